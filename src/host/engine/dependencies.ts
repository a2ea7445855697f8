import { cellArea, holds, sameArea } from "../book/area";
import { cellsOf, keyOf } from "../book/dirty";
import type { Area } from "../book/model";
import { ReadAreas, type ReadArea } from "./readAreas";
import { readingOf } from "./reading";
import { runOrder } from "./runOrder";

/** A formula in its cell. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface Node extends FormulaCell {
  /** Some of what it reads it may not need, as with IF. */
  readonly choosing: boolean;
  readonly reads: ReadArea<Node>[];
  /** What its cell holds was calculated here, and not only read from a file. */
  isCalculated: boolean;
}

/** The formulas that a change may concern, and which of them it does concern as one after the other is calculated. */
export interface Pass {
  /** Each after those that it reads. */
  readonly order: readonly FormulaCell[];
  /** Those that read each other in a circle. */
  readonly circle: ReadonlySet<FormulaCell>;
  /** Whether it has to be calculated: by now something that it reads has changed, or its result was never calculated here. */
  concerns(cell: FormulaCell): boolean;
  /** It has been calculated, and came to something else or to the same as before. */
  calculated(cell: FormulaCell, isChanged: boolean): void;
  /** Which pass it is. */
  readonly number: number;
  /** The areas that one of the formula's references names; null where that is not known. */
  readsOf(cell: FormulaCell, reference: string): readonly ReadArea<unknown>[] | null;
  /** Whether nothing in these areas has changed since that pass. */
  isSince(pass: number, reads: readonly ReadArea<unknown>[]): boolean;
}

/**
 * Which formulas read which cells, so that after a change only what depends on it is calculated.
 * Univer finds this out anew for every formula of the workbook at every calculation.
 */
export class Dependencies {
  private readonly formulas = new Map<string, Map<number, Node>>();
  private readonly areas = new ReadAreas<Node>();
  /** Formulas that may read cells which only a calculation shows. */
  private readonly wild = new Set<Node>();
  private readonly volatile = new Set<Node>();
  /** Formulas that read each other in a circle, as of the last change. */
  private readonly circle = new Set<Node>();
  private passes = 0;
  /** The last pass in which cells may have changed without our knowing which. */
  private doubted = 0;

  /** @param idOf the id of the sheet that has this name now, in any case; undefined where there is none */
  constructor(private readonly idOf: (name: string) => string | undefined) {}

  /** Notes what a cell holds now; no formula for a constant or nothing. */
  set(sheet: string, row: number, column: number, formula: string | undefined): void {
    let formulas = this.formulas.get(sheet);
    const key = keyOf(row, column);
    const known = formulas?.get(key);
    if (known?.formula === formula) return;
    if (known) this.remove(known);
    if (formula === undefined) return;
    if (!formulas) this.formulas.set(sheet, (formulas = new Map()));
    formulas.set(key, this.added({ sheet, row, column, formula }));
  }

  /** The sheet and its formulas are gone. */
  removeSheet(sheet: string): void {
    for (const node of this.formulas.get(sheet)?.values() ?? []) this.remove(node);
    this.formulas.delete(sheet);
  }

  /** The formulas found to read each other in a circle, among those that changes concerned so far. */
  get circles(): readonly FormulaCell[] {
    return [...this.circle];
  }

  /**
   * The formulas that a change in these areas may concern, each after those that it reads;
   * null when only a calculation can tell them or their order (OFFSET, INDIRECT, a circle that IF may never close).
   */
  affected(changed: readonly { sheet: string; area: Area }[]): Pass | null {
    const pass = this.wild.size > 0 ? null : this.passAfter(changed);
    if (!pass) this.doubt();
    return pass;
  }

  /** Cells may change without our knowing which. */
  doubt(): void {
    this.doubted = ++this.passes;
  }

  private passAfter(changed: readonly { sheet: string; area: Area }[]): Pass | null {
    const pass = ++this.passes;
    const first = new Set<Node>(this.volatile);
    for (const { sheet, area } of changed) for (const node of this.within(sheet, area)) first.add(node);
    const readers = changed.flatMap(({ sheet, area }) => this.readersOf(sheet, area, pass));
    const { order, circle, feeds } = runOrder([...first, ...readers], ({ sheet, row, column }) =>
      this.areas.touching(sheet, cellArea(row, column)),
    );
    for (const node of order) this.circle.delete(node);
    if ([...circle].some(({ choosing }) => choosing)) return null;
    for (const node of circle) this.circle.add(node);
    const isChanged = (read: ReadArea<Node>): boolean => read.changedIn === pass;
    return {
      order,
      circle,
      // Whoever has come into a circle shows 0, though nothing that it reads has changed.
      concerns: (node: Node) => !node.isCalculated || circle.has(node) || first.has(node) || node.reads.some(isChanged),
      calculated: (node: Node, hasChanged: boolean) => {
        // The 0 of a circle is no result: once it is broken all of it is calculated.
        node.isCalculated = !circle.has(node);
        if (hasChanged) for (const read of feeds.get(node) ?? []) read.changedIn = pass;
      },
      number: pass,
      readsOf: (node: Node, reference) => this.readsOf(node, reference),
      isSince: (earlier, reads) => earlier > this.doubted && reads.every(({ changedIn }) => changedIn <= earlier),
    };
  }

  private readsOf({ sheet: own, reads }: Node, reference: string): readonly ReadArea<Node>[] | null {
    const [named] = readingOf(`=${reference}`).areas;
    if (!named) return null;
    const sheet = named.sheet === undefined ? own : this.idOf(named.sheet);
    const found = reads.filter((read) => read.sheet === sheet && sameArea(read.area, named.area));
    return found.length === 1 ? found : null;
  }

  /** The formulas that read one of these cells, which have changed in this pass. */
  private readersOf(sheet: string, area: Area, pass: number): Node[] {
    const readers: Node[] = [];
    for (const read of this.areas.touching(sheet, area)) {
      read.changedIn = pass;
      readers.push(...read.readers);
    }
    return readers;
  }

  private *within(sheet: string, area: Area): Generator<Node> {
    const formulas = this.formulas.get(sheet) ?? new Map<number, Node>();
    if (area.rows * area.columns > formulas.size) {
      for (const node of formulas.values()) if (holds(area, node.row, node.column)) yield node;
      return;
    }
    for (const [row, column] of cellsOf(area)) {
      const node = formulas.get(keyOf(row, column));
      if (node) yield node;
    }
  }

  private added(cell: FormulaCell): Node {
    const { areas, wild, volatile, choosing } = readingOf(cell.formula);
    const node: Node = { ...cell, choosing, reads: [], isCalculated: false };
    if (wild) this.wild.add(node);
    if (volatile) this.volatile.add(node);
    const read = areas.flatMap(({ sheet: name, area }) => {
      const sheet = name === undefined ? cell.sheet : this.idOf(name);
      // A sheet that is not there has no cells to read.
      return sheet === undefined ? [] : [this.areas.add(sheet, area, node)];
    });
    node.reads.push(...new Set(read));
    return node;
  }

  private remove(node: Node): void {
    this.formulas.get(node.sheet)?.delete(keyOf(node.row, node.column));
    this.wild.delete(node);
    this.volatile.delete(node);
    this.circle.delete(node);
    for (const read of node.reads) this.areas.remove(read, node);
  }
}
