/**
 * A chart is declared as marks over a feed: the feed is a block of formulas on the sheet *Chart data*,
 * a mark says which of its columns are drawn and how. Nothing here knows Excel; rows and columns count from 0.
 */
/** A single figure or sentence that a feed works out, beside its columns. */
export interface Fact {
  readonly id: string;
  /** What it is, for a reader of the sheet. */
  readonly label: string;
  readonly formula: (at: FeedPlace) => string;
  readonly numberFormat?: string;
  /** Defined name, where another sheet shows it. */
  readonly named?: string;
}

/** A column of a feed: one formula a slot, or one a row of the slot. */
export interface FeedColumn {
  /** Stable id, camelCase. */
  readonly id: string;
  /** Heading above the column; a formula where it follows the plan's lists, with what that shows at insert. */
  readonly title: string | { readonly formula: string; readonly now: string };
  readonly numberFormat?: string;
  /** What stands in the rows of slot `k` (from 0): formulas with "=", constants, or null for a cell left truly empty. */
  readonly cells: (k: number, at: FeedPlace) => readonly FeedCell[];
}

/** A formula with "=", a constant, or null for a cell left truly empty, at which a line breaks. */
export type FeedCell = string | number | null;

/** Addresses within a feed, for its own formulas: everything stands on one sheet, so no sheet is named. */
export interface FeedPlace {
  /** `$C7`: the cell of a column in slot `k`, in row `row` of that slot (0 unless said). */
  readonly cell: (column: string, k: number, row?: number) => string;
  /** `$C$7:$C$606`: the column over all slots the feed can ever have. */
  readonly whole: (column: string) => string;
  /** `$B$9`: the cell of a fact. */
  readonly fact: (id: string) => string;
}

/** What a feed shows for a plan, computed without a spreadsheet. */
export interface FeedValues {
  /** By fact id. */
  readonly facts: Readonly<Record<string, FeedCell>>;
  /** By column id, one value a row. */
  readonly columns: Readonly<Record<string, readonly FeedCell[]>>;
}

/** A block of formulas behind one or more charts. */
export interface Feed {
  readonly id: string;
  /** Heading of the block. */
  readonly title: string;
  /** What stands in it, for a reader of the sheet. */
  readonly about: string;
  readonly rowsPerSlot: number;
  /** Number of slots when the plan is inserted. */
  readonly slots: number;
  /** Greatest number of slots; equal to `slots` where the feed never grows. */
  readonly most: number;
  /** Table whose rows fill the slots. */
  readonly table: string;
  /** First column on *Chart data*; facts stand in it and the next, the slots from the fourth on. */
  readonly column: number;
  readonly facts: readonly Fact[];
  readonly columns: readonly FeedColumn[];
}

/** What a person has chosen on the sheet *Charts*. */
export interface ChartChoice {
  /** Word of the list `chartShow`; all where blank. */
  readonly show: string;
  /** Id of one project; all where blank. */
  readonly project: string;
  /** Number of one step; all where null. */
  readonly step: number | null;
}

/** A column of a feed, as a chart names it. */
export interface FeedRef {
  readonly feed: string;
  readonly column: string;
}

/** Labels of a mark: the text of a feed's column beside each point, or the mark's own name where there is none. */
export interface MarkLabel {
  /** Cells that hold the texts, one a point; points whose cell is left empty have none. */
  readonly from?: FeedRef;
  readonly position: "Right" | "Left" | "Top" | "Bottom" | "Center";
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

/** How a point is drawn. */
export interface Marker {
  readonly shape: "Circle" | "Square" | "Diamond" | "Triangle" | "Dash" | "None";
  readonly size: number;
  readonly color: string;
}

/** A line's look. */
export interface Stroke {
  readonly color: string;
  readonly weight: number;
  readonly dash?: "Continuous" | "Dash" | "RoundDot";
}

interface AnyMark {
  /** Name of the series: what the legend and a screen reader say. */
  readonly name: string;
  /** Column whose heading gives the name when the charts are drawn again. */
  readonly named?: FeedRef;
  readonly label?: MarkLabel;
}

/** Points at x and y. */
export interface Points extends AnyMark {
  readonly mark: "points";
  readonly x: FeedRef;
  readonly y: FeedRef;
  readonly marker: Marker;
}

/** Straight lines through x and y, broken at empty cells. */
export interface Lines extends AnyMark {
  readonly mark: "lines";
  readonly x: FeedRef;
  readonly y: FeedRef;
  readonly stroke: Stroke;
}

/** Columns standing on each other at the categories. */
export interface Stack extends AnyMark {
  readonly mark: "stack";
  readonly category: FeedRef;
  readonly value: FeedRef;
  readonly fill: string;
  /** Space between columns, in per cent of their width; 25 unless said. */
  readonly gap?: number;
}

/** A line over the same categories; without a stroke only its labels are seen. */
export interface Trend extends AnyMark {
  readonly mark: "trend";
  readonly category: FeedRef;
  readonly value: FeedRef;
  readonly stroke?: Stroke;
}

/** One series of a chart. */
export type Mark = Points | Lines | Stack | Trend;

/** An axis. Limits are constants: what moves is plotted as a fraction of a window instead. */
export interface Axis {
  /** `lanes`: as many below nought as the chart's feed has slots, so that each slot is a lane one unit high. */
  readonly min?: number | "lanes";
  readonly max?: number;
  /** Room beyond both ends for words, in slots of the chart's feed: as high on the page however many there are. */
  readonly room?: number;
  readonly title?: string;
  readonly size?: number;
  readonly numberFormat?: string;
  /** Shows the axis with its numbers or categories. */
  readonly shown: boolean;
  readonly gridlines?: boolean;
}

/** A block of cells. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A chart of the plan, as plain data. */
export interface PlanChart {
  /** Name of the chart object, e.g. `PlanChartMilestones`. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  /** Id of the plan's sheet on which it stands. */
  readonly sheet: string;
  readonly place: Place;
  /** Rows used when its table has at most so many rows; beyond them it takes `place.rows`. */
  readonly rowsFor?: readonly { readonly upTo: number; readonly rows: number }[];
  /** Defined name of the cell that states its finding. */
  readonly finding: string;
  /** Cell on the same sheet whose text is the title. */
  readonly title: { readonly row: number; readonly column: number };
  /** Feed that decides how many slots are bound. */
  readonly feed: string;
  readonly marks: readonly Mark[];
  readonly x: Axis;
  readonly y: Axis;
  readonly legend: "Top" | "Bottom" | "Right" | null;
}
