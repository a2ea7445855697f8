import { openWorkbook } from "../../kit/openWorkbook";

describe("the genuine client on the embedded Excel", () => {
  it("adds a sheet, writes values, makes a table, and reads back what its formulas give", async () => {
    const { Excel } = await openWorkbook();

    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Orders");
      const range = sheet.getRange("A1:C3");
      range.values = [
        ["Item", "Price", "Twice"],
        ["Desk", 120, "=B2*2"],
        ["Lamp", 30.5, "=B3*2"],
      ];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Orders";
      const body = table.getDataBodyRange().load("values,address,formulas");
      const columns = table.columns.load("items/name");
      await context.sync();
      expect(body.address).toBe("Orders!A2:C3");
      expect(columns.items.map(({ name }) => name)).toEqual(["Item", "Price", "Twice"]);
      return body.values;
    });

    expect(values).toEqual([
      ["Desk", 120, 240],
      ["Lamp", 30.5, 61],
    ]);
  });

  it("keeps a range on its cells across requests while rows are put in above", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange("B5");
      cell.values = [["here"]];
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      cell.load("address,values");
      await context.sync();
      expect([cell.address, cell.values]).toEqual(["Sheet1!B7", [["here"]]]);
    });
  });

  it("writes a grid that the client sends in parts", async () => {
    const { Excel } = await openWorkbook();
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `text ${row}`, row % 2 === 0]);

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1000");
      range.values = rows;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });

  it("hands out errors, dates and grids of the caller's own realm", async () => {
    const { Excel, Office } = await openWorkbook();
    const info = await Office.onReady();

    const work = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").load("values");
      context.workbook.settings.add("when", new Date(0));
      const setting = context.workbook.settings.getItem("when").load("value");
      await context.sync();
      expect(range.values).toStrictEqual([["", ""]]);
      expect(setting.value).toEqual(new Date(0));
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });

    await expect(work).rejects.toBeInstanceOf(Error);
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
  });
});
