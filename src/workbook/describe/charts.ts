import { feedsFor, slotCells, slotsFor } from "../../plan/index";
import { localised, type Naming } from "../localise";
import { labelOf, type Site } from "../site";
import type { AnyThing } from "../things/index";
import type { CellWrite } from "../things/writeCells";
import type { Feed } from "../../plan/index";
import { spanBehind, type Wanted } from "./wanted";

const soundChart = { missing: 0, behind: false };

/** The plan's charts, each bound to the places that its table's rows need now. */
export function chartThings(wanted: Wanted, naming: Naming): AnyThing[] {
  const { template, site } = wanted;
  const feeds = feedsFor(template.options);
  const slots = Object.fromEntries(feeds.map((feed) => [feed.id, slotsOf(feed, site)]));
  return template.charts.flatMap((chart): AnyThing[] => {
    const feed = feeds.find(({ id }) => id === chart.feed);
    const at = `chart/${chart.name}`;
    const both = {
      facts: { sheet: labelOf(site, chart.sheet), name: chart.label },
      sheet: chart.sheet,
      name: chart.name,
      drawing: { chart, feeds, slots, rows: rowsOf(feed, site) },
    };
    const behind = spanBehind(wanted, chart.sheet) !== null;
    const more = feed === undefined ? [] : moreSlots(feed, slots[feed.id] ?? feed.slots, naming);
    return [
      { at, kind: "chart", values: soundChart, within: `sheet/${chart.sheet}`, ...both, behind, more },
      // What is about to be bound anew is not told twice.
      ...(behind
        ? []
        : [{ at: `source/${chart.name}`, kind: "source", values: { elsewhere: 0 }, within: at, ...both } as const]),
    ];
  });
}

/** Rows that a chart shows: those of its feed's table, or as many slots as its feed always has. */
function rowsOf(feed: Feed | undefined, site: Site): number {
  if (feed !== undefined && feed.most === feed.slots) return feed.slots;
  return site.tables[feed?.table ?? ""]?.rows ?? 1;
}

/** Slots that a feed needs for the rows there are: never fewer than it begins with. */
export function slotsOf(feed: Feed, site: Site): number {
  return feed.most === feed.slots
    ? feed.slots
    : Math.max(feed.slots, slotsFor(site.tables[feed.table]?.rows ?? 0, feed.most));
}

/** Cells of the slots beyond those that come with the sheet, in this workbook's names. */
export function moreSlots(feed: Feed, slots: number, naming: Naming): CellWrite[] {
  return slotCells(feed, feed.slots, slots).map(({ row, column, formula, value }) => ({
    row,
    column,
    content: formula === undefined ? (value ?? "") : localised(formula, naming),
  }));
}
