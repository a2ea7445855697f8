import { FixedCells, openHost, type Host } from "../../../src/host/index";
import { firstSheet, partText, smallWorkbook, type SmallWorkbook } from "./packages";

const user = { by: "user" } as const;
const allColumns = 16384;

async function opened(of: SmallWorkbook): Promise<{ host: Host; sheet: string }> {
  const host = await openHost({ file: smallWorkbook(of), fileName: "Plan.xlsx" });
  return { host, sheet: host.book.data.sheets[0]!.id };
}

async function savedSheet(host: Host): Promise<string> {
  const text = partText(await host.save(), firstSheet);
  host.close();
  return text;
}

const rich = "<si><r><rPr><b/></rPr><t>rich</t></r><r><t>er</t></r></si>";

describe("cells of an opened sheet that move", () => {
  it("keep all that their elements carry, and rules go with them", async () => {
    const { host, sheet } = await opened({
      strings: rich,
      sheet:
        '<sheetData><row r="1"><c r="A1"><f>SUM(A2:A3)</f><v>3</v></c></row><row r="2" ht="30" customHeight="1" outlineLevel="1"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row>' +
        '<row r="3"><c r="A3"><v>2</v></c></row></sheetData><autoFilter ref="A2:B3"/><mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells>' +
        '<conditionalFormatting sqref="A2:A3"><cfRule type="cellIs" priority="1" operator="equal"><formula>$A$3</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" imeMode="off" sqref="A2:A3"><formula1>1</formula1><formula2>A3</formula2></dataValidation></dataValidations>',
    });
    host.book.insertCells(sheet, { row: 1, column: 0, rows: 2, columns: allColumns }, "Down", user);
    const text = await savedSheet(host);
    expect(text).toContain(
      '<row r="1"><c r="A1"><f>SUM(A4:A5)</f><v>3</v></c></row><row r="4" ht="30" customHeight="1" outlineLevel="1"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>0</v></c></row>' +
        '<row r="5"><c r="A5"><v>2</v></c></row></sheetData><autoFilter ref="A4:B5"/><mergeCells count="1"><mergeCell ref="C4:D4"/></mergeCells>' +
        '<conditionalFormatting sqref="A4:A5"><cfRule type="cellIs" priority="1" operator="equal"><formula>$A$5</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" imeMode="off" sqref="A4:A5"><formula1>1</formula1><formula2>A5</formula2></dataValidation></dataValidations>',
    );
  });

  it("take shared formulas with them", async () => {
    const { host, sheet } = await opened({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
    });
    host.book.insertCells(sheet, { row: 1, column: 0, rows: 1, columns: allColumns }, "Down", user);
    expect(await savedSheet(host)).toContain(
      '<c r="B1"><f t="shared" ref="B1:B4" si="0">A1*2</f><v>2</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>',
    );
  });

  it("are written although some of them went", async () => {
    const { host, sheet } = await opened({
      sheet:
        '<sheetData><row r="1"><c r="A1"><f>A3</f><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>',
    });
    host.book.deleteCells(sheet, { row: 1, column: 0, rows: 1, columns: allColumns }, "Up", user);
    expect(await savedSheet(host)).toContain(
      '<row r="1"><c r="A1"><f>A2</f><v>3</v></c></row><row r="2"><c r="A2"><v>3</v></c></row></sheetData>',
    );
  });

  it("stay, at once and for everybody, beside what cannot be moved with them for certain", async () => {
    const { host, sheet } = await opened({
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId1"/>',
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vml.vml"/></Relationships>',
        "xl/drawings/vml.vml": "<xml/>",
      },
    });
    const refusal = new FixedCells("Sheet1", "legacyDrawing");
    const row = { row: 0, column: 0, rows: 1, columns: allColumns };
    expect(() => host.book.insertCells(sheet, row, "Down", user)).toThrow(refusal);
    await expect(host.book.user.deleteRows("Sheet1", "1:1")).rejects.toEqual(refusal);
    await host.book.user.type("Sheet1", "A1", "2");
    expect(await savedSheet(host)).toContain('<c r="A1"><v>2</v></c>');
  });

  it("take a sheet's copy with them, which has none of what stands in the way", async () => {
    const { host } = await opened({ sheet: "<sheetData/><scenarios/>" });
    const copy = await host.book.user.copySheet("Sheet1");
    await host.book.user.insertRows(copy, "1:1");
    await expect(host.book.user.insertRows("Sheet1", "1:1")).rejects.toThrow("scenarios");
    host.close();
  });

  it("leave no newer rule, sparkline or list of such behind where all their cells went", async () => {
    const { host, sheet } = await opened({
      sheet:
        '<sheetData/><extLst><ext><x14:dataValidations count="2"><x14:dataValidation><xm:sqref>A2</xm:sqref></x14:dataValidation>' +
        "<x14:dataValidation><xm:sqref>A2 A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>" +
        "<ext><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries/><x14:sparklines><x14:sparkline><xm:f>Sheet1!A9</xm:f><xm:sqref>B2</xm:sqref>" +
        "</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>",
    });
    host.book.deleteCells(sheet, { row: 1, column: 0, rows: 1, columns: allColumns }, "Up", user);
    expect(await savedSheet(host)).toContain(
      '<extLst><ext><x14:dataValidations count="1"><x14:dataValidation><xm:sqref>A8</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
  });
});

