import { fill, insert, makeSummary, openSession, type Session } from "../../src/actions";
import { serialOf } from "../../src/dates/days";
import type { EmbeddedExcel } from "../../src/host";
import { openWorkbook } from "../kit/openWorkbook";
import { fiveYears, titled } from "../plan/charts/samplePlan";
import { fullTables, meeting } from "../plan/summary/fullPlan";

const watch = { report: () => undefined, cancelled: () => false };
const us = { by: "user" } as const;
let excel: EmbeddedExcel;
let session: Session;

beforeAll(async () => {
  excel = await openWorkbook();
  session = openSession(excel.Excel, excel.Office);
  await insert(session, fiveYears, watch);
  const { PlanMilestones, PlanProjects, PlanDecisions, PlanRisks } = fullTables(12);
  const tables = { PlanProjects, PlanDecisions, PlanRisks, PlanMilestones };
  await fill(
    session,
    {
      settings: { "meeting-date": "2026-12-15" },
      tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, titled(name, rows ?? [])])),
    },
    watch,
  );
}, 300_000);

/** Texts of a sheet's first two columns, row by row. */
function texts(name: string): string[] {
  const id = excel.book.sheetNamed(name)?.id ?? "";
  return Array.from({ length: 200 }, (_, row) => [0, 1].map((column) => excel.book.text(id, row, column)).join("|"));
}

function formulas(name: string): string[] {
  const cells = [...(excel.book.sheetNamed(name)?.cells.values() ?? [])].flatMap((row) => [...row.values()]);
  return cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
}

function type(name: string, text: string, value: string): void {
  const row = texts(name).findIndex((each) => each.startsWith(text));
  const id = excel.book.sheetNamed(name)?.id ?? "";
  excel.book.writeValues(id, { row, column: 1, rows: 1, columns: 1 }, [[value]], us);
}

/** Report dates among the past reports, with how many rows each has. */
function pastReports(): Record<number, number> {
  const id = excel.book.sheetNamed("Past reports")?.id ?? "";
  const dates = Array.from({ length: 400 }, (_, row) => excel.book.getCell(id, 5 + row, 1).value);
  const counts: Record<number, number> = {};
  for (const date of dates) if (typeof date === "number") counts[date] = (counts[date] ?? 0) + 1;
  return counts;
}

const copies = (): string[] =>
  excel.book.data.sheets.map(({ name }) => name).filter((name) => name.startsWith("Cabinet 20"));

