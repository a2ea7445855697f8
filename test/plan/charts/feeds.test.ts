import { feedValues, modelTables, type PlanData, PlanIndex, planOf } from "../../../src/plan";
import { ChartBook } from "./chartBook";
import { rounded } from "./rounded";
import { charted, fiveYears, milestones, projectsAndCapital } from "./samplePlan";

const all = { show: "All", project: "", step: null };

async function bothFaces(plan: PlanData) {
  const book = await ChartBook.of(fiveYears, plan, ["charts", "chartData"]);
  const twins = feedValues(new PlanIndex(plan, modelTables(plan.years)), { years: 5, choice: all, slots: {} });
  const shown = book.feeds(twins);
  book.close();
  return { shown: rounded(shown), twins: rounded(twins) };
}

describe("chart feeds", () => {
  it("show what their twins say for an empty plan, and no error", async () => {
    const { shown, twins } = await bothFaces(planOf(fiveYears));
    expect(shown).toEqual(twins);
    expect(JSON.stringify(shown)).not.toContain("#");
  });

  it("show what their twins say for eight milestones and three projects", async () => {
    const { shown, twins } = await bothFaces(
      planOf(fiveYears, { tables: { PlanMilestones: milestones(8), ...projectsAndCapital(fiveYears) } }),
    );
    expect(shown).toEqual(twins);
  });

  it("show what their twins say where every table behind them has rows", async () => {
    const { shown, twins } = await bothFaces(planOf(fiveYears, { tables: charted({ milestones: 20, projects: 9 }) }));
    expect(shown).toEqual(twins);
  });
});
