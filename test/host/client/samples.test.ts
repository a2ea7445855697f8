import { openWorkbook } from "../../kit/openWorkbook";

/** What add-ins usually do, written as Microsoft's documentation writes it: the client's enumerations, chains, loads. */
describe("what add-ins usually do", () => {
  it("formats a range and reads the format back", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D4");
      range.format.fill.color = "#4472c4";
      range.format.font.set({ bold: true, color: "white", size: 14 });
      range.format.horizontalAlignment = Excel.HorizontalAlignment.center;
      range.format.borders.getItem("EdgeBottom").style = Excel.BorderLineStyle.continuous;
      range.format.borders.getItem("EdgeBottom").color = "#FF0000";
      range.format.columnWidth = 100;
      range.load({
        format: { fill: { color: true }, font: { bold: true, color: true, size: true }, columnWidth: true },
      });
      const bottom = range.format.borders.getItem("EdgeBottom").load("style,color,weight");
      const cell = range.getCell(0, 0).format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect(range.toJSON().format).toMatchObject({
        fill: { color: "#4472C4" },
        font: { bold: true, color: "#FFFFFF", size: 14 },
        columnWidth: 100,
      });
      expect(bottom.toJSON()).toEqual({ style: "Continuous", color: "#FF0000", weight: "Thin" });
      expect(cell.style).toBe("None");
    });
  });

  it("makes a table, fills a calculated column, adds a row and shows totals", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Costs");
      sheet.getRange("A1:C3").values = [
        ["Item", "Each", "Total"],
        ["Desk", 100, ""],
        ["Chair", 50, ""],
      ];
      const table = sheet.tables.add("A1:C3", true);
      table.set({ name: "Costs", style: "TableStyleLight9", showBandedRows: false });
      table.columns.getItem("Total").getDataBodyRange().formulas = [["=[@Each]*3"], ["=[@Each]*3"]];
      table.rows.add(undefined, [["Lamp", 20, "=[@Each]*3"]]);
      const body = table.getDataBodyRange().load("values");
      table.load("name,style,showBandedRows");
      const found = context.workbook.tables.getItemOrNullObject("costs");
      const none = context.workbook.tables.getItemOrNullObject("Nothing");
      await context.sync();
      expect(body.values).toEqual([
        ["Desk", 100, 300],
        ["Chair", 50, 150],
        ["Lamp", 20, 60],
      ]);
      expect([table.name, table.style, table.showBandedRows]).toEqual(["Costs", "TableStyleLight9", false]);
      expect([found.isNullObject, none.isNullObject]).toEqual([false, true]);
    });
  });

  it("sets rules on cells and learns which cells break them", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1:D3").values = [["Open"], ["Closed"], ["Late"]];
      const status = sheet.getRange("A1:A4");
      status.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
      status.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Status", message: "Choose one." };
      status.dataValidation.ignoreBlanks = false;
      const amount = sheet.getRange("B1:B4");
      amount.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
      status.values = [["Open"], ["Closed"], ["Lost"], ["Open"]];
      amount.values = [[1], [11], [12], [3]];
      status.dataValidation.load();
      amount.dataValidation.load("rule,type,valid");
      const wrong = amount.dataValidation.getInvalidCellsOrNullObject().load("address");
      const right = sheet.getRange("B4").dataValidation.getInvalidCellsOrNullObject();
      const both = sheet.getRange("A1:B4").dataValidation.load("type,rule");
      const none = sheet.getRange("F9").dataValidation.load("type,valid");
      await context.sync();
      expect(status.dataValidation.toJSON()).toMatchObject({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "=Sheet1!$D$1:$D$3" } },
        errorAlert: { showAlert: true, style: "Stop", title: "Status", message: "Choose one." },
        ignoreBlanks: false,
        valid: null,
      });
      expect(amount.dataValidation.rule).toEqual({ wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } });
      expect([amount.dataValidation.type, amount.dataValidation.valid]).toEqual(["WholeNumber", null]);
      expect([wrong.address, right.isNullObject]).toEqual(["Sheet1!B2:B3", true]);
      expect([both.type, both.rule, none.type, none.valid]).toEqual(["Inconsistent", null, "None", true]);
    });
  });

  it("colours cells by a formula", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B5");
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=$A1="Late"';
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.stopIfTrue = true;
      const all = range.conditionalFormats.load("items/type,items/stopIfTrue,items/custom/rule/formula");
      await context.sync();
      expect(all.items.map((item) => [item.type, item.stopIfTrue, item.custom.rule.formula])).toEqual([
        ["Custom", true, '=$A1="Late"'],
      ]);
      range.conditionalFormats.clearAll();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it("names cells and formulas, for the workbook and for a sheet", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [[2], [3]];
      context.workbook.names.add("Amounts", sheet.getRange("A1:A2"), "What was paid");
      context.workbook.names.add("Twice", "=SUM(Amounts)*2");
      sheet.names.add("Local", "=Sheet1!$A$1");
      sheet.getRange("C1:C2").formulas = [["=SUM(Amounts)"], ["=Twice"]];
      const results = sheet.getRange("C1:C2").load("values");
      const names = context.workbook.names.load("items/name,items/type,items/value,items/scope,items/comment");
      const amounts = context.workbook.names.getItem("amounts").getRange().load("address");
      const local = sheet.names.getItem("Local").load("formula");
      const unknown = context.workbook.names.getItemOrNullObject("Unknown");
      await context.sync();
      expect(results.values).toEqual([[5], [10]]);
      expect(names.items.map((item) => [item.name, item.type, item.scope])).toEqual([
        ["Amounts", "Range", "Workbook"],
        ["Twice", "Double", "Workbook"],
        ["Local", "Range", "Worksheet"],
      ]);
      expect(names.items[1]?.value).toBe(10);
      expect([names.items[0]?.value, names.items[0]?.comment]).toEqual(["Sheet1!A1:A2", "What was paid"]);
      expect([amounts.address, local.formula, unknown.isNullObject]).toEqual(["Sheet1!A1:A2", "=Sheet1!$A$1", true]);
    });
  });

  it("keeps settings, properties and XML of its own in the workbook", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add("choice", { step: 3, when: ["now"] });
      workbook.properties.custom.add("Plan", "v1");
      workbook.properties.title = "The plan";
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.customProperties.add("Role", "plan");
      const part = workbook.customXmlParts.add('<plan xmlns="urn:plan"><id>7</id></plan>');
      part.load("id,namespaceUri");
      const xml = part.getXml();
      await context.sync();
      part.setXml('<plan xmlns="urn:plan"><id>8</id></plan>');
      const only = workbook.customXmlParts.getByNamespace("urn:plan").getOnlyItem();
      const changed = only.getXml();
      const setting = workbook.settings.getItem("choice").load("value");
      const property = workbook.properties.custom.getItem("plan").load("key,value,type");
      const role = sheet.customProperties.getItemOrNullObject("Role").load("value");
      const absent = workbook.settings.getItemOrNullObject("absent");
      workbook.properties.load("title");
      await context.sync();
      expect([part.namespaceUri, xml.value, changed.value]).toEqual([
        "urn:plan",
        '<plan xmlns="urn:plan"><id>7</id></plan>',
        '<plan xmlns="urn:plan"><id>8</id></plan>',
      ]);
      expect(setting.value).toEqual({ step: 3, when: ["now"] });
      expect(property.toJSON()).toEqual({ key: "Plan", value: "v1", type: "String" });
      expect([role.value, absent.isNullObject, workbook.properties.title]).toEqual(["plan", true, "The plan"]);
    });
  });

  it("sets a sheet up for reading and printing", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("2 Milestones");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
      sheet.showGridlines = false;
      sheet.tabColor = "#1F4E78";
      const { pageLayout } = sheet;
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.zoom = { scale: 80 };
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$5:$5");
      pageLayout.setPrintMargins("Centimeters", { top: 1.5, bottom: 1.5 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
      pageLayout.load("orientation,paperSize,zoom,topMargin");
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const printed = pageLayout.getPrintArea().load("address");
      const repeated = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      sheet.load("showGridlines,tabColor,visibility,position,name");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { scale: 80 } });
      expect(pageLayout.topMargin).toBeCloseTo(42.52, 2);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("Page &P of &N");
      expect([frozen.address, printed.address, repeated.address]).toEqual([
        "'2 Milestones'!A1:B4",
        "'2 Milestones'!A1:H40",
        "'2 Milestones'!5:5",
      ]);
      expect(sheet.toJSON()).toMatchObject({
        showGridlines: false,
        tabColor: "#1F4E78",
        visibility: "Visible",
        position: 1,
      });
    });
  });

  it("goes from cells to other cells", async () => {
    const { Excel } = await openWorkbook();

    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:C5").values = [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ];
      const block = sheet.getRange("B2:C5");
      const found = [
        block.getRowsBelow(2),
        block.getRowsAbove(1),
        block.getColumnsAfter(2),
        block.getColumnsBefore(1),
        block.getOffsetRange(1, 1),
        block.getResizedRange(-1, 1),
        block.getLastRow(),
        block.getLastCell(),
        block.getRow(1),
        block.getColumn(1),
        block.getEntireRow(),
        block.getEntireColumn(),
        block.getBoundingRect("E9"),
        block.getIntersection("C4:D9"),
        sheet.getUsedRange(),
        sheet.getRangeByIndexes(9, 2, 3, 2),
        sheet.getCell(0, 27),
      ];
      found.forEach((range) => range.load("address"));
      const apart = block.getIntersectionOrNullObject("E9");
      await context.sync();
      expect(apart.isNullObject).toBe(true);
      return found.map(({ address }) => address.replace("Sheet1!", ""));
    });

    expect(addresses).toEqual([
      "B6:C7",
      "B1:C1",
      "D2:E5",
      "A2:A5",
      "C3:D6",
      "B2:D4",
      "B5:C5",
      "C5",
      "B3:C3",
      "C2:C5",
      "2:5",
      "B:C",
      "B2:E9",
      "C4:C5",
      "B2:C5",
      "C10:D12",
      "AB1",
    ]);
  });

  it("copies, clears, links and styles cells", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1+1"],
        [2, "=A2+1"],
      ];
      sheet.getRange("D1").copyFrom("A1:B2");
      sheet.getRange("G1").copyFrom("A1:B2", Excel.RangeCopyType.values);
      const copied = sheet.getRange("D1:E2").load("formulas,values");
      const plain = sheet.getRange("G1:H2").load("formulas");
      sheet.getRange("A4").values = [["Go"]];
      sheet.getRange("A4").hyperlink = {
        documentReference: "PlanGoMilestones",
        screenTip: "To the milestones",
        textToDisplay: "Milestones",
      };
      sheet.getRange("A5").style = "Heading 1";
      const link = sheet.getRange("A4").load("hyperlink,values");
      const styled = sheet.getRange("A5").load("style,format/font/bold,format/font/size");
      await context.sync();
      expect(copied.formulas).toEqual([
        [1, "=D1+1"],
        [2, "=D2+1"],
      ]);
      expect(copied.values[1]).toEqual([2, 3]);
      expect(plain.formulas).toEqual([
        [1, 2],
        [2, 3],
      ]);
      expect(link.hyperlink).toEqual({
        documentReference: "PlanGoMilestones",
        screenTip: "To the milestones",
        textToDisplay: "Milestones",
      });
      expect([styled.style, styled.format.font.bold, styled.format.font.size]).toEqual(["Heading 1", true, 15]);
      sheet.getRange("A1:B2").clear(Excel.ClearApplyTo.contents);
      const cleared = sheet.getRange("A1:B2").load("values,valueTypes");
      await context.sync();
      expect(cleared.values).toEqual([
        ["", ""],
        ["", ""],
      ]);
      expect(cleared.valueTypes[0]).toEqual(["Empty", "Empty"]);
    });
  });

  it("shows numbers and dates as their formats say", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:D1");
      range.numberFormat = [["dd/mm/yyyy", "0.0%", "£#,##0", "@"]];
      range.values = [[45000, 0.125, 1234567, "007"]];
      range.load("text,values,numberFormat,valueTypes");
      await context.sync();
      expect(range.text).toEqual([["15/03/2023", "12.5%", "£1,234,567", "007"]]);
      expect(range.values).toEqual([[45000, 0.125, 1234567, "007"]]);
      expect(range.valueTypes).toEqual([["Double", "Double", "Double", "String"]]);
    });
  });

  it("protects a sheet, which then refuses to be written", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load("protected,options");
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowFormatCells]).toEqual([true, true]);
      sheet.getRange("A1").values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });
});
