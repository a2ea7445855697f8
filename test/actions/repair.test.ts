import { look, previewRepair, repair } from "../../src/actions";
import { cellsOf, planned, unwatched, type Opened } from "../kit/planned";

/** One workbook for all: every test damages it, and repair has to leave it sound for the next. */
let here: Opened;
beforeAll(async () => {
  here = await planned();
});

type Excel = Parameters<Parameters<Opened["session"]["run"]>[0]>[0];

/** What a person does where the hand has no word for it. */
const does = (work: (context: Excel) => void): Promise<void> =>
  here.session.run(async (context) => {
    work(context);
    await context.sync();
  });

/** Repairs, expects exactly these changes, and that nothing is left to do. */
async function mends(...ids: string[]): Promise<void> {
  const preview = await previewRepair(here.session, {}, unwatched);
  expect(preview.changes.map(({ id }) => id)).toEqual(ids);
  const { changes, failures } = await repair(here.session, {}, unwatched);
  expect(failures).toEqual([]);
  expect(changes.map(({ id }) => id).slice(0, ids.length)).toEqual(ids);
  expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
}

const user = () => here.excel.book.user;
const table = (name: string) => here.excel.book.table(name);

describe("repair of a sound plan", () => {
  it("takes two requests, writes nothing and lists nothing", async () => {
    here.excel.requests.clear();
    expect(await repair(here.session, {}, unwatched)).toEqual({ changes: [], notes: [], failures: [] });
    expect(here.excel.requests.map(({ writes }) => writes)).toEqual([0, 0]);
  });
});

