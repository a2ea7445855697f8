import { type Cell, checkPlan, checks, inspectPlan, planOf } from "../../../src/plan";
import type { ExamplePlan } from "../../../src/plan/checks/check";
import { noticeLongEnough } from "../../../src/plan/checks/decisionChecks";
import { fingerprints } from "../../../src/plan/checks/fingerprint";
import { stagesInOrder } from "../../../src/plan/checks/projectChecks";
import { findingText } from "../../../src/text/findings";
import { PlanBook } from "../../kit/planBook";
import { differences, expected } from "../../kit/planFaces";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

const withdrawn = ["PlanProjects", { stage: "Withdrawn" }] as const;
const cancelled = ["PlanMilestones", { status: "Cancelled" }] as const;
const dropped = ["PlanDecisions", { status: "Withdrawn" }] as const;
const closed = ["PlanRisks", { status: "Closed" }] as const;
const spared: readonly (readonly [string, string, Readonly<Record<string, Cell>>])[] = [
  ...["V18", "V19", "V21", "V22"].map((rule) => [rule, ...cancelled] as const),
  ...["V25", "V26", "V27", "V33", "V35", "V37", "V39", "V42", "V43", "V45", "V53", "V59", "V60", "V62", "V77"].map(
    (rule) => [rule, ...withdrawn] as const,
  ),
  ...["V54", "V57", "V59"].map((rule) => [rule, ...dropped] as const),
  ["V69", ...closed],
];

/** The example with every row of a table given up. */
function givenUp({ tables, ...rest }: ExamplePlan, table: string, change: Readonly<Record<string, Cell>>): ExamplePlan {
  return { ...rest, tables: { ...tables, [table]: (tables[table] ?? []).map((row) => ({ ...row, ...change })) } };
}

describe("what was given up", () => {
  const cases = spared.map(([rule, table, change]) => {
    const bad = checks.find((check) => check.rule === rule)?.example.bad ?? { tables: {} };
    return { rule, table, bad, over: givenUp(bad, table, change) };
  });

  it.each(cases)("is asked nothing more by $rule: $table", ({ rule, bad, over }) => {
    const rules = (example: ExamplePlan) => checkPlan(planOf(options, example)).map((one) => one.rule);
    expect(rules(bad)).toContain(rule);
    expect(rules(over)).not.toContain(rule);
  });

  it("is asked nothing more by the sheets either", async () => {
    const book = await PlanBook.open(options);
    for (const { rule, over } of cases) {
      const plan = planOf(options, over);
      expect([rule, differences(await book.show(plan), expected(plan))]).toEqual([rule, []]);
    }
    book.close();
  }, 600_000);

  it("may be any row whose stage cannot be read: that is told, and nothing else", () => {
    const plan = planOf(options, givenUp(stagesInOrder.example.bad, "PlanProjects", { stage: "Dropped" }));
    const { findings, skipped } = inspectPlan(plan);
    expect(findings.filter(({ table }) => table === "PlanProjects").map(({ rule }) => rule)).toEqual(["V02"]);
    expect(skipped).toContainEqual(expect.objectContaining({ rule: "V25", columns: ["stage"] }));
  });
});

describe("an acceptance of what a project's dates are", () => {
  it("outlasts its next stage", () => {
    const { bad } = stagesInOrder.example;
    const mark = (stage: Cell) => {
      const plan = planOf(options, givenUp(bad, "PlanProjects", { stage }));
      const finding = checkPlan(plan).find(({ rule }) => rule === "V25");
      return finding && fingerprints(plan)(finding);
    };
    expect(mark("Stage 1")).toBe(mark("Stage 0"));
  });
});

describe("a notice that can no longer be given", () => {
  it("is told with a day on which the meeting can still be held", () => {
    const found = (published: Cell) => {
      const decision = { ...noticeLongEnough.example.bad.tables.PlanDecisions?.[0], meeting: 46_360, published };
      const plan = planOf(options, { tables: { ...noticeLongEnough.example.bad.tables, PlanDecisions: [decision] } });
      return checkPlan(plan)
        .filter(({ rule }) => rule === "V55")
        .map(findingText);
    };
    expect(found(null)).toEqual([
      "D01: 9 clear days of notice; the law asks for 28. The last day for the notice, 5 November 2026, has passed: move the meeting to 23 December 2026 or later, or use the general exception.",
    ]);
  });
});
