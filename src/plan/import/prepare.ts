import { isError } from "../kinds";
import { newIds } from "../newIds";
import type { Cell } from "../types";
import { type Ground, key } from "./ground";
import { headingRowOf, mappingOf, unitFor, valuesOf } from "./mapping";
import type { Cleaned, Held, ImportChoices, Mapping, Prepared, ReadyRow, SourceList } from "./types";
import { readValue, type Target } from "./values";
import { bare } from "./words";

/** A column of the list that goes somewhere. */
interface Way extends Target {
  readonly source: number;
}

/** A row under way. */
interface Draft {
  readonly row: number;
  readonly cells: Record<string, Cell>;
  readonly cleaned: Cleaned[];
}

/** What would become of a list: where its columns go, what is cleaned, what is written, what stays behind and why. */
export function prepare(list: SourceList, ground: Ground, choices: ImportChoices = {}): Prepared {
  const headingRow = choices.headingRow === undefined ? headingRowOf(list, ground) : choices.headingRow;
  const mapping = mappingOf(list, ground, { headingRow, chosen: choices.mapping ?? {} });
  const ways = waysOf(list, ground, { headingRow, mapping });
  const rows = rowsBelow(list, headingRow);
  const held: Held[] = [];
  const drafts: Draft[] = [];
  for (const row of rows) {
    const read = readRow(list, row, { ways, ground, headingRow, fixed: choices.fixed ?? {} });
    if ("because" in read) held.push(read);
    else drafts.push(read);
  }
  const ready = settled(drafts, ground, held);
  return {
    headingRow,
    mapping,
    lacking: lackingIn(ground, ways, choices.fixed ?? {}),
    rowsIn: rows.length,
    ready: ready.map(({ row, cells }): ReadyRow => ({ row, cells })),
    held: held.sort((a, b) => a.row - b.row),
    cleaned: ready.flatMap(({ cleaned }) => cleaned),
  };
}

function waysOf(
  list: SourceList,
  ground: Ground,
  { headingRow, mapping }: { readonly headingRow: number | null; readonly mapping: readonly Mapping[] },
): Way[] {
  return mapping.flatMap(({ source, heading, to }) => {
    const column = ground.columns.get(to ?? "");
    if (!column) return [];
    return [{ source, column, ground, unit: unitFor(heading, valuesOf(list, headingRow, source), ground) }];
  });
}

function rowsBelow({ cells }: SourceList, headingRow: number | null): number[] {
  return cells.flatMap((row, at) => (at > (headingRow ?? -1) && row.some((cell) => cell !== null) ? [at] : []));
}

function lackingIn({ columns, table }: Ground, ways: readonly Way[], fixed: Readonly<Record<string, Cell>>): string[] {
  const given = new Set([...ways.map(({ column }) => column.id), ...Object.keys(fixed), table.key]);
  return [...columns.values()].filter(({ id, required }) => required === true && !given.has(id)).map(({ id }) => id);
}

interface Reading {
  readonly ways: readonly Way[];
  readonly ground: Ground;
  readonly headingRow: number | null;
  readonly fixed: Readonly<Record<string, Cell>>;
}

function readRow(list: SourceList, row: number, reading: Reading): Draft | Held {
  const oddity = oddityOf(list, row, reading);
  if (oddity !== null) return { row, because: oddity };
  const draft: Draft = { row, cells: { ...reading.fixed }, cleaned: [] };
  for (const way of reading.ways) {
    const from = list.cells[row]?.[way.source] ?? null;
    const read = readValue(from, way);
    if ("held" in read) return { row, because: read.held, column: way.column.id, value: from };
    take(draft, way, { from, ...read, how: isMerged(list, row, way.source) ? "fromMerged" : read.how });
  }
  const name = draft.cells[reading.ground.importable.name] ?? null;
  return name === null ? { row, because: "noName" } : draft;
}

function take(
  { row, cells, cleaned }: Draft,
  { column: { id } }: Way,
  { from, to, how }: { readonly from: Cell; readonly to: Cell; readonly how: Cleaned["how"] | null },
): void {
  cells[id] = to ?? cells[id] ?? null;
  if (how !== null) cleaned.push({ row, column: id, from, to, how });
}

