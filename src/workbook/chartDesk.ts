import { choiceNames } from "../plan/index";
import type { ChartChoice } from "../plan/index";
import { PlannerError } from "../plan/errors";
import { bookAt } from "./bookAt";
import { chartNamed, chartsAt, type ChartsAt, placedThing } from "./chartsAt";
import type { Session } from "./session";
import { labelOf, placeOfCell } from "./site";
import type { BookAt } from "./thing";
import { chart as chartKind } from "./things/chart";

/** A chart as people choose it. */
export interface ChartSeen {
  readonly name: string;
  readonly label: string;
  /** It is on its own sheet. */
  readonly drawn: boolean;
  /** What it tells, in a sentence: its title, and the words for those who cannot see it. */
  readonly finding: string;
  /** Table of the plan behind it. */
  readonly table: string;
}

/** The charts, what the timeline is to show, and from what that can be chosen. */
export interface ChartsSeen {
  readonly charts: readonly ChartSeen[];
  readonly choice: ChartChoice;
  readonly shows: readonly string[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

/** Looks at the charts and at what can be chosen: three requests. */
export async function seeCharts(session: Session): Promise<ChartsSeen> {
  const at = await chartsAt(session);
  return session.brief.run(async (context) => {
    const book = bookAt(context, at.site);
    const findings = at.charts.map(({ drawing }) => named(book, drawing.chart.finding)?.load("text"));
    const choice = choiceNames.map((name) => named(book, name)?.load("values"));
    const [shows, ids, names] = [
      bodyOf(book, "PlanLists", "chartShow"),
      bodyOf(book, "PlanProjects", "id"),
      bodyOf(book, "PlanProjects", "name"),
    ];
    await context.sync();
    const [show, project, step] = choice.map((range) => valueIn(range));
    return {
      charts: at.charts.map(({ at: id, name, drawing }, index) => ({
        name,
        label: drawing.chart.label,
        drawn: at.found.has(id),
        finding: textIn(findings[index]),
        table: drawing.feeds.find((feed) => feed.id === drawing.chart.feed)?.table ?? "",
      })),
      choice: { show: String(show), project: String(project), step: typeof step === "number" ? step : null },
      shows: textsIn(shows),
      projects: (ids?.values ?? [])
        .map(([id], row) => ({ id: String(id), name: String(names?.values[row]?.[0] ?? "") }))
        .filter(({ id }) => id !== ""),
    };
  });
}

/** Writes what the timeline is to show into its cells, where it works without the pane. */
export async function writeChoice(session: Session, { show, project, step }: ChartChoice): Promise<void> {
  const { site } = await chartsAt(session);
  await session.undoable(async (context) => {
    const book = bookAt(context, site);
    [show, project, step ?? ""].forEach((value, index) => {
      const name = choiceNames[index] ?? "";
      const cell = named(book, name);
      if (!cell) throw new PlannerError("settingMissing", { setting: name });
      cell.values = [[value]];
    });
    await context.sync();
  });
}

/** Brings a chart to the front with the cell of its finding above it. */
export async function showChart(session: Session, name: string): Promise<{ sheet: string; label: string }> {
  const at = await chartsAt(session);
  const { drawing } = drawn(at, name);
  const { label, sheet, title } = drawing.chart;
  const { row, column } = placeOfCell(at.site, sheet, title.row, title.column);
  await session.run(async (context) => {
    const on = bookAt(context, at.site).sheet(sheet);
    on.activate();
    on.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
  return { sheet: labelOf(at.site, sheet), label };
}

/** Pixels across a picture: sharp over the width of a printed page. */
const pictureWidth = 1_200;

/** A chart as a picture: a PNG file in base64. */
export async function pictureOf(session: Session, name: string): Promise<string> {
  const at = await chartsAt(session);
  const { drawing } = drawn(at, name);
  return session.run(async (context) => {
    const sheet = bookAt(context, at.site).sheet(drawing.chart.sheet);
    const picture = sheet.charts.getItem(name).getImage(pictureWidth);
    await context.sync();
    const { value } = picture;
    return value;
  });
}

/** Places another of a chart at the selected cell of a sheet that is not the plan's; one that is there already is brought there. */
export async function placeChart(session: Session, name: string): Promise<{ sheet: string; cell: string }> {
  const at = await chartsAt(session);
  const thing = chartNamed(at, name);
  const there = at.placed.filter((each) => each.name === name);
  return session.once(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,rowIndex,columnIndex");
    cell.worksheet.load("name");
    await context.sync();
    const sheet = cell.worksheet.name;
    if (Object.values(at.site.sheets).some((own) => own.name === sheet))
      throw new PlannerError("notOnPlanSheet", { sheet });
    const book = bookAt(context, at.site);
    const copy = placedThing(thing, sheet);
    const place = { sheet, row: cell.rowIndex, column: cell.columnIndex };
    const found = there.find(({ drawing }) => drawing.placed?.sheet === sheet);
    if (found) book.context.workbook.worksheets.getItem(sheet).charts.getItem(name).setPosition(cell);
    else chartKind.create({ ...copy, drawing: { ...copy.drawing, placed: place } }, book);
    await context.sync();
    return { sheet, cell: cell.address.slice(cell.address.lastIndexOf("!") + 1) };
  });
}

function drawn(at: ChartsAt, name: string): ReturnType<typeof chartNamed> {
  const thing = chartNamed(at, name);
  if (!at.found.has(thing.at)) throw new PlannerError("chartMissing", { chart: thing.drawing.chart.label });
  return thing;
}

/** The cells to which a name of the plan leads; null where the name is gone. */
function named({ context, site }: BookAt, name: string): Excel.Range | null {
  const actual = site.names[name];
  return actual === undefined || site.formulas[name] === undefined
    ? null
    : context.workbook.names.getItem(actual).getRangeOrNullObject();
}

function bodyOf(book: BookAt, table: string, column: string): Excel.Range | null {
  return book.site.tables[table]?.columns[column] ? book.body(table, column).load("values") : null;
}

function valueIn(range: Excel.Range | null | undefined): unknown {
  return !range || range.isNullObject ? "" : (range.values as unknown[][])[0]?.[0];
}

function textIn(range: Excel.Range | null | undefined): string {
  return !range || range.isNullObject ? "" : String(range.text[0]?.[0] ?? "");
}

function textsIn(range: Excel.Range | null): string[] {
  return (range?.values ?? []).map(([value]) => String(value)).filter((value) => value !== "");
}
