/**
 * The plain data of a workbook, shared by the book, the classes of the object model and the file layer.
 * Rows and columns count from 0; sizes are in points unless said; colours are "#RRGGBB" in upper case.
 */

/** The error values a cell may hold, in Excel's spelling. */
export type ErrorCode =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#GETTING_DATA";

/** An error as a cell value; kept apart from text so that the text "#N/A" stays text. */
export interface ErrorValue {
  readonly error: ErrorCode;
}

/** What a cell can hold. `null` is an empty cell; dates are serial numbers told by their number format. */
export type Scalar = string | number | boolean | null | ErrorValue;

/** One cell. A missing cell equals `{ value: null, style: 0 }`. */
export interface Cell {
  /** The constant, or the last calculated result of `formula`. */
  value: Scalar;
  /** English text with commas and a leading "=", structured references as files hold them (`Table[[#This Row],[Column]]`). */
  formula?: string;
  /** Index into `BookData.styles`. */
  style: number;
  /** A1 block of an array or data-table formula read from a file; such a cell is shown and never recalculated by us. */
  array?: string;
  /** Set on a formula from a file that the engine cannot calculate: its result stays until it is written anew. */
  kept?: true;
}

/** One edge of a cell. */
export interface Border {
  style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  weight: "Hairline" | "Thin" | "Medium" | "Thick";
  color: string;
}

/** How a cell looks. Styles are immutable and interned in `BookData.styles`; index 0 is the workbook's Normal. */
export interface Style {
  /** English number format code, "General" by default, "@" for text. */
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: "None" | "Single" | "Double";
    readonly color: string;
  };
  /** Solid fill colour or null for none. */
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", Border>>>;
  readonly horizontal:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Name of the cell style it belongs to ("Normal", "Heading 1", ...). */
  readonly named: string;
  /** Index in the opened file's cellXfs from which this style descends: what the file layer copies for features we do not model. */
  readonly base?: number;
}

/** A block of cells on one sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A native rule on cells, in Excel's words. Formulas carry a leading "="; constants are plain values. */
export interface Validation {
  areas: Area[];
  type: "WholeNumber" | "Decimal" | "List" | "Date" | "Time" | "TextLength" | "Custom";
  operator?:
    | "Between"
    | "NotBetween"
    | "EqualTo"
    | "NotEqualTo"
    | "GreaterThan"
    | "LessThan"
    | "GreaterThanOrEqualTo"
    | "LessThanOrEqualTo";
  /** Constant (dates as serials) or formula; for List the comma list or "=range or name"; for Custom the formula. */
  formula1: string | number;
  formula2?: string | number;
  ignoreBlanks: boolean;
  inCellDropDown: boolean;
  prompt: { show: boolean; title: string; message: string };
  error: { show: boolean; title: string; message: string; style: "Stop" | "Warning" | "Information" };
}

/** A `custom` (formula) conditional format; other types are kept by the file layer and not shown here. */
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** A1 formula relative to the first cell, with leading "=". */
  formula: string;
  priority: number;
  stopIfTrue: boolean;
  format: { fontColor?: string; bold?: boolean; italic?: boolean; fill?: string };
}

/** A link on a cell. */
export interface Hyperlink {
  row: number;
  column: number;
  address?: string;
  /** A defined name or a reference, for a place in this workbook. */
  documentReference?: string;
  screenTip?: string;
}

/** A native table. `id` is unique in the workbook. */
export interface TableData {
  id: number;
  name: string;
  /** Header, body and total rows together. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButton: boolean;
  columns: { id: number; name: string; /** Calculated-column formula, with leading "=". */ formula?: string }[];
}

/** A defined name; `sheet` is the id of the sheet it is local to. */
export interface NameData {
  name: string;
  /** Formula with leading "=". */
  formula: string;
  sheet?: string;
  visible: boolean;
  comment: string;
}

/** Where a series takes its numbers from: a reference such as `'Chart data'!$B$2:$B$11`, without "=". */
export type Reference = string;

/** A line or an outline. `color` null = automatic; `none` = not drawn. */
export interface Line {
  color?: string;
  weight?: number;
  style?: "Continuous" | "Dash" | "DashDot" | "Dot" | "RoundDot";
  none?: boolean;
}

/**
 * A data label of a series or a point; `formula` links it to one cell.
 * In a file, labels whose formulas run down one column in point order are written as *value from cells*
 * (a `c:dLbl` with an `a:fld` of type CELLRANGE, `c15:showDataLabelsRange`, and `c15:datalabelsRange` with its cache on the series):
 * Excel keeps them live, and LibreOffice 7.4 shows them, while it drops a `c:strRef` label and leaves a CELLREF field empty.
 */
export interface Label {
  text?: string;
  formula?: string;
  position?: string;
  show?: boolean;
  color?: string;
  size?: number;
  bold?: boolean;
  numberFormat?: string;
  showValue?: boolean;
  showSeriesName?: boolean;
  showCategoryName?: boolean;
}

