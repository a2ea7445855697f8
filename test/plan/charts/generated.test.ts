import fc from "fast-check";
import { feedValues, modelTables, type PlanData, PlanIndex } from "../../../src/plan";
import { sectionsFor } from "../../../src/plan/summary/sections";
import { aPlan } from "../../kit/planArbitrary";
import type { PlanBook } from "../../kit/planBook";
import { ChartBook } from "./chartBook";
import { rounded } from "./rounded";

const plans = Number(process.env["GENERATED_PLANS"] ?? 6);
const all = { show: "All", project: "", step: null };
const books = new Map<string, Promise<{ charts: ChartBook; tables: PlanBook }>>();

function bookFor(options: { firstYear: number; years: number; reportDate: number }) {
  const key = `${options.firstYear}/${options.years}`;
  const known = books.get(key) ?? ChartBook.over(options, ["charts", "chartData", "summary"]);
  books.set(key, known);
  return known;
}

afterAll(async () => {
  for (const book of books.values()) (await book).charts.close();
});

/** First cells of the live summary's rows that belong to late milestones. */
function lateNames(charts: ChartBook): unknown[] {
  const rows = Array.from({ length: 60 }, (_, row) => charts.value("Cabinet summary", row, 0));
  const from = rows.indexOf("Late milestones") + 2;
  return rows.slice(from, from + 10).filter((name) => name !== "" && name !== null);
}

function lateTwins(plan: PlanData, years: number): unknown[] {
  const late = sectionsFor(years).find(({ id }) => id === "late");
  return (late?.rows(new PlanIndex(plan, modelTables(plan.years))) ?? [])
    .map(([name]) => name)
    .filter((name) => name !== "")
    .slice(0, 10);
}

it("every feed and every late milestone equals its twin, whatever stands in the plan", async () => {
  await fc.assert(
    fc.asyncProperty(aPlan({ maxRows: 6, years: 3, booleans: false }), async ({ options, plan }) => {
      const { charts, tables } = await bookFor(options);
      await tables.show(plan);
      const twins = feedValues(new PlanIndex(plan, modelTables(plan.years)), {
        years: options.years,
        choice: all,
        slots: {},
      });
      const shown = charts.feeds(twins);
      expect(rounded(shown)).toEqual(rounded(twins));
      expect(lateNames(charts)).toEqual(lateTwins(plan, options.years));
    }),
    { numRuns: plans, endOnFailure: true },
  );
}, 600_000);
