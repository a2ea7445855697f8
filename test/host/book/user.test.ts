import type { Change } from "../../../src/host/book/changes";
import { holds } from "../../../src/host/book/area";
import type { Validation } from "../../../src/host/book/model";
import { client, TestBook } from "./bookKit";

const wholeNumber: Omit<Validation, "areas"> = {
  type: "WholeNumber",
  operator: "GreaterThan",
  formula1: 0,
  ignoreBlanks: false,
  inCellDropDown: false,
  prompt: { show: false, title: "", message: "" },
  error: { show: true, title: "", message: "Positive only", style: "Stop" },
};

async function stock(): Promise<TestBook> {
  const book = await TestBook.open();
  book.table("Stock", "A1", [
    ["Id", "N"],
    ["b", 2],
    ["a", 30],
    [null, 4],
    ["c", 1],
  ]);
  book.write("C1", [["Twice"]]);
  book.write("C2", [["=[@N]*2"]]);
  await book.book.calculate();
  return book;
}

/** What was told, without the cells' own details. */
function listen(book: TestBook): string[] {
  const told: string[] = [];
  book.book.changes.subscribe((change: Change) => told.push(`${change.kind} by ${change.source.by}`));
  return told;
}

describe("a person at the grid", () => {
  it("sorts a table with its formulas, blanks last", async () => {
    const book = await stock();
    await book.book.user.sortTable("Stock", "Id");
    expect(await book.values("A2:C5")).toEqual([
      ["a", 30, 60],
      ["b", 2, 4],
      ["c", 1, 2],
      [null, 4, 8],
    ]);
    await book.book.user.sortTable("Stock", "N", false);
    expect(await book.values("B2:C5")).toEqual([
      [30, 60],
      [4, 8],
      [2, 4],
      [1, 2],
    ]);
  });

  it("filters a table and takes the filter off", async () => {
    const book = await stock();
    await book.book.user.filterTable("Stock", "Id", ["a"]);
    const hidden = (): number[] =>
      [...book.book.data.sheets[0]!.rows].filter(([, row]) => row.hidden).map(([row]) => row);
    expect(hidden()).toEqual([1, 3, 4]);
    await book.book.user.filterTable("Stock", "Id", null);
    expect(hidden()).toEqual([]);
  });

  it("copies rows with formulas, and a table takes them in", async () => {
    const book = await stock();
    await book.book.user.copy("Sheet1", "A2:C3", { address: "E2" });
    expect(await book.values("E2:G3")).toEqual([
      ["b", 2, 4],
      ["a", 30, 60],
    ]);
  });

  it("copies over a heading, which stays text, and its column and formulas follow", async () => {
    const book = await stock();
    book.write("E1", [["Number", '="Doubled"']]);
    await book.book.calculate();
    await book.book.user.copy("Sheet1", "E1:F1", { address: "B1" });
    expect(book.book.table("Stock")?.table.columns.map(({ name }) => name)).toEqual(["Id", "Number", "Doubled"]);
    expect(book.formulas("B1:C2")).toEqual([
      [null, null],
      [null, "=Stock[[#This Row],[Number]]*2"],
    ]);
  });

  it("copies to beneath a table, which grows; the rules that come with the cells hold", async () => {
    const book = await stock();
    const { sheet } = book.at("A1");
    const rule = (formula1: number): Omit<Validation, "areas"> => ({ ...wholeNumber, formula1 });
    book.book.parts.setValidation(sheet, book.at("B2:B5").area, rule(0), client);
    book.write("F1", [["d", 9]]);
    book.book.parts.setValidation(sheet, book.at("G1").area, rule(7), client);
    await book.book.user.copy("Sheet1", "F1:G1", { address: "A6" });
    expect(book.book.table("Stock")?.table.area).toEqual(book.at("A1:C6").area);
    expect(await book.values("A6:C6")).toEqual([["d", 9, 18]]);
    const ruled = book.book.data.sheets[0]!.validations.filter(({ areas }) => areas.some((area) => holds(area, 5, 1)));
    expect(ruled.map(({ formula1 }) => formula1)).toEqual([7]);
  });

  it("hears why an entry cannot be read, with a rule on the cell too", async () => {
    const book = await stock();
    book.book.parts.setValidation(book.at("A1").sheet, book.at("B2").area, wholeNumber, client);
    const answers = [
      await book.book.user.type("Sheet1", "B2", "=SUM("),
      await book.book.user.type("Sheet1", "B3", "=SUM("),
      await book.book.user.type("Sheet1", "B2", "-1"),
    ];
    expect(answers).toEqual([
      { accepted: false, message: "not a formula: =SUM(", code: "InvalidArgument" },
      { accepted: false, message: "not a formula: =SUM(", code: "InvalidArgument" },
      { accepted: false, message: "Positive only" },
    ]);
  });

  it("copies a sheet whose own names lead to the copy", async () => {
    const book = await stock();
    const { sheet } = book.at("A1");
    const local = { sheet, visible: true, comment: "" };
    book.book.names.add({ name: "First", formula: "=Sheet1!$B$2", ...local }, client);
    book.book.names.add({ name: "AllN", formula: "=Stock[N]", ...local }, client);
    const copy = await book.book.user.copySheet("Sheet1");
    book.write(`${copy}!B2`, [[50]]);
    book.write(`${copy}!E1`, [["=First", "=SUM(AllN)"]]);
    book.write("E1", [["=First", "=SUM(AllN)"]]);
    expect(await book.values(`${copy}!E1:F1`)).toEqual([[50, 85]]);
    expect(await book.values("E1:F1")).toEqual([[2, 37]]);
  });

  it("moves, renames, copies and deletes sheets", async () => {
    const book = await stock();
    await book.book.user.addSheet("Notes");
    await book.book.user.moveSheet("Notes", 0);
    await book.book.user.renameSheet("Notes", "My notes");
    expect(await book.book.user.copySheet("My notes")).toBe("My notes (2)");
    await book.book.user.deleteSheet("My notes");
    expect(book.book.data.sheets.map(({ name }) => name)).toEqual(["Sheet1", "My notes (2)"]);
  });

  it("selects cells on another sheet", async () => {
    const book = await stock();
    await book.book.user.addSheet("Notes");
    const told = listen(book);
    book.book.user.select("Notes", "B2:C3");
    expect(told).toEqual(["activated by user", "selection by user"]);
    expect(book.book.selection).toMatchObject({ area: { row: 1, column: 1, rows: 2, columns: 2 } });
  });
});

