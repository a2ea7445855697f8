import fc from "fast-check";
import { feedValues, modelTables, PlanIndex } from "../../../src/plan";
import { aPlan } from "../../kit/planArbitrary";
import type { PlanBook } from "../../kit/planBook";
import { ChartBook } from "./chartBook";
import { rounded } from "./rounded";

const plans = Number(process.env["GENERATED_PLANS"] ?? 6);
const aChoice = fc.record({
  show: fc.constantFrom("All", "Next 12 months", "Key milestones"),
  project: fc.constantFrom("", "", "P01", "P02"),
  step: fc.constantFrom(null, null, 1, 2, 3),
});
const books = new Map<string, Promise<{ charts: ChartBook; tables: PlanBook }>>();

function bookFor(options: { firstYear: number; years: number; reportDate: number }) {
  const key = `${options.firstYear}/${options.years}`;
  const known = books.get(key) ?? ChartBook.over(options, ["charts", "chartData"]);
  books.set(key, known);
  return known;
}

afterAll(async () => {
  for (const book of books.values()) (await book).charts.close();
});

it("every feed equals its twin, whatever stands in the plan and whatever is chosen", async () => {
  await fc.assert(
    fc.asyncProperty(aPlan({ maxRows: 6, years: 3, booleans: false }), aChoice, async ({ options, plan }, choice) => {
      const { charts, tables } = await bookFor(options);
      charts.choose(choice);
      await tables.show(plan);
      const twins = feedValues(new PlanIndex(plan, modelTables(plan.years)), {
        years: options.years,
        choice,
        slots: {},
      });
      const shown = charts.feeds(twins);
      expect(rounded(shown)).toEqual(rounded(twins));
    }),
    { numRuns: plans, endOnFailure: true },
  );
}, 600_000);
