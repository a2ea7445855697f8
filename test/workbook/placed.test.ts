import { columnOf, lettersOf, placed } from "../../src/workbook/placed";
import type { Site } from "../../src/workbook/site";

const alignment = {
  rows: new Map([
    [0, 0],
    [4, 6],
    [5, 7],
  ]),
  columns: new Map([[0, 1]]),
};
const site = { alignments: { data: alignment } } as unknown as Site;
const sheetOf = new Map([
  ["Chart data", "data"],
  ["Charts", "charts"],
  ["Data", "data"],
]);

describe("a declared formula on a sheet where rows were inserted", () => {
  it.each([
    ["=A5+$A$6", "data", "=B7+$B$8"],
    ["=SUM(A5:A6)", "data", "=SUM(B7:B8)"],
    ["=A1", "data", "=B1"],
    ["=A5&'Chart data'!A5&Data!$A$5:$A$6", "charts", "=A5&'Chart data'!B7&Data!$B$7:$B$8"],
    ["=Charts!A5", "data", "=Charts!A5"],
    ['=IF(A5="A5",PlanX[A5],LOG10(A5))', "data", '=IF(B7="A5",PlanX[A5],LOG10(B7))'],
  ])("%s on %s", (declared, own, here) => {
    expect(placed(declared, own, site, sheetOf)).toBe(here);
  });

  it("counts columns as Excel does", () => {
    expect([0, 25, 26, 701, 702].map(lettersOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(["A", "Z", "AA", "ZZ", "AAA"].map(columnOf)).toEqual([0, 25, 26, 701, 702]);
  });
});
