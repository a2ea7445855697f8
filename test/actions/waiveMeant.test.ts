import { check, waive } from "../../src/actions";
import type { Finding } from "../../src/plan/types";
import { openExample, type OpenPlan, watch } from "../kit/openPlan";

const accepting = { reason: "The diocese names its post in March", post: "Head of Capital", expires: 46_400 };

async function write(
  plan: OpenPlan,
  table: string,
  row: number,
  cells: Readonly<Record<string, string | number>>,
): Promise<void> {
  await plan.excel.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    for (const [title, content] of Object.entries(cells))
      columns.getItem(title).getDataBodyRange().getCell(row, 0).values = [[content]];
    await context.sync();
  });
}

/** All that a rule finds, as the pane has it. */
async function allOf(plan: OpenPlan, rule: string): Promise<readonly Finding[]> {
  const { findings } = await check(plan.session, {}, watch);
  return findings.flatMap(({ finding }) => (finding.rule === rule ? [finding] : []));
}

/** What Checks says of a rule. */
async function line(plan: OpenPlan, rule: string): Promise<unknown> {
  return (await plan.rows("PlanChecks")).find(({ Rule }) => Rule === rule);
}

describe("which finding is accepted", () => {
  it("accepts of several findings alike the one that is meant, in the plan as a whole and in one cell", async () => {
    const plan = await openExample();
    await plan.excel.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("PlanLeaders");
      const roles = columns.getItem("Role").getDataBodyRange().load("values");
      await context.sync();
      roles.values = roles.values.map(() => [""]);
      await context.sync();
    });
    const unnamed = await allOf(plan, "V13");
    expect(unnamed.map(({ facts }) => facts)).toEqual([
      { role: "Executive sponsor" },
      { role: "Section 151 officer" },
      { role: "Monitoring officer" },
    ]);
    await waive(plan.session, { ...accepting, findings: unnamed.slice(2) }, watch);
    const held = (await allOf(plan, "V13")).map(({ waivedBy }) => waivedBy);
    expect(held).toEqual([undefined, undefined, "W01"]);
    const unsaid = { rule: "V13", table: "PlanLeaders", column: "post" };
    await expect(waive(plan.session, { ...accepting, findings: [unsaid] }, watch)).rejects.toMatchObject({
      code: "findingGone",
    });
    await waive(plan.session, { ...accepting, findings: unnamed }, watch);
    expect((await allOf(plan, "V13")).map(({ waivedBy }) => waivedBy)).toEqual(["W02", "W03", "W01"]);
  });

  it("counts two findings of one column each for itself, on both faces, and says what an acceptance takes the place of", async () => {
    const plan = await openExample();
    await write(plan, "PlanLinks", 5, { "Partnership date": 45_458 });
    const [adopted, old, ...others] = await allOf(plan, "V64");
    if (adopted === undefined || old === undefined) throw new Error("the plan was not adopted late and long ago");
    expect([adopted.facts["fault"], old.facts["fault"], others.length]).toEqual(["adopted", "old", 0]);
    expect([old.column, old.rowId]).toEqual([adopted.column, "B06"]);
    await waive(plan.session, { ...accepting, findings: [old] }, watch);
    expect((await allOf(plan, "V64")).map(({ waivedBy }) => waivedBy)).toEqual([undefined, "W01"]);
    expect(await line(plan, "V64")).toMatchObject({ Count: 1, "Of which waived": 0 });
    await waive(plan.session, { ...accepting, findings: [adopted] }, watch);
    expect(await line(plan, "V64")).toMatchObject({ Count: 1, "Of which waived": 1, "To clear": 0 });

    await write(plan, "PlanWaivers", 0, { Fingerprint: "f00000000000000" });
    const again = await waive(plan.session, { ...accepting, findings: [old] }, watch);
    expect(again).toMatchObject({ accepted: ["W03"], replaced: ["W01"] });
    expect((await plan.rows("PlanWaivers")).map((row) => row["Still found"])).toEqual(["No", "Yes", "Yes"]);
    expect(await line(plan, "V64")).toMatchObject({ Count: 1, "Of which waived": 1, "To clear": 0 });
    await plan.excel.book.user.paste("Waivers", "A9", [["W04", "V75", "PlanProjects"]]);
    expect((await plan.rows("PlanWaivers")).map((row) => row["Still found"])).toEqual(["No", "Yes", "Yes", ""]);
  });

  it("says truly why nothing is accepted where the row's ID leads to another", async () => {
    const plan = await openExample();
    await write(plan, "PlanProjects", 2, { "Project ID": "P01" });
    const [twice] = await allOf(plan, "V04");
    expect(twice).toMatchObject({ table: "PlanProjects", row: 2 });
    const views = (await check(plan.session, {}, watch)).findings;
    expect(views.filter(({ finding }) => finding.rule === "V04")).toMatchObject([{ finding: twice }]);
    expect(views.filter(({ finding }) => finding.rule === "V04")[0]).not.toHaveProperty("acceptable");
    await expect(waive(plan.session, { ...accepting, findings: twice ? [twice] : [] }, watch)).rejects.toMatchObject({
      code: "findingNameless",
    });
  });
});
