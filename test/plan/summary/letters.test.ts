import { linesIn } from "../../../src/plan/letters";

describe("lines that a cell of a printed table takes", () => {
  it("are counted by the widths of its letters, between words", () => {
    expect(linesIn("Head of Capital Projects", 24)).toBe(1);
    expect(linesIn("Head of Capital Projects", 19)).toBe(2);
    expect(linesIn("illi illi illi illi illi illi", 14)).toBe(1);
    expect(linesIn("WWWW WWWW WWWW WWWW WWWW", 19)).toBe(3);
  });

  it("are more in bold, and a word wider than its column is broken within", () => {
    expect([linesIn("Castle Street consultation", 25), linesIn("Castle Street consultation closes", 25, true)]).toEqual(
      [1, 2],
    );
    expect(linesIn("x".repeat(60), 14)).toBe(5);
  });

  it("are those that people made, and one for a number or nothing", () => {
    expect(linesIn("one\ntwo\nthree", 24)).toBe(3);
    expect([linesIn(46_350, 5), linesIn("", 5), linesIn(null, 5)]).toEqual([1, 1, 1]);
  });
});
