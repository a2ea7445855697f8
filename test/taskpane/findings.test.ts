import type { FindingView } from "../../src/actions";
import type { Severity } from "../../src/plan/types";
import { filtered, fixableLike, grouped, keysOf, noFilter } from "../../src/taskpane/findings";

const view = (rule: string, severity: Severity, rowId: string, more: Partial<FindingView> = {}): FindingView => ({
  finding: { rule, severity, table: "PlanMilestones", rowId, column: "forecast", facts: {} },
  open: 1,
  sentence: `${rowId} is late.`,
  sheet: "2 Milestones",
  step: 2,
  ...more,
});
const late = view("V18", "error", "M01", { fix: "Change it", name: "Appoint design team" });
const later = view("V18", "error", "M02", { fix: "Change it" });
const slow = view("V20", "warning", "M02");
const told = view("V41", "warning", "2026/27", { sheet: "3 Years", step: 3 });
const hint = view("V23", "advice", "", { sheet: "Plan", step: undefined });
const all = [told, hint, slow, late, later];

describe("findings in the pane", () => {
  it("are filtered by severity, sheet and words in any order", () => {
    expect(filtered(all, noFilter)).toEqual(all);
    expect(filtered(all, { ...noFilter, severity: "errors" })).toEqual([late, later]);
    expect(filtered(all, { ...noFilter, severity: "warnings" })).toEqual([told, slow, late, later]);
    expect(filtered(all, { ...noFilter, sheet: "3 Years" })).toEqual([told]);
    expect(filtered(all, { ...noFilter, text: "LATE m02" })).toEqual([slow, later]);
    expect(filtered(all, { ...noFilter, text: "design team" })).toEqual([late]);
  });

  it("stand under the plan's steps in their order, the whole plan first, the gravest first", () => {
    expect(grouped(all, "step")).toEqual([
      { key: "", findings: [hint], open: 1 },
      { key: "2", findings: [late, later, slow], open: 3 },
      { key: "3", findings: [told], open: 1 },
    ]);
    expect(grouped(all, "sheet").map(({ key }) => key)).toEqual(["3 Years", "Plan", "2 Milestones"]);
  });

  it("keep their keys when others come or go, and no two have the same", () => {
    const keys = keysOf(all);
    expect(new Set(keys).size).toBe(all.length);
    expect(keysOf([slow, late])).toEqual([keys[2], keys[3]]);
    expect(new Set(keysOf([late, late])).size).toBe(2);
  });

  it("of one rule can be fixed together", () => {
    expect(fixableLike(all, late)).toEqual([late, later]);
    expect(fixableLike(all, slow)).toEqual([]);
  });

  it("of one rule are fixed together without those that a post has accepted", () => {
    const accepted = { ...later, finding: { ...later.finding, waivedBy: "W01" } };
    expect(fixableLike([late, accepted, later], late)).toEqual([late, later]);
    expect(fixableLike([late, accepted, later], accepted)).toEqual([]);
  });
});
