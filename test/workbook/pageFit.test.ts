import { template } from "../../src/plan";
import { pointsOf } from "../../src/workbook/formats";
import { fitPages } from "../../src/workbook/pageFit";

describe("columns on paper", () => {
  it("stand on one page as long as they are legible, and are never enlarged", () => {
    expect(fitPages([10], "Portrait")).toEqual({ scale: 100, breaks: [] });
    expect(fitPages([60, 60, 60], "Landscape")).toEqual({ scale: 70, breaks: [] });
  });

  it("go on to further pages, as large as so many pages allow", () => {
    const { scale, breaks } = fitPages([10, 30, ...Array.from({ length: 20 }, () => 12)], "Landscape", 2);
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
    const { breaks } = fitPages([90, 90, 90, 90], "Portrait", 2);
    expect(breaks.every((column) => column >= 2)).toBe(true);
  });
});

/** What a sentence says, with a count and a date as long as they come to be. */
function saidBy({ value, formula }: { readonly value?: string | number; readonly formula?: string }): string {
  if (formula === undefined) return String(value);
  const filled = formula
    .replace(/COUNTIF\([^)]*\)/g, '"23"')
    .replace(/IFERROR\(TEXT\([^)]*\),"[^"]*"\)/g, '"24 November 2026"');
  return [...filled.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text).join("");
}

describe("the sentences above a table", () => {
  const { sheets, tables } = template({ firstYear: 2026, years: 5, reportDate: 46_350 });
  const placed = sheets.flatMap((sheet) => {
    const widths = tables.find(({ name }) => name === sheet.table)?.columns.map(({ width }) => width);
    const sentences = sheet.cells.filter(({ row, role }) => row < 4 && role !== "title");
    return widths ? sentences.map((cell) => ({ sheet, widths, cell })) : [];
  });

  it.each(
    placed.map((each) => [`${each.sheet.label} ${each.cell.row + 1}, column ${each.cell.column + 1}`, each] as const),
  )("%s: is no longer than a page is wide, or than the columns that all pages repeat", (_, { sheet, widths, cell }) => {
    const { scale, breaks } = fitPages(widths, sheet.orientation, sheet.repeated);
    const pageRoom = (770 * 100) / scale;
    const left = widths.slice(0, cell.column).reduce((sum, width) => sum + pointsOf(width) * 1.07, 0);
    const inside = widths.slice(cell.column, sheet.repeated).reduce((sum, width) => sum + pointsOf(width), 0);
    const room = cell.column < (sheet.repeated ?? 0) ? inside : pageRoom - left;
    expect(saidBy(cell).length * (cell.role === "link" ? 5.3 : 5.6)).toBeLessThan(room);
    // The lists stand side by side, more of them than two pages hold.
    expect(breaks.length).toBeLessThan(sheet.id === "lists" ? 4 : 2);
  });
});
