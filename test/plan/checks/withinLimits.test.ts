import { type Cell, checkPlan, planOf } from "../../../src/plan";
import { milestone, project } from "../../../src/plan/checks/exampleRows";
import { findingText } from "../../../src/text/findings";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };
const risk = { id: "R01", risk: "Asbestos delays the site", status: "Open" };

/** Codes of what is found in the cell, and what V78 says of it. */
function saidOf(table: string, row: Readonly<Record<string, Cell>>, column: string): readonly string[] {
  const plan = planOf(options, { tables: { PlanProjects: [project], [table]: [row] } });
  const found = checkPlan(plan).filter((finding) => finding.table === table && finding.column === column);
  return found.map((finding) => (finding.rule === "V78" ? findingText(finding) : finding.rule));
}

function saidOfSetting(key: string, value: Cell): readonly string[] {
  const found = checkPlan(planOf(options, { tables: {}, settings: { [key]: value } }));
  return found.flatMap((finding) => {
    if (finding.table !== "PlanSettings") return [];
    return [finding.rule === "V78" ? findingText(finding) : finding.rule];
  });
}

describe("an entry outside what its column takes", () => {
  it.each<[string, string, Readonly<Record<string, Cell>>, string, string]>([
    [
      "too large",
      "PlanRisks",
      { ...risk, likelihood: 9 },
      "likelihood",
      "Likelihood is 9. Type a whole number from 1 to 5.",
    ],
    ["too small", "PlanRisks", { ...risk, impact: 0 }, "impact", "Impact is 0. Type a whole number from 1 to 5."],
    [
      "not whole",
      "PlanProjects",
      { ...project, wards: 1.5 },
      "wards",
      "Wards affected is 1.5. Type a whole number from 0 to 200.",
    ],
    [
      "above 100%",
      "PlanProjects",
      { ...project, bias: 250 },
      "bias",
      "Optimism bias is 25,000%. Type a whole per cent from 0% to 100%, such as 5%.",
    ],
    [
      "no whole per cent",
      "PlanProjects",
      { ...project, bias: 0.125 },
      "bias",
      "Optimism bias is 12.5%. Type a whole per cent from 0% to 100%, such as 5%.",
    ],
    [
      "below nought",
      "PlanCapital",
      { project: "P01", y2026: -3 },
      "y2026",
      "2026/27 is -3. Type the sum in millions of pounds: 1.5 for £1,500,000, from 0 to 1,000.",
    ],
    [
      "of another century",
      "PlanProjects",
      { ...project, stageZero: 9_000 },
      "stageZero",
      "Stage 0 date is 21 August 1924. Check the year: dates here lie on or after 1 January 2000.",
    ],
    [
      "too long",
      "PlanRisks",
      { ...risk, risk: "x".repeat(256) },
      "risk",
      "Cause event and effect has 256 characters. Use at most 255 characters; put the rest into the document that you refer to.",
    ],
  ])("is told when it is %s, with what the column takes", (_, table, row, column, sentence) => {
    expect(saidOf(table, row, column)).toEqual([sentence]);
  });

  it("is none at the limits themselves, nor where sums of shares are not exact", () => {
    for (const likelihood of [1, 5, null])
      expect(saidOf("PlanRisks", { ...risk, likelihood }, "likelihood")).toEqual([]);
    for (const bias of [0, 1, 0.1 + 0.2]) expect(saidOf("PlanProjects", { ...project, bias }, "bias")).toEqual([]);
    expect(saidOf("PlanRisks", { ...risk, risk: "x".repeat(255) }, "risk")).toEqual([]);
    expect(saidOf("PlanCapital", { project: "P01", moved: -1000 }, "moved")).toEqual([]);
  });

  it("is left to the rule that says the same: what cannot be read, pounds in £m, dates beside the plan's years", () => {
    expect(saidOf("PlanRisks", { ...risk, likelihood: "nine" }, "likelihood")).toEqual(["V03"]);
    expect(saidOf("PlanProjects", { ...project, value: 12_000_000 }, "value")).toEqual(["V30"]);
    expect(saidOf("PlanCapital", { project: "P01", y2026: 4_000_000 }, "y2026")).toEqual(["V30"]);
    expect(saidOf("PlanMilestones", { ...milestone, approved: 9_000 }, "approved")).toEqual(["V06"]);
    expect(saidOf("PlanProjects", { ...project, open: 80_000 }, "open")).toEqual(["V06"]);
    expect(saidOfSetting("plan-start", 9_000)).toEqual(["V01"]);
  });

  it("is told of settings too", () => {
    expect(saidOfSetting("notice-days", -28)).toEqual([
      "Notice of a key decision is -28. Type a whole number of 0 or more.",
    ]);
    expect(saidOfSetting("largest-share", 40)).toEqual([
      "Largest share of one project is 4,000%. Type a whole per cent from 0% to 100%, such as 5%.",
    ]);
    expect(saidOfSetting("exclusivity-end", 467_000)).toEqual([
      "Exclusivity ends is 7 August 3178. Check the year: dates here lie between 1 January 2000 and 31 December 2099.",
    ]);
    expect(saidOfSetting("notice-days", 0)).toEqual([]);
  });
});
