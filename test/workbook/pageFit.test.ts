import { template, widthOf } from "../../src/plan";
import { pointsOf } from "../../src/workbook/formats";
import { fitPages } from "../../src/workbook/pageFit";

describe("columns on paper", () => {
  it("print smaller before what is written over the first page's columns is cut off at its break", () => {
    const widths = [10, 30, 40, 40, 60, 30, 30];
    const plain = fitPages(widths, "Landscape", { repeated: 2 });
    const beside = fitPages(widths, "Landscape", { repeated: 2, beside: 640 });
    expect([plain, beside].map(({ breaks }) => breaks)).toEqual([[4], [5]]);
    expect(beside.scale).toBeLessThan(plain.scale);
  });

  it("stand on one page as long as they are legible, and are never enlarged", () => {
    expect(fitPages([10], "Portrait")).toEqual({ scale: 100, breaks: [] });
    expect(fitPages([60, 60, 60], "Landscape")).toEqual({ scale: 70, breaks: [] });
  });

  it("go on to further pages, as large as so many pages allow", () => {
    const { scale, breaks } = fitPages([10, 30, ...Array.from({ length: 20 }, () => 12)], "Landscape", { repeated: 2 });
    expect(scale).toBeGreaterThan(65);
    expect(breaks).toEqual([12]);
  });

  it("never print below the least scale, however many they are", () => {
    expect(
      fitPages(
        Array.from({ length: 41 }, () => 30),
        "Portrait",
      ).scale,
    ).toBeGreaterThanOrEqual(65);
  });

  it("do not break among the columns that every page repeats", () => {
    const { breaks } = fitPages([90, 90, 90, 90], "Portrait", { repeated: 2 });
    expect(breaks.every((column) => column >= 2)).toBe(true);
  });
});

describe("the sentences above a table", () => {
  const { sheets, tables } = template({ firstYear: 2026, years: 5, reportDate: 46_350 });
  const placed = sheets.flatMap((sheet) => {
    const widths = tables.find(({ name }) => name === sheet.table)?.columns.map(({ width }) => width);
    const sentences = sheet.cells.filter(({ row }) => row < 4);
    return widths ? sentences.map((cell) => ({ sheet, widths, cell })) : [];
  });

  it.each(
    placed.map((each) => [`${each.sheet.label} ${each.cell.row + 1}, column ${each.cell.column + 1}`, each] as const),
  )("%s: stands whole on the first page, or in the columns that all pages repeat", (_, { sheet, widths, cell }) => {
    const { table, orientation, repeated = 0 } = sheet;
    const beside = widthOf(cell.longest ?? String(cell.value));
    const { scale, breaks } = fitPages(widths, orientation, { repeated, beside });
    const points = widths.map((width) => pointsOf(width) * 1.07);
    const ends = cell.column < repeated && breaks.length > 0 ? repeated : breaks[0];
    const page = (770 * 100) / scale - sumOf(points.slice(0, cell.column));
    const room = ends === undefined ? page : sumOf(points.slice(cell.column, ends));
    expect(beside * (cell.role === "title" ? 16 / 11 : 1)).toBeLessThan(room);
    expect(cell.formula === undefined || cell.longest !== undefined).toBe(true);
    // The lists stand side by side, more of them than two pages hold.
    expect(breaks.length).toBeLessThan(table === "PlanLists" ? 4 : 2);
  });
});

const sumOf = (points: readonly number[]): number => points.reduce((sum, width) => sum + width, 0);
