import type { Column, Table } from "../../plan/types";

/** One native table of the workbook as it is: any table, the plan's or another's. */
export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  /** Rows of the body; an empty table has one blank row. */
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly id: number }[];
}

/** Column ids as they were when the plan was made, by table and column id: the second way to find a column. */
export type StoredColumns = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Where one table of the plan stands. */
export interface TablePlace {
  readonly table: Table;
  readonly sheet: string;
  readonly rows: number;
  /** Number of columns in the workbook, those that people added included. */
  readonly width: number;
  /** Place of each column found in the body, from 0, by column id. */
  readonly columns: Readonly<Record<string, number>>;
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

/** Place of a column: by its heading first; by the id it once had only when no heading says so and that place is free. */
function placeOf(column: Column, shape: TableShape, table: Table, storedId: number | undefined): number {
  const byHeading = shape.columns.findIndex(({ name }) => name === column.title);
  if (byHeading >= 0 || storedId === undefined) return byHeading;
  const byId = shape.columns.findIndex(({ id }) => id === storedId);
  const taken = table.columns.some(({ title }) => title === shape.columns[byId]?.name);
  return taken ? -1 : byId;
}

/** Finds the plan's tables and columns among what the workbook holds. */
export function findPlaces(
  tables: readonly Table[],
  shapes: readonly TableShape[],
  stored: StoredColumns = {},
): Places {
  const places: Record<string, TablePlace> = {};
  const gaps: Gap[] = [];
  const byName = new Map(shapes.map((shape) => [shape.name.toLowerCase(), shape]));
  for (const table of tables) {
    const shape = byName.get(table.name.toLowerCase());
    if (!shape) {
      gaps.push({ table: table.name });
      continue;
    }
    const columns: Record<string, number> = {};
    for (const column of table.columns) {
      const at = placeOf(column, shape, table, stored[table.name]?.[column.id]);
      if (at >= 0) columns[column.id] = at;
      else gaps.push({ table: table.name, column: column.id });
    }
    places[table.name] = { table, sheet: shape.sheet, rows: shape.rows, width: shape.columns.length, columns };
  }
  return { places, gaps };
}
