import { type CellChange, checkPlan, checks, planOf, ruleBook } from "../../src/plan";
import { findingText, findingTexts, fixText } from "../../src/text/findings";
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
      V18: "M01 was forecast for 5 October 2026, before the report date of 24 November 2026, but is not complete. Give it a new forecast, or its actual date.",
      V20: "M01 is 20 days late and gives no reason. Enter the reason for the slip.",
      V25: "P01: the Stage 1 date, 8 May 2026, is before the Stage 0 date, 27 June 2026. Correct one of the two.",
      V28: "P01: the years add up to £11m but the project's value is £12m (difference -£1m). Correct the years or the value.",
      V40: "2026/27: £12m is above the most that can be delivered (£10m). Move spending to another year, or correct the most.",
    });
  });

  it("speaks of one and of many, and of a cell with nothing in it, as people do", () => {
    const { V11, V42, V43, V54, V63 } = findingTexts;
    expect(V11({ step: 2, count: 1 })).toMatch(/^Step 2 is done but 1 of its milestones is open\./);
    expect(V42({ id: "P02", date: 46_410, count: 1, most: 0 })).toMatch(/^1 project is on site when P02 starts/);
    expect(V43({ id: "P01", close: 46_400, next: "P02", nextClose: 46_440 })).toMatch(/^1 month lies between/);
    expect(V54({ id: "D01", value: 0.5, wards: 1 })).toMatch(/^D01 is worth £0\.5m and affects 1 ward, so/);
    expect(V63({ body: "Trust", project: "P01", commitment: null })).toMatch(/its commitment is blank\./);
    const change = { table: "PlanDecisions", rowId: "D01", column: "isKey", from: null, to: "Yes" };
    expect(fixText([change], false)).toBe("Change blank to “Yes”");
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