describe("repair puts back", () => {
  it("a deleted sheet without a table", async () => {
    await user().deleteSheet("Cabinet summary");
    await mends("create sheet/summary", ...(await nameChanges()));
  });

  it("a deleted sheet with its table, rules, formulas and names", async () => {
    await user().deleteSheet("3 Years");
    const { changes } = await previewRepair(here.session, {}, unwatched);
    expect(changes.map(({ id }) => id)).toContain("create sheet/years");
    await repair(here.session, {}, unwatched);
    expect(table("PlanYears")?.table.columns).toHaveLength(10);
    expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
  });

  it("a deleted column in its place, with its rule and formulas that speak of it", async () => {
    await does(({ workbook }) => workbook.tables.getItem("PlanProjects").columns.getItem("Confidence").delete());
    const { changes } = await previewRepair(here.session, {}, unwatched);
    expect(changes.map(({ id }) => id)).toContain("create column/PlanProjects/confidence");
    const before = table("PlanProjects")?.table.columns.length ?? 0;
    await repair(here.session, {}, unwatched);
    expect(table("PlanProjects")?.table.columns).toHaveLength(before + 1);
    expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
  });

  it("a table's name that people have changed", async () => {
    await does(({ workbook }) => void (workbook.tables.getItem("PlanMilestones").name = "OurMilestones"));
    await mends("update table/PlanMilestones");
  });

  it("a table that people have turned into a range, with its entries", async () => {
    await user().paste("2 Milestones", "A6", [["M01"], ["M02"]]);
    await does(({ workbook }) => void workbook.tables.getItem("PlanMilestones").convertToRange());
    const { changes } = await previewRepair(here.session, {}, unwatched);
    expect(changes.map(({ id }) => id)).toContain("update table/PlanMilestones");
    await repair(here.session, {}, unwatched);
    expect(table("PlanMilestones")?.table.area).toMatchObject({ row: 4, rows: 3 });
    expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
    expect(here.excel.book.getCell(table("PlanMilestones")?.sheet.id ?? "", 6, 0).value).toBe("M02");
  });

  it("the formula of a calculated column, overwritten in one row", async () => {
    const rag = column("PlanMilestones", "RAG");
    await user().paste("2 Milestones", `${rag}7`, [["Green"]]);
    await mends("update formula/PlanMilestones/rag");
  });

  it("an entry rule that is gone, or altered in part of its column", async () => {
    const status = column("PlanMilestones", "Status");
    await does(({ workbook }) =>
      workbook.worksheets.getItem("2 Milestones").getRange(`${status}6:${status}7`).dataValidation.clear(),
    );
    await mends("update validation/PlanMilestones/status");
    await does(({ workbook }) =>
      workbook.worksheets.getItem("2 Milestones").getRange(`${status}7`).dataValidation.clear(),
    );
    await mends("update validation/PlanMilestones/status");
  });

  it("a number format", async () => {
    const forecast = column("PlanMilestones", "Forecast date");
    await does(
      ({ workbook }) =>
        void (workbook.worksheets.getItem("2 Milestones").getRange(`${forecast}7`).numberFormat = [["General"]]),
    );
    await mends("update numberFormat/PlanMilestones/forecast");
  });

  it("a deleted name, and one that has been led astray", async () => {
    await does(({ workbook }) => workbook.names.getItem("PlanReportDate").delete());
    await mends("create name/PlanReportDate");
    await does(({ workbook }) => void (workbook.names.getItem("PlanMilestoneIds").formula = "=Sheet1!$A$1"));
    await mends("update name/PlanMilestoneIds");
  });

  it("headings and formulas outside the tables", async () => {
    await user().clear("2 Milestones", "A1:A4");
    await mends("update cells/milestones");
  });

  it("page set-up and links", async () => {
    await does(({ workbook }) => {
      workbook.worksheets.getItem("3 Projects").pageLayout.headersFooters.defaultForAllPages.centerFooter = "";
      workbook.worksheets.getItem("3 Projects").getRange("A4").clear("Hyperlinks");
    });
    await mends("update page/projects", "create link/projects/3/0");
  });

  it("a setting's row that people have deleted", async () => {
    const row = (table("PlanSettings")?.table.area.row ?? 0) + 6;
    await user().deleteRows("Settings", `${row}:${row}`);
    const { changes } = await previewRepair(here.session, {}, unwatched);
    expect(changes.map(({ id }) => id)).toContain("update starter/PlanSettings");
    await repair(here.session, {}, unwatched);
    expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
  });

  it("settings' rows above a note that people keep beneath the table, which moves down and stays whole", async () => {
    const { row, rows } = table("PlanSettings")?.table.area ?? { row: 0, rows: 0 };
    const note = (at: number) => `A${at}:B${at}`;
    const below = row + rows + 2;
    await does(({ workbook }) => {
      workbook.worksheets.getItem("Settings").getRange(note(below)).values = [["Kept by", "Head of finance"]];
    });
    await user().deleteRows("Settings", `${row + 6}:${row + 7}`);
    await repair(here.session, {}, unwatched);
    expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
    const read = await here.session.run(async (context) => {
      const found = context.workbook.worksheets.getItem("Settings").getRange(note(below)).load("values");
      await context.sync();
      return found.values as unknown[][];
    });
    expect(read).toEqual([["Kept by", "Head of finance"]]);
    expect(table("PlanSettings")?.table.area.rows).toBe(rows);
    await does(({ workbook }) => void workbook.worksheets.getItem("Settings").getRange(note(below)).clear());
  });

  it("a chart", async () => {
    await does(({ workbook }) => workbook.worksheets.getItem("Charts").charts.getItemAt(0).delete());
    const { changes } = await previewRepair(here.session, {}, unwatched);
    expect(changes.map(({ kind, action }) => `${action} ${kind}`)).toEqual(["create chart"]);
    await repair(here.session, {}, unwatched);
    expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
  });
});

describe("identity", () => {
  const loseXml = () => void (here.excel.book.data.customXml.length = 0);
  const loseProperty = () => here.excel.book.data.properties.custom.clear();
  const loseMarks = () => here.excel.book.data.sheets.forEach(({ customProperties }) => customProperties.clear());

  it.each([
    ["the XML part", [loseXml]],
    ["the document property", [loseProperty]],
    ["the sheets' marks", [loseMarks]],
    ["all three", [loseXml, loseProperty, loseMarks]],
  ])("comes back when %s is lost, and the plan is the same", async (_, losses) => {
    const sheets = here.excel.book.data.sheets.map(({ name }) => name);
    losses.forEach((lose) => lose());
    const seen = await look(here.session, {}, unwatched);
    expect(seen.state).toBe("damaged");
    expect(new Set(seen.changes.map(({ kind }) => kind))).toEqual(new Set(["identity"]));
    await repair(here.session, {}, unwatched);
    expect(await look(here.session, {}, unwatched)).toMatchObject({
      state: "sound",
      version: 2,
      firstYear: 2026,
      years: 5,
    });
    expect(here.excel.book.data.sheets.map(({ name }) => name)).toEqual(sheets);
  });

  it("of a newer plan is respected: nothing is offered and nothing written", async () => {
    const marks = here.excel.book.data.sheets.map(({ customProperties }) => new Map(customProperties));
    const property = new Map(here.excel.book.data.properties.custom);
    const newer = (text: unknown) => String(text).replace("version=2", "version=99");
    for (const { customProperties } of here.excel.book.data.sheets)
      for (const [key, value] of customProperties) customProperties.set(key, newer(value));
    for (const [key, value] of property) here.excel.book.data.properties.custom.set(key, newer(value));
    here.excel.requests.clear();

    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "newer", version: 99, changes: [] });
    await expect(repair(here.session, {}, unwatched)).rejects.toMatchObject({ code: "newerPlan" });
    expect(here.excel.requests.some(({ writes }) => writes > 0)).toBe(false);

    here.excel.book.data.sheets.forEach(({ customProperties }, at) =>
      marks[at]?.forEach((value, key) => customProperties.set(key, value)),
    );
    for (const [key, value] of property) here.excel.book.data.properties.custom.set(key, value);
  });
});

