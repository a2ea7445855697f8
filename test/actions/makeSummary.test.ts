import { fill, insert, makeSummary, openSession, type Session } from "../../src/actions";
import type { EmbeddedExcel } from "../../src/host";
import { openWorkbook } from "../kit/openWorkbook";
import { fiveYears, milestones, titled } from "../plan/charts/samplePlan";

const watch = { report: () => undefined, cancelled: () => false };
let excel: EmbeddedExcel;
let session: Session;

beforeAll(async () => {
  excel = await openWorkbook();
  session = openSession(excel.Excel, excel.Office);
  await insert(session, fiveYears, watch);
  await fill(session, { tables: { PlanMilestones: titled("PlanMilestones", milestones(12)) } }, watch);
}, 300_000);

/** Texts of a sheet's first two columns, row by row. */
function texts(name: string): string[] {
  const id = excel.book.sheetNamed(name)?.id ?? "";
  return Array.from({ length: 90 }, (_, row) => [0, 1].map((column) => excel.book.text(id, row, column)).join("|"));
}

function formulas(name: string): string[] {
  const cells = [...(excel.book.sheetNamed(name)?.cells.values() ?? [])].flatMap((row) => [...row.values()]);
  return cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
}

describe("make the summary", () => {
  it("writes a dated copy, values only, in four requests", async () => {
    const live = excel.book.sheetNamed("Cabinet summary");
    const row = texts("Cabinet summary").findIndex((text) => text.startsWith("Report of (post)"));
    excel.book.writeValues(
      live?.id ?? "",
      { row, column: 1, rows: 1, columns: 1 },
      [["Director of Children's Services"]],
      { by: "user" },
    );
    excel.requests.clear();

    const { sheet } = await makeSummary(session, {}, watch);

    expect(excel.requests.length).toBeLessThanOrEqual(4);
    expect(sheet).toBe("Cabinet 2026-11-24");
    expect(formulas(sheet)).toEqual([]);
    expect(formulas("Cabinet summary").length).toBeGreaterThan(100);
    expect(texts(sheet)).toContain("Report of (post)|Director of Children's Services");
    expect(texts(sheet)).toContain("Made by (post)|");
  }, 300_000);

  it("says the same as the live one", () => {
    const position = (name: string) => {
      const all = texts(name);
      const at = all.findIndex((text) => text.startsWith("Position"));
      return all.slice(at + 1, at + 5);
    };
    expect(position("Cabinet 2026-11-24")).toEqual(position("Cabinet summary"));
  });

  it("refuses a second one of the same day, and replaces the first when told to", async () => {
    await expect(makeSummary(session, {}, watch)).rejects.toMatchObject({ code: "summaryExists" });
    await makeSummary(session, { replace: true }, watch);
    expect(excel.book.data.sheets.filter(({ name }) => name.startsWith("Cabinet 2026"))).toHaveLength(1);
  }, 300_000);

  it("judges everything at the date it is given", async () => {
    const { sheet } = await makeSummary(session, { date: fiveYears.reportDate + 365 }, watch);
    expect(sheet).toBe("Cabinet 2027-11-24");
    expect(texts(sheet).join("\n")).toContain("at 24 November 2027");
  }, 300_000);
});
