import type { BookData, SheetData, Style } from "../book/model";
import { Package } from "./package";
import { FileProblem } from "./problems";
import { readCustomXml } from "./read/customXml";
import { readNames, takePage } from "./read/names";
import { readProperties } from "./read/properties";
import { readSettings, someAddIn } from "./read/settings";
import { readSheet, sheetSections } from "./read/sheet";
import { readSharedStrings } from "./read/strings";
import { readStyles, type StylesRead } from "./read/styles";
import { officeTheme, readTheme, themeIndexed } from "./read/theme";
import { contentTypeOf, neededPart, relatedPart, relationshipsOf } from "./relationships";
import { refuseOtherFiles } from "./otherFiles";
import { unmovable } from "./unmovable";
import { isOn } from "./xml/text";
import { at, child, childrenOf, parseXml, relationshipId, type XmlNode } from "./xml/tree";

/** A sheet as the workbook part lists it; chart and dialog sheets have no `id`, since the model has no such sheets. */
export interface OpenedSheet {
  readonly id?: string;
  readonly name: string;
  /** "worksheet", "chartsheet", ... */
  readonly kind: string;
  readonly part: string;
  readonly relationship: string;
  readonly number: number;
  readonly state: SheetData["visibility"];
}

/** An opened file: the package as it was, and what saving has to know of it. */
export interface OpenedWorkbook {
  readonly package: Package;
  readonly part: string;
  readonly strict: boolean;
  readonly sheets: readonly OpenedSheet[];
  readonly styles: StylesRead;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** Shared in the way of before 2007: the file keeps a log of who changed what. */
  readonly shared: boolean;
  /** Id of the add-in whose settings are read and written. */
  readonly addIn: string;
  /** Styles as read, to tell what of an altered one differs. */
  readonly baseStyles: readonly Style[];
}

/** A file as it comes: its bytes, its name, and the add-in whose settings in it are meant. */
interface ComingFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly addIn: string;
}

/** Opens a workbook. Throws `FileProblem` for everything that is none. */
export function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  addIn = someAddIn,
): { package: OpenedWorkbook; data: BookData } {
  refuseOtherFiles(bytes, fileName);
  try {
    return open({ bytes, fileName, addIn });
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    if (error instanceof RangeError) throw new FileProblem("tooLarge");
    throw new FileProblem("damaged", { reason: error instanceof Error ? error.message : String(error) });
  }
}

function open({ bytes, fileName, addIn }: ComingFile): { package: OpenedWorkbook; data: BookData } {
  const pack = new Package(bytes);
  const part = workbookPartOf(pack, fileName);
  const root = parseXml(pack.text(part));
  const sheets = listSheets(pack, part, root);
  if (!sheets.some((each) => each.id)) throw new FileProblem("noSheets");
  const theme = relatedPart(pack, part, "theme");
  const themeRead = theme ? readTheme(pack.text(theme)) : officeTheme;
  const stylesPart = neededPart(pack, part, "styles");
  const styles = readStyles(stylesPart && pack.text(stylesPart), themeIndexed(themeRead));
  const stringsPart = neededPart(pack, part, "sharedStrings");
  const strings = stringsPart ? readSharedStrings(pack.text(stringsPart)) : [];
  const date1904 = isOn(child(root, "workbookPr")?.attributes.date1904);
  const opened: OpenedWorkbook = {
    package: pack,
    part,
    strict: isStrict(root),
    sheets,
    styles,
    strings,
    date1904,
    shared: isShared(pack, part),
    addIn,
    baseStyles: [...styles.styles],
  };
  return { package: opened, data: toData(opened, { root, fileName, theme: themeRead }) };
}

/** Whether people share the workbook in the way of before 2007: its log of revisions says so unless it says otherwise. */
function isShared(pack: Package, part: string): boolean {
  const log = relatedPart(pack, part, "revisionHeaders");
  return log !== undefined && isOn(parseXml(pack.text(log)).attributes.shared ?? "1");
}

