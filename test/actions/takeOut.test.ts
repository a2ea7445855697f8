import { insert, look, previewTakeOut, takeOut } from "../../src/actions";
import { Package, PackageEdit } from "../../src/host/file/package";
import { addContentType, addRelationship, relationshipsOf } from "../../src/host/file/relationships";
import { cellsOf, fiveYears, opened, unwatched, type Opened } from "../kit/planned";

const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** Name of the part of a sheet. */
function partOf(book: PackageEdit, sheet: string): string {
  const id = new RegExp(`name="${sheet}"[^>]*r:id="([^"]+)"`).exec(book.text("xl/workbook.xml"))?.[1];
  return relationshipsOf(book, "xl/workbook.xml").find((each) => each.id === id)?.target ?? "";
}

/** The workbook with a text box and a line on a sheet, as Excel stores them. */
function withDrawing(bytes: Uint8Array, sheet: string): Uint8Array {
  const book = new PackageEdit(new Package(bytes));
  const corner = "<xdr:col>20</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff>";
  const anchored = (inside: string): string =>
    `<xdr:twoCellAnchor><xdr:from>${corner}</xdr:from><xdr:to>${corner}</xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
  const named = (kind: string, id: number, name: string): string =>
    `<xdr:nv${kind}><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNv${kind}/></xdr:nv${kind}><xdr:spPr/>`;
  book.set(
    "xl/drawings/drawing99.xml",
    `<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}">` +
      anchored(`<xdr:sp>${named("SpPr", 2, "Our box")}</xdr:sp>`) +
      anchored(`<xdr:cxnSp>${named("CxnSpPr", 3, "Our line")}</xdr:cxnSp>`) +
      "</xdr:wsDr>",
  );
  addContentType(book, "xl/drawings/drawing99.xml", "application/vnd.openxmlformats-officedocument.drawing+xml");
  const part = partOf(book, sheet);
  const id = addRelationship(book, part, { kind: "drawing", target: "xl/drawings/drawing99.xml" });
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  book.set(part, book.text(part).replace(/(<tableParts)/, `<drawing xmlns:r="${office}" r:id="${id}"/>$1`));
  return book.save();
}

/** The workbook with a thread of two comments at a cell, as Excel stores it. */
function withComment(bytes: Uint8Array, sheet: string, cell: string): Uint8Array {
  const book = new PackageEdit(new Package(bytes));
  const part = partOf(book, sheet);
  const target = "xl/threadedComments/threadedComment1.xml";
  const one = (id: string, more: string, text: string): string =>
    `<threadedComment ref="${cell}" dT="2026-11-02T10:00:00.00" id="${id}"${more}><text>${text}</text></threadedComment>`;
  const [first, answer] = ["{00000000-0000-4000-8000-000000000001}", "{00000000-0000-4000-8000-000000000002}"];
  book.set(
    target,
    `<ThreadedComments xmlns="${threads}">${one(first, "", "Ask the director")}${one(answer, ` parentId="${first}"`, "Asked")}</ThreadedComments>`,
  );
  addContentType(book, target, "application/vnd.ms-excel.threadedcomments+xml");
  const rels = part.replace(/([^/]+)$/, "_rels/$1.rels");
  addRelationship(book, part, { kind: "threadedComment", target });
  const type = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  book.set(rels, book.text(rels).replace(/Type="[^"]*threadedComment"/, `Type="${type}"`));
  return book.save();
}

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

describe("pictures, text boxes and comments of people's own on the plan's sheets", () => {
  it("keep their sheets: only the plan's cells on them are cleared; charts of the plan are none of them", async () => {
    const drawnOn = withDrawing(withComment(file, "10 Risks", "B6"), "1 Leadership");
    const here = await opened({ file: drawnOn });
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound" });
    const { kept } = await takeOut(here.session, {}, unwatched);
    const cleared = "The plan's cells on it are cleared.";
    expect(kept).toEqual([
      { sheet: "1 Leadership", because: `Stays, for it holds 2 pictures or shapes of your own. ${cleared}` },
      { sheet: "10 Risks", because: `Stays, for it holds 1 comment of your own. ${cleared}` },
    ]);
    const saved = new Package(await here.excel.save());
    const texts = saved.entries.map(({ name }) => saved.text(name));
    expect(texts.filter((text) => text.includes("Ask the director"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("Our box"))).toHaveLength(1);
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