/** One series of a chart. Types are Excel's `ChartType` words ("ColumnStacked", "Line", "XYScatter", ...). */
export interface SeriesData {
  name: string;
  /** Set when the name is taken from a cell. */
  nameRef?: Reference;
  type: string;
  values?: Reference;
  categories?: Reference;
  axisGroup: "Primary" | "Secondary";
  fill?: string | null;
  line?: Line;
  marker?: { style: string; size: number; foreground?: string; background?: string };
  gapWidth?: number;
  overlap?: number;
  smooth?: boolean;
  labels?: Label;
  /** Per-point changes by index. */
  points: Record<
    number,
    {
      fill?: string;
      label?: Label;
      marker?: { style?: string; size?: number; foreground?: string; background?: string };
    }
  >;
}

/** One axis of a chart. */
export interface AxisData {
  visible: boolean;
  title?: string;
  titleFormula?: string;
  titleSize?: number;
  titleBold?: boolean;
  titleColor?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  numberFormat?: string;
  linkNumberFormat?: boolean;
  reversed?: boolean;
  majorGridlines: boolean;
  tickLabelPosition?: string;
  categoryType?: string;
  position?: string;
  line?: Line;
  gridline?: Line;
  fontSize?: number;
  fontColor?: string;
}

/** A chart drawn on a sheet. Position and size in points from the sheet's top-left corner. */
export interface ChartData {
  id: string;
  name: string;
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title?: { text?: string; formula?: string; visible: boolean; size?: number; bold?: boolean; color?: string };
  legend: { visible: boolean; position: string };
  series: SeriesData[];
  axes: { category: AxisData; value: AxisData; secondaryCategory?: AxisData; secondaryValue?: AxisData };
  displayBlanksAs: "NotPlotted" | "Zero" | "Interplotted";
  plotVisibleOnly: boolean;
  fill?: string | null;
  /** Text alternative in the file; Office.js cannot set it. */
  altText?: string;
}

/** Print set-up of a sheet. Margins in points. */
export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  paperSize?: string;
  scale?: number;
  fitWidth?: number;
  fitHeight?: number;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  headers: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  /** Which way the pages go where a sheet is wider than one; down first where it is not said. */
  printOrder?: "DownThenOver" | "OverThenDown";
  rowBreaks: number[];
  columnBreaks: number[];
}

/** Protection of a sheet; only whether it is on and what it allows matters here. */
export interface SheetProtection {
  protected: boolean;
  options: Record<string, boolean | string>;
}

/** One worksheet. Chart sheets and the like are kept by the file layer and are no worksheets here. */
export interface SheetData {
  /** Stable id of the sheet while the workbook is open, as Excel's `Worksheet.id`, e.g. "{00000001-0000-4000-8000-000000000000}". */
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string | null;
  showGridlines: boolean;
  showHeadings: boolean;
  /** row -> column -> cell. */
  cells: Map<number, Map<number, Cell>>;
  /** Widths in points and hidden marks, only where they differ from the default. */
  columns: Map<number, { width?: number; hidden?: boolean; style?: number }>;
  /** The same of rows; `fitted` marks a height that follows from the contents and nobody has set. */
  rows: Map<number, { height?: number; fitted?: true; hidden?: boolean; style?: number }>;
  defaultColumnWidth: number;
  defaultRowHeight: number;
  merges: Area[];
  tables: TableData[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  hyperlinks: Hyperlink[];
  charts: ChartData[];
  shapes: readonly Shape[];
  comments: readonly Comment[];
  /** Number of rows and columns frozen. */
  frozen: { rows: number; columns: number };
  page: PageSetup;
  protection: SheetProtection;
  /** What the file holds of the sheet that cannot move with its cells, in the file's own word; none where all can. */
  fixedBy?: string;
  /** Worksheet.customProperties. */
  customProperties: Map<string, string>;
}

/** What is drawn over a sheet's cells and is no chart that is known here; `id` is unique within the sheet. */
export interface Shape {
  readonly id: string;
  readonly type: "Image" | "GeometricShape" | "Group" | "Line";
}

/** A thread of comments at a cell. */
export interface Comment {
  readonly id: string;
  /** Address such as "B7", where it stood in the file. */
  readonly cell: string;
}

/** A custom XML part. */
export interface CustomXml {
  id: string;
  namespace: string;
  xml: string;
}

/** A whole workbook as plain data: what the file layer reads, and what the book owns while it is open. */
export interface BookData {
  /** File name shown as the workbook's name. */
  name: string;
  sheets: SheetData[];
  /** Names of the tabs that are no worksheets (chart sheets, dialog sheets): no worksheet may have one of them. */
  otherTabs: readonly string[];
  activeSheet: string;
  names: NameData[];
  styles: Style[];
  /** Theme colours and fonts as read, for resolving theme references; Office defaults in a new workbook. */
  theme: { colors: string[]; headingFont: string; bodyFont: string };
  customXml: CustomXml[];
  properties: {
    title: string;
    subject: string;
    author: string;
    keywords: string;
    comments: string;
    category: string;
    custom: Map<string, string | number | boolean | Date>;
  };
  /** Workbook.settings (Office add-in settings), JSON values. */
  settings: Map<string, unknown>;
  date1904: boolean;
  protection: { structure: boolean };
  readOnly: boolean;
}
