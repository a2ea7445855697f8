import type { Cell, Scalar } from "../../book/model";
import { cellName } from "../address";
import { formulaToFile } from "../formulaText";
import { encodeCellText, escapeText } from "../xml/text";

/** A cell's place, and the index of its style in the file. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** Whether style 0 is written out, as the element in its place did. */
  readonly statesStyle?: boolean;
}

/** A `<c>` for a cell; texts are written in the cell itself, so that the shared strings stay untouched. */
export function writeCell(place: CellPlace, cell: Pick<Cell, "value" | "formula">): string {
  const open = `<c r="${cellName(place.row, place.column)}"${place.style > 0 || place.statesStyle ? ` s="${place.style}"` : ""}`;
  if (cell.formula) return writeFormula(open, cell.value, `<f>${escapeText(formulaToFile(cell.formula))}</f>`);
  const { value } = cell;
  if (value === null) return `${open}/>`;
  if (typeof value === "string") return `${open} t="inlineStr"><is>${inlineText(value)}</is></c>`;
  return `${open}${typeOf(value)}>${valueXml(value)}</c>`;
}

/** A `<c>` with a formula's element as given and a cached value of the right type. */
export function writeFormula(open: string, value: Scalar, formula: string): string {
  return `${open}${typeOf(value)}>${formula}${valueXml(value)}</c>`;
}

function inlineText(value: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(value) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeText(encodeCellText(value))}</t>`;
}

function typeOf(value: Scalar): string {
  if (typeof value === "boolean") return ' t="b"';
  if (typeof value === "string") return ' t="str"';
  return typeof value === "object" && value !== null ? ' t="e"' : "";
}

function valueXml(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "number") return `<v>${Number.isFinite(value) ? value : 0}</v>`;
  if (typeof value === "boolean") return `<v>${value ? 1 : 0}</v>`;
  return `<v>${typeof value === "string" ? escapeText(encodeCellText(value)) : value.error}</v>`;
}
