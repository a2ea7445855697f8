import type { Template } from "../plan/index";
import type { Table } from "../plan/types";
import { labelOf, type PlainTable, type Site } from "./site";
import type { Session } from "./session";

/** Rows looked at for headings and entries of a table that is none any more. */
const rowsLookedAt = 6_000;
const columnsBeside = 12;

/** Tables that people have converted to ranges: headings and entries are still there, only the table is gone. */
export async function findPlain(session: Session, template: Template, site: Site): Promise<Record<string, PlainTable>> {
  const gone = template.sheets.flatMap(({ id, table: name, cells }) => {
    const table = template.tables.find((each) => each.name === name);
    return table && !site.tables[table.name] && site.sheets[id]
      ? [{ id, table, more: cells.some(({ row }) => row > 5) }]
      : [];
  });
  if (gone.length === 0) return {};
  const grids = await session.run(async (context) => {
    const ranges = gone.map(({ id, table }) => {
      const sheet = context.workbook.worksheets.getItem(labelOf(site, id));
      return sheet.getRangeByIndexes(0, 0, rowsLookedAt, table.columns.length + columnsBeside).load("values");
    });
    await context.sync();
    return ranges.map(({ values }) => values as unknown[][]);
  });
  return Object.fromEntries(
    gone.flatMap(({ id, table, more }, index) => {
      const place = plainIn(grids[index] ?? [], table, more);
      return place ? [[table.name, { sheet: labelOf(site, id), ...place }]] : [];
    }),
  );
}

/** Where headings and rows are in a grid of values. `more`: other cells of the plan stand below, so a blank row ends it. */
export function plainIn(
  grid: readonly (readonly unknown[])[],
  table: Table,
  more: boolean,
): Omit<PlainTable, "sheet"> | null {
  const titles = new Set(table.columns.map(({ title }) => title.toLowerCase()));
  const isTitle = (cell: unknown): boolean => titles.has(String(cell).toLowerCase());
  const row = grid.findIndex((line) => line.filter(isTitle).length * 2 >= titles.size);
  const headings = grid[row];
  if (!headings) return null;
  const column = headings.findIndex(isTitle);
  const end = headings.findIndex((cell, at) => at > column && cell === "");
  const width = (end < 0 ? headings.length : end) - column;
  const filled = grid.slice(row + 1).map((line) => line.slice(column, column + width).some((cell) => cell !== ""));
  const rows = more ? filled.indexOf(false) : filled.lastIndexOf(true) + 1;
  return { row, column, width, rows: Math.max(1, rows) };
}
