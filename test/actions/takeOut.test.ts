import { insert, look, previewTakeOut, takeOut } from "../../src/actions";
import { cellsOf, fiveYears, opened, unwatched, type Opened } from "../kit/planned";

/** A council's workbook with a plan in it, the plan as insert has made it. */
let file: Uint8Array;
/** The same before the plan came. */
let before: unknown;

const ours = [
  ["Ours", "=1+1", "2026/27"],
  [null, 12.5, "01/04/2027"],
];
const state = ({ excel: { book } }: Opened) => ({
  sheets: book.data.sheets.map(({ name, customProperties }) => [name, customProperties.size]),
  cells: book.data.sheets.map(({ name }) => cellsOf({ book } as Opened["excel"], name)),
  names: book.data.names.map(({ name }) => name),
  property: book.data.properties.custom.size,
  xml: book.data.customXml.length,
});

beforeAll(async () => {
  const here = await opened();
  await here.excel.book.user.paste("Sheet1", "A1", ours);
  before = state(here);
  await insert(here.session, fiveYears, unwatched);
  file = await here.excel.save();
  here.excel.close();
});

const does = ({ session }: Opened, work: (workbook: Excel.RequestContext["workbook"]) => unknown): Promise<void> =>
  session.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

describe("a plan in which nobody has entered anything", () => {
  it("goes without a question, in one request that writes; the workbook is as it was, and a plan can be inserted again", async () => {
    const here = await opened({ file });
    const preview = await previewTakeOut(here.session, {}, unwatched);
    expect(preview).toMatchObject({ kept: [], entries: [], pointing: [], shared: false });
    expect(preview.sheets).toHaveLength(here.excel.book.data.sheets.length - 1);
    expect(preview.sheets).not.toContain("Sheet1");

    here.excel.requests.clear();
    expect(await takeOut(here.session, {}, unwatched)).toEqual(preview);
    expect(here.excel.requests.filter(({ writes }) => writes > 0)).toHaveLength(1);
    expect(here.excel.requests.length).toBeLessThanOrEqual(10);
    expect(state(here)).toEqual(before);
    expect((await look(here.session, {}, unwatched)).state).toBe("none");

    await insert(here.session, fiveYears, unwatched);
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", changes: [] });
  });
});

describe("a plan with entries", () => {
  it("is left alone until it is said that they may go; what they are is listed by sheet", async () => {
    const here = await opened({ file });
    await here.excel.book.user.paste("2 Milestones", "A6", [
      ["M01", "Business case"],
      ["M02", "Contract"],
    ]);
    await here.excel.book.user.paste("Calendar", "B6", [["Our own day"]]);
    const there = state(here);
    await expect(takeOut(here.session, {}, unwatched)).rejects.toMatchObject({
      code: "takesEntries",
      facts: { sheets: "Calendar, 2 Milestones" },
    });
    expect(state(here)).toEqual(there);

    const { entries } = await takeOut(here.session, { withEntries: true }, unwatched);
    expect(entries).toEqual([
      { sheet: "Calendar", sentence: "1 row with entries" },
      { sheet: "2 Milestones", sentence: "2 rows with entries" },
    ]);
    expect(state(here)).toEqual(before);
  });
});

describe("what people have of their own on the plan's sheets", () => {
  it("stays where it is: a column, a note, a table; their formulas and names that point into the plan are told before", async () => {
    const here = await opened({ file });
    const { user } = here.excel.book;
    await user.paste("2 Milestones", "A6", [["M01", "Business case"]]);
    await does(here, ({ tables }) => tables.getItem("PlanMilestones").columns.add(1, undefined, "Our notes"));
    await user.paste("2 Milestones", "B6", [["Ask the bank"]]);
    await user.paste("10 Risks", "B20", [["Kept by the programme office"]]);
    await user.paste("Sheet1", "A5", [
      [
        "=COUNTA(PlanMilestones[Milestone ID])",
        "='3 Projects'!A1",
        '="Plan"&PlanReportDate',
        "=LEN(\"PlanReportDate '3 Projects'!A1\")",
      ],
    ]);
    await does(here, ({ names }) => void names.add("OurCount", "=ROWS(PlanRisks)"));
    await user.copySheet("3 Capital");

    const preview = await previewTakeOut(here.session, {}, unwatched);
    expect(preview.kept).toEqual([
      { sheet: "2 Milestones", because: expect.stringContaining("the column Our notes") as string },
      { sheet: "10 Risks", because: expect.stringContaining("1 cell of your own") as string },
    ]);
    expect(preview.pointing).toEqual(expect.arrayContaining(["Sheet1!A5", "Sheet1!B5", "Sheet1!C5", "ourcount"]));
    expect(preview.pointing).not.toContain("Sheet1!D5");

    await takeOut(here.session, { withEntries: true }, unwatched);
    expect(here.excel.book.data.sheets.map(({ name }) => name).sort()).toEqual(
      ["10 Risks", "2 Milestones", "3 Capital (2)", "Sheet1"].sort(),
    );
    expect(cellsOf(here.excel, "2 Milestones")).toEqual({ "4,1": "Our notes", "5,1": "Ask the bank" });
    expect(cellsOf(here.excel, "10 Risks")).toEqual({ "19,1": "Kept by the programme office" });
    expect(here.excel.book.data.names.map(({ name }) => name)).toEqual(["OurCount"]);
    expect((await look(here.session, {}, unwatched)).state).toBe("none");

    await insert(here.session, fiveYears, unwatched);
    expect((await look(here.session, {}, unwatched)).state).toBe("sound");
    expect(cellsOf(here.excel, "2 Milestones")).toEqual({ "4,1": "Our notes", "5,1": "Ask the bank" });
  });

  it("a workbook that holds nothing but the plan keeps one blank sheet", async () => {
    const here = await opened({ file });
    await here.excel.book.user.deleteSheet("Sheet1");
    await takeOut(here.session, {}, unwatched);
    expect(here.excel.book.data.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(cellsOf(here.excel, "Sheet1")).toEqual({});
  });
});

describe("when Excel fails", () => {
  it.each(["before", "middle", "after", "answerLost"] as const)(
    "%s the request that writes, the plan is still known or gone, and the next try takes it out",
    async (when) => {
      const here = await opened({ file });
      here.excel.requests.clear();
      await previewTakeOut(here.session, {}, unwatched);
      const at = here.excel.requests.length;
      here.excel.faults.inject({ at, when, code: "GeneralException" });
      await takeOut(here.session, {}, unwatched).catch(() => undefined);
      here.excel.faults.clear();
      await here.excel.Excel.run(async (context) => {
        context.runtime.load("enableEvents");
        await context.sync();
        expect(context.runtime.enableEvents).toBe(true);
      });
      expect(["sound", "damaged", "none"]).toContain((await look(here.session, {}, unwatched)).state);
      expect(cellsOf(here.excel, "Sheet1")).toMatchObject({ "0,0": "Ours", "0,1": "=1+1" });
      await takeOut(here.session, {}, unwatched).catch((error: { code?: string }) => expect(error.code).toBe("noPlan"));
      expect(state(here)).toEqual(before);
    },
  );
});
