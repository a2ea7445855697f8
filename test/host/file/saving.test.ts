import { openWorkbook } from "../../../src/host/file/openWorkbook";
import { openHost } from "../../../src/host";
import { decodeXml, Package } from "../../../src/host/file/package";
import { WorkbookFile } from "../../../src/host/file/workbookFile";
import type { BookData, SheetData } from "../../../src/host/book/model";
import { altered, firstSheet, partText, smallWorkbook } from "./packages";
import { plantSheet, put, styled } from "./planted";
import { plantCharts } from "./plantedCharts";

const cells = (...rows: string[]): string => `<dimension ref="A1"/><sheetData>${rows.join("")}</sheetData>`;

/** Opens, changes and saves; answers the first sheet's part. */
function savedSheet(bytes: Uint8Array, change: (sheet: SheetData, data: BookData) => void): string {
  const file = WorkbookFile.open(bytes, "Plan.xlsx");
  change(file.data.sheets[0]!, file.data);
  return partText(file.save(), firstSheet);
}

describe("saving", () => {
  it("gives back the very bytes where nothing was changed", () => {
    const bytes = smallWorkbook({ sheet: cells('<row r="1"><c r="A1"><v>1</v></c></row>') });
    expect(WorkbookFile.open(bytes, "Plan.xlsx").save()).toBe(bytes);
  });

  it.each([
    ["1", ["1", "2", "3"]],
    ["65534", ["65534", "1", "2"]],
    ["4294967295", ["4294967295", "1", "2"]],
  ])("gives new sheets numbers that Excel takes, after the number %s", async (number, numbers) => {
    const workbook = "xl/workbook.xml";
    const bytes = smallWorkbook({
      sheet: cells(),
      alter: (name, text) => (name === workbook ? text.replace(/sheetId="1"/, `sheetId="${number}"`) : text),
    });
    const host = await openHost({ file: bytes });
    for (const name of ["Second", "Third"]) host.book.addSheet(name, { by: "user" });
    const saved = partText(await host.save(), workbook);
    host.close();
    expect([...saved.matchAll(/sheetId="(\d+)"/g)].map(([, found]) => found)).toEqual(numbers);
  });

  it("counts what people change, so that one can tell what is not saved; looking does not count", async () => {
    const host = await openHost();
    const sheet = host.book.data.sheets[0]!.id;
    host.book.select(sheet, { row: 3, column: 3, rows: 1, columns: 1 }, { by: "user" });
    await host.book.calculate();
    expect(host.changes).toBe(0);
    await host.book.user.type(sheet, "A1", "=1+1");
    const { changes } = host;
    expect(changes).toBeGreaterThan(0);
    await host.save();
    expect(host.changes).toBe(changes);
    host.close();
  });

  it("reads a part written in Windows' own characters", () => {
    const text = partText(
      smallWorkbook({ sheet: cells('<row r="1"><c r="A1" t="inlineStr"><is><t>?5</t></is></c></row>') }),
      firstSheet,
    );
    const bytes = Uint8Array.from(text.replace(/encoding="[^"]*"/, 'encoding="windows-1252"'), (letter) =>
      letter.charCodeAt(0),
    );
    bytes[bytes.lastIndexOf("?".charCodeAt(0))] = 0x80;
    expect(decodeXml(bytes)).toContain("<t>€5</t>");
  });

  it("gives back what was put in, one of everything", () => {
    const file = WorkbookFile.empty();
    const planted = plantSheet(file.data);
    plantCharts(planted);
    const again = openWorkbook(file.save(), "Plan.xlsx").data;
    const read = again.sheets[1]!;
    const anonymous = <T extends { id: unknown }>(each: T): T => ({ ...each, id: 0 });
    const looks = (data: BookData, sheet: SheetData): unknown =>
      [...sheet.cells].map(([row, stored]) => [
        row,
        [...stored].map(([column, { style, ...cell }]) => [column, cell, { ...data.styles[style], base: 0 }]),
      ]);
    expect(looks(again, read)).toEqual(looks(file.data, planted));
    expect(read.charts.map(anonymous)).toEqual(planted.charts.map(anonymous));
    expect(read.conditionalFormats.map(anonymous)).toEqual(planted.conditionalFormats.map(anonymous));
    const without = (from: object, ...names: string[]): unknown =>
      Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
    const plain = (sheet: SheetData): unknown => without(sheet, "id", "cells", "charts", "conditionalFormats");
    expect(plain(read)).toEqual(plain(planted));
    expect(again.names.map((name) => without(name, "sheet"))).toEqual(
      file.data.names.map((name) => without(name, "sheet")),
    );
    expect(again.customXml).toEqual(file.data.customXml);
    expect(again.properties).toEqual(file.data.properties);
  });

  it("copies the compressed bytes of parts that were not touched", () => {
    const bytes = smallWorkbook({ sheet: cells('<row r="1"><c r="A1"><v>1</v></c></row>') });
    const file = WorkbookFile.open(bytes, "Plan.xlsx");
    plantSheet(file.data);
    const [before, after] = [new Package(bytes), new Package(file.save())];
    const touched = before.entries
      .filter((entry) => Buffer.compare(entry.packed, after.entry(entry.name)!.packed) !== 0)
      .map((entry) => entry.name);
    expect(touched.sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });

  it("splices one cell and leaves the rest of the sheet as it stands", () => {
    const sheet = cells(
      '<row r="1" x="kept"><c r="A1" s="0"><v>1</v></c><!-- kept --><c r="C1"  t="b" ><v>1</v></c></row>',
    );
    expect(savedSheet(smallWorkbook({ sheet }), (one) => put(one, 0, 1, { value: "new" }))).toContain(
      '<dimension ref="A1:C1"/><sheetData><row r="1" x="kept"><c r="A1" s="0"><v>1</v></c><!-- kept --><c r="B1" t="inlineStr"><is><t>new</t></is></c><c r="C1"  t="b" ><v>1</v></c></row></sheetData>',
    );
  });

  it("puts rows and cells in order", () => {
    const sheet = cells('<row r="2"><c r="B2"><v>1</v></c></row><row r="4"/>');
    const saved = savedSheet(smallWorkbook({ sheet }), (one) => {
      for (const [row, column] of [
        [5, 0],
        [3, 2],
        [1, 2],
        [1, 0],
        [0, 0],
      ] as const)
        put(one, row, column, { value: row * 10 + column });
    });
    expect(/<sheetData>(.*)<\/sheetData>/.exec(saved)?.[1]).toBe(
      '<row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="A2"><v>10</v></c><c r="B2"><v>1</v></c><c r="C2"><v>12</v></c></row>' +
        '<row r="4"><c r="C4"><v>32</v></c></row><row r="6"><c r="A6"><v>50</v></c></row>',
    );
  });

  it("writes results of every formula in their type", () => {
    const sheet = cells('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>');
    const saved = savedSheet(smallWorkbook({ sheet }), (one) => {
      put(one, 0, 1, { formula: "=1=1", value: true });
      put(one, 0, 2, { formula: "=NA()", value: { error: "#N/A" } });
      put(one, 0, 3, { formula: '="<"', value: "<" });
      put(one, 0, 4, { formula: '=""', value: "" });
      put(one, 0, 5, { formula: "=XLOOKUP(1,A1:A2,B1:B2)", value: 0.1 });
    });
    expect(saved).toContain(
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="b"><f>1=1</f><v>1</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c><c r="D1" t="str"><f>"&lt;"</f><v>&lt;</v></c>' +
        '<c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f>_xlfn.XLOOKUP(1,A1:A2,B1:B2)</f><v>0.1</v></c>',
    );
  });

  it("has everything calculated when it is opened, and keeps the chain of calculation unless a formula went", () => {
    const chain = (bytes: Uint8Array): boolean => new Package(bytes).has("xl/calcChain.xml");
    const bytes = smallWorkbook({
      sheet: cells('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
      parts: { "xl/calcChain.xml": "<calcChain/>" },
      alter: (name, text) =>
        name === "xl/_rels/workbook.xml.rels"
          ? text.replace(
              "</Rel",
              '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Rel',
            )
          : text,
    });
    const added = WorkbookFile.open(bytes, "a.xlsx");
    put(added.data.sheets[0]!, 3, 3, { formula: "=1", value: 1 });
    expect(chain(added.save())).toBe(true);
    expect(partText(added.save(), "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    put(added.data.sheets[0]!, 0, 0, { value: 5 });
    expect(chain(added.save())).toBe(false);
  });

  it("gives a shared formula a new first cell when its own is overwritten", () => {
    const sheet = cells(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
    );
    const saved = savedSheet(smallWorkbook({ sheet }), (one) => put(one, 0, 1, { value: 7 }));
    expect(saved).toContain(
      '<c r="B1"><v>7</v></c></row><row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
    );
  });

  it("keeps rich text and its style where only the look of a cell changes", () => {
    const sheet = cells('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    const strings = "<si><r><rPr><b/></rPr><t>rich</t></r><r><t>er</t></r></si>";
    const saved = savedSheet(smallWorkbook({ sheet, strings }), (one, data) =>
      put(one, 0, 0, { value: "richer", style: styled(data, { wrap: true }) }),
    );
    expect(saved).toContain('<c s="1" r="A1" t="s"><v>0</v></c>');
  });

  it("keeps a strict workbook strict", () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/",
          "http://purl.oclc.org/ooxml/officeDocument/",
        );
    const file = WorkbookFile.open(
      altered(smallWorkbook({ sheet: cells() }), (_, text) => strict(text)),
      "a.xlsx",
    );
    plantCharts(plantSheet(file.data));
    const after = new Package(file.save());
    const transitional = after
      .names()
      .filter((name) =>
        /schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)/.test(
          after.text(name).replace(/<a:graphicData uri="[^"]*"/g, ""),
        ),
      );
    expect(transitional).toEqual(["xl/theme/theme1.xml"]);
    expect(openWorkbook(after.original, "a.xlsx").data.sheets[1]!.tables[0]!.name).toBe("ZzTable");
  });

  it("writes into a part with prefixed elements with that prefix", () => {
    const prefixed = (name: string, text: string): string =>
      /^xl\/(workbook|styles|worksheets\/.*)\.xml$/.test(name)
        ? text
            .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
            .replace("<?x:xml", "<?xml")
            .replace(' xmlns="', ' xmlns:x="')
        : text;
    const file = WorkbookFile.open(
      altered(smallWorkbook({ sheet: cells('<row r="1"><c r="A1"><v>1</v></c></row>') }), prefixed),
      "a.xlsx",
    );
    plantSheet(file.data);
    put(file.data.sheets[0]!, 0, 1, { value: "new" });
    file.data.sheets[0]!.merges.push({ row: 4, column: 0, rows: 1, columns: 2 });
    const saved = file.save();
    expect(partText(saved, firstSheet)).toContain(
      '<x:c r="B1" t="inlineStr"><x:is><x:t>new</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A5:B5"/></x:mergeCells>',
    );
    expect(openWorkbook(saved, "a.xlsx").data.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "ZzPlan"]);
  });
});
