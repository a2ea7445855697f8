import { rangeAddress, rowsAddress, columnsAddress } from "../../src/workbench/grid/address";
import { blockOf } from "../../src/workbench/grid/edits";

describe("what the grid says was written", () => {
  it("becomes a block that leaves cells between as they are", () => {
    expect(blockOf({ 4: { 2: { v: 1, t: 2 }, 4: { v: "a", t: 1 } }, 5: { 2: { f: "=A1" } } })).toEqual({
      row: 4,
      column: 2,
      grid: [
        [1, null, "a"],
        ["=A1", null, null],
      ],
    });
  });

  it("clears with an empty text, keeps booleans and forced text apart", () => {
    expect(blockOf({ 0: { 0: null, 1: { v: null }, 2: { v: 1, t: 3 }, 3: { v: "007", t: 4 } } })?.grid).toEqual([
      ["", "", true, "'007"],
    ]);
  });

  it("is nothing where only looks changed", () => {
    expect(blockOf({ 0: { 0: { s: { bl: 1 } } } })).toBeNull();
  });

  it("names ranges, rows and columns as Excel does", () => {
    const range = { startRow: 4, endRow: 5, startColumn: 25, endColumn: 27 };
    expect([rangeAddress(range), rowsAddress(range), columnsAddress(range)]).toEqual(["Z5:AB6", "5:6", "Z:AB"]);
  });
});