function isMerged({ merged = [] }: SourceList, row: number, column: number): boolean {
  return merged.some((each) => each.row === row && each.column === column);
}

/** Rows of a list that are none of its entries: headings once more, totals, titles of a part. */
function oddityOf(list: SourceList, row: number, { ways, headingRow }: Reading): Held["because"] | null {
  const source = list.cells[row] ?? [];
  const filled = source.filter((cell, at) => cell !== null && !isMerged(list, row, at));
  if (headingRow !== null && repeats(source, list.cells[headingRow] ?? [])) return "headingAgain";
  if (isTotal(filled)) return "total";
  return ways.length > 2 && filled.length === 1 && typeof filled[0] === "string" ? "sectionTitle" : null;
}

function repeats(row: readonly Cell[], headings: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell !== null).length;
  const same = row.filter((cell, at) => cell !== null && bare(cell) === bare(headings[at] ?? null)).length;
  return same >= 2 && same * 2 > filled;
}

function isTotal(filled: readonly Cell[]): boolean {
  const [words] = filled.filter((cell) => typeof cell === "string");
  const sums = filled.some((cell) => typeof cell === "number");
  return sums && /^\s*(sub|grand|overall)?[\s-]*totals?\b/i.test(words ?? "");
}

/** Gives ids, holds back what is there already, and follows references within the list. */
function settled(drafts: readonly Draft[], ground: Ground, held: Held[]): Draft[] {
  const kept = withoutDoubles(drafts, ground, held);
  giveIds(kept, ground);
  const own = [...ground.columns.values()].filter(({ references }) => references === ground.table.name);
  const byWord = new Map(kept.flatMap(({ cells }) => wordsOf(cells, ground)));
  for (const draft of kept) {
    for (const { id } of own)
      follow(draft, id, (word) => byWord.get(bare(word)) ?? ground.idOf(ground.table.name, word));
  }
  return kept;
}

function withoutDoubles(drafts: readonly Draft[], { importable, there }: Ground, held: Held[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ row, cells }) => {
    const own = key(importable, cells);
    const whole = JSON.stringify(cells);
    const because = there.has(own) ? ("alreadyThere" as const) : seen.has(whole) ? ("twiceInList" as const) : null;
    seen.add(whole);
    if (because !== null) held.push({ row, because, column: importable.name, value: cells[importable.name] ?? null });
    return because === null;
  });
}

/** Ids of the list are kept where nobody has them yet; all other rows get the next free ones. */
function giveIds(drafts: readonly Draft[], { table, taken }: Ground): void {
  const used = new Set(taken);
  const without: Draft[] = [];
  for (const draft of drafts) {
    const id = draft.cells[table.key];
    const isFree = typeof id === "string" && !used.has(id.toLowerCase());
    if (isFree) used.add(id.toLowerCase());
    else without.push(draft);
  }
  const free = newIds(table.prefix ?? "", [...used], without.length);
  without.forEach(({ row, cells, cleaned }, at) => {
    const [from, to] = [cells[table.key] ?? null, free[at] ?? null];
    cells[table.key] = to;
    cleaned.push({ row, column: table.key, from, to, how: from === null ? "idGiven" : "idTaken" });
  });
}

/** A row of the list by the id it brought, by the one it has now, and by its name. */
function wordsOf(cells: Readonly<Record<string, Cell>>, { table, importable }: Ground): [string, string][] {
  const id = String(cells[table.key] ?? "");
  return [
    [bare(cells[importable.name] ?? null), id],
    [bare(id), id],
  ];
}

function follow({ row, cells, cleaned }: Draft, column: string, idFor: (word: Cell) => string | null): void {
  const from = cells[column] ?? null;
  if (from === null || isError(from)) return;
  const to = idFor(from);
  if (to === from) return;
  cells[column] = to;
  cleaned.push({ row, column, from, to, how: to === null ? "noSuchRow" : "nameToId" });
}
