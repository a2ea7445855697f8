import { check, fill, type FillOptions, type FindingView, fix, goTo, setReportDate, waive } from "../../src/actions";
import { openExample, openPlan, type OpenPlan, watch } from "../kit/openPlan";

/** Puts something into a cell of the plan as a person would who pastes: no rule stops it. */
async function paste(
  { excel }: OpenPlan,
  table: string,
  place: { row: number; title: string },
  content: unknown,
): Promise<void> {
  await excel.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(place.title).getDataBodyRange();
    column.getCell(place.row, 0).values = [[content]];
    await context.sync();
  });
}

describe("check", () => {
  it("finds no error and no warning in an empty plan, and reads it in two requests", async () => {
    const { excel, session } = await openPlan();
    const { counts, missing } = await check(session, {}, watch);
    expect(counts).toMatchObject({ error: 0, warning: 0 });
    expect(missing).toEqual([]);
    expect(excel.requests).toHaveLength(2);
    expect(excel.requests.reduce((sum, { writes }) => sum + writes, 0)).toBe(0);
  });

  it("finds nothing in the worked example", async () => {
    const { session } = await openExample();
    expect((await check(session, {}, watch)).findings).toEqual([]);
  });

  describe("on a plan with faults", () => {
    let plan: OpenPlan;
    beforeAll(async () => {
      plan = await openExample();
      await paste(plan, "PlanMilestones", { row: 1, title: "Approved date" }, "'31/01/2027");
      await paste(plan, "PlanMilestones", { row: 3, title: "Actual date" }, "");
      await paste(plan, "PlanMilestones", { row: 8, title: "Forecast date" }, "=NA()");
      await paste(plan, "PlanMilestones", { row: 10, title: "Milestone" }, "=1+1");
      await paste(plan, "PlanProjects", { row: 0, title: "Stage 1 date" }, 45_000);
    });

    const found = async (rule: string) =>
      (await check(plan.session, {}, watch)).findings.filter(({ finding }) => finding.rule === rule);

    it("says which cell: sheet, column, address, row", async () => {
      expect(await found("V03")).toMatchObject([
        { sheet: "2 Milestones", column: "Approved date", cell: "H7", finding: { rowId: "M02", severity: "error" } },
        { sheet: "2 Milestones", column: "Forecast date", cell: "J14", finding: { rowId: "M09" } },
      ]);
      expect(await found("V16")).toMatchObject([
        { cell: expect.stringMatching(/^[A-Z]+9$/), finding: { rowId: "M04" } },
      ]);
      expect(await found("V25")).toMatchObject([{ sheet: "3 Projects", finding: { rowId: "P01" } }]);
    });

    it("is found where people have moved and renamed it", async () => {
      await plan.excel.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("PlanMilestones");
        table.worksheet.name = "Our milestones";
        table.columns.getItem("Approved date").name = "Agreed on";
        table.columns.add(0, undefined, "Mine");
        await context.sync();
      });
      const { findings, missing } = await check(plan.session, {}, watch);
      expect(missing).toEqual([]);
      expect(findings.filter(({ finding }) => finding.rule === "V03")).toMatchObject([
        { sheet: "Our milestones", cell: "I7" },
        { sheet: "Our milestones", cell: "K14" },
      ]);
    });
  });

  it("names a missing table instead of failing", async () => {
    const { excel, session } = await openPlan();
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem("PlanProjects").worksheet.delete();
      await context.sync();
    });
    expect((await check(session, {}, watch)).missing).toEqual([{ table: "PlanProjects" }]);
  });
});

