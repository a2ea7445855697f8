import { fill } from "../../src/actions";
import { openPlan, watch, type OpenPlan } from "../kit/openPlan";

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
});
