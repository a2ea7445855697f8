import { fill } from "../../src/actions";
import { fillingOf } from "../../src/actions/fillMatch";
import { template } from "../../src/plan";
import { openPlan, planOptions, watch, type OpenPlan } from "../kit/openPlan";

const label = async ({ rows }: OpenPlan): Promise<unknown> =>
  (await rows("PlanSettings")).find(({ Key }) => Key === "partner-label")?.["Value"];

const given = {
  settings: { "partner-label": "Partnership" },
  tables: { PlanProjects: [{ Project: "A school", Value: 4 }] },
};

describe("filling in", () => {
  it("looks whether everything can be written before it writes anything", async () => {
    const plan = await openPlan({ switches: { growTables: false, fillCalculatedColumns: true } });
    await plan.excel.book.user.paste("3 Projects", "B7", [["a note beneath the table"], ["and another"]]);
    await expect(
      fill(
        plan.session,
        { ...given, tables: { PlanProjects: [...given.tables.PlanProjects, { Project: "B" }] } },
        watch,
      ),
    ).rejects.toMatchObject({ code: "workbookFull" });
    expect(await label(plan)).toBe("LEP");
  });

  it("tells how much was written where something comes in between", async () => {
    const plan = await openPlan();
    // Two requests read the plan, two look for room, three write the cells; then two look again and the next writes rows.
    plan.excel.faults.inject({ at: 9, when: "before", code: "AccessDenied" });
    await expect(fill(plan.session, given, watch)).rejects.toMatchObject({
      code: "partlyWritten",
      facts: { written: 1, of: 2, why: "AccessDenied" },
    });
    expect(await label(plan)).toBe("Partnership");
    expect((await plan.rows("PlanProjects"))[0]?.["Project"]).toBe("");
  });

  it.each([
    ["PlanChecks", { Rule: "V99" }, "takesNoRows"],
    ["PlanSettings", { Key: "mine" }, "takesNoRows"],
    ["PlanLists", { Sector: "Zoo" }, "takesNoRows"],
    ["PlanFindings", {}, "takesNoRows"],
    ["PlanSteps", { Step: 11 }, "takesNoRows"],
    ["PlanYears", { "Financial year": "2050/51" }, "takesNoRows"],
    ["PlanMilestones", {}, "blankRow"],
    ["PlanMilestones", { Milestone: null, "Approved date": "" }, "blankRow"],
    ["PlanMilestones", { Milestone: "N", "Approved date": -5 }, "unreadableValue"],
    ["PlanMilestones", { Milestone: "N", "Approved date": 1e300 }, "unreadableValue"],
  ])("refuses to put %s %j into the plan", (name, row, code) => {
    const { tables } = template(planOptions);
    expect(() => fillingOf({ tables: { [name]: [row] } }, tables)).toThrow(expect.objectContaining({ code }));
  });

  it("fills in rows that the plan has of itself, and takes a day as a number", () => {
    const { tables } = template(planOptions);
    const rows = { PlanSteps: [{ Step: 10 }], PlanMilestones: [{ Milestone: "N", "Approved date": 46_350 }] };
    expect(fillingOf({ tables: rows }, tables).tables.PlanMilestones).toEqual([{ name: "N", approved: 46_350 }]);
  });

  describe("rows, where the writing request (the seventh) ends in an error", () => {
    const two = {
      tables: {
        PlanProjects: [
          { Project: "A school", Value: null },
          { Project: "A clinic", Value: 4 },
        ],
      },
    };
    const whole = async (): Promise<unknown[]> => {
      const plan = await openPlan();
      await fill(plan.session, two, watch);
      return plan.rows("PlanProjects");
    };

    it.each([
      ["the answer is lost", "answerLost", true],
      ["an error comes after it", "after", true],
      ["the answer is lost and Excel fills no formulas", "answerLost", false],
    ] as const)("is done where %s, and writes them once", async (_what, when, fillCalculatedColumns) => {
      const plan = await openPlan({ switches: { growTables: true, fillCalculatedColumns } });
      plan.excel.faults.inject({ at: 6, when, code: "GeneralException" });
      await fill(plan.session, two, watch);
      expect(await plan.rows("PlanProjects")).toEqual(await whole());
    });

    it("says what Excel said where nothing of them is there", async () => {
      const plan = await openPlan();
      plan.excel.faults.inject({ at: 6, when: "before", code: "GeneralException" });
      await expect(fill(plan.session, two, watch)).rejects.toMatchObject({
        code: "GeneralException",
      });
    });

    it("says that they may be there, and where, where that cannot be told", async () => {
      const plan = await openPlan();
      plan.excel.faults.inject({ at: 6, when: "answerLost", code: "GeneralException" });
      plan.excel.faults.inject({ at: 7, when: "before", code: "GeneralException" });
      const failed = fill(plan.session, two, watch);
      await expect(failed).rejects.toMatchObject({ code: "maybeWritten", facts: { rows: 2, sheet: "3 Projects" } });
      expect(await plan.rows("PlanProjects")).toEqual(await whole());
    });
  });
});
