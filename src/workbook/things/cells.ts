import { align, type Aligned, type Line } from "../align";
import { canonicalCell } from "../canonical";
import { addressOf, placed } from "../placed";
import type { Site } from "../site";
import type { BookAt, Found, Thing, ThingKind } from "../thing";
import { forAll } from "./pages";
import { type DressedCell, dressRows } from "./sheetLook";
import { writeCells, type CellWrite } from "./writeCells";

/** A declared cell outside the tables. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
  /** Constant, or formula with "=" already in this workbook's names. */
  readonly content: string | number;
  /** Given to it where it comes to a blank cell after the sheet has been dressed. */
  readonly numberFormat?: string;
}

/** Headings, sentences and formulas of one sheet, outside its table. */
export interface CellsThing extends Thing {
  readonly kind: "cells";
  readonly sheet: string;
  readonly cells: readonly OwnCell[];
  /** Ids of the plan's sheets by what formulas call them. */
  readonly sheetOf: ReadonlyMap<string, string>;
  /** Cells that the plan had with its years before and has not now: they are emptied while they hold what it wrote there. */
  readonly vacated: readonly OwnCell[];
  /** Where other years lay the sheet's rows out otherwise: what it held before, and how the cells of rows put in look. */
  readonly relaid?: { readonly former: readonly OwnCell[]; readonly looks: readonly DressedCell[] };
  /** A newer template replaces its older texts; otherwise other words are people's right. */
  readonly renews: boolean;
}

/** Rows and columns looked at beyond the declared ones, for what people have inserted. */
const margin = { rows: 40, columns: 10 };

/** What is to be written, and rows that have to come back first. */
export interface CellsDetail {
  readonly writes: readonly CellWrite[];
  /** Rows, from 0 and as they are now, before which as many rows have been deleted. */
  readonly lostRows: readonly { readonly before: number; readonly count: number }[];
  /** Rows, from 0 and as they are now, that only the former layout has. */
  readonly staleRows: readonly number[];
  /** Cells of rows that other years have put in, where they are now: they have still to get their look. */
  readonly undressed: readonly DressedCell[];
}

/** Cells. Empty ones and formulas that were overwritten come back; a text in other words stays and is named. */
export const cells: ThingKind<CellsThing> = {
  wave: "cells",
  attributes: { missing: {}, overwritten: {}, lost: {}, reworded: { onChange: "accept" } },
  load: (thing, site) => {
    if (!site.sheets[thing.sheet]) return null;
    const rows = Math.max(...thing.cells.map(({ row }) => row)) + 1 + margin.rows;
    const columns = Math.max(...thing.cells.map(({ column }) => column)) + 1 + margin.columns;
    let window: Excel.Range | undefined;
    const queue = (book: BookAt): void => {
      window = book.sheet(thing.sheet).getRangeByIndexes(0, 0, rows, columns).load("formulas");
    };
    const text = thing.cells.reduce((sum, { content }) => sum + String(content).length, 0);
    return {
      asks: [{ bytes: 500 + text * 1.2 + rows * columns * 6, queue }],
      read: () => compared(thing, site, window),
    };
  },
  create: (thing, book) =>
    writeCells(
      book.sheet(thing.sheet),
      thing.cells.map(({ row, column, content }) => ({ row, column, content })),
    ),
  update: (thing, book, found) => {
    const { writes, lostRows, staleRows, undressed } = found.detail as CellsDetail;
    const sheet = book.sheet(thing.sheet);
    const stale = staleRows.map((row) => ({ before: row, count: 0 }));
    // The last first, so that those above keep their places.
    for (const { before, count } of [...lostRows, ...stale].sort((a, b) => b.before - a.before || a.count - b.count)) {
      if (count > 0) sheet.getRange(`${before + 1}:${before + count}`).insert("Down");
      else sheet.getRange(`${before + 1}:${before + 1}`).delete("Up");
    }
    if (lostRows.length + staleRows.length > 0) return;
    writeCells(sheet, writes);
    for (const [format, area] of formatsOf(writes)) sheet.getRange(area).numberFormat = forAll(format);
    dressRows(sheet, undressed);
  },
};

/** Number formats of cells that have been blank, and the cells that get them. */
function formatsOf(writes: readonly CellWrite[]): [string, string][] {
  return writes.flatMap(({ row, column, numberFormat }): [string, string][] =>
    numberFormat === undefined ? [] : [[numberFormat, addressOf(row, column)]],
  );
}

function compared(thing: CellsThing, site: Site, window: Excel.Range | undefined): Found {
  const grid = (window?.formulas ?? []) as (string | number | boolean)[][];
  const tokenOf = tokenReader();
  const rows = align(linesOf(thing.cells, "row", tokenOf), foundLines(grid, "row", tokenOf));
  const columns = align(linesOf(thing.cells, "column", tokenOf), foundLines(grid, "column", tokenOf));
  const writes = [...differing(thing, { grid, rows, columns }, site), ...leftIn(thing, grid)];
  return foundOf(thing, writes, { grid, rows, columns });
}

interface Looked {
  readonly grid: readonly (readonly (string | number | boolean)[])[];
  readonly rows: Aligned;
  readonly columns: Aligned;
}

type Differing = CellWrite & { readonly why: "missing" | "overwritten" | "reworded" };

