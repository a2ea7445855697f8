import fc from "fast-check";
import { checkPlan, checks, planOf } from "../../src/plan";
import { aPlan } from "../kit/planArbitrary";
import { calculated } from "../kit/planBook";
import { differences, expected } from "../kit/planFaces";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

describe("the two faces of the checks", () => {
  it("agree on every example", async () => {
    for (const { rule, example } of checks) {
      for (const [which, parts] of Object.entries(example)) {
        const plan = planOf(options, parts);
        expect([rule, which, differences(await calculated({ options, plan }), expected(plan))]).toEqual([rule, which, []]);
      }
    }
  });

  it("agree on generated plans, unreadable cells included", async () => {
    await fc.assert(
      fc.asyncProperty(aPlan(), async (generated) => {
        expect(differences(await calculated(generated), expected(generated.plan))).toEqual([]);
      }),
      { numRuns: Number(process.env["FACES"] ?? 10) },
    );
  });

  it("find nothing in an empty plan but what to enter next", () => {
    expect([...new Set(checkPlan(planOf(options)).map(({ severity }) => severity))]).toEqual(["advice"]);
  });
});
