import { chartDataId, type Template } from "../../plan/index";
import type { PlanSheet } from "../../plan/types";
import type { Session } from "../session";
import { placeOfCell, type Site } from "../site";
import type { Shapes } from "../survey";

/** A filled cell, from 0, and its value or formula. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly content: string | number | boolean;
}

/** What stands on a sheet of the plan that is not the plan's. */
export interface Beside {
  readonly id: string;
  /** Its tab as it is called. */
  readonly sheet: string;
  readonly cells: readonly FilledCell[];
  /** Headings of columns that people added to its table. */
  readonly columns: readonly string[];
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  /** Pictures, text boxes and other shapes. */
  readonly shapes: number;
  /** Threads of comments, also at cells of the plan. */
  readonly comments: number;
  /** Cells of the plan in which people have chosen something else than insert did. */
  readonly choices: number;
}

/** Whether anything of people's own stands on a sheet, so that it cannot go. */
export function isKept({ cells, columns, tables, charts, shapes, comments }: Beside): boolean {
  return cells.length + columns.length + tables.length + charts.length + shapes + comments > 0;
}

const whole = { rows: 1_048_576, columns: 16_384 } as const;

/** The plan in its workbook. */
export interface PlanHere {
  readonly template: Template;
  readonly site: Site;
  readonly shapes: Shapes;
}

/** What stands beside the plan on its sheets, and which tabs can be seen. */
export interface LookedBeside {
  readonly beside: readonly Beside[];
  readonly visible: ReadonlySet<string>;
}

/** Looks beside the plan on each of its sheets, its tables themselves left out: one request. */
export async function lookBeside(session: Session, { template, site, shapes }: PlanHere): Promise<LookedBeside> {
  const sheets = template.sheets.filter(({ id }) => site.sheets[id]);
  const { found, visible } = await session.brief.run(async (context) => {
    const tabs = context.workbook.worksheets.load("items/name,items/visibility");
    const asked = sheets.map((sheet) => {
      const tab = context.workbook.worksheets.getItem(site.sheets[sheet.id]?.name ?? "");
      const ranges = areasOf(sheet, site).map(({ row, column, rows, columns }) =>
        tab
          .getRangeByIndexes(row, column, rows, columns)
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,columnIndex,formulas"),
      );
      return { ranges, shapes: tab.shapes.load("items/type"), comments: tab.comments.load("items/id") };
    });
    await context.sync();
    return {
      found: asked.map(({ ranges, shapes, comments }) => ({
        cells: ranges.flatMap(cellsIn),
        shapes: shapes.items.filter(({ type }) => type !== "Unsupported").length,
        comments: comments.items.length,
      })),
      visible: tabs.items.flatMap(({ name, visibility }) => (visibility === "Visible" ? name : [])),
    };
  });
  const here = { template, site, shapes };
  const beside = sheets.map((sheet, index) => besideOn(sheet, found[index] ?? nothing, here));
  return { beside, visible: new Set(visible) };
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** All of a sheet but its table: above it, beneath it, and at its sides. */
function areasOf({ table: name }: PlanSheet, site: Site): Area[] {
  const table = name === undefined ? undefined : site.tables[name];
  const corner = name === undefined ? undefined : site.corners[name];
  if (!table || !corner) return [{ row: 0, column: 0, ...whole }];
  const below = corner.row + 1 + table.rows;
  const right = corner.column + table.width;
  const areas = [
    { row: 0, column: 0, rows: corner.row, columns: whole.columns },
    { row: below, column: 0, rows: whole.rows - below, columns: whole.columns },
    { row: corner.row, column: 0, rows: below - corner.row, columns: corner.column },
    { row: corner.row, column: right, rows: below - corner.row, columns: whole.columns - right },
  ];
  return areas.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Filled cells of a range that may not be there. */
export function cellsIn(range: Excel.Range): FilledCell[] {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex } = range;
  return (range.formulas as FilledCell["content"][][]).flatMap((line, row) =>
    line.flatMap((content, column) =>
      content === "" ? [] : [{ row: rowIndex + row, column: columnIndex + column, content }],
    ),
  );
}

/** What Excel shows of a sheet, its table left out. Charts may be among its shapes of an unsupported type: those are not counted. */
interface Shown extends Pick<Beside, "shapes" | "comments"> {
  readonly cells: readonly FilledCell[];
}

const nothing: Shown = { cells: [], shapes: 0, comments: 0 };

function besideOn(sheet: PlanSheet, shown: Shown, { template, site, shapes }: PlanHere): Beside {
  const { id } = sheet;
  const tab = site.sheets[id]?.name ?? "";
  const declared = new Map(
    sheet.cells.map((cell) => {
      const { row, column } = placeOfCell(site, id, cell.row, cell.column);
      return [`${row},${column}`, cell] as const;
    }),
  );
  const ours = (cell: FilledCell): boolean => declared.has(`${cell.row},${cell.column}`) || isFeed(sheet, cell);
  const choices = shown.cells.filter((cell) => {
    const own = declared.get(`${cell.row},${cell.column}`);
    return own?.role === "entry" && own.formula === undefined && own.value !== cell.content;
  });
  const plans = new Set(Object.values(site.tables).map(({ name }) => name));
  return {
    id,
    sheet: tab,
    cells: shown.cells.filter((cell) => !ours(cell)),
    columns: site.tables[sheet.table ?? ""]?.others ?? [],
    tables: shapes.tables.filter((table) => table.sheet === tab && !plans.has(table.name)).map(({ name }) => name),
    charts: shapes.sheets
      .filter(({ name }) => name === tab)
      .flatMap(({ charts }) => charts.map(({ name }) => name))
      .filter((name) => !template.charts.some((chart) => chart.name === name)),
    shapes: shown.shapes,
    comments: shown.comments,
    choices: choices.length,
  };
}

/** Behind the charts, feeds have as many rows as the charts need. */
function isFeed({ id, cells }: PlanSheet, { column }: FilledCell): boolean {
  return id === chartDataId && column <= Math.max(...cells.map((cell) => cell.column));
}
