import type { TableShape } from "./places";

/** Every table of the workbook, asked for; read it with `shapesOf` after the next sync. */
export function askShapes(context: Excel.RequestContext): Excel.TableCollection {
  const { tables } = context.workbook;
  tables.load("items/name,items/worksheet/name,items/columns/items/name,items/columns/items/id,items/rows/count");
  return tables;
}

/** What `askShapes` brought. A table without rows still shows one, blank. */
export function shapesOf(tables: Excel.TableCollection): TableShape[] {
  return tables.items.map(({ name, worksheet, columns, rows }) => ({
    name,
    sheet: worksheet.name,
    rows: Math.max(1, rows.count),
    columns: columns.items.map((column) => ({ name: column.name, id: column.id })),
  }));
}
