import fc from "fast-check";
import { PlanBook } from "../../kit/planBook";
import { differences, expected } from "../../kit/planFaces";
import { aDecisionPlan, options } from "./aDecisionPlan";

describe("the calendar in the workbook", () => {
  let book: PlanBook;
  beforeAll(async () => {
    book = await PlanBook.open(options);
  });
  afterAll(() => book.close());

  it("counts clear days, notice dates and call-in as the plan does, on any calendar and either basis", async () => {
    await fc.assert(
      fc.asyncProperty(aDecisionPlan, async (plan) => {
        const shown = await book.show(plan);
        expect(differences(shown, expected(plan))).toEqual([]);
        expect(shown["PlanDecisions"]?.[0]?.["latestNotice"]).toEqual(expect.any(Number));
      }),
      { numRuns: 8 },
    );
  }, 300_000);
});
