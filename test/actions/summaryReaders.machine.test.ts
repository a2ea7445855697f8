import fc from "fast-check";
import { fill, makeSummary, savePublicCopy } from "../../src/actions";
import { type OpenPlan, openExample, openPlan, watch } from "../kit/openPlan";
import { readBy } from "../kit/readers";
import { titled } from "../plan/charts/samplePlan";
import { fullTables } from "../plan/summary/fullPlan";

interface Figures {
  readonly compared: number;
  readonly differences: readonly { readonly where: string; readonly wanted: unknown; readonly found: unknown }[];
}

interface Faults {
  readonly looked: number;
  readonly faults: readonly string[];
}

const reportDate = 46_350;
const [first, quarter] = ["Cabinet 2026-11-24", "Cabinet 2027-02-23"];

const figuresOf = async ({ excel }: OpenPlan, sheet: string): Promise<Figures> =>
  readBy<Figures>("summary_figures", await excel.save(), sheet);

/** Writes into a cell of a column of a table, as somebody would type it. */
async function type({ excel }: OpenPlan, table: string, at: { row: number; column: string }, value: string | number) {
  await excel.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(at.column).getDataBodyRange();
    body.getCell(at.row, 0).values = [[value]];
    await context.sync();
  });
}

/** What somebody may do to a plan between two reports, and how the next report must tell it. */
const edits = [
  { what: "Milestone slipped", table: "PlanMilestones", column: "Forecast date", by: 17 },
  { what: "Milestone recovered", table: "PlanMilestones", column: "Forecast date", by: -9 },
  { what: "Approved date changed", table: "PlanMilestones", column: "Approved date", by: 30 },
  { what: "Milestone dropped", table: "PlanMilestones", column: "Status", to: "Cancelled" },
  { what: "Value changed, £m", table: "PlanProjects", column: "Value", by: 1.25 },
  { what: "Project moved on", table: "PlanProjects", column: "Stage now", to: "Withdrawn" },
  { what: "Risk closed", table: "PlanRisks", column: "Status", to: "Closed" },
] as const;

/** Edits of some rows, no row twice, so that each is told once. */
const someEdits = fc.uniqueArray(fc.record({ edit: fc.constantFrom(...edits), row: fc.nat({ max: 5 }) }), {
  minLength: 6,
  maxLength: 12,
  selector: ({ edit, row }) => `${edit.table} ${row}`,
});

describe("every figure of a dated summary, worked out anew by another program", () => {
  let plan: OpenPlan;
  beforeAll(async () => {
    plan = await openExample();
    await makeSummary(plan.session, {}, watch);
  }, 300_000);

  it("is the same for the worked example, in its sentences, tables and charts", async () => {
    const { compared, differences } = await figuresOf(plan, first);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(350);
  });

  it("would be seen if it were not", async () => {
    const id = plan.excel.book.sheetNamed(first)?.id ?? "";
    const cells = [...(plan.excel.book.sheetNamed(first)?.cells ?? [])].flatMap(([row, line]) =>
      [...line].flatMap(([column, { value }]) => (value === 26.7 ? [{ row, column }] : [])),
    );
    const { row = 0, column = 0 } = cells.at(-1) ?? {};
    const write = (value: number) =>
      plan.excel.book.writeValues(id, { row, column, rows: 1, columns: 1 }, [[value]], { by: "user" });
    write(26.8);
    const { differences } = await figuresOf(plan, first);
    write(26.7);
    expect(differences).toContainEqual(expect.objectContaining({ wanted: 26.7, found: 26.8 }));
  });

  it("tells exactly what was changed at random in the quarter after it", async () => {
    const [chosen = []] = fc.sample(someEdits, 1);
    const key = { PlanMilestones: "Milestone ID", PlanProjects: "Project ID", PlanRisks: "Risk ID" } as const;
    const want: string[] = [];
    for (const { edit, row: at } of chosen) {
      const rows = await plan.rows(edit.table);
      const isOpen = (each: Record<string, unknown>) => edit.table !== "PlanMilestones" || each["Actual date"] === "";
      const open = rows.flatMap((each, index) => (isOpen(each) ? [index] : []))[at] ?? -1;
      const row = rows[open] ?? {};
      const was = row[edit.column];
      if ("by" in edit && typeof was !== "number") continue;
      if (was === undefined || ("to" in edit && was === edit.to)) continue;
      const id = String(row[key[edit.table]]);
      await type(plan, edit.table, { row: open, column: edit.column }, "by" in edit ? Number(was) + edit.by : edit.to);
      const what = edit.what === "Project moved on" ? "Project dropped, £m" : edit.what;
      want.push(`${id} ${what}`);
    }
    await makeSummary(plan.session, { date: reportDate + 91 }, watch);
    const { compared, differences } = await figuresOf(plan, quarter);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(300);
    expect(movedOn(plan, quarter).sort()).toEqual(want.sort());
  });

  it("is the plan's in the public copy, or withheld", async () => {
    const { excel, session } = await openExample();
    for (const row of [0, 1, 2, 3]) {
      await excel.Excel.run(async (context) => {
        const column = context.workbook.tables.getItem("PlanProjects").columns.getItem("Open or exempt");
        column.getDataBodyRange().getCell(row, 0).values = [["Part exempt"]];
        await context.sync();
      });
    }
    const { bytes } = await savePublicCopy(session, {}, watch);
    const read = await readBy<Figures & { readonly withheld: number }>(
      "summary_figures",
      await excel.save(),
      "Public 2026-11-24",
      bytes,
    );
    expect(read.differences).toEqual([]);
    expect(read.compared).toBeGreaterThan(40);
    expect(read.withheld).toBeGreaterThan(0);
  }, 300_000);

  it("is the same for sixty milestones and several pages", async () => {
    const long = await openPlan();
    const tables = Object.fromEntries(Object.entries(fullTables(60)).map(([name, rows]) => [name, titled(name, rows)]));
    await fill(
      long.session,
      { settings: { "meeting-date": "2026-12-15", authority: "Testing Council" }, tables },
      watch,
    );
    await makeSummary(long.session, {}, watch);
    const { compared, differences } = await figuresOf(long, first);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  });
});

