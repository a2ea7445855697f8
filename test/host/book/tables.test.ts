import { areaOf } from "../../../src/host/book/area";
import { client, TestBook } from "./bookKit";

const orders = [
  ["Id", "Qty", "Price", "Total"],
  ["a", 1, 10, "=[@Qty]*[@Price]"],
  ["b", 2, 20, "=[@Qty]*[@Price]"],
];

async function withOrders(switches = {}): Promise<TestBook> {
  const book = await TestBook.open(switches);
  book.write(
    "A1",
    orders.map((row) => row.slice(0, 3)),
  );
  const { sheet } = book.at("A1");
  book.book.renameTable(book.book.addTable(sheet, areaOf("A1:D3"), true, client).id, "Orders", client);
  book.write("D1", [["Total"], ["=[@Qty]*[@Price]"], ["=[@Qty]*[@Price]"]]);
  return book;
}

const areaIn = (book: TestBook, name: string): unknown => book.book.table(name)?.table.area;

describe("a table", () => {
  it("keeps formulas in the one spelling that files hold", async () => {
    const book = await withOrders();
    book.write("F1", [["=sum(orders[total])"], ["=ROWS(Orders)"], ["=Orders[[#headers],[qty]]"]]);
    expect(book.formulas("D2:D2")).toEqual([["=Orders[[#This Row],[Qty]]*Orders[[#This Row],[Price]]"]]);
    expect(book.formulas("F1:F3")).toEqual([
      ["=SUM(Orders[Total])"],
      ["=ROWS(Orders[])"],
      ["=Orders[[#Headers],[Qty]]"],
    ]);
    expect(await book.values("F1:F3")).toEqual([[50], [2], ["Qty"]]);
  });

  it.each([
    ["=SUM(Orders[Qty])", 3],
    ["=COUNTA(Orders[#All])", 12],
    ["=SUM(Orders[#Data])", 83],
    ["=SUM(Orders[[Qty]:[Price]])", 33],
    ["=COUNTA(Orders[#Headers])", 4],
    ["=Orders[[#Headers],[Price]]", "Price"],
    ["=COUNTA(Orders[[#Headers],[#Data],[Id]])", 3],
    ["=SUM(Orders[[#All],[Qty]])", 3],
    ["=SUM(Orders[#Totals])", "#REF!"],
    ['=INDEX(Orders,2,MATCH("Price",Orders[#Headers],0))', 20],
    ["=SUM(INDEX(Orders,0,2))", 3],
    ["=Orders[@Qty]", 2],
  ])("answers %s", async (formula, value) => {
    const book = await withOrders();
    book.write("H3", [[formula]]);
    expect(await book.value("H3")).toEqual(value);
  });

  it("grows when something is written directly beneath, and the new row is calculated", async () => {
    const book = await withOrders();
    book.write("A4", [["c", 3, 5]]);
    expect(areaIn(book, "Orders")).toEqual(areaOf("A1:D4"));
    expect(await book.values("A4:D4")).toEqual([["c", 3, 5, 15]]);
  });

  it("grows under a block that begins in its last row", async () => {
    const book = await withOrders();
    book.write("A3", [
      ["b", 3, 20],
      ["c", 4, 5],
    ]);
    expect(areaIn(book, "Orders")).toEqual(areaOf("A1:D4"));
    expect(await book.values("D3:D4")).toEqual([[60], [20]]);
  });

  it("grows over a whole block, though a rule on data stands beneath it", async () => {
    const book = await withOrders();
    const { sheet } = book.at("A1");
    const shown = { show: true, title: "", message: "" };
    const rule = {
      type: "List",
      formula1: "a,b",
      ignoreBlanks: false,
      inCellDropDown: true,
      prompt: shown,
      error: { ...shown, style: "Stop" },
    } as const;
    book.book.parts.setValidation(sheet, areaOf("A4:A5"), rule, client);
    book.write("A4", [
      ["c", 3, 5],
      ["d", 4, 5],
    ]);
    expect(areaIn(book, "Orders")).toEqual(areaOf("A1:D5"));
  });

  it("does not grow with the option off, nor where another cell stands in the way", async () => {
    const off = await withOrders({ growTables: false });
    off.write("A4", [["c", 3, 5]]);
    expect(areaIn(off, "Orders")).toEqual(areaOf("A1:D3"));

    const blocked = await withOrders();
    blocked.write("C4", [["note"]]);
    const { sheet } = blocked.at("A1");
    blocked.book.resizeTable("Orders", areaOf("A1:D3"), client);
    blocked.write("A4", [["c"]]);
    expect(sheet && areaIn(blocked, "Orders")).toEqual(areaOf("A1:D3"));
  });

  it("leaves new rows without formulas when the option to fill them is off", async () => {
    const book = await withOrders({ fillCalculatedColumns: false });
    book.write("A4", [["c", 3, 5]]);
    expect(await book.values("A4:D4")).toEqual([["c", 3, 5, null]]);
  });

  it("takes a new column from a heading written beside it", async () => {
    const book = await withOrders();
    book.write("E1", [["Note"]]);
    expect(areaIn(book, "Orders")).toEqual(areaOf("A1:E3"));
    expect(book.book.table("Orders")?.table.columns.map(({ name }) => name)).toEqual([
      "Id",
      "Qty",
      "Price",
      "Total",
      "Note",
    ]);
  });

  it("fills an empty column from one formula, if the option is on", async () => {
    const on = await withOrders();
    on.write("E1", [["Double"]]);
    on.write("E2", [["=[@Qty]*2"]]);
    expect(await on.values("E2:E3")).toEqual([[2], [4]]);

    const off = await withOrders({ fillCalculatedColumns: false });
    off.write("E1", [["Double"]]);
    off.write("E2", [["=[@Qty]*2"]]);
    expect(await off.values("E2:E3")).toEqual([[2], [null]]);
  });

  it("lets the last of several formulas written into one column take all of it", async () => {
    const book = await withOrders();
    book.write("D2", [["=[@Qty]"], ["=[@Price]"]]);
    expect(await book.values("D2:D3")).toEqual([[10], [20]]);
  });

  it("fills nothing where a constant is written among the formulas, so that none is lost", async () => {
    const book = await withOrders();
    book.write("A4", [["c", 3, 5]]);
    book.write("E1", [["Note"]]);
    book.write("E2", [["=1+1"], ["=2+2"], ["text"]]);
    expect(await book.values("E2:E4")).toEqual([[2], [4], ["text"]]);
    book.write("D2", [["open"], ["=[@Price]"], [""]]);
    expect(await book.values("D2:D4")).toEqual([["open"], [20], [null]]);
  });

  it("keeps an exception to a calculated column", async () => {
    const book = await withOrders();
    book.write("D2", [[99]]);
    book.write("A4", [["c", 3, 5]]);
    expect(await book.values("D2:D4")).toEqual([[99], [40], [15]]);
  });

  it("is resized with its formulas, and keeps its heading row", async () => {
    const book = await withOrders();
    book.book.resizeTable("Orders", areaOf("A1:D5"), client);
    expect(book.formulas("D4:D5")).toEqual([
      ["=Orders[[#This Row],[Qty]]*Orders[[#This Row],[Price]]"],
      ["=Orders[[#This Row],[Qty]]*Orders[[#This Row],[Price]]"],
    ]);
    expect(() => book.book.resizeTable("Orders", areaOf("A2:D5"), client)).toThrow("heading row");
  });

  it("renames a column when its heading is written, and formulas follow", async () => {
    const book = await withOrders();
    book.write("F1", [["=SUM(Orders[Qty])"]]);
    book.write("B1", [["Pieces [n]"]]);
    expect(book.formula("F1")).toBe("=SUM(Orders[Pieces '[n']])");
    expect(book.formula("D2")).toBe("=Orders[[#This Row],[Pieces '[n']]]*Orders[[#This Row],[Price]]");
    expect(await book.values("F1:F1")).toEqual([[3]]);
  });

  it("makes headings text and each different", async () => {
    const book = await TestBook.open();
    book.table("Years", "A1", [
      [2026, "Sum", "Sum", null, "Sum"],
      [1, 2, 3, 4, 5],
    ]);
    expect(await book.values("A1:E1")).toEqual([["2026", "Sum", "Sum2", "Column1", "Sum3"]]);
  });

  it("takes its new name into every formula", async () => {
    const book = await withOrders();
    book.write("F1", [["=SUM(Orders[Total])"]]);
    book.book.renameTable("Orders", "Sales", client);
    expect(book.formula("F1")).toBe("=SUM(Sales[Total])");
    expect(await book.value("F1")).toBe(50);
  });

  it("becomes a plain range with its formulas spelled out as addresses", async () => {
    const book = await withOrders();
    book.write("Sheet1!F1", [["=SUM(Orders[Total])"]]);
    book.book.convertToRange("Orders", client);
    expect(book.formulas("D2:F2")).toEqual([["=$B$2*$C$2", null, null]]);
    expect(book.formula("F1")).toBe("=SUM($D$2:$D$3)");
    expect(await book.value("F1")).toBe(50);
  });

  it("deleted with its cells, leaves lost references", async () => {
    const book = await withOrders();
    book.write("F1", [["=SUM(Orders[Total])"]]);
    book.book.removeTable("Orders", client);
    expect(book.formula("F1")).toBe("=SUM(#REF!)");
    expect(await book.values("A1:B2")).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("moves the cells down when it is made without headings", async () => {
    const book = await TestBook.open();
    book.write("A1", [
      ["x", 1],
      ["y", 2],
      ["below", null],
    ]);
    const { sheet } = book.at("A1");
    book.book.addTable(sheet, areaOf("A1:B2"), false, client);
    expect(await book.values("A1:B4")).toEqual([
      ["Column1", "Column2"],
      ["x", 1],
      ["y", 2],
      ["below", null],
    ]);
  });
});

describe("rows and columns within a table", () => {
  it("an inserted row belongs to the table, with formulas, formats and rules of its neighbours", async () => {
    const book = await withOrders();
    const { sheet } = book.at("A1");
    book.book.setStyle(sheet, areaOf("B2:B3"), { numberFormat: "0.0" }, client);
    book.insertRows("3:3");
    expect(areaIn(book, "Orders")).toEqual(areaOf("A1:D4"));
    expect(book.formula("D3")).toBe("=Orders[[#This Row],[Qty]]*Orders[[#This Row],[Price]]");
    book.write("B3", [[7, 2]]);
    expect(await book.value("D3")).toBe(14);
    expect(book.book.text(sheet, 2, 1)).toBe("7.0");
  });

  it("a deleted row shrinks the table, and a table keeps one row", async () => {
    const book = await withOrders();
    book.write("F1", [["=SUM(Orders[Total])"]]);
    book.deleteRows("3:3");
    expect(areaIn(book, "Orders")).toEqual(areaOf("A1:D2"));
    expect(await book.value("F1")).toBe(10);
    expect(() => book.deleteRows("1:1")).toThrow("headings");
  });

  it("an inserted column gets a heading of its own, a deleted one leaves lost references", async () => {
    const book = await withOrders();
    const { sheet } = book.at("A1");
    book.book.insertCells(sheet, areaOf("C:C"), "Right", client);
    expect(await book.values("A1:E1")).toEqual([["Id", "Qty", "Column1", "Price", "Total"]]);
    book.book.deleteCells(sheet, areaOf("B:B"), "Left", client);
    expect(book.formula("D2")).toBe("=#REF!*Orders[[#This Row],[Price]]");
    expect(areaIn(book, "Orders")).toEqual(areaOf("A1:D3"));
  });

  it("cells cannot be shifted through the middle of a table", async () => {
    const book = await withOrders();
    expect(() => book.insertRows("A2:B2")).toThrow("tear the table");
    expect(() => book.deleteRows("A3:C3")).toThrow("tear the table");
  });
});
