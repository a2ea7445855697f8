import { plainIn } from "../../../src/workbook/plainTable";
import type { Table } from "../../../src/plan/types";
import { movedColumns } from "../../../src/workbook/things/column";
import { sheetOf } from "../../../src/workbook/things/name";
import { blocksOf } from "../../../src/workbook/things/writeCells";
import { freeLabel } from "../../../src/workbook/freeName";

const columnsAt = (places: Record<string, number>): Record<string, { index: number }> =>
  Object.fromEntries(Object.entries(places).map(([id, index]) => [id, { index }]));

describe("moved columns", () => {
  const orders = [["a", "b", "c", "d"]];

  it("are the fewest that explain the order", () => {
    expect([...movedColumns(orders, columnsAt({ a: 0, b: 1, c: 2, d: 5 }))]).toEqual([]);
    expect([...movedColumns(orders, columnsAt({ a: 3, b: 0, c: 1, d: 2 }))]).toEqual(["a"]);
    expect([...movedColumns(orders, columnsAt({ a: 0, c: 1, d: 2, b: 3 }))]).toEqual(["b"]);
  });

  it("are none in the order that an earlier template had, and there the fewest too", () => {
    const both = [...orders, ["a", "d", "b", "c"]];
    expect([...movedColumns(both, columnsAt({ a: 0, d: 1, b: 2, c: 3 }))]).toEqual([]);
    expect([...movedColumns(both, columnsAt({ d: 0, b: 1, c: 2, a: 3 }))]).toEqual(["a"]);
  });
});

describe("cells are written in rectangles without gaps", () => {
  it("joins neighbours and rows of equal width, and nothing between", () => {
    const at = (row: number, column: number) => ({ row, column, content: `${row}${column}` });
    expect(blocksOf([at(0, 0), at(1, 1), at(1, 0), at(2, 1), at(2, 0), at(4, 0)])).toEqual([
      { row: 0, column: 0, width: 1, rows: [["00"]] },
      {
        row: 1,
        column: 0,
        width: 2,
        rows: [
          ["10", "11"],
          ["20", "21"],
        ],
      },
      { row: 4, column: 0, width: 1, rows: [["40"]] },
    ]);
  });
});

describe("a table that has become a plain range", () => {
  const table = { columns: [{ title: "Id" }, { title: "Name" }, { title: "Due" }] } as unknown as Table;

  it("is found by its headings, with its rows and the columns people added", () => {
    const grid = [
      ["Title", "", "", "", ""],
      ["", "id", "Name", "Mine", ""],
      ["", "M1", "", "", ""],
      ["", "", "", "", ""],
      ["", "", "x", "", ""],
    ];
    expect(plainIn(grid, table, false)).toEqual({ row: 1, column: 1, width: 3, rows: 3 });
    expect(plainIn(grid, table, true)).toEqual({ row: 1, column: 1, width: 3, rows: 1 });
  });

  it("is not seen in other people's cells", () => {
    expect(plainIn([["Id", "Colour", "Size"]], table, false)).toBeNull();
  });
});

describe("names", () => {
  it("lead to their sheet while they lead to one cell", () => {
    expect(
      ["='2 Milestones'!$A$1", "=Plan!A7", "='Dan''s'!$B$2", "=#REF!", "=PlanX[Id]", "=Plan!$A$1:$B$2"].map(sheetOf),
    ).toEqual(["2 Milestones", "Plan", "Dan's", null, null, null]);
  });

  it("give way to those that are taken, within 31 characters", () => {
    const taken = new Set(["plan", "a name of exactly thirty-one ch"]);
    expect([freeLabel("Plan", taken), freeLabel("Charts", taken)]).toEqual(["Plan (ten steps)", "Charts"]);
    expect(freeLabel("A name of exactly thirty-one ch", taken)).toBe("A name of exactly t (ten steps)");
    expect(freeLabel("Plan", new Set([...taken, "plan (ten steps)"]))).toBe("Plan (ten steps 2)");
  });
});
