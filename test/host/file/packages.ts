import { strToU8 } from "fflate";
import { Package, PackageEdit } from "../../../src/host/file/package";
import { addContentType, addRelationship } from "../../../src/host/file/relationships";
import { emptyPackage } from "../../../src/host/file/template";
import { pack, writeZip } from "../../../src/host/file/zip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a small workbook for a test is made of; everything else is as in an empty one. */
export interface SmallWorkbook {
  /** Inside of `<worksheet>`. */
  readonly sheet: string;
  /** Inside of `<sst>`. */
  readonly strings?: string;
  /** The whole styles part. */
  readonly styles?: string;
  /** What goes behind `<sheets>` in the workbook part. */
  readonly names?: string;
  /** Further parts by name, left without content type. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Changes any part's text at the end. */
  readonly alter?: (name: string, text: string) => string;
}

/** The bytes of a small workbook with one sheet. */
export function smallWorkbook(of: SmallWorkbook): Uint8Array {
  const edit = new PackageEdit(new Package(emptyPackage()));
  edit.set(
    "xl/worksheets/sheet1.xml",
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}" xmlns:r="${relationships}">${of.sheet}</worksheet>`,
  );
  if (of.strings !== undefined) {
    edit.set("xl/sharedStrings.xml", `<sst xmlns="${main}">${of.strings}</sst>`);
    addContentType(
      edit,
      "xl/sharedStrings.xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
    );
    addRelationship(edit, "xl/workbook.xml", { kind: "sharedStrings", target: "xl/sharedStrings.xml" });
  }
  if (of.styles !== undefined) edit.set("xl/styles.xml", of.styles);
  if (of.names !== undefined)
    edit.set("xl/workbook.xml", edit.text("xl/workbook.xml").replace("</sheets>", `</sheets>${of.names}`));
  for (const [name, text] of Object.entries(of.parts ?? {})) edit.set(name, text);
  return of.alter ? altered(edit.save(), of.alter) : edit.save();
}

/** A package with every part's text changed. */
export function altered(bytes: Uint8Array, alter: (name: string, text: string) => string): Uint8Array {
  const from = new Package(bytes);
  return writeZip(from.entries.map((entry) => pack(entry.name, strToU8(alter(entry.name, from.text(entry.name))))));
}

/** A part's text. */
export function partText(bytes: Uint8Array, name: string): string {
  return new Package(bytes).text(name);
}

/** The first sheet's part. */
export const firstSheet = "xl/worksheets/sheet1.xml";
