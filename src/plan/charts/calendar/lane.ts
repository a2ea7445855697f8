import { wholeColumn as of } from "../../formulas";
import type { RowView } from "../../rowView";
import { away } from "../axisFeeds";
import { nameFormula, type Named, nameText } from "../names";
import { type Ranked, rowAtPlace } from "../rank";
import type { FeedCell, FeedColumn, FeedPlace } from "../types";
import { fraction, fractionIn } from "../window";

/** Fewest lanes over which decisions and consultations are spread. */
export const fewestLanes = 8;

/** Rows of a table as lanes of the calendar: in the order of a date, from a span's beginning to its end. */
export interface LaneOf {
  readonly table: string;
  /** Heading of the date by which they are ordered, which ends the span. */
  readonly ends: string;
  readonly names: Record<"titles" | "ids", Named>;
  /** Lanes of other rows above these, and how many of these are shown, as formulas. */
  readonly above: (at: FeedPlace) => string;
  readonly shown: (at: FeedPlace) => string;
  readonly all: (at: FeedPlace) => string;
  /** Rows whose date lies before the window. */
  readonly before: (at: FeedPlace) => string;
  /** Facts of the window. */
  readonly window: (at: FeedPlace) => FeedPlace;
  /** Formula of the span's beginning, a date or "" where it has none. */
  readonly begins: (cell: (title: string) => string) => string;
  /** What stands behind the span. */
  readonly label: (cell: (title: string) => string, window: FeedPlace) => string;
}

/** The columns of such lanes, three rows each. */
export function laneColumns(lane: LaneOf): FeedColumn[] {
  const cellOf = (k: number, at: FeedPlace) => (title: string) =>
    `INDEX(${of(lane.table, title)},${at.cell("row", k)})`;
  return [
    rowColumn(lane),
    {
      id: "name",
      title: "Name",
      cells: (k, at) => [shown(k, at, nameFormula(lane.names.titles, cellOf(k, at))), null, null],
    },
    {
      id: "label",
      title: "Label",
      cells: (k, at) => [null, shown(k, at, lane.label(cellOf(k, at), lane.window(at))), null],
    },
    {
      id: "x",
      title: "Time",
      numberFormat: "0.000",
      cells: (k, at) => timeCells(lane, cellOf(k, at), { k, at }),
    },
    heightColumn(lane),
    { id: "left", title: "Names end", cells: () => [0, null, null] },
  ];
}

/** A formula for a lane that is drawn and can be read, else what stands for nothing. */
function shown(k: number, at: FeedPlace, formula: string, none: string | number = '""'): string {
  return `=IF(${at.cell("row", k)}="",${none},IFERROR(${formula},${none}))`;
}

function rowColumn(lane: LaneOf): FeedColumn {
  const column = of(lane.table, lane.ends);
  const ranked = (at: FeedPlace): Ranked => ({
    column,
    value: (k) => `SMALL(${column},${lane.before(at)}+${k + 1})`,
    row: (k) => at.cell("row", k),
  });
  return {
    id: "row",
    title: "Row",
    cells: (k, at) => [`=IF(${k + 1}>${lane.shown(at)},"",${rowAtPlace(ranked(at), k)})`, null, null],
  };
}

function timeCells(
  lane: LaneOf,
  cell: (title: string) => string,
  { k, at }: { k: number; at: FeedPlace },
): (string | null)[] {
  const [window, begin] = [lane.window(at), lane.begins(cell)];
  return [
    shown(k, at, `IF(ISNUMBER(${begin}),${fraction(begin, window)},${at.cell("x", k, 1)})`, away.x),
    shown(k, at, fraction(cell(lane.ends), window), away.x),
    null,
  ];
}

function heightColumn(lane: LaneOf): FeedColumn {
  return {
    id: "y",
    title: "Lane",
    numberFormat: "0.000",
    cells: (k, at) => [
      `=IF(${at.cell("row", k)}="",${away.y},1-(${lane.above(at)}+${k}+0.5)/MAX(${lane.all(at)},${fewestLanes}))`,
      `=${at.cell("y", k)}`,
      null,
    ],
  };
}

/** What the twin of such lanes needs. */
export interface LaneValues {
  readonly rows: readonly RowView[];
  readonly slots: number;
  readonly above: number;
  readonly all: number;
  readonly window: { readonly from: number; readonly to: number };
  readonly names: Named;
  readonly ends: string;
  readonly begins: (row: RowView) => unknown;
  readonly label: (row: RowView) => string;
}

/** The twin of the columns. */
export function laneValues(of: LaneValues): Record<string, FeedCell[]> {
  const each = Array.from({ length: of.slots }, (_, k) => of.rows[k]);
  const three = (cells: (row: RowView | undefined, k: number) => readonly [FeedCell, FeedCell]) =>
    each.flatMap((row, k) => [...cells(row, k), null]);
  const x = (row: RowView): [number, number] => {
    const end = fractionIn(of.window, row.number(of.ends));
    const begin = of.begins(row);
    return [typeof begin === "number" ? fractionIn(of.window, begin) : end, end];
  };
  const y = (k: number) => 1 - (of.above + k + 0.5) / Math.max(of.all, fewestLanes);
  return {
    row: three((row) => [row === undefined ? "" : row.row.at + 1, null]),
    name: three((row) => [row === undefined ? "" : nameText(of.names, row), null]),
    label: three((row) => [null, row === undefined ? "" : of.label(row)]),
    x: three((row) => (row === undefined ? [away.x, away.x] : x(row))),
    y: three((row, k) => (row === undefined ? [away.y, away.y] : [y(k), y(k)])),
    left: three(() => [0, null]),
  };
}