describe("what is told", () => {
  it("an edit, then what was calculated from it", async () => {
    const book = await stock();
    const told = listen(book);
    await book.book.user.type("Sheet1", "B2", "7");
    expect(told).toEqual(["cells by user", "calculated by calculation"]);
  });

  it("nothing when nothing changed", async () => {
    const book = await stock();
    const told = listen(book);
    book.write("A2", [["b", 2, "=[@N]*2"]]);
    await book.book.calculate();
    expect(told).toEqual([]);
  });

  it("what one cell held and holds", async () => {
    const book = await stock();
    const details: unknown[] = [];
    book.book.changes.subscribe((change) => change.kind === "cells" && details.push(change.details));
    book.write("A2", [["z"]]);
    expect(details).toEqual([{ before: "b", after: "z" }]);
  });

  it("a table that grew", async () => {
    const book = await stock();
    const told = listen(book);
    book.book.writeValues(book.at("A1").sheet, book.at("A6").area, [["d"]], client);
    expect(told).toContain("tableSet by client");
  });

  it("nothing any more once a listener has stopped", async () => {
    const book = await stock();
    const told: string[] = [];
    book.book.changes.subscribe((change) => told.push(change.kind))();
    book.write("A2", [["z"]]);
    expect(told).toEqual([]);
  });
});
