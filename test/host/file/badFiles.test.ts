import { strToU8 } from "fflate";
import { FileProblem } from "../../../src/host/file/problems";
import { WorkbookFile } from "../../../src/host/file/workbookFile";
import { Package, PackageEdit } from "../../../src/host/file/package";
import { emptyPackage } from "../../../src/host/file/template";
import { pack, writeZip } from "../../../src/host/file/zip";
import { openHost } from "../../../src/host";
import { altered, smallWorkbook } from "./packages";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function problemOf(bytes: Uint8Array, name = "Plan.xlsx"): string {
  try {
    WorkbookFile.open(bytes, name);
  } catch (error) {
    if (error instanceof FileProblem) return error.code;
    throw error;
  }
  return "none";
}

/** A compound file with the stream's name somewhere in it, but without a folder that could be read. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => (bytes[1024 + index * 2] = character.charCodeAt(0)));
  return bytes;
}

/** A compound file with a folder of these streams, as programs write it, and with text in one of them. */
function compoundWith(streams: readonly string[], text = ""): Uint8Array {
  const bytes = compound("");
  const view = new DataView(bytes.buffer);
  ["Root Entry", ...streams].forEach((name, entry) => {
    const at = 512 + 128 * entry;
    [...name].forEach((character, index) => view.setUint16(at + 2 * index, character.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    view.setUint8(at + 66, entry === 0 ? 5 : 2);
  });
  [...text].forEach((character, index) => view.setUint16(1536 + 2 * index, character.charCodeAt(0), true));
  return bytes;
}

/** An empty workbook whose main part is said to be of another type. */
function ofType(type: string): Uint8Array {
  const written = /application\/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main\+xml/;
  return altered(emptyPackage(), (name, text) => (name === "[Content_Types].xml" ? text.replace(written, type) : text));
}

/** A package that has lost one of its parts. */
function without(bytes: Uint8Array, part: string): Uint8Array {
  const edit = new PackageEdit(new Package(bytes));
  if (!edit.has(part)) throw new Error(`no part ${part}`);
  edit.remove(part);
  return edit.save();
}

describe("a file that is no workbook", () => {
  const whole = emptyPackage();

  it.each([
    ["is empty", new Uint8Array(0), "empty"],
    ["has its size but no content yet", new Uint8Array(5000), "empty"],
    ["is a list", strToU8("Milestone,Due\nStart,2026"), "text"],
    ["is a web page", strToU8("<html><table><tr><td>Café</td></tr></table></html>"), "text"],
    ["is a workbook of 2003", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), "text"],
    ["is a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "notWorkbook"],
    ["is a printed page", strToU8("%PDF-1.7\n"), "notWorkbook"],
    ["is another zip", writeZip([pack("readme.txt", strToU8("hello"))]), "notWorkbook"],
    [
      "is an OpenDocument spreadsheet",
      writeZip([pack("mimetype", strToU8("application/vnd.oasis.opendocument.spreadsheet"))]),
      "ods",
    ],
    ["is encrypted", compoundWith(["EncryptionInfo", "EncryptedPackage"]), "encrypted"],
    [
      "is encrypted by a label",
      compoundWith(["EncryptedPackage", "\u0006DataSpaces", "DRMEncryptedDataSpace"]),
      "rights",
    ],
    ["is encrypted, the folder lost", compound("EncryptedPackage"), "encrypted"],
    ["is of the old format", compoundWith(["Workbook"]), "xls"],
    ["is of the oldest format", compoundWith(["Book"]), "xls"],
    ["is of the old format, the folder lost", compound("Workbook"), "xls"],
    ["is a letter about a workbook", compoundWith(["WordDocument"], "the Workbook"), "notWorkbook"],
    ["is the beginning of a compound file", compound(""), "compound"],
    ["is a document", ofType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), "notWorkbook"],
    ["is binary", ofType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "xlsb"],
    [
      "has no sheets",
      altered(whole, (name, text) => (name === "xl/workbook.xml" ? text.replace(/<sheet .*?\/>/, "") : text)),
      "noSheets",
    ],
    [
      "has ill-formed parts",
      altered(whole, (name, text) => (name === "xl/workbook.xml" ? text.slice(0, 200) : text)),
      "damaged",
    ],
  ])("%s", (_, bytes, code) => {
    expect(problemOf(bytes)).toBe(code);
  });

  it("says of a compound file that tells nothing what its own name says", () => {
    expect(problemOf(compound(""), "Plan.XLS")).toBe("xls");
  });

  it.each(["sheet.template.main+xml", "template.macroEnabled.main+xml"])("says that it is a template: %s", (type) => {
    const bytes = ofType(`application/vnd.${type}`);
    expect(problemOf(bytes, "Plan.xltx")).toBe("template");
    expect(problemOf(bytes, "Plan.xlsx")).toBe("none");
  });

  it("says of every cut through a workbook that it is cut off, damaged or none", () => {
    const codes = new Set<string>();
    for (let length = 4; length < whole.length - 1; length += 97) codes.add(problemOf(whole.slice(0, length)));
    expect([...codes]).toEqual(["truncated"]);
  });

  it("says that a part was spoilt", () => {
    const spoilt = whole.slice();
    const entry = new Package(whole).entry("xl/workbook.xml")!;
    const at = entry.packed.byteOffset - whole.byteOffset + 20;
    spoilt[at] = spoilt[at]! ^ 0xff;
    expect(problemOf(spoilt)).toBe("damaged");
  });

  it.each([
    ["a cell", '<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>'],
    ["the last cell", '<row r="1"><c r="A1"><v>1</v></row>'],
    ["a row", '<row r="1"><c r="A1"><v>1</v></c>'],
    ["a value", '<row r="1"><c r="A1"><v>1</c></row>'],
  ])("says that it is damaged where %s is not closed, and loses no cell silently", (_what, rows) => {
    expect(problemOf(smallWorkbook({ sheet: `<sheetData>${rows}</sheetData>` }))).toBe("damaged");
  });

  it("says that the workbook's own part is missing", () => {
    expect(problemOf(without(whole, "xl/workbook.xml"))).toBe("notWorkbook");
  });
});

describe("a workbook that has lost a part", () => {
  const related =
    `<Relationship Id="rIdOut" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/>` +
    `<Relationship Id="rIdPrinter" Type="${office}/printerSettings" Target="../printer.bin"/>` +
    `<Relationship Id="rIdTable" Type="${office}/table" Target="../tables/table1.xml"/>`;
  const bytes = smallWorkbook({
    sheet:
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' +
      '<hyperlinks><hyperlink ref="B1" r:id="rIdOut"/></hyperlinks><pageSetup r:id="rIdPrinter"/>' +
      '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>',
    strings: "<si><t>Task</t></si>",
    parts: {
      "xl/printer.bin": "printer",
      "xl/tables/table1.xml":
        `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A2">` +
        '<tableColumns count="1"><tableColumn id="1" name="Task"/></tableColumns></table>',
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`,
    },
  });

  it.each([
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/_rels/sheet1.xml.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/tables/table1.xml",
  ])("is told as damaged without %s, which would leave something out", (part) => {
    expect(problemOf(without(bytes, part))).toBe("damaged");
  });

  it.each(["xl/theme/theme1.xml", "xl/printer.bin"])("is opened without %s, which nothing here needs", (part) => {
    const { sheets } = WorkbookFile.open(without(bytes, part), "Plan.xlsx").data;
    expect(sheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([["T"]]);
  });
});

describe("a workbook shared in the way of before 2007", () => {
  const withLog = (headers: string): Uint8Array =>
    smallWorkbook({
      sheet: "<sheetData/>",
      parts: { "xl/revisions/revisionHeaders.xml": headers },
      alter: (name, text) =>
        name === "xl/_rels/workbook.xml.rels"
          ? text.replace(
              "</Relationships>",
              `<Relationship Id="rId9" Type="${office}/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>`,
            )
          : text,
    });
  const bytes = withLog("<headers/>");

  it("is told by its log of revisions, which outlives the sharing and says so", async () => {
    const host = await openHost({ file: withLog('<headers shared="0"/>') });
    expect(host.book.data.sheets).toHaveLength(1);
    host.close();
  });

  it("is refused by Excel's stand-in, since nothing of a plan may be added to it", async () => {
    await expect(openHost({ file: bytes })).rejects.toMatchObject({ name: "FileProblem", code: "shared" });
  });

  it("is kept as it is as a file", () => {
    expect(WorkbookFile.open(bytes, "Plan.xlsx").save()).toBe(bytes);
  });
});
