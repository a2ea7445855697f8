import { cellArea, holds } from "../book/area";
import { cellsOf, keyOf } from "../book/dirty";
import type { Area } from "../book/model";
import { ReadAreas, type ReadArea } from "./readAreas";
import { readingOf } from "./reading";
import { runOrder, type Run } from "./runOrder";

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
   * The formulas that a change in these areas concerns, each after those that it reads;
   * null when only a calculation can tell them or their order (OFFSET, INDIRECT, a circle that IF may never close).
   */
  affected(changed: readonly { sheet: string; area: Area }[]): Run<FormulaCell> | null {
    if (this.wild.size > 0) return null;
    const first = new Set<Node>(this.volatile);
    for (const { sheet, area } of changed) {
      for (const node of this.within(sheet, area)) first.add(node);
      for (const read of this.areas.touching(sheet, area)) for (const reader of read.readers) first.add(reader);
    }
    const run = runOrder(first, ({ sheet, row, column }) => this.areas.touching(sheet, cellArea(row, column)));
    for (const node of run.order) this.circle.delete(node);
    if ([...run.circle].some(({ choosing }) => choosing)) return null;
    for (const node of run.circle) this.circle.add(node);
    return run;
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
    const node: Node = { ...cell, choosing, reads: [] };
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
