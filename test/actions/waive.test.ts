import { check, setReportDate, waive, withdraw, writeFindings } from "../../src/actions";
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

  it("comes back on both faces when its cell is changed, and says who had accepted it and why it is back", async () => {
    const plan = await openExample();
    await write(plan, "Sponsor post", "a.b@example.gov.uk");
    const address = { rule: "V08", table: "PlanProjects", rowId: "P03", column: "sponsor" } as const;
    await waive(plan.session, { ...accepting, findings: [address], expires: 46_400 }, watch);
    const accepted = await check(plan.session, {}, watch);
    expect(accepted.findings).toMatchObject([
      {
        open: 0,
        acceptance: expect.stringMatching(/^Accepted by Head of Capital \(W01\) until 13 January 2027: The dio/),
      },
    ]);
    expect((await plan.rows("PlanWaivers"))[0]).toMatchObject({
      Column: "Sponsor post",
      "Value accepted": "a.b@example.gov.uk",
      "Value now": "a.b@example.gov.uk",
      "Still found": "Yes",
      "Rows accepted": 1,
    });

    await write(plan, "Sponsor post", "c.d@example.gov.uk");
    const { findings, waived, news } = await check(plan.session, { before: accepted }, watch);
    expect(findings).toMatchObject([
      { open: 1, acceptance: expect.stringMatching(/It is back because the values have changed\.$/) },
    ]);
    expect([waived, news?.fresh.length, news?.cleared.length]).toEqual([0, 1, 0]);
    expect((await plan.rows("PlanWaivers"))[0]).toMatchObject({
      "Value now": "c.d@example.gov.uk",
      "Still found": "No",
      "Rows accepted": 0,
    });
    expect(await line(plan, "V08")).toMatchObject({ Count: 1, "Of which waived": 0, "To clear": 1 });
  });

  it("accepts two findings of a rule in one row each for itself: the row counts as accepted when both are", async () => {
    const plan = await openExample();
    await write(plan, "Project", "");
    await write(plan, "Sector", "");
    const needed = (column: string) => ({ rule: "V07", table: "PlanProjects", rowId: "P03", column });
    await waive(plan.session, { ...accepting, findings: [needed("name")], expires: 46_400 }, watch);
    expect(await openOf(plan, "V07")).toEqual({ waived: 1, listed: 2, open: 1 });
    expect(await line(plan, "V07")).toMatchObject({ Count: 1, "Of which waived": 0, "To clear": 1 });

    await waive(plan.session, { ...accepting, findings: [needed("sector")], expires: 46_400 }, watch);
    expect(await openOf(plan, "V07")).toEqual({ waived: 2, listed: 2, open: 0 });
    expect(await line(plan, "V07")).toMatchObject({ Count: 1, "Of which waived": 1, "To clear": 0 });
  });

  it("is the same on both faces for a waiver that a colleague types: all that the rule finds in the row", async () => {
    const plan = await openExample();
    await write(plan, "Project", "");
    await write(plan, "Sector", "");
    await plan.excel.book.user.paste("Waivers", "A6", [["W01", "V07", "PlanProjects", "P03"]]);
    await typed(plan, { Reason: "Known", "Accepted by": "Head of Capital", "Accepted date": 46_340, Expires: 46_400 });
    expect(await openOf(plan, "V07")).toEqual({ waived: 2, listed: 2, open: 0 });
    expect(await line(plan, "V07")).toMatchObject({ Count: 1, "Of which waived": 1, "To clear": 0 });
  });

  it("shows in the pane alone that something else has changed on which the finding rests", async () => {
    const plan = await openExample();
    await write(plan, "Sponsor post", "a.b@example.gov.uk");
    const address = { rule: "V08", table: "PlanProjects", rowId: "P03", column: "sponsor" } as const;
    await waive(plan.session, { ...accepting, findings: [address], expires: 46_400 }, watch);
    await typed(plan, { Fingerprint: "f00000000000000" });
    expect((await check(plan.session, {}, watch)).findings).toMatchObject([
      { finding: { acceptance: { state: "changed" } } },
    ]);
    expect(await line(plan, "V08")).toMatchObject({ "Of which waived": 1 });
  });

  it("is withdrawn at the report date without losing anything of the waiver", async () => {
    const plan = await withFault();
    const { accepted } = await waive(plan.session, { ...accepting, expires: 46_400 }, watch);
    const before = (await plan.rows("PlanWaivers"))[0];
    plan.excel.requests.clear();
    expect(await withdraw(plan.session, { waivers: accepted }, watch)).toEqual({ withdrawn: accepted, gone: 0 });
    expect(plan.excel.requests.filter(({ writes }) => writes > 0)).toHaveLength(1);
    expect(await found(plan)).toMatchObject({ own: [{ acceptance: { state: "withdrawn" } }], errors: 1, waived: 0 });
    expect((await plan.rows("PlanWaivers"))[0]).toEqual({
      ...before,
      Withdrawn: 46_350,
      "In force": "No",
      "Still found": "No",
      "Rows accepted": 0,
    });
    expect(await line(plan, "V27")).toMatchObject({ "Of which waived": 0, "To clear": 1 });
    await setReportDate(plan.session, { reportDate: 46_349 }, watch);
    await expect(withdraw(plan.session, { waivers: ["W77"] }, watch)).rejects.toMatchObject({ code: "rowGone" });
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

/** The line of a rule on the sheet Checks. */
async function line(plan: OpenPlan, rule: string): Promise<unknown> {
  return (await plan.rows("PlanChecks")).find(({ Rule }) => Rule === rule);
}

/** What the pane says of a rule. */
async function openOf(plan: OpenPlan, rule: string): Promise<Record<string, number>> {
  const { findings } = await check(plan.session, {}, watch);
  const own = findings.filter(({ finding }) => finding.rule === rule);
  return {
    waived: own.filter(({ finding }) => finding.waivedBy !== undefined).length,
    listed: own.length,
    open: own.reduce((sum, { open }) => sum + open, 0),
  };
}

/** Types into cells of the first waiver. */
async function typed(plan: OpenPlan, cells: Readonly<Record<string, string | number>>): Promise<void> {
  await plan.excel.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("PlanWaivers");
    for (const [title, content] of Object.entries(cells))
      columns.getItem(title).getDataBodyRange().getCell(0, 0).values = [[content]];
    await context.sync();
  });
}

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