describe("what people may do is named and left", () => {
  it("a renamed column: formulas follow, and it is found again", async () => {
    await user().renameHeader("PlanMilestones", "Forecast date", "Expected");
    const preview = await previewRepair(here.session, {}, unwatched);
    expect(preview.changes).toEqual([]);
    expect(preview.notes.map(({ id }) => id)).toEqual(["accept column/PlanMilestones/forecast"]);
    await user().renameHeader("PlanMilestones", "Expected", "Forecast date");
  });

  it("renamed and moved sheets", async () => {
    await user().renameSheet("2 Milestones", "Key dates");
    await user().moveSheet("Charts", 0);
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", changes: [] });
    await user().renameSheet("Key dates", "2 Milestones");
  });

  it("rows inserted above a table and within a block of formulas", async () => {
    await user().insertRows("2 Milestones", "2:3");
    await user().insertRows("Chart data", "9:9");
    await user().insertRows("Plan", "30:30");
    await user().paste("Plan", "A30", [["Our own line"]]);
    expect((await look(here.session, {}, unwatched)).changes).toEqual([]);
    await user().deleteRows("2 Milestones", "2:3");
    await user().deleteRows("Chart data", "9:9");
    await user().deleteRows("Plan", "30:30");
  });

  it("a column of their own, other words in a heading, sorted settings, and a copied sheet", async () => {
    await does(({ workbook }) => workbook.tables.getItem("PlanMilestones").columns.add(2, undefined, "My notes"));
    await user().paste("2 Milestones", "A1", [["Our milestones"]]);
    await user().sortTable("PlanSettings", "Setting");
    await user().copySheet("3 Capital");
    const { changes, notes } = await previewRepair(here.session, {}, unwatched);
    expect(notes.map(({ id }) => id)).toEqual(["accept cells/milestones", "accept sheet/capital"]);
    // Rules do not move with sorted cells: those of the settings go to where their settings are now.
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["validation"]));
    const before = cellsOf(here.excel, "2 Milestones");
    await repair(here.session, {}, unwatched);
    expect(cellsOf(here.excel, "2 Milestones")).toEqual(before);
    expect((await look(here.session, {}, unwatched)).state).toBe("sound");
  });
});

describe("a choice", () => {
  it("mends what was chosen and nothing else", async () => {
    await does(({ workbook }) => {
      workbook.names.getItem("PlanStart").delete();
      workbook.names.getItem("PlanEnd").delete();
    });
    const { changes } = await repair(here.session, { choice: ["create name/PlanEnd"] }, unwatched);
    expect(changes.map(({ id }) => id)).toEqual(["create name/PlanEnd"]);
    await mends("create name/PlanStart");
  });
});

/** Letter of a column on its sheet. */
function column(name: string, title: string): string {
  const found = table(name)?.table;
  return String.fromCharCode(
    65 + (found?.area.column ?? 0) + (found?.columns.findIndex((each) => each.name === title) ?? 0),
  );
}

/** Names that lose their place with a deleted sheet. */
async function nameChanges(): Promise<string[]> {
  const { changes } = await previewRepair(here.session, {}, unwatched);
  return changes.filter(({ kind }) => kind === "name").map(({ id }) => id);
}
