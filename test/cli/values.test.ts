import { UsageProblem } from "../../src/cli/command";
import { firstYearOf, serialOf, yearsOf } from "../../src/cli/values";

describe("values typed on the command line", () => {
  it("reads a date as Excel's serial number", () => {
    expect(serialOf("--date", "2026-11-24")).toBe(46350);
  });

  it.each(["2026-02-30", "24/11/2026", "2026-1-1", "1850-01-01", "soon"])("refuses %s as a date", (typed) => {
    expect(() => serialOf("--date", typed)).toThrow(UsageProblem);
  });

  it("reads a first year either way", () => {
    expect([firstYearOf("2026"), firstYearOf("2026/27"), firstYearOf("2099/00")]).toEqual([2026, 2026, 2099]);
    for (const typed of ["2026/28", "26", "next", "1999", "2100"])
      expect(() => firstYearOf(typed)).toThrow(UsageProblem);
  });

  it("reads one to ten years", () => {
    expect([yearsOf("1"), yearsOf("10")]).toEqual([1, 10]);
    for (const typed of ["0", "11", "2.5", "-1", "ten"]) expect(() => yearsOf(typed)).toThrow(UsageProblem);
  });
});
