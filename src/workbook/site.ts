import { Defect } from "../plan/errors";
import type { Identity } from "./identity";

/** A sheet of the plan where it is. */
export interface SheetPlace {
  readonly name: string;
  /** Carries the plan's own mark; without it, it was found by its table or by a name that leads to it. */
  readonly marked: boolean;
}

/** A sheet that an earlier template made and that today's lays out anew. */
export interface FormerSheet extends SheetPlace {
  /** What it is called once it is the council's own. */
  readonly kept: string;
}

/** A column of the plan in its table. */
export interface ColumnPlace {
  /** Heading as it is now. */
  readonly title: string;
  /** From 0, columns that people added counted. */
  readonly index: number;
  /** Excel's id of the column. */
  readonly id: number;
}

/** A table of the plan where it is. */
export interface TableSite {
  /** Name as it is now. */
  readonly name: string;
  /** What `tables.getItem` takes. */
  readonly key: string;
  readonly sheet: string;
  /** Rows of the body, at least one. */
  readonly rows: number;
  readonly width: number;
  readonly columns: Readonly<Record<string, ColumnPlace>>;
  /** Headings of columns that are not the plan's. */
  readonly others: readonly string[];
}

/** A table that people have turned into plain cells: where its headings and rows are. */
export interface PlainTable {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** Rows beneath the headings, at least one. */
  readonly rows: number;
  readonly width: number;
}

/** Where the declared rows and columns of a sheet's own cells are now; absent indexes have not moved. */
export interface Alignment {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/** Where the plan stands in this workbook, and what everything is called here. */
export interface Site {
  /** Found sheets by id. */
  readonly sheets: Readonly<Record<string, SheetPlace>>;
  /** Sheets of an earlier template that are set aside for new ones, by id. */
  readonly former: Readonly<Record<string, FormerSheet>>;
  /** What each sheet's tab is or will be called, by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Every tab of the workbook in its order, and where among them sheets that are to be made go, by id. */
  readonly tabs: readonly string[];
  readonly positions: Readonly<Record<string, number>>;
  /** Found tables by declared name. */
  readonly tables: Readonly<Record<string, TableSite>>;
  readonly plain: Readonly<Record<string, PlainTable>>;
  /** What each defined name is or will be called, by declared name. */
  readonly names: Readonly<Record<string, string>>;
  /** Formulas of the defined names that exist, by declared name. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly identity: Identity | null;
  /** Ids of the custom XML parts that are ours. */
  readonly xmlParts: readonly string[];
  /** The document property; null when it is lost. */
  readonly property: string | null;
  /** Fingerprints of the texts that the plan wrote outside its tables; empty until they have been read. */
  readonly texts: ReadonlySet<string>;
  /** Sheets that are copies of the plan's own, by sheet id. */
  readonly copies: Readonly<Record<string, readonly string[]>>;
  /** The sheets' own marks, by sheet id. */
  readonly marks: Readonly<Record<string, string>>;
  /** First heading of tables, from 0, where it has been asked for. */
  readonly corners: Readonly<Record<string, { readonly row: number; readonly column: number }>>;
  readonly alignments: Readonly<Record<string, Alignment>>;
  /** How many series the charts on the plan's sheets have, by sheet id and name: `charts/PlanChartSlip`. */
  readonly series: Readonly<Record<string, number>>;
  /** Where the rows with given keys are, by table and key; absent tables have not been looked at or not been sorted. */
  readonly rowOrder: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What a sheet of the plan is or will be called. */
export function labelOf(site: Site, id: string): string {
  const label = site.sheets[id]?.name ?? site.labels[id];
  if (label === undefined) throw new Defect(`unknown sheet: ${id}`);
  return label;
}

/** Where a declared cell of a sheet is now. */
export function placeOfCell(site: Site, sheet: string, row: number, column: number): { row: number; column: number } {
  const alignment = site.alignments[sheet];
  return alignment
    ? { row: placeIn(alignment.rows, row), column: placeIn(alignment.columns, column) }
    : { row, column };
}

/** A line that was not declared has moved as far as the nearest declared one before it. */
function placeIn(places: ReadonlyMap<number, number>, at: number): number {
  const own = places.get(at);
  if (own !== undefined) return own;
  const before = [...places.keys()].filter((line) => line < at).reduce((a, b) => Math.max(a, b), -1);
  return at + ((places.get(before) ?? before) - before);
}
