import { labelOf, type Site } from "./site";
import type { BookAt } from "./thing";

/** The plan's objects within one request, wherever they are in this workbook. Each is asked for once, since all cost bytes. */
export function bookAt(context: Excel.RequestContext, site: Site): BookAt {
  const { worksheets, tables } = context.workbook;
  const sheets = new Map<string, Excel.Worksheet>();
  const found = new Map<string, Excel.Table>();
  const columns = new Map<string, Excel.TableColumn>();
  const bodies = new Map<string, Excel.Range>();
  const cells = new Map<string, Excel.Range>();
  const headings = new Map<string, Excel.Range>();
  const table = (name: string): Excel.Table => kept(found, name, () => tables.getItem(site.tables[name]?.key ?? name));
  const column = (name: string, id: string): Excel.TableColumn =>
    kept(columns, `${name}/${id}`, () => table(name).columns.getItem(site.tables[name]?.columns[id]?.title ?? id));
  const body = (name: string, id: string): Excel.Range =>
    kept(bodies, `${name}/${id}`, () => column(name, id).getDataBodyRange());
  return {
    context,
    site,
    table,
    sheet: (id) => kept(sheets, id, () => worksheets.getItem(labelOf(site, id))),
    body,
    cell: (name, id, row) => kept(cells, `${name}/${id}/${row}`, () => body(name, id).getCell(row, 0)),
    heading: (name, id) => kept(headings, `${name}/${id}`, () => column(name, id).getHeaderRowRange()),
  };
}

function kept<T>(objects: Map<string, T>, key: string, make: () => T): T {
  const known = objects.get(key);
  if (known !== undefined) return known;
  const made = make();
  objects.set(key, made);
  return made;
}
