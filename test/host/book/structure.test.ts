import { areaOf } from "../../../src/host/book/area";
import { client, TestBook } from "./bookKit";

describe("inserting and deleting", () => {
  it("moves cells and what formulas say of them", async () => {
    const book = await TestBook.open();
    book.write("A1", [[1], [2], [3], ["=SUM(A1:A3)"], ["=$A$2+A3"]]);
    book.insertRows("2:3");
    expect(book.formulas("A6:A7")).toEqual([["=SUM(A1:A5)"], ["=$A$4+A5"]]);
    expect(await book.values("A1:A7")).toEqual([[1], [null], [null], [2], [3], [6], [5]]);
    book.deleteRows("4:4");
    expect(book.formulas("A5:A6")).toEqual([["=SUM(A1:A4)"], ["=#REF!+A4"]]);
    expect(await book.values("A5:A6")).toEqual([[4], ["#REF!"]]);
  });

  it("shifts only the columns it was asked to", async () => {
    const book = await TestBook.open();
    book.write("A1", [
      [1, 10],
      [2, 20],
      ["=A1", "=B1"],
    ]);
    book.insertRows("A1:A1");
    expect(await book.values("A1:B4")).toEqual([
      [null, 10],
      [1, 20],
      [2, 10],
      [1, null],
    ]);
  });

  it("reaches formulas on other sheets, names, rules, charts, links and print areas", async () => {
    const book = await TestBook.open();
    const { sheet } = book.at("A1");
    const other = book.book.addSheet("My data", client);
    const data = book.at("My data!A1");
    book.write("My data!A1", [[1], [2], [3]]);
    book.write("A1", [["=SUM('My data'!A1:A3)"]]);
    book.book.names.add({ name: "Numbers", formula: "='My data'!$A$1:$A$3", visible: true, comment: "" }, client);
    const texts = { show: true, title: "", message: "" };
    const rule = {
      type: "List",
      formula1: "='My data'!$A$1:$A$3",
      ignoreBlanks: false,
      inCellDropDown: true,
      prompt: texts,
      error: { ...texts, style: "Stop" },
    } as const;
    book.book.parts.setValidation(sheet, areaOf("B1:B2"), rule, client);
    book.book.parts.addConditionalFormat(
      other.id,
      { areas: [areaOf("A1:A3")], formula: "=$A1>1", stopIfTrue: false, format: {} },
      client,
    );
    book.book.parts.setHyperlink(sheet, { row: 0, column: 0 }, { documentReference: "'My data'!A3" }, client);
    book.book.setSheet(other.id, { page: { ...other.page, printArea: "'My data'!$A$1:$A$3" } }, client);
    const range = book.book.track(other.id, areaOf("A3"));

    book.book.insertCells(data.sheet, areaOf("2:2"), "Down", client);

    expect(book.formula("A1")).toBe("=SUM('My data'!A1:A4)");
    expect(book.book.name("Numbers")?.formula).toBe("='My data'!$A$1:$A$4");
    expect(book.book.sheet(sheet)?.validations[0]?.formula1).toBe("='My data'!$A$1:$A$4");
    expect(other.conditionalFormats[0]).toMatchObject({ areas: [areaOf("A1:A4")], formula: "=$A1>1" });
    expect(book.book.sheet(sheet)?.hyperlinks[0]?.documentReference).toBe("'My data'!A4");
    expect(other.page.printArea).toBe("'My data'!$A$1:$A$4");
    expect(range.area).toEqual(areaOf("A4"));
  });

  it("keeps a rule relative to its first cell when that cell is deleted", async () => {
    const book = await TestBook.open();
    const { sheet } = book.at("A1");
    book.book.parts.addConditionalFormat(
      sheet,
      { areas: [areaOf("A2:A9")], formula: "=A2>B2", stopIfTrue: false, format: {} },
      client,
    );
    book.deleteRows("2:2");
    expect(book.book.sheet(sheet)?.conditionalFormats[0]).toMatchObject({
      areas: [areaOf("A2:A8")],
      formula: "=A2>B2",
    });
  });

  it("tells a tracked range that its cells are gone", async () => {
    const book = await TestBook.open();
    const { sheet } = book.at("A1");
    const range = book.book.track(sheet, areaOf("B2:C3"));
    book.deleteRows("2:3");
    expect(range.alive).toBe(false);
  });

  it("moves row heights, column widths, merges and page breaks", async () => {
    const book = await TestBook.open();
    const { sheet } = book.at("A1");
    const page = { ...book.book.data.sheets[0]!.page, rowBreaks: [4] };
    book.book.setSheet(sheet, { page, rows: new Map([[4, { height: 30 }]]), merges: [areaOf("A5:B5")] }, client);
    book.insertRows("1:2");
    const moved = book.book.sheet(sheet);
    expect([moved?.rows.get(6), moved?.merges, moved?.page.rowBreaks]).toEqual([
      { height: 30 },
      [areaOf("A7:B7")],
      [6],
    ]);
  });
});

describe("sheets", () => {
  it("take their new name into every formula", async () => {
    const book = await TestBook.open();
    const added = book.book.addSheet("Data", client);
    book.write("Data!A1", [[5]]);
    book.write("A1", [["=Data!A1*2"]]);
    book.book.renameSheet(added.id, "2 Milestones", client);
    expect(book.formula("A1")).toBe("='2 Milestones'!A1*2");
    book.write("2 Milestones!A1", [[6]]);
    expect(await book.value("A1")).toBe(12);
  });

  it("leave lost references when removed", async () => {
    const book = await TestBook.open();
    const added = book.book.addSheet("Data", client);
    book.table("Rows", "Data!A1", [["N"], [5]]);
    book.write("A1", [["=Data!A2*2", "=SUM(Rows[N])"]]);
    expect(await book.values("A1:B1")).toEqual([[10, 5]]);
    book.book.removeSheet(added.id, client);
    expect(book.formulas("A1:B1")).toEqual([["=#REF!A2*2", "=SUM(#REF!)"]]);
    expect(await book.values("A1:B1")).toEqual([["#REF!", "#REF!"]]);
  });

  it("are copied with tables under new names and formulas of their own", async () => {
    const book = await TestBook.open();
    book.table("Rows", "A1", [["N"], [5]]);
    book.write("C1", [["=SUM(Rows[N])"]]);
    const copy = book.book.copySheet(book.at("A1").sheet, 1, client);
    expect([copy.name, book.formula("Sheet1 (2)!C1")]).toEqual(["Sheet1 (2)", "=SUM(Rows2[N])"]);
    book.write("Sheet1 (2)!A2", [[7]]);
    expect([await book.value("C1"), await book.value("Sheet1 (2)!C1")]).toEqual([5, 7]);
  });

  it("a name that was missing when a formula was made is found once it is there", async () => {
    const book = await TestBook.open();
    book.write("A1", [["=Rate*2"]]);
    expect(await book.value("A1")).toBe("#NAME?");
    book.book.names.add({ name: "Rate", formula: "=21", visible: true, comment: "" }, client);
    expect(await book.value("A1")).toBe(42);
  });
});
