import { importRows, previewImport } from "../../src/actions";
import { openPlan, watch, type OpenPlan } from "../kit/openPlan";

const list = [
  ["Capital schemes", "", "", ""],
  ["Scheme name", "Total cost (£)", "Directorate", "Start on site"],
  ["Library", "£4,500,000", "Libraries", "1st Sept 2027"],
  ["", 250000, "Housing", "TBC"],
  ["Homes", "=2*6000000", "Housing", 46_700],
  ["Odd", 75, "Housing", ""],
  ["Grand total", "=C5", "", ""],
];

async function withList(plan: OpenPlan, grid: readonly (readonly unknown[])[], sheet = "Our list"): Promise<void> {
  await plan.excel.book.user.addSheet(sheet);
  await plan.excel.book.user.paste(sheet, "B2", grid);
}

describe("bringing in a list", () => {
  it("writes what is ready below the table, holds the rest back by cell, and leaves the list as it was", async () => {
    const plan = await openPlan();
    await withList(plan, list);
    await plan.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Our list").getRange("B4:B5").merge();
      await context.sync();
    });
    const before = JSON.stringify(
      [...(plan.excel.book.sheetNamed("Our list")?.cells ?? [])].map(([row, cells]) => [row, [...cells]]),
    );
    const asked = { from: "'Our list'!A:H", as: "projects" } as const;
    const preview = await previewImport(plan.session, asked, watch);
    expect((await plan.rows("PlanProjects"))[0]?.["Project"]).toBe("");
    const done = await importRows(plan.session, asked, watch);
    expect(done).toMatchObject(JSON.parse(JSON.stringify(preview)) as object);
    expect([done.rowsIn, done.written, done.held.length, done.ids]).toEqual([5, 3, 2, ["P01", "P02", "P03"]]);
    expect(done.held.map(({ cell, because }) => [cell, because])).toEqual([
      ["C7", "unitUnclear"],
      ["B8", "total"],
    ]);
    expect(await plan.rows("PlanProjects")).toMatchObject([
      { "Project ID": "P01", Project: "Library", Value: 4.5, Sector: "Community", "On site date": 46_631 },
      { "Project ID": "P02", Project: "Library", Value: 0.25, Sector: "Housing", "On site date": "" },
      { "Project ID": "P03", Project: "Homes", Value: 12, Sector: "Housing", "On site date": 46_700 },
    ]);
    const after = JSON.stringify(
      [...(plan.excel.book.sheetNamed("Our list")?.cells ?? [])].map(([row, cells]) => [row, [...cells]]),
    );
    expect(after).toBe(before);
    const again = await importRows(plan.session, asked, watch);
    expect([again.written, again.held.filter(({ because }) => because === "alreadyThere").length]).toEqual([0, 3]);
  });

  it.each([
    ["nothing", { from: "Empty!A1:C9", as: "risks" } as const, "importNothing"],
    ["a sheet that is not there", { from: "Nowhere!A1:C9", as: "risks" } as const, "importNoSheet"],
    ["the plan's own table", { from: "'3 Projects'!A5:D9", as: "projects" } as const, "importOwnTable"],
    ["more rows than can be checked at once", { from: "Long", as: "milestones" } as const, "importTooMuch"],
  ])("refuses %s, and writes nothing", async (_, asked, code) => {
    const plan = await openPlan();
    await plan.excel.book.user.addSheet("Empty");
    if (code === "importTooMuch")
      await withList(
        plan,
        Array.from({ length: 5_002 }, (_row, at) => [`Milestone ${at}`]),
        "Long",
      );
    plan.excel.requests.clear();
    await expect(importRows(plan.session, asked, watch)).rejects.toMatchObject({ code });
    expect(plan.excel.requests.every(({ writes }) => writes === 0)).toBe(true);
  });

  it("refuses to write to a protected sheet before anything is written", async () => {
    const plan = await openPlan();
    await withList(plan, list);
    await plan.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("3 Projects").protection.protect();
      await context.sync();
    });
    await expect(importRows(plan.session, { from: "Our list", as: "projects" }, watch)).rejects.toMatchObject({
      code: "protectedSheet",
    });
  });
});
