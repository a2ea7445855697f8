import { chartDataId, columnAt, type Feed, feedRows, type PlanChart } from "../plan/index";
import { Defect } from "../plan/errors";
import { bookAt } from "./bookAt";
import { chartsAt } from "./chartsAt";
import type { Session } from "./session";
import { labelOf, placeOfCell } from "./site";
import type { BookAt, Found } from "./thing";
import { chart as chartKind, type ChartThing, writeMoreSlots } from "./things/chart";

/** A chart after drawing. */
export interface Drawn {
  readonly chart: PlanChart;
  readonly sheet: string;
  readonly slots: number;
  readonly restored: boolean;
}

/** Draws what is missing and binds everything, also what people have placed elsewhere, to the rows that there are now: three requests. */
export async function redraw(session: Session): Promise<Drawn[]> {
  const { charts, placed, found, site: now } = await chartsAt(session);
  await session.once(async (context) => {
    const book = bookAt(context, now);
    for (const feed of growing(charts)) renewSlots(feed, charts, book);
    for (const thing of [...charts, ...placed]) draw(thing, found.get(thing.at), book);
    const readBack = charts.map((thing) => lookAgain(thing, book));
    await context.sync();
    const lost = charts.filter((_, index) => readBack[index]?.() !== 0);
    if (lost.length > 0) throw new Defect(`charts did not settle: ${lost.map(({ name }) => name).join(", ")}`);
  });
  return charts.map((thing) => ({
    chart: thing.drawing.chart,
    sheet: labelOf(now, thing.sheet),
    slots: thing.drawing.slots[thing.drawing.chart.feed] ?? 0,
    restored: !found.has(thing.at),
  }));
}

/** Looks at a chart behind the writes of the same request: how many of its series are missing, null where it is not there. */
function lookAgain(thing: ChartThing, book: BookAt): () => unknown {
  const look = chartKind.load(thing, book.site);
  look?.asks.forEach((ask) => ask.queue(book));
  return () => look?.read(book.site)?.values["missing"] ?? null;
}

function growing(charts: readonly ChartThing[]): Feed[] {
  const feeds = charts.flatMap(({ drawing }) => drawing.feeds.filter((feed) => feed.most > feed.slots));
  return [...new Map(feeds.map((feed) => [feed.id, feed])).values()];
}

/** Writes the slots that the rows need and empties those beyond. */
function renewSlots(feed: Feed, charts: readonly ChartThing[], book: BookAt): void {
  const thing = charts.find(({ drawing }) => drawing.chart.feed === feed.id);
  if (!thing) return;
  writeMoreSlots(thing, book);
  const bound = (thing.drawing.slots[feed.id] ?? feed.slots) * feed.rowsPerSlot;
  const first = placeOfCell(book.site, chartDataId, feedRows.first + bound, columnAt(feed, feed.columns[0]?.id ?? ""));
  const rows = feed.most * feed.rowsPerSlot - bound;
  if (rows > 0)
    book.sheet(chartDataId).getRangeByIndexes(first.row, first.column, rows, feed.columns.length).clear("Contents");
}

function draw(thing: ChartThing, found: Found | undefined, book: BookAt): void {
  if (found) chartKind.update(thing, book, found);
  else chartKind.create({ ...thing, more: [] }, book);
}
