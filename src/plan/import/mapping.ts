import { isError } from "../kinds";
import type { Cell, Column } from "../types";
import type { Ground } from "./ground";
import { unitOfHeading, unitOfNumbers } from "./numbers";
import type { ImportChoices, Mapping, MappedBecause, SourceList } from "./types";
import { readValue, type Target } from "./values";
import { bare, isUnknown } from "./words";

/** How well a column of the list suits one of the plan. */
interface Fit {
  readonly source: number;
  readonly column: Column;
  readonly score: number;
  readonly because: MappedBecause;
}

/** Values that are looked at to judge a column: enough to see what it holds. */
const judged = 200;

/** Rows from the top in which headings are looked for: titles and blank rows may stand above them. */
const searched = 15;

/** A column whose contents alone decide needs this share of readable values. */
const surely = 0.9;

/** Row of the headings: the one that most knows the plan's columns, else the first row of texts above other things. */
export function headingRowOf({ cells }: SourceList, ground: Ground): number | null {
  const scores = cells.slice(0, searched).map((row) => knownIn(row, ground));
  const best = scores.reduce((top, score, row) => (score > (scores[top] ?? 0) ? row : top), 0);
  if ((scores[best] ?? 0) > 0) return best;
  const first = cells.findIndex((row) => row.some((cell) => cell !== null));
  const [head, below] = [cells[first] ?? [], cells[first + 1] ?? []];
  const texts = head.filter((cell) => cell !== null).every((cell) => typeof cell === "string" && !/\d/.test(cell));
  const unlike = below.some((cell, at) => typeof cell === "number" && typeof head[at] === "string");
  return first >= 0 && texts && unlike ? first : null;
}

/** Two known headings outweigh one: a title such as `Risks` is a heading's word too. */
function knownIn(row: readonly Cell[], ground: Ground): number {
  const filled = row.filter((cell) => cell !== null).length;
  const known = row.filter((cell) =>
    [...ground.columns.values()].some((column) => headingFit(cell, column, ground) >= 60),
  );
  return known.length >= 2 || (filled === 1 && known.length === 1) ? known.length * 10 - filled / 100 : 0;
}

/** Proposes where each column goes; what people have chosen is kept. */
export function mappingOf(
  list: SourceList,
  ground: Ground,
  { headingRow, chosen = {} }: { readonly headingRow: number | null; readonly chosen?: ImportChoices["mapping"] },
): Mapping[] {
  const width = list.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const headings = Array.from({ length: width }, (_, at) =>
    headingText(headingRow === null ? null : list.cells[headingRow]?.[at]),
  );
  const taken = new Map<number, { to: string | null; because: MappedBecause }>();
  for (const [source, to] of Object.entries(chosen)) taken.set(Number(source), { to, because: "chosen" });
  for (const fit of fitsOf(list, ground, { headingRow, headings })) {
    const used = [...taken.values()].some(({ to }) => to === fit.column.id);
    if (!used && !taken.has(fit.source)) taken.set(fit.source, { to: fit.column.id, because: fit.because });
  }
  return headings.map((heading, source) => ({
    source,
    heading,
    to: taken.get(source)?.to ?? null,
    because: taken.get(source)?.because ?? null,
    alike: heading !== "" && headings.filter((other) => bare(other) === bare(heading)).length > 1,
    sample: valuesOf(list, headingRow, source).slice(0, 3),
  }));
}

function fitsOf(
  list: SourceList,
  ground: Ground,
  { headingRow, headings }: { readonly headingRow: number | null; readonly headings: readonly string[] },
): Fit[] {
  const fits = headings.flatMap((heading, source) => {
    const values = valuesOf(list, headingRow, source).slice(0, judged);
    return Object.keys(ground.importable.columns).flatMap((id, order) => {
      const column = ground.columns.get(id);
      if (column === undefined) return [];
      const fit = fitOf(heading, values, { column, ground, unit: unitFor(heading, values, ground) });
      return fit === null ? [] : [{ ...fit, source, column, score: fit.score - order / 100 }];
    });
  });
  return fits.sort((a, b) => b.score - a.score || a.source - b.source);
}

