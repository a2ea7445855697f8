import type { Table } from "../../plan/types";
import type { Site, TableSite } from "../site";

/** Where one table of the plan stands. */
export interface TablePlace {
  readonly table: Table;
  /** What `tables.getItem` takes, whatever the table is called now. */
  readonly key: string;
  readonly sheet: string;
  readonly rows: number;
  /** Number of columns in the workbook, those that people added included. */
  readonly width: number;
  /** Place of each column found in the body, from 0, by column id. */
  readonly columns: Readonly<Record<string, number>>;
  /** Headings of the columns found, as they are now, by column id. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A table, or a column of it, that the workbook should have and has not. */
export interface Gap {
  readonly table: string;
  /** Column id; absent when the whole table is missing. */
  readonly column?: string;
}

/** Where everything stands, and what is not there. */
export interface Places {
  readonly places: Readonly<Record<string, TablePlace>>;
  readonly gaps: readonly Gap[];
}

/** The plan's tables with their columns where the site has them. */
export function placesOf(site: Pick<Site, "tables">, tables: readonly Table[]): Places {
  const places: Record<string, TablePlace> = {};
  const gaps: Gap[] = [];
  for (const table of tables) {
    const found = site.tables[table.name];
    if (!found) {
      gaps.push({ table: table.name });
      continue;
    }
    places[table.name] = placeOf(found, table);
    for (const { id } of table.columns) if (!found.columns[id]) gaps.push({ table: table.name, column: id });
  }
  return { places, gaps };
}

function placeOf({ key, sheet, rows, width, columns }: TableSite, table: Table): TablePlace {
  const found = table.columns.flatMap(({ id }) => {
    const column = columns[id];
    return column ? [{ id, column }] : [];
  });
  return {
    table,
    key,
    sheet,
    rows,
    width,
    columns: Object.fromEntries(found.map(({ id, column }) => [id, column.index])),
    titles: Object.fromEntries(found.map(({ id, column }) => [id, column.title])),
  };
}
