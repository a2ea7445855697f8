import { cellAt, putCell, sameValue } from "./cells";
import type { Core } from "./core";
import type { SheetData, TableData } from "./model";
import { shownText } from "./numberFormat";
import { headerOf } from "./tableLookup";

/**
 * Makes the heading cells of a table what Excel makes them: text, filled, and each different;
 * a second `Date` becomes `Date2`, a blank one `Column1`. Answers the headings in order.
 */
export function settleHeadings(core: Core, sheet: SheetData, table: TableData): string[] {
  const header = headerOf(table);
  const taken = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, index) => {
    const column = table.area.column + index;
    const wanted = header ? headingText(core, sheet, header.row, column) : (table.columns[index]?.name ?? "");
    const heading = freeHeading(wanted, taken);
    taken.add(heading.toLowerCase());
    if (header) writeHeading(core, sheet, [header.row, column], heading);
    return heading;
  });
}

function headingText(core: Core, sheet: SheetData, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return shownText(cell.value, core.data.styles[cell.style]?.numberFormat ?? "General");
}

function freeHeading(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted === "" ? "Column" : wanted;
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  let number = wanted === "" ? 1 : 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number++;
  return `${stem}${number}`;
}

function writeHeading(core: Core, sheet: SheetData, at: readonly [number, number], heading: string): void {
  const cell = cellAt(sheet, at[0], at[1]);
  if (cell.formula === undefined && sameValue(cell.value, heading)) return;
  putCell(core, sheet, at, { value: heading, style: cell.style });
}