function fitOf(
  heading: string,
  values: readonly Cell[],
  target: Target,
): { readonly score: number; readonly because: MappedBecause } | null {
  const byHeading = headingFit(heading, target.column, target.ground);
  const readable = shareReadable(values, target);
  // A heading says what is meant; where nothing beneath it can be meant by it, it says something else.
  if (byHeading > 0 && (readable === null || readable >= 0.3))
    return { score: byHeading + 30 * (readable ?? 0.5), because: byHeading >= 90 ? "heading" : "similar" };
  const byContent = heading === "" && readable !== null && readable >= surely ? contentFit(values, target) : 0;
  return byContent > 0 ? { score: byContent, because: "content" } : null;
}

/** Share of the values that can be read for a column; null where there are none to judge by. */
function shareReadable(values: readonly Cell[], target: Target): number | null {
  const told = values.filter((value) => !isUnknown(value) && !isError(value));
  if (told.length === 0) return null;
  return told.filter((value) => !("held" in readValue(value, target))).length / told.length;
}

/** 100 for one of its headings, 60 where the heading holds one of several words, 50 for a slip of the pen, 0 for none. */
export function headingFit(cell: Cell, { id, title }: Column, { importable }: Ground): number {
  const heading = bare(cell);
  if (heading === "") return 0;
  if (heading === bare(title)) return 100;
  const known = (importable.columns[id]?.headings ?? []).map((each) => bare(each));
  const place = known.indexOf(heading);
  if (place >= 0) return 99 - place / 10;
  const unmarked = heading
    .replace(/\b(m|k|000s?|gbp|pounds|dd mm yy(yy)?|rag|text|post|title)\b/g, "")
    .replace(/ +/g, " ")
    .trim();
  const again = [bare(title), ...known].indexOf(unmarked);
  if (again >= 0) return 92 - again / 10;
  const within = [bare(title), ...known].filter((each) => each.length > 3 && ` ${heading} `.includes(` ${each} `));
  if (within.length > 0) return 60 + Math.max(...within.map(({ length }) => length)) / 5;
  return [bare(title), ...known].some((each) => isSlip(each, heading)) ? 50 : 0;
}

/** One letter too many, too few or wrong in a word of some length. */
function isSlip(word: string, written: string): boolean {
  if (word.length < 6 || Math.abs(word.length - written.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === written[start]) start += 1;
  let end = 0;
  while (end < word.length - start && word.at(-1 - end) === written.at(-1 - end)) end += 1;
  return Math.max(word.length, written.length) - start - end <= 1;
}

/** What the contents alone say, where there is no heading: only what can hardly be anything else. */
function contentFit(values: readonly Cell[], { column, ground }: Target): number {
  const told = values.filter((value) => !isUnknown(value));
  const texts = told.filter((value): value is string => typeof value === "string");
  const isName = column.id === ground.importable.name;
  const needsText = isName || ["id", "choice", "rag"].includes(column.kind);
  if (needsText && texts.length < told.length) return 0;
  return isName ? 10 + Math.min(15, averageLength(texts)) : (contentScores[column.kind]?.(texts, column, ground) ?? 0);
}

type ContentScore = (texts: readonly string[], column: Column, ground: Ground) => number;

const withDigits =
  (score: number): ContentScore =>
  (texts) =>
    texts.every((text) => /\d/.test(text)) ? score : 0;

/** How sure the contents are, by the kind of the plan's column. */
const contentScores: Partial<Record<Column["kind"], ContentScore>> = {
  id: (texts) => (isIdLike(texts) ? 30 : 0),
  reference: (_, { references }, { table }) => (references === table.name ? 0 : 29),
  choice: () => 28,
  rag: () => 28,
  date: withDigits(20),
  millions: withDigits(15),
};

function isIdLike(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length && texts.every((text) => /^[A-Z]{1,4}[-/ ]?\d{1,5}$/i.test(text.trim()));
}

function averageLength(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
}

/** Unit of a column's plain numbers. */
export function unitFor(heading: string, values: readonly Cell[], { largest }: Ground): Target["unit"] {
  const numbers = values.filter((value): value is number => typeof value === "number");
  return unitOfHeading(heading) ?? unitOfNumbers(numbers, largest);
}

/** Values below the headings, blanks left out. */
export function valuesOf({ cells }: SourceList, headingRow: number | null, source: number): Cell[] {
  return cells
    .slice((headingRow ?? -1) + 1)
    .flatMap((row) => (row[source] === null || row[source] === undefined ? [] : [row[source]]));
}

function headingText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : shown(cell).replace(/\s+/g, " ").trim();
}

function shown(cell: Cell): string {
  return isError(cell) ? cell.error : String(cell);
}