/** Declared cells that hold something else. */
function differing(thing: CellsThing, { grid, rows, columns }: Looked, site: Site): Differing[] {
  return thing.cells.flatMap((cell): Differing[] => {
    const row = rows.places.get(cell.row);
    const column = columns.places.get(cell.column) ?? cell.column;
    if (row === undefined) return [];
    const { content } = cell;
    const want = typeof content === "string" ? placed(content, thing.sheet, site, thing.sheetOf) : content;
    const is = grid[row]?.[column] ?? "";
    if (want === is || canonicalCell(want) === canonicalCell(is)) return [];
    return [{ row, column, content: want, why: why(thing, want, is), ...(is === "" ? formatOf(cell) : {}) }];
  });
}

/** Cells of the plan's years before that still hold what it wrote there. */
function leftIn({ vacated }: CellsThing, grid: Looked["grid"]): Differing[] {
  return vacated.flatMap(({ row, column, content }): Differing[] => {
    const is = grid[row]?.[column] ?? "";
    const isOurs = is !== "" && canonicalCell(is) === canonicalCell(content);
    return isOurs ? [{ row, column, content: "", why: "overwritten" }] : [];
  });
}

const formatOf = ({ numberFormat }: OwnCell): Pick<OwnCell, "numberFormat"> =>
  numberFormat === undefined ? {} : { numberFormat };

function why(thing: CellsThing, want: string | number, is: unknown): "missing" | "overwritten" | "reworded" {
  if (is === "") return "missing";
  return thing.renews || String(want).startsWith("=") ? "overwritten" : "reworded";
}

function foundOf(thing: CellsThing, writes: readonly (CellWrite & { why: string })[], looked: Looked): Found {
  const { rows, columns } = looked;
  const stale = staleIn(thing, looked);
  const count = (reason: string): number => writes.filter(({ why: each }) => each === reason).length;
  const first = writes[0];
  const detail: CellsDetail = {
    writes: writes.filter(({ why: each }) => each !== "reworded"),
    lostRows: lostRowsOf(rows),
    staleRows: stale,
    undressed: undressedIn(thing, looked),
  };
  const moved = [rows, columns].some(({ places }) => [...places].some(([from, to]) => from !== to));
  return {
    values: {
      missing: count("missing"),
      overwritten: count("overwritten"),
      lost: rows.lost.size + stale.length,
      reworded: count("reworded"),
    },
    facts: {
      cells: writes.length + rows.lost.size + stale.length,
      ...(first ? { cell: addressOf(first.row, first.column) } : {}),
    },
    detail,
    structural: rows.lost.size + stale.length > 0,
    ...(moved ? { learns: { alignments: { [thing.sheet]: { rows: rows.places, columns: columns.places } } } } : {}),
  };
}

/** Rows of headings that only the former layout has, and nothing beside them; rows of formulas are too much alike to tell. */
function staleIn({ relaid }: CellsThing, { grid, rows }: Looked): number[] {
  if (relaid === undefined) return [];
  const own = new Set(rows.places.values());
  const tokenOf = tokenReader();
  const headings = relaid.former.filter(({ content }) => !String(content).startsWith("="));
  const known = new Set(linesOf(headings, "row", tokenOf).map(({ tokens }) => tokens.join("\n")));
  return foundLines(grid, "row", tokenOf).flatMap(({ at, tokens }) =>
    tokens.length > 0 && !own.has(at) && known.has(tokens.join("\n")) ? [at] : [],
  );
}

/** Cells of declared rows of which nothing is there yet. */
function undressedIn({ relaid }: CellsThing, { grid, rows, columns }: Looked): DressedCell[] {
  return (relaid?.looks ?? []).flatMap((cell) => {
    const row = rows.places.get(cell.row);
    const isBlank = row !== undefined && (grid[row] ?? []).every((content) => content === "");
    return isBlank ? [{ ...cell, row, column: columns.places.get(cell.column) ?? cell.column }] : [];
  });
}

/** Declared rows that are gone, and blank rows between them, gathered by the place where they come back. */
function lostRowsOf({ lost }: Aligned): CellsDetail["lostRows"] {
  const counts = new Map<number, number>();
  for (const before of lost.values()) counts.set(before, (counts.get(before) ?? 0) + 1);
  return [...counts].map(([before, count]) => ({ before, count })).sort((a, b) => a.before - b.before);
}

/** A cell as one line is told from another by. */
type TokenOf = (content: string | number | boolean) => string;

function linesOf(own: readonly OwnCell[], by: "row" | "column", tokenOf: TokenOf): Line[] {
  const lines = new Map<number, string[]>();
  for (const cell of own) {
    const tokens = lines.get(cell[by]) ?? [];
    tokens.push(tokenOf(cell.content));
    lines.set(cell[by], tokens);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([at, tokens]) => ({ at, tokens }));
}

function foundLines(
  grid: readonly (readonly (string | number | boolean)[])[],
  by: "row" | "column",
  tokenOf: TokenOf,
): Line[] {
  const count = by === "row" ? grid.length : (grid[0]?.length ?? 0);
  return Array.from({ length: count }, (_, at) => {
    const line = by === "row" ? (grid[at] ?? []) : grid.map((row) => row[at] ?? "");
    return { at, tokens: line.filter((cell) => cell !== "").map(tokenOf) };
  });
}

/** Cells without their addresses, which change when rows are inserted. Each text is read once: lines cross, and repeat. */
function tokenReader(): TokenOf {
  const known = new Map<string, string>();
  return (content) => {
    const text = String(content);
    if (!text.startsWith("=")) return text;
    const token = known.get(text) ?? withoutAddresses(canonicalCell(text));
    known.set(text, token);
    return token;
  };
}

const withoutAddresses = (formula: string): string =>
  formula.replace(/'?[^'!(),+*/&=<>-]+'?!?/g, (piece) =>
    piece.endsWith("!") ? "·" : piece.replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "·"),
  );
