import fc from "fast-check";
import type { Table } from "../../../src/plan/types";
import { batchesOf } from "../../../src/workbook/rows/append";
import { readCell, toInput } from "../../../src/workbook/rows/cell";
import { newIds } from "../../../src/plan/newIds";
import { halved, pagesOf, runsOf } from "../../../src/workbook/rows/pages";
import type { TablePlace } from "../../../src/workbook/rows/places";

const table: Table = {
  name: "PlanThings",
  sheet: "Things",
  key: "id",
  prefix: "T",
  starter: [],
  columns: [
    { id: "id", title: "Thing ID", kind: "id", width: 8 },
    { id: "name", title: "Thing", kind: "text", width: 20 },
    { id: "total", title: "Total", kind: "number", width: 8, formula: "=1" },
    { id: "note", title: "Note", kind: "text", width: 20 },
  ],
};

function placeWith(rows: number): TablePlace {
  const columns = { id: 0, name: 1, total: 2, note: 3 };
  const titles = Object.fromEntries(table.columns.map(({ id, title }) => [id, title]));
  return { table, key: "PlanThings", sheet: "Things", rows, width: 4, columns, titles };
}

describe("dealing rows out to requests", () => {
  it("reads neighbouring columns together, entries apart from calculated ones", () => {
    expect(runsOf(placeWith(5))).toEqual([
      { at: 0, ids: ["id", "name"], entry: true },
      { at: 2, ids: ["total"], entry: false },
      { at: 3, ids: ["note"], entry: true },
    ]);
  });

  it("takes one request at ordinary size, and every row exactly once at any size", () => {
    expect(pagesOf([placeWith(60), placeWith(30)])).toHaveLength(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 6 }), (sizes) => {
        const pages = pagesOf(sizes.map(placeWith)).flat();
        const total = sizes.reduce((a, b) => a + b, 0);
        return pages.reduce((sum, { rows }) => sum + rows, 0) === total && pages.every(({ rows }) => rows > 0);
      }),
    );
  });

  it("halves a request without losing a row, down to one row", () => {
    const page = { table: "PlanThings", from: 3, rows: 5 };
    expect(halved([page])).toEqual([[{ ...page, rows: 3 }], [{ ...page, from: 6, rows: 2 }]]);
    expect(halved([{ ...page, rows: 1 }])).toBeNull();
    expect(halved([page, page, page])?.map((half) => half.length)).toEqual([2, 1]);
  });

  it("keeps requests that add rows small, and the rows in order", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => ({ name: `${index} ${"x".repeat(400)}` }));
    const batches = batchesOf([
      { table: "A", rows },
      { table: "B", rows: rows.slice(0, 2) },
    ]);
    expect(batches.length).toBeGreaterThan(2);
    expect(
      batches
        .flat()
        .filter((one) => one.table === "A")
        .flatMap((one) => one.rows),
    ).toEqual(rows);
    expect(Math.max(...batches.map((batch) => JSON.stringify(batch).length))).toBeLessThan(500_000);
  });
});

describe("new ids", () => {
  it("follow the highest in use, whatever case or order they are in", () => {
    expect(newIds("M", ["M02", null, "m11", "P40", "Mx", "M007"], 2)).toEqual(["M12", "M13"]);
    expect(newIds("M", [], 1)).toEqual(["M01"]);
    expect(newIds("M", ["M99"], 2)).toEqual(["M100", "M101"]);
  });
});

describe("cells", () => {
  it("tell an error from the text that spells it, and an empty cell from nothing", () => {
    expect(readCell("#N/A", "Error")).toEqual({ error: "#N/A" });
    expect(readCell("#N/A", "String")).toBe("#N/A");
    expect(readCell("", "Empty")).toBeNull();
    expect(readCell(0, "Double")).toBe(0);
    expect(readCell(false, "Boolean")).toBe(false);
  });

  it.each([
    "=1+1",
    "+44 20",
    "-5",
    "@all",
    "'quoted",
    "31/12/2026",
    "2026/27",
    "£5m",
    "1,000",
    "TRUE",
    "#N/A",
    "May 2026",
    "12:30",
    ".5",
    "(3)",
  ])("keep %s as the text it is", (text) => {
    expect(toInput(text)).toBe(`'${text}`);
  });

  it.each(["M01", "School for Ashby", "May the council decide", "TBC"])("write %s plainly", (text) => {
    expect(toInput(text)).toBe(text);
  });
});
