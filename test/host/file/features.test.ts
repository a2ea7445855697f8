import { openEmbeddedExcel } from "../../../src/host";
import { openWorkbook } from "../../../src/host/file/openWorkbook";
import { Package } from "../../../src/host/file/package";
import { WorkbookFile } from "../../../src/host/file/workbookFile";
import type { BookData, SheetData } from "../../../src/host/book/model";
import { firstSheet, partText, smallWorkbook } from "./packages";
import { listRule, plantSheet, put, styled } from "./planted";
import { plantCharts } from "./plantedCharts";

/** Opens a workbook with this sheet, changes it, and answers the sheet's part behind its cells. */
function patched(sheet: string, change: (sheet: SheetData, data: BookData) => void, more: object = {}): string {
  const file = WorkbookFile.open(smallWorkbook({ sheet, ...more }), "Plan.xlsx");
  change(file.data.sheets[0]!, file.data);
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(partText(file.save(), firstSheet))![1]!;
}

describe("a chart sheet", () => {
  const withChartSheet = smallWorkbook({
    sheet: "<sheetData/>",
    alter: (name, text) =>
      name === "xl/workbook.xml"
        ? text.replace("</sheets>", '<sheet name="Charts" sheetId="7" r:id="rId77"/></sheets>')
        : name === "xl/_rels/workbook.xml.rels"
          ? text.replace(
              "</Relationships>",
              '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
            )
          : text,
    parts: {
      "xl/chartsheets/sheet1.xml": '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    },
  });

  it("is no worksheet, and keeps its name to itself", async () => {
    const excel = await openEmbeddedExcel({ file: withChartSheet });
    expect(excel.book.data.sheets.map(({ name }) => name)).toHaveLength(1);
    const adding = excel.Excel.run(async (context) => {
      context.workbook.worksheets.add("charts");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await excel.close();
  });
});

describe("what a sheet carries besides cells", () => {
  const twin =
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

  it("reads validations of the newer list, and takes the list out with the last of them", () => {
    const sheet = `<sheetData/>${twin}`;
    const { data } = openWorkbook(smallWorkbook({ sheet }), "a.xlsx");
    expect(data.sheets[0]!.validations).toMatchObject([
      { type: "List", formula1: "=Other!$A$1:$A$3", areas: [{ row: 1, column: 1, rows: 3, columns: 1 }] },
    ]);
    expect(patched(sheet, (one) => (one.validations = []))).toBe("<sheetData/><extLst></extLst>");
  });

  it("keeps validations that stay, moves those that only cover other cells, and adds", () => {
    const sheet =
      '<sheetData/><dataValidations count="3" xWindow="5"><dataValidation imeMode="off" sqref="A1"/><dataValidation type="whole" errorStyle="warning" sqref="B1" kept="1"><formula1>1</formula1><formula2>9</formula2></dataValidation>' +
      '<dataValidation type="custom" sqref="C1"><formula1>C1&gt;1</formula1></dataValidation></dataValidations>';
    const text = patched(sheet, (one) => {
      one.validations[0]!.areas = [{ row: 4, column: 1, rows: 2, columns: 1 }];
      one.validations.splice(1, 1, structuredClone(listRule));
    });
    expect(text).toBe(
      '<sheetData/><dataValidations count="3" xWindow="5"><dataValidation imeMode="off" sqref="A1"/><dataValidation type="whole" errorStyle="warning" sqref="B5:B6" kept="1"><formula1>1</formula1><formula2>9</formula2></dataValidation>' +
        '<dataValidation type="list" showInputMessage="1" showErrorMessage="1" errorTitle="Not a status" error="Choose Red, Amber or Green" promptTitle="Status" prompt="Choose a word" sqref="C2:C3"><formula1>"Red,Amber,Green"</formula1></dataValidation></dataValidations>',
    );
  });

  it("takes out one conditional format and leaves the others where they stand", () => {
    const rule = (text: string): string =>
      `<cfRule type="expression" dxfId="0" priority="1"><formula>${text}</formula></cfRule>`;
    const scale = '<conditionalFormatting sqref="B1"><cfRule type="colorScale" priority="3"/></conditionalFormatting>';
    const sheet = `<sheetData/><conditionalFormatting sqref="A1:A9">${rule("$A1=1")}${rule("$A1=2")}</conditionalFormatting>${scale}`;
    expect(patched(sheet, (one) => one.conditionalFormats.splice(0, 1))).toBe(
      `<sheetData/><conditionalFormatting sqref="A1:A9">${rule("$A1=2")}</conditionalFormatting>${scale}`,
    );
  });

  it("splits a run of columns where one of them changes", () => {
    const sheet = '<cols><col min="1" max="16384" width="10" style="0" bestFit="1"/></cols><sheetData/>';
    expect(patched(sheet, (one) => one.columns.set(1, { width: 75 }).set(9000, { hidden: true }))).toBe(
      '<cols><col min="1" max="1" width="10" style="0" bestFit="1"/><col min="2" max="2" width="14.28515625" style="0" bestFit="1" customWidth="1"/><col min="3" max="9000" width="10" style="0" bestFit="1"/>' +
        '<col min="9001" max="9001" width="10" style="0" bestFit="1" hidden="1"/><col min="9002" max="16384" width="10" style="0" bestFit="1"/></cols><sheetData/>',
    );
  });

  it("changes page set-up without touching the rest of it", () => {
    const sheet =
      '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageSetup paperSize="8" fitToHeight="0" copies="2" r:id="rId9"/><headerFooter differentFirst="1"><oddHeader>&amp;Lold</oddHeader><firstHeader>first</firstHeader></headerFooter>';
    const text = patched(sheet, (one) => {
      one.page = {
        ...one.page,
        fitWidth: undefined,
        fitHeight: undefined,
        scale: 70,
        paperSize: "A4",
        headers: { ...one.page.headers, centerFooter: "Page &P" },
      };
    });
    expect(text).toBe(
      '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr/></sheetPr><sheetData/><pageSetup paperSize="9" fitToHeight="0" copies="2" r:id="rId9" scale="70"/><headerFooter differentFirst="1"><oddHeader>&amp;Lold</oddHeader><oddFooter>&amp;CPage &amp;P</oddFooter><firstHeader>first</firstHeader></headerFooter>',
    );
  });

  it("puts a drawing, tables and rules where the schema has them", () => {
    const sheet =
      '<sheetData/><sheetProtection sheet="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><legacyDrawing r:id="x"/><extLst/>';
    const text = patched(sheet, (one, data) => {
      plantCharts(plantSheet(data));
      const planted = data.sheets.pop()!;
      Object.assign(one, {
        tables: planted.tables,
        charts: planted.charts,
        hyperlinks: planted.hyperlinks,
        merges: planted.merges,
        conditionalFormats: planted.conditionalFormats,
      });
      one.validations.push(structuredClone(listRule));
    });
    expect(
      text
        .replace(/="[^"]*"/g, "")
        .match(/<(?!\/)[a-zA-Z]+\d?(?=[\s/>])/g)!
        .join(""),
    ).toBe(
      "<sheetData<sheetProtection<mergeCells<mergeCell<conditionalFormatting<cfRule<formula<dataValidations<dataValidation<formula1<hyperlinks<hyperlink<hyperlink<pageMargins<drawing<legacyDrawing<tableParts<tablePart<extLst",
    );
  });
});

describe("styles", () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Arial"/></font><font><strike/><sz val="9"/><color theme="4" tint="-0.25"/><name val="Arial"/><scheme val="minor"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="1" borderId="0" xfId="0" quotePrefix="1"><alignment textRotation="90" wrapText="1"/><extLst><ext uri="x"/></extLst></xf></cellXfs></styleSheet>';

  it("are appended, and carry on what they descend from", () => {
    const file = WorkbookFile.open(
      smallWorkbook({ sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', styles }),
      "a.xlsx",
    );
    const was = file.data.styles[1]!;
    expect(was).toMatchObject({
      numberFormat: "m/d/yyyy",
      wrap: true,
      font: { name: "Arial", size: 9, color: "#2F5597" },
    });
    file.data.styles.push({ ...was, numberFormat: "dd/mm/yyyy", indent: 1, font: { ...was.font, bold: true } });
    put(file.data.sheets[0]!, 0, 0, { value: 1, style: 2 });
    const text = partText(file.save(), "xl/styles.xml");
    expect(text).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3">',
    );
    expect(text).toContain(
      '<font><b/><strike/><sz val="9"/><color theme="4" tint="-0.25"/><name val="Arial"/><scheme val="minor"/></font></fonts>',
    );
    expect(text).toContain(
      '<xf numFmtId="164" fontId="2" fillId="1" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment textRotation="90" wrapText="1" indent="1"/><extLst><ext uri="x"/></extLst></xf></cellXfs>',
    );
  });

  it("of Excel's own names are known by their number", () => {
    const file = WorkbookFile.empty();
    put(file.data.sheets[0]!, 0, 0, {
      value: "Plan",
      style: styled(file.data, { named: "Heading 1", fill: "#DDEBF7" }),
    });
    const saved = file.save();
    expect(partText(saved, "xl/styles.xml")).toContain(
      '<cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles>',
    );
    const again = openWorkbook(saved, "a.xlsx").data;
    expect(again.styles[again.sheets[0]!.cells.get(0)!.get(0)!.style]).toMatchObject({
      named: "Heading 1",
      fill: "#DDEBF7",
    });
  });
});

describe("an opened workbook's parts", () => {
  const planted = (): Uint8Array => {
    const file = WorkbookFile.empty();
    plantCharts(plantSheet(file.data));
    return file.save();
  };

  function changed(change: (sheet: SheetData, data: BookData) => void): {
    before: Package;
    after: Package;
    data: BookData;
  } {
    const bytes = planted();
    const file = WorkbookFile.open(bytes, "a.xlsx");
    change(file.data.sheets[1]!, file.data);
    const saved = file.save();
    return { before: new Package(bytes), after: new Package(saved), data: openWorkbook(saved, "a.xlsx").data };
  }

  it("charts: one is moved, renamed and given other limits, the other keeps its bytes", () => {
    const { before, after, data } = changed((sheet) => {
      Object.assign(sheet.charts[0]!, { left: 10, top: 20, width: 300, height: 150, name: "Moved" });
      sheet.charts[0]!.axes.value.maximum = 12;
    });
    expect(data.sheets[1]!.charts[0]).toMatchObject({
      left: 10,
      top: 20,
      width: 300,
      height: 150,
      name: "Moved",
      axes: { value: { maximum: 12 } },
    });
    expect(after.text("xl/charts/chart2.xml")).toBe(before.text("xl/charts/chart2.xml"));
  });

  it("charts: caches follow the cells", () => {
    const { after } = changed((sheet) => put(sheet, 21, 1, { value: 7.25 }));
    expect(after.text("xl/charts/chart1.xml")).toContain(
      '<c:f>ZzPlan!$B$22:$B$24</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>7.25</c:v>',
    );
  });

  it("charts: the last ones go with their drawing", () => {
    const { after } = changed((sheet) => (sheet.charts = []));
    expect(after.names().filter((name) => /chart|drawing/i.test(name))).toEqual([]);
    expect(after.text("[Content_Types].xml")).not.toMatch(/drawing|chart/);
  });

  it("tables: size, headings and columns change, the rest stays", () => {
    const { after } = changed((sheet) => {
      const table = sheet.tables[0]!;
      table.area = { ...table.area, rows: 5, columns: 5 };
      table.columns[2]!.name = "State";
      table.columns.push({ id: 5, name: "Note" });
      delete table.columns[3]!.formula;
    });
    expect(after.text("xl/tables/table1.xml")).toContain(
      'ref="A1:E5" totalsRowShown="0"><autoFilter ref="A1:E5"/><tableColumns count="5"><tableColumn id="1" name="Task"/><tableColumn id="2" name="Due"/><tableColumn id="3" name="State"/><tableColumn id="4" name="Late"></tableColumn><tableColumn id="5" name="Note"/></tableColumns>',
    );
  });

  it("tables: one that goes takes its part with it", () => {
    const { after } = changed((sheet) => (sheet.tables = []));
    expect(after.has("xl/tables/table1.xml")).toBe(false);
    expect(after.text("xl/worksheets/sheet2.xml")).not.toContain("tablePart");
  });

  it("properties, custom XML and sheet properties are changed and removed", () => {
    const { after, data } = changed((sheet, book) => {
      book.properties.title = "Plan & more";
      book.properties.custom.set("ZzCount", 4).delete("ZzOn");
      book.customXml = [{ ...book.customXml[0]!, xml: '<plan xmlns="urn:zz:plan" version="2"/>' }];
      sheet.customProperties.delete("ü");
      book.names = book.names.filter((name) => name.name !== "ZzLocal");
    });
    expect(data.properties).toMatchObject({
      title: "Plan & more",
      custom: new Map<string, unknown>([
        ["ZzVersion", "1.0"],
        ["ZzCount", 4],
      ]),
    });
    expect(data.customXml.map(({ xml }) => xml)).toEqual(['<plan xmlns="urn:zz:plan" version="2"/>']);
    expect(data.sheets[1]!.customProperties).toEqual(new Map([["plan-sheet", "milestones"]]));
    expect(data.names.map(({ name }) => name)).toEqual(["ZzNames"]);
    expect(after.has("xl/customProperty2.bin")).toBe(false);
  });
});