describe("fix", () => {
  it("writes what is safe, finds rows again by id, and leaves a cell that has changed since", async () => {
    const plan = await openExample();
    await paste(plan, "PlanMilestones", { row: 1, title: "Approved date" }, "'2026-05-19");
    await paste(plan, "PlanMilestones", { row: 6, title: "Status" }, "in progress ");
    const before = await check(plan.session, {}, watch);
    const changes = before.findings.flatMap(({ finding }) => finding.fix ?? []);
    expect(changes).toHaveLength(2);

    // Meanwhile somebody inserts a row at the top, and somebody corrects the status by hand.
    await plan.excel.Excel.run(async (context) => {
      context.workbook.tables.getItem("PlanMilestones").getDataBodyRange().getRow(0).insert("Down");
      await context.sync();
    });
    await paste(plan, "PlanMilestones", { row: 7, title: "Status" }, "Not started");

    const { written, skipped } = await fix(plan.session, { changes }, watch);
    expect([written.map(({ rowId }) => rowId), skipped.map(({ rowId }) => rowId)]).toEqual([["M02"], ["M07"]]);
    const rows = await plan.rows("PlanMilestones");
    expect(rows.find((row) => row["Milestone ID"] === "M02")).toMatchObject({ "Approved date": 46_161 });
    expect(rows.find((row) => row["Milestone ID"] === "M07")).toMatchObject({ Status: "Not started" });
  });
});

describe("go to", () => {
  it("brings the sheet to the front and selects the cell, wherever its row is now", async () => {
    const { excel, session } = await openExample();
    expect(await goTo(session, { table: "PlanProjects", rowId: "P03", column: "value" }, watch)).toEqual({
      sheet: "3 Projects",
      cell: "H8",
    });
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect([sheet.name, selected.address]).toEqual(["3 Projects", "'3 Projects'!H8"]);
    });
  });

  it("says that a row is gone", async () => {
    const { session } = await openPlan();
    await expect(goTo(session, { table: "PlanProjects", rowId: "P99" }, watch)).rejects.toMatchObject({
      code: "rowGone",
    });
  });
});

describe("the report date", () => {
  it("is set once and only once", async () => {
    const { session } = await openPlan();
    expect(await setReportDate(session, { reportDate: 46_400 }, watch)).toEqual({ moved: true });
    expect(await setReportDate(session, { reportDate: 46_400 }, watch)).toEqual({ moved: false });
    expect((await check(session, {}, watch)).reportDate).toBe(46_400);
  });
});

describe("fill", () => {
  it("changes the rows that are there and adds the others", async () => {
    const { session, rows } = await openPlan();
    const data = {
      settings: { authority: "Exampleshire", "report-date": "2026-12-01" },
      tables: {
        PlanSteps: [{ Step: 3, "Owner post": "Director of Place" }],
        PlanYears: [{ "Financial year": "2027/28", "Most capital": 12 }],
        PlanMilestones: [{ Milestone: "Scope", "Forecast date": "2027-01-31", Status: "Doing" }],
        PlanCapital: [{ "Project ID": "P01", "2026/27": 1.5 }],
      },
    };
    const before = { steps: (await rows("PlanSteps")).length, years: (await rows("PlanYears")).length };
    expect(await fill(session, data, watch)).toEqual({
      settings: 2,
      rows: { PlanSteps: 1, PlanYears: 1, PlanMilestones: 1, PlanCapital: 1 },
    });
    expect((await rows("PlanSteps"))[2]).toMatchObject({ Step: 3, "Owner post": "Director of Place" });
    expect((await rows("PlanYears"))[1]).toMatchObject({ "Most capital": 12 });
    expect(await rows("PlanMilestones")).toMatchObject([
      { "Milestone ID": "M01", "Forecast date": 46_418, Status: "Doing" },
    ]);
    expect(await rows("PlanCapital")).toMatchObject([{ "Project ID": "P01", "2026/27": 1.5 }]);
    expect([(await rows("PlanSteps")).length, (await rows("PlanYears")).length]).toEqual([before.steps, before.years]);
  });

  it.each<[string, FillOptions, string]>([
    ["a table", { tables: { PlanThings: [] } }, "unknownTable"],
    ["a title", { tables: { PlanProjects: [{ Project: "A" }, { Colour: "red" }] } }, "unknownTitle"],
    ["a calculated column", { tables: { PlanMilestones: [{ "Slip days": 3 }] } }, "calculatedTitle"],
    ["a setting", { settings: { colour: "red" } }, "unknownSetting"],
    ["a day", { tables: { PlanMilestones: [{ Milestone: "A", "Forecast date": "2026-02-30" }] } }, "unreadableValue"],
    ["a date in words", { tables: { PlanMilestones: [{ "Forecast date": "next spring" }] } }, "unreadableValue"],
    ["a date in another form", { tables: { PlanMilestones: [{ "Forecast date": "31/10/2026" }] } }, "unreadableValue"],
    ["a formula for a date", { settings: { "report-date": "=TODAY()" } }, "unreadableValue"],
    ["yes for a date", { settings: { "report-date": true } }, "unreadableValue"],
    ["a text for a cell", { tables: { PlanMilestones: [{ Milestone: "x".repeat(32_768) }] } }, "textTooLong"],
  ])("refuses %s that the plan does not have or cannot hold, and writes nothing", async (_, data, code) => {
    const { excel, session } = await openPlan();
    await expect(fill(session, data, watch)).rejects.toMatchObject({ code });
    expect(excel.requests.reduce((sum, { writes }) => sum + writes, 0)).toBe(0);
  });
});

