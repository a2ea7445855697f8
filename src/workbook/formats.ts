import type { CellRole, KindName } from "../plan/types";

/** A look, in what Excel can be told of a range. Contrast is at least 4.5 to 1, and nothing is told by colour alone. */
export interface Look {
  readonly style?: "Heading1" | "Heading2";
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly underline?: "Single";
  readonly wrap?: boolean;
  readonly align?: "Left" | "Right" | "Center";
  readonly top?: true;
  /** Line below: recognisable in black and white. Headings go without the half line that their style would draw. */
  readonly line?: "Thin" | "Medium" | "None";
}

/** A sans-serif face that every Excel has; the workbook's Normal style stays the council's. */
export const face = "Arial";

const black = "#000000";

const overColumn: Look = { size: 11, bold: true, color: black, fill: "#D9E2F3", wrap: true, line: "Medium" };

/** How a cell outside the tables looks, by what it is for. */
export const looks: Readonly<Record<CellRole, Look>> = {
  title: { style: "Heading1", size: 16, line: "None" },
  about: { size: 11, color: black },
  done: { size: 11, italic: true, color: black },
  link: { size: 11, color: "#0563C1", underline: "Single" },
  heading: { style: "Heading2", size: 13, line: "None" },
  columnHeading: overColumn,
  numberHeading: { ...overColumn, align: "Right" },
  label: { size: 11, bold: true, color: black },
  text: { size: 11, color: black },
  left: { size: 11, color: black, align: "Left" },
  prose: { size: 13, color: black },
  number: { size: 11, color: black, align: "Right" },
  entry: { size: 11, color: black, fill: "#FFF9E5", line: "Thin" },
};

/** Headings of a table: bold over a strong line, above the filter buttons. */
export const headingLook: Look = { ...overColumn, top: true };

/** Cells that people fill, and cells that the plan calculates (in italics on grey, so that they differ without colour). */
export const bodyLooks: Readonly<Record<"entry" | "calculated", Look>> = {
  entry: { size: 11, color: black },
  calculated: { size: 11, color: "#404040", italic: true, fill: "#F2F2F2" },
};

/** Kinds whose texts may run over several lines. */
export const wrapped: readonly KindName[] = ["text", "codes", "value"];

/** Red, Amber and Green by name of the list word: the word stands in the cell, the colour only repeats it. */
export const ragColors: readonly { readonly word: string; readonly fill: string; readonly color: string }[] = [
  { word: "PlanRagRed", fill: "#C00000", color: "#FFFFFF" },
  { word: "PlanRagAmber", fill: "#FFC000", color: "#000000" },
  { word: "PlanRagGreen", fill: "#C6E0B4", color: "#1E4620" },
];

/** What cells look like that have nothing special about them. */
export const plainLook: Look = looks.text;

const ofFont = ["size", "bold", "italic", "color", "underline"] as const;

/** Gives cells a look; attributes that the look does not name stay. Of those that `over` gave before, only what differs is set. */
export function dress(range: Excel.Range, look: Look, over: Look | null = null): void {
  const base = look.style ? null : over;
  if (look.style) range.style = look.style;
  const font = ofFont
    .filter((name) => look[name] !== undefined && look[name] !== base?.[name])
    .map((name) => [name, look[name]]);
  range.format.font.set({ ...(base ? {} : { name: face }), ...Object.fromEntries(font) });
  arrange(range.format, look);
}

function arrange(format: Excel.RangeFormat, { fill, wrap, align, top, line }: Look): void {
  if (fill !== undefined) format.fill.color = fill;
  if (wrap !== undefined) format.wrapText = wrap;
  if (align !== undefined) format.horizontalAlignment = align;
  if (top) format.verticalAlignment = "Top";
  if (line === undefined) return;
  const border = format.borders.getItem("EdgeBottom");
  if (line === "None") {
    border.style = "None";
    return;
  }
  border.style = "Continuous";
  border.weight = line;
  border.color = "#7F7F7F";
}

/** Points that a column of so many characters takes in an 11-point sans-serif face. */
export function pointsOf(characters: number): number {
  return Math.round(characters * 5.6 + 5);
}
