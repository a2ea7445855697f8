import { labelOf, type Site } from "./site";
import type { BookAt } from "./thing";

/** The plan's objects within one request, wherever they are in this workbook. */
export function bookAt(context: Excel.RequestContext, site: Site): BookAt {
  const { worksheets, tables } = context.workbook;
  const table = (name: string): Excel.Table => tables.getItem(site.tables[name]?.key ?? name);
  const column = (name: string, id: string): Excel.TableColumn =>
    table(name).columns.getItem(site.tables[name]?.columns[id]?.title ?? id);
  return {
    context,
    site,
    table,
    sheet: (id) => worksheets.getItem(labelOf(site, id)),
    body: (name, id) => column(name, id).getDataBodyRange(),
    heading: (name, id) => column(name, id).getHeaderRowRange(),
  };
}
