import { look, repair } from "../../src/actions";
import { cellsOf, planned, unwatched, type Opened } from "../kit/planned";

type Workbook = Excel.RequestContext["workbook"];

/** One workbook for all: repair leaves it sound for the next. */
let here: Opened;
beforeAll(async () => {
  here = await planned();
  const { user } = here.excel.book;
  await user.paste("Plan", "C14", [["Programme director", "In progress", 46_300]]);
  await user.paste("3 Years", "B7", [[3, 12.5]]);
});

const does = (work: (workbook: Workbook) => unknown): Promise<void> =>
  here.session.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
const columnOf = (workbook: Workbook, table: string, title: string): Excel.Range =>
  workbook.tables.getItem(table).columns.getItem(title).getDataBodyRange();
const deleteKeys = (table: string): Promise<void> =>
  does(({ tables }) => tables.getItem(table).columns.getItemAt(0).delete());

/** Sentences of what one repair does; the next finds nothing. */
async function mended(): Promise<string[]> {
  const { changes, failures } = await repair(here.session, {}, unwatched);
  expect(failures).toEqual([]);
  expect((await repair(here.session, {}, unwatched)).changes).toEqual([]);
  expect((await look(here.session, {}, unwatched)).state).toBe("sound");
  return changes.map(({ sentence }) => sentence);
}

/** What stands in the rows of the settings, by heading. */
function settings(): Record<string, unknown>[] {
  const found = here.excel.book.table("PlanSettings");
  const { row = 0, rows = 0 } = found?.table.area ?? {};
  const cells = cellsOf(here.excel, "Settings");
  return Array.from({ length: rows - 1 }, (_, at) =>
    Object.fromEntries(
      (found?.table.columns ?? []).map(({ name }, column) => [name, cells[`${row + 1 + at},${column}`]]),
    ),
  );
}

describe("the column of the keys, deleted", () => {
  it.each([
    ["PlanSettings", "Settings", "Put the keys of PlanSettings back in 51 rows"],
    ["PlanSteps", "Plan", "Put the keys of PlanSteps back in 10 rows"],
    ["PlanChecks", "Checks", "Put the keys of PlanChecks back in"],
    ["PlanYears", "3 Years", "Put the keys of PlanYears back in 5 rows (5 told by place alone: check them)"],
  ])("of %s comes back in one repair, with every key and every entry where it was", async (table, sheet, sentence) => {
    const before = cellsOf(here.excel, sheet);
    await deleteKeys(table);
    expect(await mended()).toContainEqual(expect.stringContaining(sentence));
    expect(cellsOf(here.excel, sheet)).toEqual(before);
  });

  it("of sorted settings, some in other words and one row the council's own: each key beside its own setting", async () => {
    await here.excel.book.user.sortTable("PlanSettings", "Setting", false);
    await does((workbook) => {
      const notes = columnOf(workbook, "PlanSettings", "Note");
      notes.getCell(0, 0).values = [["As our constitution says"]];
      const { rows } = workbook.tables.getItem("PlanSettings");
      rows.add();
      rows.getItemAt(51).getRange().getResizedRange(0, -1).values = [["ours", "Our own", 12, "days", "Not the plan's"]];
    });
    await repair(here.session, {}, unwatched);
    const before = settings();
    await deleteKeys("PlanSettings");
    expect(await mended()).toContainEqual("Put the keys of PlanSettings back in 51 rows");
    expect(settings()).toEqual(before.map((row) => (row["Key"] === "ours" ? { ...row, Key: undefined } : row)));
  });

  it("where nothing tells a row: it stays without a key, the setting gets a new row, and that is said", async () => {
    const at = settings().findIndex(({ Key }) => Key === "report-date");
    await does((workbook) => {
      columnOf(workbook, "PlanSettings", "Setting").getCell(at, 0).values = [["Stand"]];
      columnOf(workbook, "PlanSettings", "Note").getCell(at, 0).values = [["When we looked"]];
    });
    await deleteKeys("PlanSettings");
    expect(await mended()).toContainEqual(
      "Put the keys of PlanSettings back in 50 rows. Put back rows of PlanSettings: report-date. " +
        "What 2 rows without a key held cannot be told: move what you need to the new rows",
    );
    expect(settings()).toContainEqual(expect.objectContaining({ Setting: "Stand", Value: 46_350, Key: undefined }));
    expect(settings()).toContainEqual(expect.objectContaining({ Key: "report-date", Value: 46_113 }));
  });
});

describe("keys that were cleared", () => {
  it("come back beside steps with titles in other words, for all of them stand where they did", async () => {
    await does((workbook) => {
      columnOf(workbook, "PlanSteps", "Title").getCell(2, 0).values = [["Our third step"]];
    });
    const before = cellsOf(here.excel, "Plan");
    await does((workbook) => columnOf(workbook, "PlanSteps", "Step").clear("Contents"));
    expect(await mended()).toContainEqual(
      "Put the keys of PlanSteps back in 10 rows (1 told by place alone: check them)",
    );
    expect(cellsOf(here.excel, "Plan")).toEqual(before);
  });

  it("are put back by a repair of that alone, with the column that they stand in", async () => {
    const before = cellsOf(here.excel, "Plan");
    await deleteKeys("PlanSteps");
    await repair(here.session, { choice: ["update starter/PlanSteps"] }, unwatched);
    await mended();
    expect(cellsOf(here.excel, "Plan")).toEqual(before);
  });
});
