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
