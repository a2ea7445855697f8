import { feedValues, modelTables, type PlanData, PlanIndex, planOf } from "../../../src/plan";
import type { FeedCell, FeedValues } from "../../../src/plan/charts/types";
import { ChartBook } from "./chartBook";
import { fiveYears, milestones, projectsAndCapital } from "./samplePlan";

const all = { show: "All", project: "", step: null };

async function bothFaces(plan: PlanData) {
  const book = await ChartBook.of(fiveYears, plan, ["charts", "chartData"]);
  const twins = feedValues(new PlanIndex(plan, modelTables(plan.years)), { years: 5, choice: all, slots: 20 });
  const shown = Object.fromEntries(Object.keys(twins).map((id) => [id, book.feed(id, id === "timeline" ? 20 : id === "ticks" ? 9 : id === "report" ? 1 : 6)]));
  book.close();
  return { shown: rounded(shown), twins: rounded(twins) };
}

/** Twins and formulas take the same steps, not always in the same order. */
function rounded(feeds: Record<string, FeedValues>): unknown {
  const cell = (value: FeedCell) => (typeof value === "number" ? Number(value.toFixed(9)) : value);
  const columns = (of: FeedValues) => Object.fromEntries(Object.entries(of.columns).map(([id, cells]) => [id, cells.map(cell)]));
  const facts = (of: FeedValues) => Object.fromEntries(Object.entries(of.facts).map(([id, value]) => [id, cell(value)]));
  return Object.fromEntries(Object.entries(feeds).map(([id, of]) => [id, { facts: facts(of), columns: columns(of) }]));
}

describe("chart feeds", () => {
  it("show what their twins say for an empty plan, and no error", async () => {
    const { shown, twins } = await bothFaces(planOf(fiveYears));
    expect(shown).toEqual(twins);
    expect(JSON.stringify(shown)).not.toContain("#");
  });

  it("show what their twins say for eight milestones and three projects", async () => {
    const { shown, twins } = await bothFaces(planOf(fiveYears, { tables: { PlanMilestones: milestones(8), ...projectsAndCapital(fiveYears) } }));
    expect(shown).toEqual(twins);
  });
});
