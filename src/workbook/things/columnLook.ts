import { bodyLooks, dress, headingLook, pointsOf, ragColors } from "../formats";
import { addressOf } from "../placed";
import type { BookAt } from "../thing";

/** How a new column of a table looks. */
export interface ColumnLook {
  readonly column: string;
  readonly calculated: boolean;
  readonly wrap: boolean;
  readonly align: "Left" | "Right" | "Center";
  /** Set in, because the column before it ends at its right edge. */
  readonly indented: boolean;
  readonly width: number;
  /** Names of the list words whose cells are coloured, as they are called here. */
  readonly rag: readonly string[];
}

/** One respect in which neighbours may be alike, and what follows from it for all of them. */
interface Respect {
  key(look: ColumnLook): string | number;
  dress(like: ColumnLook, run: Run): void;
}

/** Cells of neighbouring columns; asking for them costs bytes. */
interface Run {
  body(): Excel.Range;
  heading(): Excel.Range;
}

const respects: readonly Respect[] = [
  {
    key: () => "",
    dress: (_, run) => {
      const body = run.body();
      dress(run.heading(), headingLook);
      dress(body, bodyLooks.entry);
      body.format.verticalAlignment = "Top";
    },
  },
  {
    key: ({ calculated }) => String(calculated),
    dress: ({ calculated }, run) => {
      if (calculated) dress(run.body(), bodyLooks.calculated, bodyLooks.entry);
    },
  },
  {
    key: ({ wrap, align }) => `${wrap} ${align}`,
    dress: ({ wrap, align }, run) => {
      run.body().format.set({ horizontalAlignment: align, ...(wrap ? { wrapText: true } : {}) });
      if (align === "Right") run.heading().format.horizontalAlignment = align;
    },
  },
  {
    key: ({ indented }) => String(indented),
    dress: ({ indented }, run) => {
      if (!indented) return;
      run.heading().format.set({ horizontalAlignment: "Left", indentLevel: 1 });
      run.body().format.indentLevel = 1;
    },
  },
  {
    key: ({ width }) => width,
    dress: ({ width }, run) => {
      run.heading().format.columnWidth = pointsOf(width);
    },
  },
];

/** Columns to dress, on the sheet with that id. */
export interface Dressing {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly ColumnLook[];
  /** Columns that a new one pushes to the right: they take their widths with them, which Excel leaves behind. */
  readonly pushed?: readonly Pushed[];
}

/** A column, and how wide it is. */
export type Pushed = Pick<ColumnLook, "column" | "width">;

/** Bytes that a request takes for a table, for columns that are alike in a respect, and for a rule of colour: measured, rounded up. */
const bytesOf = { table: 3_900, run: 480, rule: 1_300 };

/** Bytes that dressing columns takes that stand as they are declared. */
export function bytesOfColumns(columns: readonly ColumnLook[]): number {
  const runs = respects.flatMap(({ key }) =>
    columns.filter((look, index) => {
      const before = columns[index - 1];
      return before === undefined || key(before) !== key(look);
    }),
  );
  const rules = columns.reduce((sum, { rag }) => sum + rag.length, 0);
  return bytesOf.table + runs.length * bytesOf.run + rules * bytesOf.rule;
}

/** Dresses columns, neighbours that look alike together. */
export function dressColumns({ sheet, table, columns, pushed = [] }: Dressing, book: BookAt): void {
  for (const respect of respects) {
    for (const run of runsOf(table, columns, book, respect.key)) {
      const [first] = run;
      const cells = first && runOf({ sheet, table, columns: run }, book);
      if (cells) respect.dress(first, cells);
    }
  }
  for (const look of columns) colourRag(table, look, book);
  for (const each of pushed) widen(sheet, table, each, book);
}

/** The cells of neighbouring columns; undefined where they are not there. */
function runOf({ sheet, table, columns }: Dressing, book: BookAt): Run | undefined {
  const corner = book.site.corners[table];
  const found = book.site.tables[table];
  const index = found?.columns[columns[0]?.column ?? ""]?.index;
  if (!found || !corner || index === undefined) return undefined;
  // By place: a table's own ranges take three times the bytes.
  const at = (row: number, rows: number): Excel.Range =>
    book.sheet(sheet).getRangeByIndexes(corner.row + row, corner.column + index, rows, columns.length);
  return { body: () => at(1, found.rows), heading: () => at(0, 1) };
}

function widen(sheet: string, table: string, { column, width }: Pushed, { site, ...book }: BookAt): void {
  const [corner, place] = [site.corners[table], site.tables[table]?.columns[column]];
  if (!corner || !place) return;
  const heading = book.sheet(sheet).getRangeByIndexes(corner.row, corner.column + place.index, 1, 1);
  heading.format.columnWidth = pointsOf(width);
}

/** Columns that stand side by side and are alike in one respect. */
function runsOf(
  table: string,
  columns: readonly ColumnLook[],
  book: BookAt,
  key: (look: ColumnLook) => string | number,
): ColumnLook[][] {
  const indexOf = ({ column }: ColumnLook): number => book.site.tables[table]?.columns[column]?.index ?? -1;
  const runs: ColumnLook[][] = [];
  for (const look of columns.filter((each) => indexOf(each) >= 0).sort((a, b) => indexOf(a) - indexOf(b))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && indexOf(last) + 1 === indexOf(look) && key(last) === key(look)) run.push(look);
    else runs.push([look]);
  }
  return runs;
}

function colourRag(table: string, { column, rag }: ColumnLook, book: BookAt): void {
  const corner = book.site.corners[table];
  const index = book.site.tables[table]?.columns[column]?.index;
  if (rag.length === 0 || !corner || index === undefined) return;
  const body = book.body(table, column);
  body.conditionalFormats.clearAll();
  for (const [at, word] of rag.entries())
    colour(body, `=${addressOf(corner.row + 1, corner.column + index)}=${word}`, at);
}

function colour(body: Excel.Range, formula: string, at: number): void {
  const colours = ragColors[at];
  if (!colours) return;
  const rule = body.conditionalFormats.add("Custom").custom;
  rule.rule.formula = formula;
  rule.format.fill.color = colours.fill;
  rule.format.font.color = colours.color;
}
