import { openWorkbook } from "../../kit/openWorkbook";

describe("a workbook saved and opened again", () => {
  it("gives the same client the same things", async () => {
    const first = await openWorkbook({ fileName: "Plan.xlsx" });
    await first.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("2 Milestones");
      sheet.getRange("A1:B3").formulas = [
        ["Due", "Late by"],
        [45000, ""],
        [45010, ""],
      ];
      sheet.getRange("A2:A3").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
      sheet.tables.add("A1:B3", true).name = "Milestones";
      sheet.getRange("B2:B3").formulas = [["=[@Due]-44990"], ["=[@Due]-44990"]];
      sheet.getRange("A2:A3").dataValidation.rule = { date: { formula1: "=44000", operator: "GreaterThan" } };
      context.workbook.names.add("AllDue", "=Milestones[Due]");
      context.workbook.customXmlParts.add('<plan xmlns="urn:plan"/>');
      sheet.customProperties.add("Role", "milestones");
      await context.sync();
    });

    const second = await openWorkbook({ file: await first.save(), fileName: "Plan.xlsx" });

    await second.Excel.run(async (context) => {
      const { workbook } = context;
      const table = workbook.tables.getItem("Milestones");
      const range = table.getRange().load("values,formulas,text,address");
      const rule = table.columns.getItem("Due").getDataBodyRange().dataValidation.load("rule,type");
      const due = workbook.names.getItem("AllDue").getRange().load("address");
      const parts = workbook.customXmlParts.getByNamespace("urn:plan").getCount();
      const role = table.worksheet.customProperties.getItem("Role").load("value");
      workbook.load("name,isDirty");
      await context.sync();
      expect(range.values).toEqual([
        ["Due", "Late by"],
        [45000, 10],
        [45010, 20],
      ]);
      expect([range.address, range.formulas[1]?.[1], range.text[1]?.[0]]).toEqual([
        "'2 Milestones'!A1:B3",
        "=Milestones[[#This Row],[Due]]-44990",
        "15/03/2023",
      ]);
      expect([rule.type, rule.rule]).toEqual(["Date", { date: { formula1: "=44000", operator: "GreaterThan" } }]);
      expect([due.address, parts.value, role.value]).toEqual(["'2 Milestones'!A2:A3", 1, "milestones"]);
      expect([workbook.name, workbook.isDirty]).toEqual(["Plan.xlsx", false]);
    });
  });

  it("keeps XML parts apart that were made before and after", async () => {
    const first = await openWorkbook();
    await first.Excel.run(async ({ workbook }) => void workbook.customXmlParts.add('<a xmlns="urn:a"/>'));

    const second = await openWorkbook({ file: await first.save() });
    await second.Excel.run(async ({ workbook }) => {
      workbook.customXmlParts.add('<b xmlns="urn:b"/>').delete();
      workbook.customXmlParts.add('<c xmlns="urn:c"/>');
    });

    const third = await openWorkbook({ file: await second.save() });
    expect(third.book.data.customXml.map(({ namespace }) => namespace)).toEqual(["urn:a", "urn:c"]);
    expect(new Set(third.book.data.customXml.map(({ id }) => id)).size).toBe(2);
  });
});
