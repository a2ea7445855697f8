import { Book } from "../../../src/host/book/book";
import type { BookData, Cell } from "../../../src/host/book/model";
import { client, TestBook } from "./bookKit";

/** A workbook as it comes from a file: cells of the first row, with the results the file holds. */
function fileWith(cells: readonly Omit<Cell, "style">[]): BookData {
  const data = Book.emptyData();
  data.sheets[0]?.cells.set(0, new Map(cells.map((cell, column) => [column, { ...cell, style: 0 }])));
  return data;
}

describe("a workbook from a file", () => {
  it("shows the results the file holds, and calculates them when what they read changes", async () => {
    const book = await TestBook.open({}, fileWith([{ value: 1 }, { value: 99, formula: "=A1+1" }]));
    expect(await book.values("A1:B1")).toEqual([[1, 99]]);
    book.write("A1", [[5]]);
    expect(await book.values("A1:B1")).toEqual([[5, 6]]);
  });

  it("calculates at once what the file has no result for", async () => {
    const book = await TestBook.open(
      {},
      fileWith([{ value: 1 }, { value: null, formula: "=A1+1" }, { value: null, formula: "=B1*2" }]),
    );
    expect(await book.values("A1:C1")).toEqual([[1, 2, 4]]);
  });

  it("keeps the result of a function the engine does not know, and others may read it", async () => {
    const book = await TestBook.open({}, fileWith([{ value: 1 }, { value: "kept", formula: "=_xlfn.GROUPBY(A1)" }]));
    book.write("A1", [[2]]);
    book.write("C1", [['=B1&"!"']]);
    expect(await book.values("A1:C1")).toEqual([[2, "kept", "kept!"]]);
  });

  it("knows newer functions by the names that files give them", async () => {
    const book = await TestBook.open(
      {},
      fileWith([{ value: 1 }, { value: 1, formula: "=_xlfn.XLOOKUP(1,A1:A1,A1:A1)+_xlfn.LET(_xlpm.x,A1,_xlpm.x)" }]),
    );
    book.write("A1", [[1.5]]);
    expect(await book.value("B1")).toBe("#N/A");
    book.write("A1", [[1]]);
    expect(await book.value("B1")).toBe(2);
  });

  it("shows an array formula as it came, until it is written anew", async () => {
    const book = await TestBook.open({}, fileWith([{ value: 1 }, { value: 7, formula: "=SUM(A1*2)", array: "B1" }]));
    book.write("A1", [[5]]);
    expect(await book.value("B1")).toBe(7);
    book.write("B1", [["=SUM(A1*2)"]]);
    expect(await book.value("B1")).toBe(10);
  });

  it("calculates every formula that a change concerns, however many a sheet has", async () => {
    const many = Array.from({ length: 6000 }, () => ({ value: 3, formula: "=$A$2+1" }));
    const book = await TestBook.open({}, fileWith(many));
    expect(await book.values("A1:B1")).toEqual([[3, 3]]);
    book.write("A2", [[5]]);
    expect(new Set((await book.values("A1:HVT1"))[0])).toEqual(new Set([6]));
  });

  it("shows #NAME? when a name goes, and calculates again when it is back", async () => {
    const data = fileWith([{ value: 5 }, { value: 6, formula: "=MyName+1" }]);
    const name = { name: "MyName", formula: "=Sheet1!$A$1", visible: true, comment: "" };
    data.names.push(name);
    const book = await TestBook.open({}, data);
    book.book.names.remove("MyName", undefined, client);
    expect(await book.value("B1")).toBe("#NAME?");
    book.book.names.add(name, client);
    book.write("A1", [[100]]);
    expect(await book.value("B1")).toBe(101);
  });

  it("keeps the result of a formula that reads another workbook", async () => {
    const book = await TestBook.open({}, fileWith([{ value: 1 }, { value: 7, formula: "=[1]Data!A1+A1" }]));
    book.write("A1", [[2]]);
    expect(await book.value("B1")).toBe(7);
  });

  it("keeps the result of an unknown function where the cell goes, and only there", async () => {
    const book = await TestBook.open(
      {},
      fileWith([
        { value: 1 },
        { value: "kept", formula: "=GROUPBY(A1)" },
        { value: 2, formula: '=A1+LEN("GROUPBY(")-7' },
      ]),
    );
    book.insertRows("1:1");
    book.write("A2", [[10]]);
    book.write("B1", [["=A2*2"]]);
    expect(await book.values("B1:C2")).toEqual([
      [20, null],
      ["kept", 11],
    ]);
    book.write("B2", [["=GROUPBY(A2,1)"]]);
    expect(await book.value("B2")).toBe("#NAME?");
  });
});

describe("arrays", () => {
  it("spill into cells that can be read, and shrink again", async () => {
    const book = await TestBook.open();
    book.write("A1", [[3]]);
    book.write("C1", [["=SEQUENCE(A1)"]]);
    book.write("E1", [["=C3"]]);
    expect(await book.values("C1:E3")).toEqual([
      [1, null, 3],
      [2, null, null],
      [3, null, null],
    ]);
    book.write("A1", [[2]]);
    expect(await book.values("C1:C3")).toEqual([[1], [2], [null]]);
  });

  it("do not spill over what stands in the way", async () => {
    const book = await TestBook.open();
    book.write("C2", [["here"]]);
    book.write("C1", [["=SEQUENCE(3)"]]);
    expect(await book.values("C1:C2")).toEqual([["#SPILL!"], ["here"]]);
  });
});