/** Id and kind of everything that a dated copy says has moved. */
function movedOn({ excel: { book } }: OpenPlan, sheet: string): string[] {
  const id = book.sheetNamed(sheet)?.id ?? "";
  const rows = Array.from({ length: 250 }, (_, row) => [0, 1, 5].map((column) => book.text(id, row, column)));
  const from = rows.findIndex(([text]) => text === "What moved since the last report");
  const to = rows.findIndex(([text], at) => at > from && text === "Risks that stay red after mitigation");
  return rows
    .slice(from + 1, to)
    .filter(([, item = "", what = ""]) => item !== "" && item !== "ID" && what !== "")
    .map(([, item, what]) => `${item} ${what}`);
}

describe("a saved workbook with its summary, read for what keeps people from reading it", () => {
  let saved: Uint8Array;
  let copy: Uint8Array;
  beforeAll(async () => {
    const plan = await openExample();
    await makeSummary(plan.session, {}, watch);
    saved = await plan.excel.save();
    copy = (await savePublicCopy(plan.session, {}, watch)).bytes;
  }, 300_000);

  it("has a title, headings, names, contrast, links that say where they lead, and words beside its charts", async () => {
    const printed = ["--printed", first, "--printed", "Cabinet summary"];
    const { looked, faults } = await readBy<Faults>("accessibility", saved, ...printed);
    expect(faults).toEqual([]);
    expect(looked).toBeGreaterThan(10_000);
  });

  it("and so has the public copy, with its language", async () => {
    const printed = ["--printed", "Public 2026-11-24", "--language"];
    const { looked, faults } = await readBy<Faults>("accessibility", copy, ...printed);
    expect(faults).toEqual([]);
    expect(looked).toBeGreaterThan(500);
  });

  it("is found out where something is amiss", async () => {
    const plan = await openExample();
    await plan.excel.Excel.run(async (context) => {
      context.workbook.properties.title = "";
      const sheet = context.workbook.worksheets.getItem("10 Risks");
      sheet.getRange("A3").format.font.color = "#BBBBBB";
      sheet.getRange("B4").format.font.size = 8;
      sheet.getRange("C3:D3").merge();
      sheet.getRange("A1").style = "Normal";
      await context.sync();
    });
    const { faults } = await readBy<Faults>("accessibility", await plan.excel.save());
    for (const fault of ["no title", "contrast of BBBBBB", "cells are merged", "A1 is no heading"])
      expect(faults.join("\n")).toContain(fault);
  });
});
