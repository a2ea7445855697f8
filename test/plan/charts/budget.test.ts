import { chartsFor, type Feed, feedsFor, template } from "../../../src/plan";
import { feedCells } from "../../../src/plan/charts/feed";
import { slotsFor } from "../../../src/plan/charts/slots";
import { fiveYears } from "./samplePlan";

/** Rows of the ordinary plan. */
const ordinary: Readonly<Record<string, number>> = { PlanMilestones: 60, PlanProjects: 30 };

function formulas(feed: Feed): number {
  const slots =
    feed.most > feed.slots ? Math.max(feed.slots, slotsFor(ordinary[feed.table] ?? 0, feed.most)) : feed.slots;
  return feedCells(feed, slots).filter(({ formula }) => formula !== undefined).length;
}

describe("what the charts cost", () => {
  it("keeps the feeds of an ordinary plan within 2,230 formulas, the milestones' own within ten a place", () => {
    const feeds = feedsFor(fiveYears);
    const timeline = feeds.find(({ id }) => id === "timeline");
    expect(feeds.reduce((all, feed) => all + formulas(feed), 0)).toBeLessThanOrEqual(2_230);
    expect(timeline && formulas(timeline)).toBeLessThanOrEqual(800);
  });

  it("names every finding that a title shows, and no formula is longer than Excel takes", () => {
    const { sheets } = template(fiveYears);
    const cells = sheets.filter(({ id }) => id === "charts" || id === "chartData").flatMap((sheet) => sheet.cells);
    expect(Math.max(...cells.map(({ formula = "" }) => formula.length))).toBeLessThanOrEqual(8_192);
    for (const { sheet, title } of chartsFor(fiveYears)) {
      const own = sheets.find(({ id }) => id === sheet)?.cells;
      const finding = own?.find(({ row, column }) => row === title.row && column === title.column)?.formula?.slice(1);
      expect(cells.map(({ named }) => named)).toContain(finding);
    }
  });
});
