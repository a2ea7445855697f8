import { mapPieces } from "./formulaText";
import type { Value } from "./thing";

/**
 * A formula in the one spelling by which two are compared: Excel hands back `[@Title]` where `Table[[#This Row],[Title]]`
 * was written, drops spaces, writes functions in capitals, and marks newer functions and single values with `_xlfn.` and `@`.
 * `table` is the one the formula stands in, if any.
 */
export function canonicalFormula(formula: string, table = ""): string {
  let before = "";
  const text = mapPieces(formula, ({ is, text: piece }) => {
    const result = is === "text" ? piece : canonicalPiece(is, piece, /[A-Za-z0-9_.]$/.test(before) ? "" : table);
    before = piece;
    return result;
  });
  return text;
}

function canonicalPiece(is: "sheet" | "brackets" | "code", piece: string, table: string): string {
  if (is === "sheet") return piece.slice(1, -1).replace(/''/g, "'").toUpperCase();
  if (is === "code") return canonicalCode(piece.toUpperCase());
  // Files hold `Table[]` where people and declarations write `Table`.
  if (piece === "[]") return "";
  return `${table.toUpperCase()}${canonicalBrackets(piece.toUpperCase())}`;
}

/** Excel writes a range of one cell as that cell as soon as rows move. */
function canonicalCode(piece: string): string {
  const bare = piece.replace(/_XLFN\.|_XLWS\.|[\s@]/g, "");
  return bare.replace(/(?<![A-Z0-9_.$])(\$?[A-Z]{1,3}\$?\d+):\1(?![A-Z0-9_.(])/g, "$1");
}

function canonicalBrackets(piece: string): string {
  const spaced = piece
    .replace(/\[\s+/g, "[")
    .replace(/\s+\]/g, "]")
    .replace(/\s*,\s*/g, ",");
  const own = /^\[@(?:\[([^\]]*)\]|([^[\]]*))\]$/.exec(spaced);
  return own ? `[[#THIS ROW],[${own[1] ?? own[2] ?? ""}]]` : spaced;
}

/** Two formulas, or constants, that Excel takes for the same. */
export function sameFormula(want: Value, found: Value): boolean {
  return canonicalCell(want) === canonicalCell(found);
}

/** A cell's content as it is compared: formulas canonical, numbers as numbers, blank as "". */
export function canonicalCell(content: Value | undefined, table = ""): string {
  if (content === null || content === undefined) return "";
  const text = String(content);
  return text.startsWith("=") ? canonicalFormula(text, table) : text;
}

/** Excel gives numbers in rules back as text, sometimes with "=". */
export function sameRuleValue(want: Value, found: Value): boolean {
  return bare(want) === bare(found);
}

function bare(value: Value): string {
  const text = canonicalCell(value).replace(/^=/, "");
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? String(number) : text;
}

/** Names, tabs and headings as Excel compares them. */
export function sameName(want: Value, found: Value): boolean {
  return String(want).toUpperCase() === String(found).toUpperCase();
}

/** Plain data compared deeply. */
export function sameData(want: Value, found: Value): boolean {
  return JSON.stringify(want) === JSON.stringify(found);
}
