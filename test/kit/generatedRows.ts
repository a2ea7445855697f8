import fc from "fast-check";
import { type Cell, isError } from "../../src/plan";
import type { OpenPlan } from "./openPlan";
import { aPlan } from "./planArbitrary";

/** Rows of many plans together. */
export interface GeneratedRows {
  /** By table, by column id. */
  readonly rows: Readonly<Record<string, Record<string, Cell>[]>>;
  /** Cells that hold an Excel error: nobody can type one, so they are made by formulas. */
  readonly errors: readonly {
    readonly table: string;
    readonly row: number;
    readonly column: string;
    readonly formula: string;
  }[];
}

const formulas: Readonly<Record<string, string>> = {
  "#N/A": "=NA()",
  "#DIV/0!": "=1/0",
  "#VALUE!": '="a"+1',
  "#REF!": "=#REF!",
};

/** Rows of many generated plans together: unreadable cells, duplicates and dangling references among them. */
export function generatedRows(plans: number, seed: number): GeneratedRows {
  const rows: Record<string, Record<string, Cell>[]> = { PlanMilestones: [], PlanProjects: [], PlanCapital: [] };
  const errors: { table: string; row: number; column: string; formula: string }[] = [];
  for (const { plan } of fc.sample(aPlan({ maxRows: 5 }), { numRuns: plans, seed })) {
    for (const [table, list] of Object.entries(rows)) {
      for (const { cells } of plan.tables[table] ?? []) {
        const entered: Record<string, Cell> = {};
        for (const [column, given] of Object.entries(cells)) {
          const cell = sparing(table, column, given);
          entered[column] = isError(cell) ? "x" : cell;
          if (isError(cell)) errors.push({ table, row: list.length, column, formula: formulas[cell.error] ?? "=NA()" });
        }
        list.push(entered);
      }
    }
  }
  return { rows, errors };
}

/** LibreOffice counts a boolean as a number and an error as text where Excel does neither: ids and booleans are spared that. */
function sparing(table: string, column: string, cell: Cell): Cell {
  const isId = column === (table === "PlanCapital" ? "project" : "id");
  return typeof cell === "boolean" || (isId && isError(cell)) ? "TBC" : cell;
}

/** Puts the errors into the rows, which stand at the top of their tables. */
export async function putErrors(
  { excel }: OpenPlan,
  errors: GeneratedRows["errors"],
  titleOf: (table: string, column: string) => string,
): Promise<void> {
  await excel.Excel.run(async (context) => {
    for (const { table, row, column, formula } of errors) {
      const body = context.workbook.tables.getItem(table).columns.getItem(titleOf(table, column)).getDataBodyRange();
      const cell = body.getCell(row, 0);
      cell.numberFormat = [["General"]];
      cell.formulas = [[formula]];
    }
    await context.sync();
  });
}
