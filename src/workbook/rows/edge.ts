import { idOf, readCell } from "./cell";
import type { Addition } from "./addition";
import { runsOf } from "./pages";
import type { TablePlace } from "./places";

/** The end of a table, where new rows go. */
export interface Edge {
  readonly place: TablePlace;
  readonly addition: Addition;
  /** Ids in use. */
  readonly keys: readonly (string | null)[];
  /** The table is empty: its one blank row is filled first. */
  readonly blank: boolean;
  /** What stops us: the total row is on, or cells below hold something. */
  readonly obstacle: "totalRow" | "cellsBelow" | null;
}

/** An edge asked for, not yet there. */
export interface AskedEdge {
  readonly place: TablePlace;
  readonly addition: Addition;
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  readonly keys: Excel.Range;
  readonly first: readonly Excel.Range[];
  readonly below: Excel.Range;
}

/** Asks for the ids, the first row and what stands below the table, as far down as the new rows will go. */
export function askEdge(context: Excel.RequestContext, place: TablePlace, addition: Addition): AskedEdge {
  const table = context.workbook.tables.getItem(place.key).load("showTotals");
  const body = table.getDataBodyRange().load("rowCount");
  const keys = body.getColumn(place.columns[place.table.key] ?? 0).load("values,valueTypes");
  const first = runsOf(place)
    .filter(({ entry }) => entry)
    .map(({ at, ids }) =>
      body
        .getCell(0, at)
        .getResizedRange(0, ids.length - 1)
        .load("formulas"),
    );
  const below = body.getRowsBelow(addition.rows.length).load("formulas");
  return { place, addition, table, body, keys, first, below };
}

/** What `askEdge` brought. */
export function edgeOf({ place, addition, table, body, keys, first, below }: AskedEdge): Edge {
  return {
    place,
    addition,
    keys: keys.values.map(([value], row) => idOf(readCell(value, keys.valueTypes[row]?.[0]))),
    blank: body.rowCount === 1 && first.every(isBlank),
    obstacle: table.showTotals ? "totalRow" : isBlank(below) ? null : "cellsBelow",
  };
}

/** Nothing stands in any cell of a range whose formulas are loaded. */
export function isBlank(range: Excel.Range): boolean {
  return range.formulas.every((row: readonly unknown[]) => row.every((cell) => cell === "" || cell === null));
}