describe("the form of the sheets", () => {
  it("is looked at in the same requests: merged cells, columns without a name, charts without a title", async () => {
    const { excel, session } = await openExample();
    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("PlanRisks");
      table.worksheet.getRange("A1:C1").merge();
      table.worksheet.getRange("AC20:AD21").merge();
      table.worksheet.getRange("AC20").values = [["A note of our own"]];
      for (const [name, visible] of Object.entries({ Bare: false, Told: true })) {
        const chart = table.worksheet.charts.add("ColumnClustered", table.worksheet.getRange("A5:B8"));
        chart.name = name;
        chart.title.text = "Risks rose in March";
        chart.title.visible = visible;
      }
      table.columns.add(undefined, undefined, "Column1");
      table.worksheet.name = "Risks, 2026";
      await context.sync();
    });
    excel.requests.clear();
    const { findings } = await check(session, {}, watch);
    expect(findings).toMatchObject([
      { sheet: "Risks, 2026", finding: { rule: "V75", severity: "warning", facts: { fault: "merged", at: "A1:C1" } } },
      { sheet: "Risks, 2026", finding: { rule: "V75", facts: { fault: "merged", at: "AC20:AD21" } } },
      { sheet: "Risks, 2026", finding: { rule: "V75", facts: { fault: "heading", at: "Column1" } } },
      { sheet: "Risks, 2026", finding: { rule: "V75", facts: { fault: "chart", at: "Bare" } } },
    ]);
    expect(excel.requests).toHaveLength(2);
  });
});

describe("a sheet with merged cells", () => {
  it("is told of blank ones too, and of more than Excel lists without leaving the other sheets unread", async () => {
    const { excel, session } = await openExample();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("10 Risks").getRange("BA900:BB900").merge();
      const projects = context.workbook.worksheets.getItem("3 Projects");
      for (let row = 100; row < 100 + 513; row += 1) projects.getRange(`BA${row}:BB${row}`).merge();
      await context.sync();
    });
    await paste({ excel } as OpenPlan, "PlanMilestones", { row: 3, title: "Actual date" }, "");
    const { findings } = await check(session, {}, watch);
    expect(findings.map(({ sheet, finding: { rule, facts } }) => [sheet, rule, facts["at"]])).toEqual([
      ["2 Milestones", "V16", undefined],
      ["3 Projects", "V75", ""],
      ["10 Risks", "V75", "BA900:BB900"],
    ]);
    expect(findings[1]?.sentence).toContain("more than 512 places");
  });
});

