import { type Cell, checkPlan, planOf } from "../../../src/plan";
import { decision } from "../../../src/plan/checks/exampleRows";
import { findingText } from "../../../src/text/findings";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

/** What is said of the notice of a key decision. */
function said(row: Readonly<Record<string, Cell>>): readonly string[] {
  const plan = planOf(options, { tables: { PlanDecisions: [{ ...decision, isKey: "Yes", ...row }] } });
  return checkPlan(plan)
    .filter(({ rule }) => ["V55", "V56"].includes(rule))
    .map(findingText);
}

describe("the notice of a key decision that is made", () => {
  const made = { status: "Made", meeting: 46_320 };

  it("is asked for where its date is blank, and nobody is told to move a meeting that was held", () => {
    expect(said(made)).toEqual([
      "D01 is a key decision that is made, but the date of its notice is blank. Enter the day on which the notice was published.",
    ]);
  });

  it("is told as it was where it was too short", () => {
    expect(said({ ...made, published: 46_300 })).toEqual([
      "D01 was made with 19 clear days of notice before its meeting on 25 October 2026; the law asks for 28. Correct the notice date if it is wrong; if not, ask the monitoring officer under which exception it was taken.",
    ]);
    expect(said({ ...made, published: 46_291 })).toEqual([]);
  });

  it("is not called due because its meeting was entered too late", () => {
    expect(said({ status: "Made", meeting: 46_390 })).toEqual(said(made));
  });
});
