import type { ErrorCode, Scalar } from "../../book/model";
import { columnIndex } from "../address";
import { formulaFromFile } from "../formulaText";
import { FileProblem } from "../problems";
import { decodeCellText } from "../xml/text";
import { XmlScanner } from "../xml/scanner";
import { compileShared, shiftShared, type SharedFormula } from "./sharedFormula";
import { readRuns, textBetween } from "./strings";

/** A cell as it stands in a file, with the place of its element. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  value: Scalar;
  formula?: string;
  /** Block of an array or data-table formula of which this is the first cell. */
  array?: string;
  /** Index of the group of a shared formula. */
  shared?: string;
}

/** A row's element in a file. */
export interface RawRow {
  readonly row: number;
  readonly start: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  /** Begin of the closing tag, `openEnd` where the row is empty; known once the row was walked. */
  closeStart: number;
  end: number;
}

/** Who is told of rows and cells. */
export interface CellVisitor {
  row?(row: RawRow): void;
  cell?(cell: RawCell): void;
  rowEnd?(row: RawRow): void;
}

/** A place in a text: the inside of `<sheetData>`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Walk {
  readonly scanner: XmlScanner;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly shared: Map<string, { row: number; column: number; formula: SharedFormula }>;
}

/** Walks the rows and cells of a sheet once, shared formulas written out. */
export function walkCells(
  text: string,
  data: Span,
  book: { strings: readonly string[]; date1904: boolean },
  visitor: CellVisitor,
): void {
  const scanner = new XmlScanner(text, data.start, data.end);
  const walk: Walk = { scanner, strings: book.strings, date1904: book.date1904, shared: new Map() };
  let last = -1;
  while (scanner.next()) {
    if (scanner.name !== "row") continue;
    if (scanner.closing) throw new FileProblem("damaged");
    const stated = /\sr\s*=\s*["'](\d+)/.exec(text.slice(scanner.start, scanner.end));
    const row: RawRow = {
      row: stated ? Number(stated[1]) - 1 : last + 1,
      start: scanner.start,
      openEnd: scanner.end,
      closeStart: scanner.end,
      end: scanner.end,
    };
    last = row.row;
    visitor.row?.(row);
    if (!scanner.empty) walkRow(walk, row, visitor);
    visitor.rowEnd?.(row);
  }
}

function walkRow(walk: Walk, row: RawRow, visitor: CellVisitor): void {
  const { scanner } = walk;
  let last = -1;
  while (scanner.next()) {
    if (scanner.closing) {
      if (scanner.name !== "row") throw new FileProblem("damaged");
      row.closeStart = scanner.start;
      row.end = scanner.end;
      return;
    }
    if (scanner.name !== "c") {
      scanner.skip();
      continue;
    }
    const cell = readCell(walk, row.row, last + 1);
    last = cell.column;
    visitor.cell?.(cell);
  }
  throw new FileProblem("damaged");
}

function readCell(walk: Walk, row: number, nextColumn: number): RawCell {
  const { scanner } = walk;
  const { start } = scanner;
  const tag = cellAttributes(scanner.text, start + 2, scanner.end);
  const column = tag.r ? columnIndex(/^[A-Za-z]+/.exec(tag.r)?.[0] ?? "") : nextColumn;
  const found: { value?: string; inline?: string; formula?: Formula } = {};
  if (!scanner.empty) readContent(scanner, found);
  const cell: RawCell = { row, column, start, end: scanner.end, style: Number(tag.s ?? 0), value: null };
  cell.value = valueOf(walk, tag.t, found);
  if (found.formula) takeFormula(walk, cell, found.formula);
  return cell;
}

interface Formula {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function readContent(scanner: XmlScanner, found: { value?: string; inline?: string; formula?: Formula }): void {
  while (scanner.next()) {
    if (scanner.closing) {
      if (scanner.name === "c") return;
      throw new FileProblem("damaged");
    } else if (scanner.name === "is") {
      found.inline = scanner.empty ? "" : readRuns(scanner, "is");
    } else if (scanner.name === "f") {
      const attributes = scanner.attributes();
      found.formula = { text: innerText(scanner), attributes };
    } else if (scanner.name === "v") {
      found.value = innerText(scanner);
    } else {
      scanner.skip();
    }
  }
  throw new FileProblem("damaged");
}

function innerText(scanner: XmlScanner): string {
  const from = scanner.end;
  return scanner.empty ? "" : textBetween(scanner.text, from, scanner.skip());
}

interface CellTag {
  r?: string;
  s?: string;
  t?: string;
}

/** `r`, `s` and `t` of a cell's tag; by hand, since this runs for every cell. */
function cellAttributes(text: string, from: number, to: number): CellTag {
  const tag: CellTag = {};
  for (let equals = text.indexOf("=", from); equals > 0 && equals < to; equals = text.indexOf("=", equals)) {
    let open = equals + 1;
    while (text.charCodeAt(open) <= 32) open += 1;
    const close = text.indexOf(text[open]!, open + 1);
    let nameEnd = equals;
    while (text.charCodeAt(nameEnd - 1) <= 32) nameEnd -= 1;
    const isShort = text.charCodeAt(nameEnd - 2) <= 32;
    const name = text[nameEnd - 1];
    if (isShort && (name === "r" || name === "s" || name === "t")) tag[name] = text.slice(open + 1, close);
    equals = close;
  }
  return tag;
}

type Reader = (value: string, walk: Walk) => Scalar;

const texts: Reader = (value) => decodeCellText(value);

/** How the value of each cell type is read; any other is a number. */
const readers: Readonly<Record<string, Reader>> = {
  s: (value, { strings }) => (value.trim() === "" ? null : (strings[Number(value)] ?? "")),
  str: texts,
  inlineStr: texts,
  b: (value) => value.trim() === "1" || value.trim() === "true",
  // A file may hold errors of newer data types too; they are carried as they are.
  e: (value) => ({ error: value.trim() as ErrorCode }),
  d: (value, { date1904 }) => serialOf(value, date1904),
};

function valueOf(walk: Walk, type: string | undefined, found: { value?: string; inline?: string }): Scalar {
  const { value } = found;
  if (found.inline !== undefined && (type === "inlineStr" || value === undefined)) return found.inline;
  if (value === undefined) return null;
  const read = type === undefined || type === "n" ? undefined : readers[type];
  if (read) return read(value, walk);
  return numberOf(value);
}

/** A number; one larger than cells can hold is an error. */
function numberOf(value: string): Scalar {
  const number = value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) return null;
  return Number.isFinite(number) ? number : { error: "#NUM!" };
}

/** Serial number of an ISO 8601 date or time as strict workbooks store them; the text itself where it is none. */
function serialOf(text: string, date1904: boolean): Scalar {
  const time = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/.exec(text.trim());
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86400;
  const moment = Date.parse(/T/.test(text) && !/Z$|[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(moment)) return text;
  return moment / 86400000 + (date1904 ? 24107 : 25569);
}

function takeFormula(walk: Walk, cell: RawCell, formula: Formula): void {
  const { t: type, ref, si } = formula.attributes;
  if ((type === "array" || type === "dataTable") && ref) cell.array = ref;
  if (type === "dataTable") return;
  if (type === "shared" && si !== undefined) {
    cell.shared = si;
    if (formula.text) walk.shared.set(si, { row: cell.row, column: cell.column, formula: compileShared(formula.text) });
    const first = walk.shared.get(si);
    if (first)
      cell.formula = formulaFromFile(shiftShared(first.formula, cell.row - first.row, cell.column - first.column));
    return;
  }
  if (formula.text) cell.formula = formulaFromFile(formula.text);
}
