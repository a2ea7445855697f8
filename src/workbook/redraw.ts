import { chartDataId, columnAt, type Feed, feedRows, type PlanChart, template as templateFor } from "../plan/index";
import { Defect, PlannerError } from "../plan/errors";
import { type Outline, optionsOf, outline, refuseNewer } from "./assess";
import { bookAt } from "./bookAt";
import { describe } from "./describe/describe";
import { locate } from "./locate";
import { probe } from "./probe";
import type { Session } from "./session";
import { labelOf, placeOfCell, type Site } from "./site";
import type { BookAt, Found, Thing } from "./thing";
import { chart as chartKind, type ChartThing, writeMoreSlots } from "./things/chart";
import type { AnyThing } from "./things/index";

/** A chart after drawing. */
export interface Drawn {
  readonly chart: PlanChart;
  readonly sheet: string;
  readonly slots: number;
  readonly restored: boolean;
}

/** Draws what is missing and binds everything to the rows that there are now: three requests. */
export async function redraw(session: Session): Promise<Drawn[]> {
  const { things, site } = lookedAt(await outline(session));
  const { found, site: now } = await probe(session, things, site);
  const charts = things.filter((thing): thing is ChartThing => thing.kind === "chart");
  await session.once(async (context) => {
    const book = bookAt(context, now);
    for (const feed of growing(charts)) renewSlots(feed, charts, book);
    for (const thing of charts) draw(thing, found.get(thing.at), book);
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

/** The things that drawing looks at: the charts, and the cells they stand on, to see whether those have moved. */
function lookedAt(found: Outline): { things: AnyThing[]; site: Site } {
  if (!found.planned) throw new PlannerError("noPlan");
  refuseNewer(found.identity);
  const template = templateFor(optionsOf(found, null));
  const site = locate({ shapes: found.shapes, template, identity: found.identity });
  const sheets = new Set([chartDataId, ...template.charts.map(({ sheet }) => sheet)]);
  for (const id of sheets) if (!site.sheets[id]) throw new PlannerError("sheetMissing", { sheet: labelOf(site, id) });
  const isLooked = (thing: Thing): boolean =>
    thing.kind === "chart" || (thing.kind === "cells" && "sheet" in thing && sheets.has(String(thing.sheet)));
  return { things: describe({ template, site }).filter(isLooked), site };
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
