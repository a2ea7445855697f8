import { openWorkbook } from "../../kit/openWorkbook";
import { partText } from "../file/packages";
import type { EmbeddedExcel } from "../../../src/host";

/** A workbook with a table `Orders` on A1:B4 of its first sheet. */
async function withOrders(options: Parameters<typeof openWorkbook>[0] = {}): Promise<EmbeddedExcel> {
  const excel = await openWorkbook(options);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B4").values = [
      ["Item", "Each"],
      ["Desk", 120],
      ["Lamp", 30],
      ["Chair", 50],
    ];
    sheet.tables.add("A1:B4", true).name = "Orders";
    await context.sync();
  });
  return excel;
}

describe("tables through the genuine client", () => {
  it("sorts by a column, and leaves equal rows in their order", async () => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect(body.values.map(([item]) => item)).toEqual(["Desk", "Chair", "Lamp"]);
    });
  });

  it("takes columns in, renames and removes them", async () => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.columns.add(1, [["Colour"], ["red"], ["blue"], ["green"]]);
      table.columns.add(undefined, undefined, "Total").getDataBodyRange().formulas = [
        ["=[@Each]*2"],
        ["=[@Each]*2"],
        ["=[@Each]*2"],
      ];
      table.columns.getItem("Each").name = "Price";
      const { columns } = table;
      columns.load("items/name,items/index,items/values,count");
      await context.sync();
      expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["Item", 0],
        ["Colour", 1],
        ["Price", 2],
        ["Total", 3],
      ]);
      expect(columns.items[3]?.values).toEqual([["Total"], [240], [60], [100]]);
      columns.getItem("Colour").delete();
      const formulas = columns.getItem("Total").getDataBodyRange().load("formulas,address");
      await context.sync();
      expect([formulas.address, formulas.formulas[0]]).toEqual(["Sheet1!C2:C4", ["=Orders[[#This Row],[Price]]*2"]]);
    });
  });

  it("made of its headings alone, takes the first added row into the blank one", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Day", "Cost"]];
      table.rows.add(undefined, [
        ["Monday", 1],
        ["Tuesday", 2],
      ]);
      const whole = table.getRange().load("address,values");
      await context.sync();
      expect([whole.address, whole.values]).toEqual([
        "Sheet1!A1:B3",
        [
          ["Day", "Cost"],
          ["Monday", 1],
          ["Tuesday", 2],
        ],
      ]);
      const added = table.rows.add(undefined, [["Wednesday", 3]]).load("index");
      await context.sync();
      expect(added.index).toBe(2);
    });
  });

  it("moves down what stands beneath it when rows are added, and leaves what stands beside it", async () => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A6:C6").values = [["a note", "=SUM(Orders[Each])", "beside"]];
      const lower = sheet.tables.add("A8:B9", true);
      context.workbook.tables.getItem("Orders").rows.add(undefined, [
        ["Shelf", 80],
        ["Rug", 20],
      ]);
      const below = sheet.getRange("A5:C8").load("formulas,values");
      const place = lower.getRange().load("address");
      await context.sync();
      expect(below.values).toEqual([
        ["Shelf", 80, ""],
        ["Rug", 20, "beside"],
        ["", "", ""],
        ["a note", 300, ""],
      ]);
      expect(place.address).toBe("Sheet1!A10:B11");
    });
  });

  it("adds no rows where another table stands partly in the way", async () => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("B7:C9", true);
      await context.sync();
      const table = context.workbook.tables.getItem("Orders");
      table.rows.add(undefined, [["Shelf", 80]]);
      await expect(context.sync()).rejects.toMatchObject({ code: "InsertDeleteConflict" });
      const whole = table.getRange().load("address");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:B4");
    });
  });

  it.each<[string, (table: Excel.Table) => void]>([
    ["rows that are too wide", (table) => table.rows.add(undefined, [[1, 2, 3]])],
    ["a row with half a formula", (table) => table.rows.add(undefined, [["Shelf", "=SUM("]])],
    ["a column with too many values", (table) => table.columns.add(undefined, [["h"], [1], [2], [3], [4], [5]])],
    ["a column whose heading is taken", (table) => table.columns.add(undefined, undefined, "EACH")],
  ])("refuses %s, and stays as it was", async (_what, add) => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      add(table);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      const whole = table.getRange().load("address");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:B4");
    });
  });

  it("shows totals, and gives the ranges of all its parts", async () => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      table.showTotals = true;
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
        table.columns.getItem("Each").getTotalRowRange(),
        table.rows.getItemAt(1).getRange(),
      ];
      parts.forEach((part) => part.load("address"));
      const rows = table.rows.load("items/values,count");
      await context.sync();
      expect(parts.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
        "A1:B5",
        "A1:B1",
        "A2:B4",
        "A5:B5",
        "B5",
        "A3:B3",
      ]);
      expect([rows.count, rows.items[2]?.values]).toEqual([3, [["Chair", 50]]]);
      table.showTotals = false;
      table.getTotalRowRange().load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("moves down what stands beneath when it shows totals; the file tells label and function as the cells do", async () => {
    const opened = await withOrders({ switches: { growTables: false } });
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A5").values = [["a note"]];
      sheet.tables.getItem("Orders").showTotals = true;
      const below = sheet.getRange("A5:B6").load("values,formulas");
      await context.sync();
      expect(below.values).toEqual([
        ["Total", 200],
        ["a note", ""],
      ]);
      expect(below.formulas[0]?.[1]).toBe("=SUBTOTAL(109,Orders[Each])");
    });
    const text = partText(await opened.save(), "xl/tables/table1.xml");
    expect(text).toMatch(/<tableColumn id="1" name="Item" totalsRowLabel="Total"\/>/);
    expect(text).toMatch(/<tableColumn id="2" name="Each" totalsRowFunction="sum"\/>/);
    expect(text).toContain('totalsRowCount="1"');
  });

  it("grows when something is written beneath it, and is resized where the user has switched that off", async () => {
    const on = await withOrders();
    const off = await withOrders({ switches: { growTables: false } });
    const grown = async ({ Excel }: EmbeddedExcel): Promise<string[]> =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Orders");
        table.getDataBodyRange().getRowsBelow(1).values = [["Shelf", 80]];
        const first = table.getRange().load("address");
        table.resize("A1:B5");
        const second = table.getRange().load("address");
        await context.sync();
        return [first.address, second.address];
      });

    expect(await grown(on)).toEqual(["Sheet1!A1:B5", "Sheet1!A1:B5"]);
    expect(await grown(off)).toEqual(["Sheet1!A1:B4", "Sheet1!A1:B5"]);
  });

  it("becomes a plain range, or goes with its cells", async () => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = context.workbook.tables.getItem("Orders").convertToRange().load("address,values");
      sheet.tables.load("count");
      await context.sync();
      expect([range.address, range.values[3], sheet.tables.count]).toEqual(["Sheet1!A1:B4", ["Chair", 50], 0]);
      sheet.tables.add("A1:B4", true).delete();
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it("is copied with its sheet, under another name", async () => {
    const { Excel } = await withOrders();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const copy = sheet.copy("Before", sheet);
      copy.load("name,position");
      copy.tables.load("items/name");
      const next = copy.getNextOrNullObject(true).load("name");
      await context.sync();
      expect([copy.name, copy.position, next.name]).toEqual(["Sheet1 (2)", 0, "Sheet1"]);
      expect(copy.tables.items).toHaveLength(1);
      expect(copy.tables.items[0]?.name).not.toBe("Orders");
    });
  });

  it("is found again after its sheet was renamed and rows were put in above", async () => {
    const excel = await withOrders();

    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Orders");
      const body = table.getDataBodyRange().load("address");
      table.load("id,worksheet/name");
      await context.sync();
      await excel.book.user.renameSheet("Sheet1", "My orders");
      await excel.book.user.insertRows("My orders", "1:2");
      body.load("address");
      const again = context.workbook.tables.getItem(table.id).load("name,worksheet/name");
      await context.sync();
      expect([body.address, again.name, again.worksheet.name]).toEqual(["'My orders'!A4:B6", "Orders", "My orders"]);
    });
  });
});
