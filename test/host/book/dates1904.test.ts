import { countedFrom1904 } from "../../../src/host/book/dates1904";
import { openWorkbook } from "../../kit/openWorkbook";

describe("a workbook that counts days from 1904", () => {
  it.each([
    ["=DATE(2000,1,1)", "=(DATE(2000,1,1)-1462)"],
    ["=2*DATE(YEAR(A1),1,1)^2", "=2*(DATE(YEAR(1462+(A1)),1,1)-1462)^2"],
    ['=IF(A1="DATE(",TODAY(),(1+2))', '=IF(A1="DATE(",(TODAY()-1462),(1+2))'],
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
  ])("has %s calculated as %s", (formula, calculated) => {
    expect(countedFrom1904(formula)).toBe(calculated);
  });

  it("shows a client its own serial numbers", async () => {
    const excel = await openWorkbook();
    excel.book.data.date1904 = true;
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:A2");
      range.formulas = [["=DATE(2000,1,1)"], ["=YEAR(A1)"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[35_064], [2000]]);
    });
  });
});
