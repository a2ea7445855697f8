import { identityKey, identityNamespace, parseXml, type Identity } from "./identity";

/** One worksheet of the workbook, whoever made it. */
export interface SheetShape {
  readonly name: string;
  /** The plan's mark on it, if any. */
  readonly mark: string | null;
  /** The charts on it, and how many series each has. */
  readonly charts: readonly { readonly name: string; readonly series: number }[];
}

/** One table of the workbook, whoever made it. */
export interface TableShape {
  readonly name: string;
  readonly key: string;
  readonly sheet: string;
  readonly rows: number;
  readonly columns: readonly { readonly title: string; readonly id: number }[];
}

/** The outline of a workbook: what there is and what it is called, no contents. */
export interface Shapes {
  readonly sheets: readonly SheetShape[];
  readonly tables: readonly TableShape[];
  /** Formulas of the workbook's defined names, by lower-case name; empty where they were not asked for. */
  readonly names: ReadonlyMap<string, string>;
  /** Lower-case names that are known on one sheet alone; empty where names were not asked for. */
  readonly localNames: ReadonlySet<string>;
  readonly property: string | null;
  readonly xmlParts: readonly string[];
  readonly locked: boolean;
  readonly readOnly: boolean;
}

/** Asks for the outline; what it returns reads the answer after the next sync. */
export function askShapes({ workbook }: Excel.RequestContext, asked: "withNames" | "withoutNames"): () => Shapes {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const { worksheets, tables } = workbook;
  worksheets.load(inItems(asked === "withNames" ? `${ofSheet},names/items/name` : ofSheet));
  tables.load(
    "items/id,items/name,items/worksheet/name,items/rows/count,items/columns/items/name,items/columns/items/id",
  );
  const property = workbook.properties.custom.getItemOrNullObject(identityKey).load("value");
  const parts = workbook.customXmlParts.getByNamespace(identityNamespace).load("items/id");
  // All at once, for asking name by name costs a request of its own size; their values are never loaded (Excel can crash on it).
  const { names } = workbook;
  if (asked === "withNames") names.load("items/name,items/formula");
  return () => ({
    sheets: worksheets.items.map(shapeOfSheet),
    tables: tables.items.map(shapeOfTable),
    names: new Map(
      asked === "withNames" ? names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]) : [],
    ),
    localNames: new Set(
      asked === "withNames"
        ? worksheets.items.flatMap((sheet) => sheet.names.items.map(({ name }) => name.toLowerCase()))
        : [],
    ),
    property: property.isNullObject ? null : String(property.value),
    xmlParts: parts.items.map(({ id }) => id),
    locked: workbook.protection.protected,
    readOnly: workbook.readOnly,
  });
}

/** What is asked of each sheet. */
const ofSheet =
  "name,customProperties/items/key,customProperties/items/value,charts/items/name,charts/items/series/count";

const inItems = (members: string): string => members.replace(/[^,]+/g, "items/$&");

function shapeOfSheet({ name, customProperties, charts }: Excel.Worksheet): SheetShape {
  const mark = customProperties.items.find(({ key }) => key === identityKey)?.value;
  return { name, mark: mark ?? null, charts: charts.items.map(chartShape) };
}

const chartShape = ({ name, series }: Excel.Chart): SheetShape["charts"][number] => ({ name, series: series.count });

function shapeOfTable({ id, name, worksheet, rows, columns }: Excel.Table): TableShape {
  return {
    name,
    key: id,
    sheet: worksheet.name,
    rows: Math.max(1, rows.count),
    columns: columns.items.map((column) => ({ title: column.name, id: column.id })),
  };
}

/** Reads the plan's own XML parts: only needed when something cannot be found otherwise. */
export async function readXml(context: Excel.RequestContext, parts: readonly string[]): Promise<Identity | null> {
  const texts = parts.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await context.sync();
  return texts.map(({ value }) => parseXml(value)).find((identity) => identity !== null) ?? null;
}
