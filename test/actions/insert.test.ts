import { insert, look, previewInsert } from "../../src/actions";
import { cellsOf, fiveYears, opened, unwatched, type Opened } from "../kit/planned";

const names = ({ excel }: Opened): string[] => excel.book.data.sheets.map(({ name }) => name);
const tables = ({ excel }: Opened): string[] => excel.book.tables().map(({ table }) => table.name);
const code = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code ?? error,
  );

describe("insert into an empty workbook", () => {
  let here: Opened;
  let sizes: { requestBytes: number; responseBytes: number }[];
  beforeAll(async () => {
    here = await opened();
    await insert(here.session, fiveYears, unwatched);
    sizes = [...here.excel.requests].map(({ requestBytes, responseBytes }) => ({ requestBytes, responseBytes }));
  });

  it("takes at most eight requests, each below 1 MB, with answers below 4 MB", () => {
    expect(sizes.length).toBeLessThanOrEqual(8);
    expect(Math.max(...sizes.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
    expect(Math.max(...sizes.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
  });

  it("adds its sheets behind those that were there, and its tables", () => {
    expect(names(here)).toEqual([
      "Sheet1",
      "Plan",
      "Settings",
      "Calendar",
      "1 Leadership",
      "2 Vision",
      "2 Milestones",
      "3 Projects",
      "3 Capital",
      "3 Years",
      "4 Timetable",
      "5 Consultation",
      "6 Sponsors",
      "7 Services",
      "8 Business plan",
      "9 Monitoring",
      "10 Engagement",
      "10 Decisions",
      "10 Risks",
      "Charts",
      "Cabinet summary",
      "Checks",
      "Findings",
      "Waivers",
      "Past reports",
      "Lists",
      "Chart data",
    ]);
    expect(tables(here).sort()).toEqual([
      "PlanCapital",
      "PlanChecks",
      "PlanConsultations",
      "PlanDecisions",
      "PlanFindings",
      "PlanForums",
      "PlanHolidays",
      "PlanLeaders",
      "PlanLinks",
      "PlanLists",
      "PlanMeasures",
      "PlanMilestones",
      "PlanObjectives",
      "PlanProjects",
      "PlanRisks",
      "PlanScoping",
      "PlanServices",
      "PlanSettings",
      "PlanSnapshots",
      "PlanSponsors",
      "PlanSteps",
      "PlanWaivers",
      "PlanYears",
    ]);
  });

  it("leaves no formula in error", () => {
    const wrong = here.excel.book.data.sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].flatMap(([column, { value, formula }]) =>
          formula !== undefined && typeof value === "object" && value !== null && value.error !== "#N/A"
            ? [`${name} ${row},${column}: ${formula}`]
            : [],
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("is seen as a sound plan, with its authority and report date", async () => {
    expect(await look(here.session, {}, unwatched)).toEqual({
      state: "sound",
      changes: [],
      notes: [],
      reportDate: 46350,
      version: 2,
      authority: "Borough of Testing",
      firstYear: 2026,
      years: 5,
    });
  });

  it("does nothing the second time", async () => {
    here.excel.requests.clear();
    expect(await insert(here.session, fiveYears, unwatched)).toEqual({
      changes: [],
      notes: [],
      failures: [],
      there: { firstYear: 2026, years: 5 },
    });
    expect([here.excel.requests.length, here.excel.requests.filter(({ writes }) => writes > 0).length]).toEqual([2, 0]);
  });

  it("keeps at most 100 rules a sheet", () => {
    for (const { validations } of here.excel.book.data.sheets) expect(validations.length).toBeLessThanOrEqual(100);
  });
});

describe("insert into a workbook in use", () => {
  it("leaves every sheet, name and cell of the council's as it was, and says what is called otherwise", async () => {
    const here = await opened();
    const { book, Excel } = here.excel;
    await book.user.addSheet("Plan");
    await book.user.addSheet("settings");
    await book.user.paste("Plan", "A1", [
      ["Ours", "=1+1"],
      ["2026/27", 12.5],
    ]);
    await Excel.run(async (context) => {
      context.workbook.names.add("PlanReportDate", "=Plan!$A$1");
      await context.sync();
    });
    const before = cellsOf(here.excel, "Plan");

    const preview = await previewInsert(here.session, fiveYears, unwatched);
    expect(preview.renamed).toEqual({
      Plan: "Plan (ten steps)",
      Settings: "Settings (ten steps)",
      PlanReportDate: "PlanReportDateTenSteps",
    });
    expect(names(here)).toEqual(["Sheet1", "Plan", "settings"]);

    await insert(here.session, fiveYears, unwatched);
    expect(cellsOf(here.excel, "Plan")).toEqual(before);
    expect(book.name("PlanReportDate")?.formula).toBe("=Plan!$A$1");
    expect(names(here).slice(0, 5)).toEqual(["Sheet1", "Plan", "settings", "Plan (ten steps)", "Settings (ten steps)"]);
    expect((await look(here.session, {}, unwatched)).state).toBe("sound");
  });

  it("gives a name another one that a table of the council's bears", async () => {
    const here = await opened();
    await here.excel.Excel.run(async (context) => {
      context.workbook.tables.add("Sheet1!A1:B2", true).name = "planreportdate";
      await context.sync();
    });
    await insert(here.session, fiveYears, unwatched);
    expect(here.excel.book.name("PlanReportDateTenSteps")).toBeDefined();
    expect((await look(here.session, {}, unwatched)).state).toBe("sound");
  });

  it("refuses a table of the plan's name that is not the plan's, and writes nothing", async () => {
    const here = await opened();
    await here.excel.book.user.paste("Sheet1", "A1", [
      ["Colour", "Size"],
      ["Red", 1],
    ]);
    await here.excel.Excel.run(async (context) => {
      context.workbook.tables.add("Sheet1!A1:B2", true).name = "PlanMilestones";
      await context.sync();
    });
    here.excel.requests.clear();
    expect(await code(insert(here.session, fiveYears, unwatched))).toBe("foreignTable");
    expect(here.excel.requests.some(({ writes }) => writes > 0)).toBe(false);
    expect((await look(here.session, {}, unwatched)).problem?.code).toBe("foreignTable");
  });

  it.each(["workbook", "sheet"])(
    "refuses a name of the %s that is called like one of the plan's tables",
    async (of) => {
      const here = await opened();
      await here.excel.Excel.run(async (context) => {
        const { workbook } = context;
        const { names } = of === "sheet" ? workbook.worksheets.getItem("Sheet1") : workbook;
        names.add("PlanSteps", workbook.worksheets.getItem("Sheet1").getRange("A1"));
        await context.sync();
      });
      here.excel.requests.clear();
      expect(await code(insert(here.session, fiveYears, unwatched))).toBe("foreignName");
      expect(here.excel.requests.some(({ writes }) => writes > 0)).toBe(false);
      expect((await look(here.session, {}, unwatched)).problem?.code).toBe("foreignName");
    },
  );

  it("refuses a workbook that counts days from 1904, and takes its first sheet away again", async () => {
    const here = await opened();
    here.excel.book.data.date1904 = true;
    expect(await code(insert(here.session, fiveYears, unwatched))).toBe("date1904");
    expect(names(here)).toEqual(["Sheet1"]);
    expect((await look(here.session, {}, unwatched)).state).toBe("none");
  });

  it("refuses a locked structure and a read-only file before writing", async () => {
    const locked = await opened();
    locked.excel.book.data.protection.structure = true;
    expect(await code(insert(locked.session, fiveYears, unwatched))).toBe("lockedStructure");
    const readOnly = await opened();
    readOnly.excel.book.data.readOnly = true;
    expect(await code(insert(readOnly.session, fiveYears, unwatched))).toBe("readOnly");
    for (const { excel } of [locked, readOnly]) expect(excel.requests.some(({ writes }) => writes > 0)).toBe(false);
  });

  it("refuses years that no plan has", async () => {
    const here = await opened();
    expect(await code(insert(here.session, { ...fiveYears, years: 11 }, unwatched))).toBe("planYears");
    expect(here.excel.requests).toHaveLength(0);
  });
});

describe("insert where growth and filling are switched off", () => {
  it("makes the same plan", async () => {
    const on = await opened();
    const off = await opened({ switches: { growTables: false, fillCalculatedColumns: false } });
    for (const { session } of [on, off]) await insert(session, fiveYears, unwatched);
    for (const name of names(on)) expect(cellsOf(off.excel, name)).toEqual(cellsOf(on.excel, name));
  });
});

describe("progress", () => {
  it("is told once a request and can be stopped there", async () => {
    const here = await opened();
    const told: number[] = [];
    const work = insert(here.session, fiveYears, {
      report: ({ done }) => told.push(done),
      cancelled: () => told.length >= 2,
    });
    expect(await code(work)).toBe("cancelled");
    expect(told).toEqual([0, 1]);
    expect((await look(here.session, {}, unwatched)).state).toBe("damaged");
    await insert(here.session, fiveYears, unwatched);
    expect((await look(here.session, {}, unwatched)).state).toBe("sound");
  });
});