describe("a list word that was renamed by hand", () => {
  it("is one finding with one fix for every entry that holds the former word, and accepted as one", async () => {
    const plan = await openExample();
    await rename(plan, "Complete", "Delivered");
    const before = await check(plan.session, {}, watch);
    const entries = (await plan.rows("PlanMilestones")).filter(({ Status }) => Status === "Complete").length;
    expect(entries).toBeGreaterThan(1);
    const [one, ...others] = before.findings.filter(({ finding: { rule } }) => rule === "V02");
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      finding: { facts: { value: "Complete", now: "Delivered", rows: entries } },
      fix: "Change “Complete” to “Delivered”",
      sentence: expect.stringContaining(`${entries} entries still say “Complete”`),
    });
    expect(one?.writes).toHaveLength(entries);
    expect(before.counts.error).toBe(before.findings.filter(({ finding }) => finding.severity === "error").length);

    const { written } = await fix(plan.session, { changes: one?.finding.fix ?? [] }, watch);
    expect(written).toHaveLength(entries);
    expect((await check(plan.session, {}, watch)).findings).toEqual([]);
  });

  it("can be accepted, for all entries at once", async () => {
    const plan = await openExample();
    await rename(plan, "Complete", "Delivered");
    const [one] = (await check(plan.session, {}, watch)).findings.filter(({ finding: { rule } }) => rule === "V02");
    const findings = one === undefined ? [] : [one.finding, ...(one.rest ?? [])];
    const { accepted } = await waive(
      plan.session,
      { findings, reason: "The list changes back in May", post: "Head of Finance", expires: 46_400 },
      watch,
    );
    expect(accepted).toHaveLength(findings.length);
    const after = await check(plan.session, {}, watch);
    expect(after.findings.filter(({ finding }) => finding.rule === "V02" && finding.waivedBy === undefined)).toEqual(
      [],
    );
  });
});

/** Writes another word over one in the list of statuses, as a person does. */
async function rename({ excel }: OpenPlan, from: string, to: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    const words = context.workbook.tables.getItem("PlanLists").columns.getItem("Milestone status").getDataBodyRange();
    words.load("values");
    await context.sync();
    words.getCell(words.values.flat().indexOf(from), 0).values = [[to]];
    await context.sync();
  });
}

describe("what a check says beside its findings", () => {
  it("shows the way into an empty plan: whoever leads first, then step by step", async () => {
    const { session } = await openPlan();
    const { findings, next } = await check(session, {}, watch);
    expect(next?.sentence).toBe("Next: name the executive sponsor.");
    expect(findings[0]).toBe(next?.view);
    expect(findings[0]).toMatchObject({ sheet: "1 Leadership", cell: "C6", step: 1 });
    const steps = findings.slice(3).map(({ step }) => step ?? 11);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it("tells what is new and what is gone since the check before", async () => {
    const plan = await openExample();
    await paste(plan, "PlanProjects", { row: 2, title: "Sponsor post" }, "");
    const before = await check(plan.session, {}, watch);
    expect(before.news).toBeUndefined();
    await paste(plan, "PlanProjects", { row: 2, title: "Sponsor post" }, "Director of Education");
    await paste(plan, "PlanProjects", { row: 3, title: "Sponsor post" }, "");
    const { news } = await check(plan.session, { before }, watch);
    const rowsOf = (views: readonly FindingView[] = []) => views.map(({ finding }) => finding.rowId);
    expect([rowsOf(news?.fresh), rowsOf(news?.cleared)]).toEqual([["P04"], ["P03"]]);
  });

  it("a score that somebody wrote over gets its formula back", async () => {
    const plan = await openExample();
    await paste(plan, "PlanRisks", { row: 0, title: "Score" }, 25);
    const { findings } = await check(plan.session, {}, watch);
    expect(findings).toMatchObject([{ finding: { rule: "V68", rowId: "R01" } }]);
    const changes = findings.flatMap(({ finding }) => finding.fix ?? []);
    expect((await fix(plan.session, { changes }, watch)).skipped).toEqual([]);
    await paste(plan, "PlanRisks", { row: 0, title: "Impact" }, 1);
    expect((await plan.rows("PlanRisks"))[0]).toMatchObject({ Score: 4 });
  });
});