/** Whether the workbook is written in the namespaces of the strict form. */
function isStrict({ qualified, attributes }: XmlNode): boolean {
  const declared = attributes[qualified.includes(":") ? `xmlns:${qualified.split(":")[0]}` : "xmlns"];
  return declared?.includes("purl.oclc.org") ?? false;
}

function workbookPartOf(pack: Package, fileName: string): string {
  if (!pack.has("[Content_Types].xml")) throw new FileProblem(isOpenDocument(pack) ? "ods" : "notWorkbook");
  const part = relatedPart(pack, "", "officeDocument");
  if (part === undefined) throw new FileProblem("notWorkbook");
  const type = contentTypeOf(pack, part) ?? "";
  if (/sheet\.binary/.test(type) || part.endsWith(".bin")) throw new FileProblem("xlsb");
  if (/wordprocessingml|presentationml|visio/.test(type)) throw new FileProblem("notWorkbook");
  if (/sheet\.template|\.template\./.test(type) && !/\.xls[xm]$/i.test(fileName)) throw new FileProblem("template");
  return part;
}

function isOpenDocument(pack: Package): boolean {
  return pack.has("mimetype") && pack.text("mimetype").includes("opendocument.spreadsheet");
}

const states: Readonly<Record<string, SheetData["visibility"]>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function listSheets(pack: Package, part: string, root: XmlNode): OpenedSheet[] {
  const related = relationshipsOf(pack, part);
  return childrenOf(child(root, "sheets"), "sheet").map((node, index) => {
    const relationship = relationshipId(node) ?? "";
    const found = related.find((each) => each.id === relationship);
    if (!found) throw new FileProblem("damaged", { relationship, part });
    const number = Number(node.attributes.sheetId ?? index + 1);
    const isSheet = found.kind === "worksheet" && !found.external;
    return {
      id: isSheet
        ? `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-${String(index + 1).padStart(12, "0")}}`
        : undefined,
      name: node.attributes.name ?? "",
      kind: found.kind,
      part: found.target,
      relationship,
      number,
      state: states[node.attributes.state ?? ""] ?? "Visible",
    };
  });
}

function toData(opened: OpenedWorkbook, more: { root: XmlNode; fileName: string; theme: BookData["theme"] }): BookData {
  const { root, fileName, theme } = more;
  const pack = opened.package;
  const sheets = opened.sheets.flatMap((each) => (each.id ? [readOne(opened, each, each.id)] : []));
  const names = readNames(child(root, "definedNames"), (index) => opened.sheets[index]?.id);
  for (const { page } of names) {
    const sheet = page && sheets.find((each) => each.id === page.sheet);
    if (sheet) takePage(sheet, page);
  }
  return {
    name: fileName,
    sheets,
    otherTabs: opened.sheets.flatMap(({ id, name }) => (id ? [] : [name])),
    activeSheet: activeSheet(opened, root),
    names: names.flatMap(({ name }) => name ?? []),
    styles: opened.styles.styles,
    theme,
    customXml: readCustomXml(pack, opened.part).map(({ id, namespace, xml }) => ({ id, namespace, xml })),
    properties: readProperties(pack),
    settings: readSettings(pack, opened.addIn),
    date1904: opened.date1904,
    protection: { structure: isOn(child(root, "workbookProtection")?.attributes.lockStructure) },
    readOnly: false,
  };
}

function readOne(opened: OpenedWorkbook, sheet: OpenedSheet, id: string): SheetData {
  const { part } = sheet;
  const sections = sheetSections(opened.package.text(part));
  const read = readSheet(
    { parts: opened.package, part, sections, styles: opened.styles },
    { id, name: sheet.name },
    opened,
  );
  read.visibility = sheet.state;
  read.fixedBy = unmovable({ part, parts: opened.package, sections });
  return read;
}

function activeSheet(opened: OpenedWorkbook, root: XmlNode): string {
  const active = Number(at(root, "bookViews", "workbookView")?.attributes.activeTab ?? 0);
  const first =
    opened.sheets.find((each) => each.id && each.state === "Visible") ?? opened.sheets.find((each) => each.id);
  return opened.sheets[active]?.id ?? first!.id!;
}
