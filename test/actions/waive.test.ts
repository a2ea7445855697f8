import { check, setReportDate, waive, writeFindings } from "../../src/actions";
import { openExample, type OpenPlan, watch } from "../kit/openPlan";

const blankOwner = { rule: "V27", table: "PlanProjects", rowId: "P03", column: "sponsor" } as const;
const accepting = { findings: [blankOwner], reason: "The diocese names its post in March", post: "Head of Capital" };

async function write(plan: OpenPlan, title: string, content: unknown): Promise<void> {
  await plan.excel.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("PlanProjects").columns.getItem(title).getDataBodyRange();
    column.getCell(2, 0).values = [[content]];
    await context.sync();
  });
}

async function withFault(): Promise<OpenPlan> {
  const plan = await openExample();
  await write(plan, "Sponsor post", "");
  return plan;
}

async function found(plan: OpenPlan): Promise<Record<string, unknown>> {
  const { findings, counts, waived } = await check(plan.session, {}, watch);
  const own = findings.filter(({ finding }) => finding.rule === "V27").map(({ finding }) => finding);
  return { own, errors: counts.error, waived };
}

/** The line of findings on the live summary. */
async function saidOnSummary({ excel }: OpenPlan): Promise<string> {
  return excel.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Cabinet summary").getUsedRange(true).load("values");
    await context.sync();
    return (
      cells.values
        .flat()
        .map(String)
        .find((text) => text.startsWith("Checked at ")) ?? ""
    );
  });
}

describe("accepting a finding", () => {
  it("keeps it, counts it apart, shows it on the Checks sheet, and does not accept it twice", async () => {
    const plan = await withFault();
    expect(await found(plan)).toMatchObject({ own: [{ severity: "error" }], errors: 1, waived: 0 });

    expect(await waive(plan.session, { ...accepting, expires: 46_400 }, watch)).toMatchObject({ gone: 0, already: 0 });
    expect(await waive(plan.session, { ...accepting, expires: 46_400 }, watch)).toMatchObject({
      accepted: [],
      already: 1,
    });

    expect(await found(plan)).toMatchObject({ own: [{ waivedBy: expect.any(String) }], errors: 0, waived: 1 });
    const line = (await plan.rows("PlanChecks")).find(({ Rule }) => Rule === "V27");
    expect(line).toMatchObject({ Count: 1, "Of which waived": 1, "To clear": 0 });
    expect(await saidOnSummary(plan)).toMatch(/Not cleared: errors 0, warnings 0; accepted 1\.$/);
  });

  it("brings it back when it expires, and when what it rests on changes", async () => {
    const plan = await withFault();
    await waive(plan.session, { ...accepting, expires: 46_400 }, watch);
    await setReportDate(plan.session, { reportDate: 46_401 }, watch);
    expect(await found(plan)).toMatchObject({ waived: 0, own: [{ rule: "V27" }] });
    await setReportDate(plan.session, { reportDate: 46_390 }, watch);
    expect(await found(plan)).toMatchObject({ waived: 1 });

    await write(plan, "Project ID", "P33");
    expect(await found(plan)).toMatchObject({ waived: 0 });
  });

  it("asks for a reason, a post and a day to come, and writes nothing without", async () => {
    const plan = await withFault();
    const refused = (options: object) => waive(plan.session, { ...accepting, expires: 46_400, ...options }, watch);
    await expect(refused({ reason: " " })).rejects.toMatchObject({ code: "waiverIncomplete" });
    await expect(refused({ expires: 46_350 })).rejects.toMatchObject({ code: "waiverExpired" });
    await expect(refused({ findings: [{ ...blankOwner, rowId: "P01" }] })).rejects.toMatchObject({
      code: "findingGone",
    });
    expect(plan.excel.requests.reduce((sum, { writes }) => sum + writes, 0)).toBe(1);
  });
});

describe("writing the findings to their sheet", () => {
  it("replaces what stands there, and a later check tells what has changed since", async () => {
    const plan = await withFault();
    const first = await writeFindings(plan.session, {}, watch);
    expect(first.since).toBeNull();
    expect((await plan.rows("PlanFindings")).map(({ Rule }) => Rule)).toContain("V27");

    await write(plan, "Sponsor post", "Director of Education");
    const { since } = await check(plan.session, {}, watch);
    expect(since).toMatchObject({ cleared: first.written, fresh: 0, still: 0 });
    await writeFindings(plan.session, {}, watch);
    expect(await plan.rows("PlanFindings")).toMatchObject([{ Rule: "" }]);
  });

  it("leaves what people have written beside a finding where it is, also when it is found no more", async () => {
    const plan = await withFault();
    await plan.excel.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("PlanProjects");
      columns.getItem("Sponsor post").getDataBodyRange().getCell(0, 0).values = [[""]];
      await context.sync();
    });
    await writeFindings(plan.session, {}, watch);
    const before = await plan.rows("PlanFindings");
    const at = before.findIndex((row) => row["Row ID"] === "P03");
    expect(before.length).toBeGreaterThan(1);
    await plan.excel.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("PlanFindings");
      const notes = before.map((_, row) => [row === at ? "Head of Estates sees to it" : ""]);
      columns.add(undefined, [["Who sees to it"], ...notes]);
      await context.sync();
    });

    await writeFindings(plan.session, {}, watch);
    expect((await plan.rows("PlanFindings"))[at]).toMatchObject({
      Rule: "V27",
      Severity: "error",
      "Who sees to it": "Head of Estates sees to it",
    });

    await write(plan, "Sponsor post", "Director of Education");
    const { since } = await writeFindings(plan.session, {}, watch);
    expect(since).toMatchObject({ cleared: 1 });
    const rows = await plan.rows("PlanFindings");
    expect(rows).toHaveLength(before.length);
    expect(rows.filter((row) => row["Who sees to it"] !== "")).toMatchObject([
      { Rule: "V27", Severity: "cleared", "Who sees to it": "Head of Estates sees to it" },
    ]);
    expect((await check(plan.session, {}, watch)).since).toMatchObject({ fresh: 0, cleared: 0 });
  });
});
