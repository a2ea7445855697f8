import { BookError } from "../book/bookError";
import type { Border, Style } from "../book/model";
import type { StyleChange } from "../book/styles";
import type { Seat } from "./seat";

const bottom = (
  color: string,
  weight: Border["weight"],
  style: Border["style"] = "Continuous",
): StyleChange["borders"] => ({
  EdgeBottom: { style, weight, color },
});

const HEADING = "#44546A";
const ACCENT = "#4472C4";

/** What Excel's built-in cell styles look like in the Office theme; only what they change. */
const builtIn: Readonly<Record<string, StyleChange>> = {
  Normal: {},
  Title: { font: { name: "Calibri Light", size: 18, color: HEADING } },
  "Heading 1": { font: { size: 15, bold: true, color: HEADING }, borders: bottom(ACCENT, "Thick") },
  "Heading 2": { font: { size: 13, bold: true, color: HEADING }, borders: bottom("#A1B8E1", "Thick") },
  "Heading 3": { font: { size: 11, bold: true, color: HEADING }, borders: bottom("#8EA9DB", "Medium") },
  "Heading 4": { font: { size: 11, bold: true, color: HEADING } },
  Total: { font: { bold: true }, borders: bottom(ACCENT, "Thick", "Double") },
  Input: { font: { color: "#3F3F76" }, fill: "#FFCC99" },
  Output: { font: { bold: true, color: "#3F3F3F" }, fill: "#F2F2F2" },
  Calculation: { font: { bold: true, color: "#FA7D00" }, fill: "#F2F2F2" },
  Note: { fill: "#FFFFCC" },
  "Explanatory Text": { font: { italic: true, color: "#7F7F7F" } },
  "Warning Text": { font: { color: "#FF0000" } },
  "Check Cell": { font: { bold: true, color: "#FFFFFF" }, fill: "#A5A5A5" },
  "Linked Cell": { font: { color: "#FA7D00" } },
  Good: { font: { color: "#006100" }, fill: "#C6EFCE" },
  Bad: { font: { color: "#9C0006" }, fill: "#FFC7CE" },
  Neutral: { font: { color: "#9C5700" }, fill: "#FFEB9C" },
  Percent: { numberFormat: "0%" },
  Comma: { numberFormat: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' },
  Currency: { numberFormat: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-' },
  Hyperlink: { font: { underline: "Single", color: "#0563C1" } },
  "Followed Hyperlink": { font: { underline: "Single", color: "#954F72" } },
};

/** Names of the cell styles there are: those built in, and those that cells of the opened file have. */
export function styleNames({ book }: Seat): string[] {
  return [...new Set([...Object.keys(builtIn), ...book.data.styles.map(({ named }) => named)])];
}

/** Whether there is a style of that name, in any case, or as `BuiltInStyle` spells it; gives its own spelling. */
export function styleNamed(seat: Seat, name: string): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll(" ", "");
  return styleNames(seat).find((known) => plain(known) === plain(name));
}

/** Whether Excel brings the style along. */
export const isBuiltIn = (name: string): boolean => Object.hasOwn(builtIn, name);

/** How a cell looks when it is given a named style: the style as a whole, as Excel applies it. */
export function namedStyle(seat: Seat, name: string): Style {
  const known = styleNamed(seat, name);
  if (known === undefined) throw new BookError("ItemNotFound", `The requested style doesn't exist: ${name}`);
  const own = seat.book.data.styles.find(({ named }) => named === known);
  if (own && !isBuiltIn(known)) return own;
  const normal = seat.book.styles.at(0);
  const { font, borders, ...rest } = builtIn[known] ?? {};
  return {
    ...normal,
    ...rest,
    font: { ...normal.font, ...font },
    borders: (borders ?? {}) as Style["borders"],
    named: known,
  };
}
