import { wholeColumn } from "../formulas";
import { steps } from "../steps";
import type { PlanSheet, SheetCell, Table } from "../types";
import { tabColor } from "./tabColors";

/** How to get rid of the filter, said on every sheet that people filter. */
export const filter = "To see every row: Data, Clear; to take the filter off: Data, Filter.";

/** Sheets of the tables that have words of their own to say, in the tables' order. */
export function tableSheets(tables: readonly Table[]): PlanSheet[] {
  return tables.flatMap((table) => (table.says === undefined ? [] : [tableSheet(table, table.says)]));
}

/**
 * Rows 1 to 4 above a table: title, what is here, done when, way back. The sentences begin beside the columns that are repeated
 * on every printed page, where they would be cut off, and are short enough for the first page.
 */
function tableSheet(table: Table, says: NonNullable<Table["says"]>): PlanSheet {
  const { repeated = 2, title, go } = says;
  return {
    label: table.sheet,
    id: says.id,
    orientation: "Landscape",
    tabColor: tabColor(table.step),
    table: table.name,
    titleRows: "5:5",
    repeated,
    cells: [
      { row: 0, column: 0, role: "title", value: title, named: go },
      { row: 1, column: 0, role: "label", value: "What is here" },
      { row: 1, column: repeated, role: "about", ...about(says.about, table) },
      { row: 2, column: 0, role: "label", value: "Done when" },
      { row: 2, column: repeated, role: "done", value: says.done ?? doneWhen(table.step) },
      { row: 3, column: 0, role: "link", value: "Back to the Plan", to: "PlanGoPlan" },
      { row: 3, column: repeated, role: "about", value: says.use },
    ],
  };
}

/** What the note asks of the step, where the sheet has nothing of its own to say. */
function doneWhen(step: number | undefined): string {
  return steps.find(({ number }) => number === step)?.done ?? "";
}

/** A sentence with `{count}` for the number of rows and `{reportDate}` for the date of judging becomes a formula that follows them. */
function about(words: string, table: Table): Pick<SheetCell, "value" | "formula" | "longest"> {
  if (!/\{(count|reportDate)\}/.test(words)) return { value: words };
  const title = table.columns.find(({ id }) => id === table.key)?.title ?? "";
  const calculated: Readonly<Record<string, string>> = {
    count: `COUNTIF(${wholeColumn(table.name, title)},"?*")`,
    reportDate: 'IFERROR(TEXT(PlanReportDate,"d mmmm yyyy"),"the report date")',
  };
  const parts = words
    .split(/\{(count|reportDate)\}/)
    .map((part) => calculated[part] ?? `"${part.replace(/"/g, '""')}"`);
  const longest = words.replace("{count}", "1,000").replace("{reportDate}", "30 September 2026");
  return { formula: `=${parts.join("&")}`, longest };
}
