import type { ChangeAction, PlanChange, ThingKindName } from "../../src/plan";
import { changeText } from "../../src/text/changes";

const say = (kind: ThingKindName, action: ChangeAction, facts: PlanChange["facts"], because: readonly string[] = []) =>
  changeText({ kind, action, facts, because });

describe("a line of a change list", () => {
  it("names what is added in planner's words", () => {
    expect(say("sheet", "create", { sheet: "2 Milestones" })).toBe("Add the sheet 2 Milestones");
    expect(say("column", "create", { table: "PlanMilestones", column: "Forecast date" })).toBe(
      "Add the column Forecast date of PlanMilestones",
    );
  });

  it("says how much of a thing is put back", () => {
    expect(say("formula", "update", { table: "PlanMilestones", column: "RAG", rows: 3 })).toBe(
      "Put back the formula of the column RAG of PlanMilestones in 3 rows",
    );
    expect(say("cells", "update", { sheet: "Plan", cells: 1 })).toBe("Put back 1 heading or formula on the sheet Plan");
  });

  it("tells a renamed column from a moved one", () => {
    const facts = { table: "PlanProjects", column: "Value", found: "Cost" };
    expect(say("column", "accept", facts, ["title"])).toBe("The column Value is called Cost here");
    expect(say("column", "accept", facts, ["moved"])).toBe("The column Value was moved");
  });
});
