import { identityKey, identityNamespace, parseXml, type Identity } from "./identity";

/** One worksheet of the workbook, whoever made it. */
export interface SheetShape {
  readonly name: string;
  /** The plan's mark on it, if any. */
  readonly mark: string | null;
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
  /** Formulas of those names that were asked for and exist, by lower-case name. */
  readonly names: ReadonlyMap<string, string>;
  readonly property: string | null;
  readonly xmlParts: readonly string[];
  readonly locked: boolean;
  readonly readOnly: boolean;
}

/** Asks for the outline; what it returns reads the answer after the next sync. */
export function askShapes({ workbook }: Excel.RequestContext, names: readonly string[]): () => Shapes {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const { worksheets, tables } = workbook;
  worksheets.load("items/name,items/customProperties/items/key,items/customProperties/items/value");
  tables.load(
    "items/id,items/name,items/worksheet/name,items/rows/count,items/columns/items/name,items/columns/items/id",
  );
  const property = workbook.properties.custom.getItemOrNullObject(identityKey).load("value");
  const parts = workbook.customXmlParts.getByNamespace(identityNamespace).load("items/id");
  const named = names.map((name) => workbook.names.getItemOrNullObject(name).load("name,formula"));
  return () => ({
    sheets: worksheets.items.map(shapeOfSheet),
    tables: tables.items.map(shapeOfTable),
    names: new Map(
      named.flatMap((item) => (item.isNullObject ? [] : [[item.name.toLowerCase(), String(item.formula)]])),
    ),
    property: property.isNullObject ? null : String(property.value),
    xmlParts: parts.items.map(({ id }) => id),
    locked: workbook.protection.protected,
    readOnly: workbook.readOnly,
  });
}

function shapeOfSheet({ name, customProperties }: Excel.Worksheet): SheetShape {
  const mark = customProperties.items.find(({ key }) => key === identityKey)?.value;
  return { name, mark: mark ?? null };
}

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
