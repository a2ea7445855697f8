import type { Naming } from "../localise";
import type { Wanted } from "./wanted";

/** Where this workbook calls things otherwise than they are declared. */
export function namingOf({ template, site }: Wanted): Naming {
  const sheets = template.sheets.map(({ id, label }) => [label, site.labels[id] ?? label] as const);
  const tables = template.tables.map(({ name }) => [name, site.tables[name]?.name ?? name] as const);
  const columns = template.tables.flatMap(({ name, columns: declared }) =>
    declared.map(
      ({ id, title }) => [`${name}[${title}]`, site.tables[name]?.columns[id]?.title ?? title, title] as const,
    ),
  );
  return {
    sheets: new Map(sheets.filter(([declared, actual]) => declared !== actual)),
    tables: new Map(tables.filter(([declared, actual]) => declared !== actual)),
    columns: new Map(
      columns.filter(([, actual, title]) => actual !== title).map(([declared, actual]) => [declared, actual]),
    ),
    names: new Map(Object.entries(site.names).filter(([declared, actual]) => declared !== actual)),
  };
}

/** Ids of sheets by what formulas call them here. */
export function sheetsByLabel({ template, site }: Wanted): ReadonlyMap<string, string> {
  return new Map(template.sheets.map(({ id, label }) => [site.labels[id] ?? label, id]));
}