describe("make the summary", () => {
  it("writes a dated copy, values only, with its charts, and keeps what stood in the plan", async () => {
    type("Cabinet summary", "Made by (post)", "Programme Manager");
    type("Cabinet summary", "Finance (section", `Affordable. ${"Within the approved programme. ".repeat(5)}`);
    excel.requests.clear();

    const made = await makeSummary(session, {}, watch);

    expect(excel.requests.length).toBeLessThanOrEqual(4);
    expect(made).toMatchObject({ sheet: "Cabinet 2026-11-24", refused: [] });
    expect(formulas(made.sheet)).toEqual([]);
    expect(formulas("Cabinet summary").length).toBeGreaterThan(100);
    const all = texts(made.sheet);
    expect(all).toContain("Made by (post)|Programme Manager");
    expect(all).toContain("Meeting date|15/12/2026");
    expect(all.filter((text) => text.includes("Within the approved")).length).toBeGreaterThan(1);
    expect(excel.book.sheetNamed(made.sheet)?.charts.map(({ name }) => name)).toEqual([
      "PlanCopyCapital",
      "PlanCopySlip",
    ]);
    expect(pastReports()).toEqual({ [fiveYears.reportDate]: made.kept });
    expect(made.kept).toBe(12 + 3 + 5 + 5 + 4);
  }, 300_000);

  it("says the same as the live one", () => {
    const lines = (name: string, heading: string, count: number) => {
      const all = texts(name);
      const at = all.findIndex((text) => text.startsWith(`${heading}|`));
      return all.slice(at + 1, at + 1 + count);
    };
    const copy = "Cabinet 2026-11-24";
    expect(lines(copy, "Position", 3)).toEqual(lines("Cabinet summary", "Position", 3));
    expect(lines(copy, "Since the last report", 1)).toEqual(lines("Cabinet summary", "Since the last report", 1));
  });

  it("counts the findings as the live summary does, from the sheet Checks", () => {
    const said = (name: string) => texts(name).find((text) => text.startsWith("Checked at "));
    expect(said("Cabinet 2026-11-24")).toMatch(/Not cleared: errors [1-9]\d*, warnings [1-9]\d*; accepted 0\./);
    expect(said("Cabinet 2026-11-24")).toBe(said("Cabinet summary"));
  });

  it("refuses a second one of the same day, and replaces the first when told to", async () => {
    await expect(makeSummary(session, {}, watch)).rejects.toMatchObject({ code: "summaryExists" });
    type("2 Milestones", "M02", "Another name");
    excel.requests.clear();
    const made = await makeSummary(session, { replace: true }, watch);
    // The rows of the report that it takes the place of are taken out where its charts are drawn.
    expect(excel.requests.length).toBeLessThanOrEqual(4);
    expect(copies()).toEqual(["Cabinet 2026-11-24"]);
    expect(pastReports()).toEqual({ [fiveYears.reportDate]: made.kept });
    expect(texts("Past reports").join("\n")).not.toContain("undefined");
  }, 300_000);

  it("keeps nothing twice where the same is kept already", async () => {
    excel.requests.clear();
    const { kept } = await makeSummary(session, { replace: true }, watch);
    expect(excel.requests.length).toBeLessThanOrEqual(4);
    expect(kept).toBe(0);
  }, 300_000);

  it("leaves a sheet of that name alone that is not a copy of its own", async () => {
    const { sheets } = excel.book.data;
    const other = excel.book.addSheet("Cabinet 2026-12-01", us);
    await expect(makeSummary(session, { date: serialOf(2026, 12, 1), replace: true }, watch)).rejects.toMatchObject({
      code: "nameTaken",
    });
    expect(sheets).toContain(excel.book.sheet(other.id));
  }, 300_000);

  it("moves the report date and the meeting with what it is asked for, so that copy and live sheet agree", async () => {
    const date = fiveYears.reportDate + 91;
    excel.requests.clear();
    const { sheet, pastMeeting } = await makeSummary(session, { date, meeting: serialOf(2027, 2, 23) }, watch);
    expect(pastMeeting).toBeNull();
    expect(excel.requests.length).toBeLessThanOrEqual(4);
    expect(sheet).toBe("Cabinet 2027-02-23");
    expect(texts(sheet).join("\n")).toContain("at 23 February 2027");
    expect(texts("Cabinet summary").join("\n")).toContain("at 23 February 2027");
    expect(texts(sheet)).toContain("1. Adopt the partnership business plan (D04)|");
    expect(texts(sheet).join("\n")).toContain("Since 24 November 2026: milestones 0 added");
    expect(texts("Settings").join("\n")).not.toContain(String(meeting));
  }, 300_000);

  it("says that its meeting is past, where it is before the report date", async () => {
    const at = { date: fiveYears.reportDate + 120, meeting: serialOf(2027, 2, 23) };
    expect((await makeSummary(session, at, watch)).pastMeeting).toBe(serialOf(2027, 2, 23));
    await makeSummary(session, { ...at, date: fiveYears.reportDate + 91, replace: true }, watch);
  }, 300_000);

  it("leaves nothing behind where somebody else has changed the report date meanwhile, whose date stays", async () => {
    const [before, sheets] = [pastReports(), excel.book.data.sheets.map(({ name }) => name)];
    const row = texts("Settings").findIndex((text) => text.includes("|Report date"));
    const theirs = serialOf(2027, 3, 1);
    const id = excel.book.sheetNamed("Settings")?.id ?? "";
    let typed = false;
    const crossed: Session = {
      ...session,
      once: (batch) => {
        if (!typed) excel.book.writeValues(id, { row, column: 2, rows: 1, columns: 1 }, [[theirs]], us);
        typed = true;
        return session.once(batch);
      },
    };
    await expect(makeSummary(crossed, { date: serialOf(2027, 4, 1) }, watch)).rejects.toMatchObject({
      code: "cellChanged",
    });
    expect(excel.book.getCell(id, row, 2).value).toBe(theirs);
    expect(pastReports()).toEqual(before);
    expect(excel.book.data.sheets.map(({ name }) => name)).toEqual(sheets);
  }, 300_000);

  it.each([2, 3])(
    "is made again after the answer to request %d of replacing it was lost",
    async (at) => {
      type("2 Milestones", "M03", `Renamed before request ${at}`);
      const { sheet } = await makeSummary(session, { replace: true }, watch);
      type("2 Milestones", "M03", `Renamed at request ${at}`);
      excel.faults.inject({ at, when: "answerLost", code: "GeneralException" });
      await makeSummary(session, { replace: true }, watch).catch(() => undefined);
      excel.faults.clear();
      const made = await makeSummary(session, { replace: true }, watch);
      expect(made).toMatchObject({ sheet, refused: [] });
      expect(copies().filter((name) => name.startsWith(sheet))).toEqual([sheet]);
      expect(new Set(Object.values(pastReports()))).toEqual(new Set([12 + 3 + 5 + 5 + 4]));
    },
    300_000,
  );
});