describe("a sheet under another name", () => {
  it("is followed by formulas, names and formats that the model does not know", async () => {
    const { host, sheet } = await opened({
      sheet:
        '<sheetData><row r="1"><c r="A1"><f>Sheet1!B1+1</f><v>1</v></c></row></sheetData>' +
        '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1" operator="equal"><formula>Sheet1!$B$1</formula></cfRule></conditionalFormatting>',
      names:
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$B$2</definedName><definedName name="Rate">Sheet1!$B$1</definedName></definedNames>',
    });
    host.book.renameSheet(sheet, "Old figures", user);
    const bytes = await host.save();
    host.close();
    expect(partText(bytes, "xl/workbook.xml")).toContain(
      '<sheet name="Old figures" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Old figures\'!$A$1:$B$2</definedName><definedName name="Rate">\'Old figures\'!$B$1</definedName></definedNames>',
    );
    expect(partText(bytes, firstSheet)).toContain("<f>'Old figures'!B1+1</f>");
    expect(partText(bytes, firstSheet)).toContain("<formula>'Old figures'!$B$1</formula>");
  });
});

describe("a workbook that is calculated here", () => {
  it("gets new results of its own formulas only where they changed", async () => {
    const { host, sheet } = await opened({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" vm="0"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><f>"x"&amp;"y"</f><v>stale</v></c></row></sheetData>',
    });
    host.book.writeValues(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[21]], user);
    expect(await savedSheet(host)).toContain(
      '<c r="A1"><v>21</v></c><c r="B1" vm="0"><f>A1*2</f><v>42</v></c><c r="C1" t="str"><f>"x"&amp;"y"</f><v>stale</v></c>',
    );
  });

  it("that was only opened is saved as it was", async () => {
    const file = smallWorkbook({
      sheet: '<sheetData><row r="1"><c r="A1"><f>NOW()</f><v>1</v></c><c r="B1"><f>1+1</f></c></row></sheetData>',
    });
    const host = await openHost({ file, fileName: "Plan.xlsx" });
    expect(await host.save()).toBe(file);
    host.close();
  });

  it("loses a sheet with all that hung on it, and what was local to it", async () => {
    const { host, sheet } = await opened({
      sheet: "<sheetData/>",
      names: '<definedNames><definedName name="Local" localSheetId="0">1</definedName></definedNames>',
    });
    host.book.addSheet("Kept", user);
    host.book.removeSheet(sheet, user);
    const bytes = await host.save();
    host.close();
    expect(() => partText(bytes, firstSheet)).toThrow("damaged");
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toContain('<sheets><sheet name="Kept" sheetId="2" r:id="rId4"/></sheets>');
    expect(workbook).not.toContain("definedName");
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("sheet1.xml");
  });
});
