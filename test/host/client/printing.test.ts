import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../kit/openWorkbook";

const long =
  "The council's yearly cycle beside the partnership's, in the right order and with the dates that both keep to.";

/** Opening tags of the rows of the first sheet in a file. */
function rowTags(file: Uint8Array): string[] {
  return strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] as Uint8Array).match(/<row [^>]*>/g) ?? [];
}

describe("heights of rows", () => {
  it("follow the text that is written, until somebody sets one", async () => {
    const opened = await openWorkbook({});
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A4").format.wrapText = true;
      sheet.getRange("A1:A3").values = [[long], ["Short"], [long]];
      sheet.getRange("A3").format.rowHeight = 20;
      sheet.getRange("B4").values = [[long]];
      await context.sync();
      const heights = ["A1", "A2", "A3", "A4"].map((address) => sheet.getRange(address).format.load("rowHeight"));
      await context.sync();
      const [wrapped, short, set, overflowing] = heights.map(({ rowHeight }) => rowHeight);
      expect(wrapped).toBeGreaterThan(100);
      expect([short, set, overflowing]).toEqual([15, 20, 15]);
    });
    const [first, second, third] = rowTags(await opened.save());
    expect(first).toMatch(/ ht="\d/);
    expect(first).not.toContain("customHeight");
    expect(second).not.toContain(" ht=");
    expect(third).toContain('ht="20" customHeight="1"');
  });

  it("follow the contents again when asked, in the columns' present width", async () => {
    const opened = await openWorkbook({});
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").format.wrapText = true;
      sheet.getRange("A1").formulas = [[`="${long}"&""`]];
      sheet.getRange("A1").format.rowHeight = 99;
      sheet.getRange("A1").format.columnWidth = 330;
      await context.sync();
      sheet.getRange("A1").format.autofitRows();
      const fitted = sheet.getRange("A1").format.load("rowHeight");
      await context.sync();
      expect(fitted.rowHeight).toBeGreaterThan(25);
      expect(fitted.rowHeight).toBeLessThan(35);
      sheet.getRange("A1").format.columnWidth = 1300;
      sheet.getRange("A1").format.autofitRows();
      const flat = sheet.getRange("A1").format.load("rowHeight");
      await context.sync();
      expect(flat.rowHeight).toBe(15);
    });
  });

  it("are taken from a file and keep growing where nobody set them", async () => {
    const first = await openWorkbook({});
    await first.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A2").format.wrapText = true;
      sheet.getRange("A1:A2").values = [["Two words\nand two"], ["One"]];
      sheet.getRange("A2").format.rowHeight = 40;
      await context.sync();
    });
    const second = await openWorkbook({ file: await first.save() });
    await second.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const before = sheet.getRange("A1").format.load("rowHeight");
      await context.sync();
      const was = before.rowHeight;
      sheet.getRange("A1:A2").values = [[long], [long]];
      await context.sync();
      const grown = sheet.getRange("A1").format.load("rowHeight");
      const kept = sheet.getRange("A2").format.load("rowHeight");
      await context.sync();
      expect(was).toBeGreaterThan(15);
      expect(grown.rowHeight).toBeGreaterThan(was);
      expect(kept.rowHeight).toBe(40);
    });
  });
});

describe("pages", () => {
  it("break between columns and go over before they go down, also after saving", async () => {
    const first = await openWorkbook({});
    await first.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["Wide"]];
      sheet.verticalPageBreaks.add("K1");
      sheet.verticalPageBreaks.add("F1");
      sheet.horizontalPageBreaks.add("A9");
      sheet.pageLayout.printOrder = "OverThenDown";
      sheet.pageLayout.setPrintTitleColumns("$A:$B");
      await context.sync();
    });
    const second = await openWorkbook({ file: await first.save() });
    await second.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const across = sheet.verticalPageBreaks.load("items/columnIndex");
      const down = sheet.horizontalPageBreaks.load("items/rowIndex");
      const layout = sheet.pageLayout.load("printOrder");
      const titles = sheet.pageLayout.getPrintTitleColumns().load("address");
      await context.sync();
      expect(across.items.map(({ columnIndex }) => columnIndex)).toEqual([5, 10]);
      expect(down.items.map(({ rowIndex }) => rowIndex)).toEqual([8]);
      expect([layout.printOrder, titles.address]).toEqual(["OverThenDown", "Sheet1!A:B"]);
      sheet.verticalPageBreaks.removePageBreaks();
      const left = sheet.verticalPageBreaks.load("items");
      await context.sync();
      expect(left.items).toEqual([]);
    });
  });
});
