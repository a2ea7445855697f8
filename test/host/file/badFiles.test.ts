import { strToU8 } from "fflate";
import { FileProblem } from "../../../src/host/file/problems";
import { WorkbookFile } from "../../../src/host/file/workbookFile";
import { Package, PackageEdit } from "../../../src/host/file/package";
import { emptyPackage } from "../../../src/host/file/template";
import { pack, writeZip } from "../../../src/host/file/zip";
import { altered } from "./packages";

function problemOf(bytes: Uint8Array): string {
  try {
    WorkbookFile.open(bytes, "Plan.xlsx");
  } catch (error) {
    if (error instanceof FileProblem) return error.code;
    throw error;
  }
  return "none";
}

function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => (bytes[1024 + index * 2] = character.charCodeAt(0)));
  return bytes;
}

describe("a file that is no workbook", () => {
  const whole = emptyPackage();

  it.each([
    ["is empty", new Uint8Array(0), "notWorkbook"],
    ["is a text", strToU8("Milestone,Due\nStart,2026"), "notWorkbook"],
    ["is another zip", writeZip([pack("readme.txt", strToU8("hello"))]), "notWorkbook"],
    ["is encrypted", compound("EncryptedPackage"), "encrypted"],
    ["is of the old format", compound("Workbook"), "xls"],
    ["is another compound file", compound("WordDocument"), "notWorkbook"],
    [
      "is a document",
      altered(whole, (name, text) =>
        name === "[Content_Types].xml"
          ? text.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")
          : text,
      ),
      "notWorkbook",
    ],
    [
      "is binary",
      altered(whole, (name, text) =>
        name === "[Content_Types].xml"
          ? text.replace(
              /application\/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main\+xml/,
              "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
            )
          : text,
      ),
      "xlsb",
    ],
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

  it("says that a part it needs is missing", () => {
    const edit = new PackageEdit(new Package(whole));
    edit.remove("xl/workbook.xml");
    expect(problemOf(edit.save())).toBe("notWorkbook");
  });
});
