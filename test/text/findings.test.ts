import { type CellChange, checkPlan, checks, planOf, ruleBook } from "../../src/plan";
import { findingText, fixText } from "../../src/text/findings";
import { maybeExplanation } from "../../src/text/rules";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };
const examples = checks.map(
  ({ rule, example }) =>
    [rule, checkPlan(planOf(options, example.bad)).find((finding) => finding.rule === rule)] as const,
);

describe("what is said of a finding", () => {
  it.each(examples)("%s: what is wrong, then what to do", (_, finding) => {
    const sentence = findingText(finding ?? { rule: "", facts: {} });
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    expect(sentence).toMatch(/^[A-Z0-9“].*[.:,] .*\.$/);
  });

  it("names the values found", () => {
    const said = Object.fromEntries(
      examples.map(([rule, finding]) => [rule, finding === undefined ? "" : findingText(finding)]),
    );
    expect(said).toMatchObject({
      V18: "M01 was forecast for 5 October 2026, which has passed at 24 November 2026, and it is not complete. Give it a new forecast, or its actual date.",
      V20: "M01 is 20 days late and gives no reason. Enter the reason for the slip.",
      V25: "P01: Stage 1 date 8 May 2026 is before Stage 0 date 27 June 2026. Correct one of the two.",
      V28: "P01: the years add to £11m but the project's value is £12m (difference -£1m). Correct the years or the value.",
      V40: "2026/27: £12m is above the most that can be delivered (£10m). Move spending to another year, or correct the most.",
    });
  });

  it("explains every rule", () => {
    for (const rule of Object.keys(ruleBook))
      expect(maybeExplanation(rule)).toMatchObject({
        why: expect.stringMatching(/\.$/),
        source: expect.stringMatching(/\S/),
      });
  });

  it("says what a fix changes", () => {
    const change = (from: CellChange["from"], to: CellChange["to"]): CellChange => ({
      table: "PlanMilestones",
      rowId: "M01",
      column: "forecast",
      from,
      to,
    });
    expect(fixText([change("31/01/2027", 46_418)], true)).toBe("Change “31/01/2027” to 31 January 2027");
    expect(fixText([change(12_000_000, 12)], false)).toBe("Change 12,000,000 to 12");
  });
});
