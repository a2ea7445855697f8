import { openWorkbook } from "../../kit/openWorkbook";

const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => null).catch((error: unknown) => error);

describe("what Excel does of itself", () => {
  it("reads days, times and numbers of rules as if they were typed", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const ruleOf = (cell: string): Excel.DataValidation => sheet.getRange(cell).dataValidation;
      ruleOf("A1").rule = { date: { formula1: "1/1/2000", operator: "GreaterThan" } };
      ruleOf("A2").rule = { time: { formula1: "9:00 AM", formula2: "6:00 PM", operator: "Between" } };
      ruleOf("A3").rule = { wholeNumber: { formula1: "7", operator: "GreaterThan" } };
      const rules = ["A1", "A2", "A3"].map((cell) => ruleOf(cell).load("rule"));
      await context.sync();
      expect(rules.map(({ rule }) => rule)).toEqual([
        { date: { formula1: "=36526", operator: "GreaterThan" } },
        { time: { formula1: "=0.375", formula2: "=0.75", operator: "Between" } },
        { wholeNumber: { formula1: 7, operator: "GreaterThan" } },
      ]);
    });
  });

  it("has no values cell by cell of whole columns, whole rows and the whole sheet", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      const ranges = [sheet.getRange("A:A"), sheet.getRange("1:1"), sheet.getRange()];
      ranges.forEach((range) => range.load("values,formulas,numberFormat,address"));
      await context.sync();
      expect(ranges.map(({ values, formulas, numberFormat }) => [values, formulas, numberFormat])).toEqual(
        Array(3).fill([null, null, null]),
      );
      expect(ranges.map(({ address }) => address)).toEqual(["Sheet1!A:A", "Sheet1!1:1", "Sheet1!1:1048576"]);
    });
  });

  it("gives whole columns one number format, and colours by the names of HTML in any case", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("H:H").numberFormat = [["0.00"]];
      sheet.getRange("H3").format.fill.color = "AliceBlue";
      sheet.getRange("H3").format.font.color = "indigo";
      const cell = sheet.getRange("H3").load("numberFormat,format/fill/color,format/font/color");
      await context.sync();
      expect(cell.numberFormat).toEqual([["0.00"]]);
      expect([cell.format.fill.color, cell.format.font.color]).toEqual(["#F0F8FF", "#4B0082"]);
    });
  });

  it("spills nothing where a cell is in the way, and all of it once the cell is empty again", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const shown = async (): Promise<unknown[]> => {
        const range = sheet.getRange("A1:A3").load("values");
        await context.sync();
        return range.values.flat();
      };
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      expect(await shown()).toEqual([1, 2, 3]);
      sheet.getRange("A2").values = [["x"]];
      expect(await shown()).toEqual(["#SPILL!", "x", ""]);
      sheet.getRange("A2").values = [[""]];
      expect(await shown()).toEqual([1, 2, 3]);
    });
  });

  it("names the cells of a sheet that is gone, and takes such a formula again", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      const other = worksheets.add("Other");
      sheet.getRange("B1:B2").formulas = [["=Other!A1+1"], ["=SUM(Other!$A$1:B2)"]];
      await context.sync();
      other.delete();
      const cells = sheet.getRange("B1:B2").load("formulas,values");
      await context.sync();
      expect(cells.formulas).toEqual([["=#REF!A1+1"], ["=SUM(#REF!$A$1:B2)"]]);
      expect(cells.values).toEqual([["#REF!"], ["#REF!"]]);
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("D1").formulas = [["=#REF!A1+1"]];
      const again = sheet.getRange("B2:D2").load("formulas");
      const typed = sheet.getRange("D1").load("values");
      await context.sync();
      expect([again.formulas[0]?.[0], typed.values]).toEqual(["=#REF!A1+1", [["#REF!"]]]);
    });
  });

  it("says that a workbook was closed to whoever asks it afterwards", async () => {
    const excel = await openWorkbook();
    excel.close();

    const asked = await failure(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.add("Late");
        await context.sync();
      }),
    );

    expect(asked).toMatchObject({ code: "InvalidOperation" });
    expect(String(asked)).toContain("This workbook has been closed.");
    expect(String(asked)).not.toMatch(/\.ts|node_modules/);
    await expect(excel.save()).rejects.toMatchObject({ message: "This workbook has been closed." });
  });
});
