import type { CellRole, SheetCell } from "../../plan/types";
import { face, type Look, looks } from "../formats";
import { escaped } from "./escaped";

/** Named styles of the copy, so that headings are real ones: name, Excel's number for it, size of its letters. */
const named = [
  { name: "Normal", builtin: 0, size: 11, bold: false },
  { name: "Heading 1", builtin: 16, size: looks.title.size ?? 16, bold: true },
  { name: "Heading 2", builtin: 17, size: looks.heading.size ?? 13, bold: true },
] as const;

/** Looks of the cells of a copy: each kind once. */
export class Styles {
  private readonly kinds: { readonly role: CellRole; readonly format: string; readonly wraps: boolean }[] = [];

  /** Number of the style of a cell. */
  of({ role, numberFormat = "General", lines = 1 }: SheetCell): number {
    const wraps = lines > 1;
    const found = this.kinds.findIndex(
      (kind) => kind.role === role && kind.format === numberFormat && kind.wraps === wraps,
    );
    if (found >= 0) return found + 1;
    return this.kinds.push({ role, format: numberFormat, wraps });
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = [...new Set(this.kinds.map(({ format }) => format))].filter((format) => format !== "General");
    const numberOf = (format: string): number => (format === "General" ? 0 : 164 + formats.indexOf(format));
    const numbers = formats.map((format) => `<numFmt numFmtId="${numberOf(format)}" formatCode="${escaped(format)}"/>`);
    const plainCell = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const cells = this.kinds.map((kind, at) => cellXml(kind, numberOf(kind.format), at));
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (numbers.length === 0 ? "" : counted("numFmts", numbers)) +
      counted("fonts", [...named, ...this.kinds.map(({ role }) => letters(looks[role]))].map(fontXml)) +
      counted("fills", [...noFills, ...this.kinds.map(({ role }) => fillXml(looks[role]))]) +
      noBorders +
      counted("cellStyleXfs", named.map(namedXml)) +
      counted("cellXfs", [plainCell, ...cells]) +
      counted(
        "cellStyles",
        named.map(({ name, builtin }, at) => `<cellStyle name="${name}" xfId="${at}" builtinId="${builtin}"/>`),
      ) +
      "</styleSheet>"
    );
  }
}

/** The first two fills are Excel's own. */
const noFills = ["none", "gray125"].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`);
const noBorders = counted("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]);

function namedXml(_: unknown, at: number): string {
  return `<xf numFmtId="0" fontId="${at}" fillId="0" borderId="0"/>`;
}

function cellXml({ role, wraps }: { role: CellRole; wraps: boolean }, number: number, at: number): string {
  const style = ["", "Heading1", "Heading2"].indexOf(looks[role].style ?? "");
  const side = looks[role].align?.toLowerCase();
  const align = side === undefined ? "" : ` horizontal="${side}"`;
  return (
    `<xf numFmtId="${number}" fontId="${named.length + at}" fillId="${noFills.length + at}" borderId="0" xfId="${style}" ` +
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">' +
    `<alignment vertical="top"${align}${wraps ? ' wrapText="1"' : ""}/></xf>`
  );
}

function counted(element: string, inner: readonly string[]): string {
  return `<${element} count="${inner.length}">${inner.join("")}</${element}>`;
}

/** A heading is bold by its style, which the font of its cells would else write over. */
function letters(look: Look): Look {
  return { ...look, bold: look.bold ?? look.style !== undefined };
}

function fontXml({ size = 11, bold = false, color = "#000000" }: Pick<Look, "size" | "bold" | "color">): string {
  return `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="FF${color.slice(1)}"/><name val="${face}"/></font>`;
}

function fillXml({ fill }: Look): string {
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`;
}
