import type { BookData, SheetData } from "../../book/model";
import type { ReferenceEdit } from "../dirty";
import { withPrefix } from "../namespaces";
import type { OpenedSheet, OpenedWorkbook } from "../openWorkbook";
import type { PackageEdit } from "../package";
import { writeNames, type SheetPlaces } from "../write/names";
import { relationshipAttribute, setAttribute } from "../xml/edits";
import { Sections } from "../xml/sections";
import { Splices } from "../xml/splices";
import { attributes, isOn } from "../xml/text";
import { childrenOf, outer, parseXml, relationshipId, type XmlNode } from "../xml/tree";

/** A worksheet that goes into the file: one that was there, or a new one with its relationship. */
export interface SavedSheet {
  readonly id: string;
  readonly known?: OpenedSheet;
  readonly relationship?: string;
}

/** What the workbook part is patched from. */
export interface WorkbookPatch {
  readonly opened: OpenedWorkbook;
  readonly data: BookData;
  readonly sheets: readonly SavedSheet[];
  readonly references: readonly ReferenceEdit[];
}

const order = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Splices sheets, names, protection and calculation of the workbook part, where anything of the package changed. */
export function patchWorkbook(edit: PackageEdit, patch: WorkbookPatch): void {
  const { opened, data } = patch;
  const text = edit.text(opened.part);
  const sections = new Sections(text, order);
  const splices = new Splices(text);
  const tabs = tabOrder(patch);
  const places = placesOf(opened, tabs);
  patchProtection(sections, splices, data);
  patchSheets(sections, splices, tabs, patch);
  patchNames(sections, splices, { patch, places });
  if (!edit.any && !splices.any) return;
  patchViews(sections, splices, { edit, patch, places });
  patchCalculation(sections, splices);
  edit.set(opened.part, splices.apply());
}

type Tab = Partial<SavedSheet>;

/** Worksheets in the book's order; a chart sheet or the like stays behind the sheet that it stood behind. */
function tabOrder({ opened, sheets }: WorkbookPatch): Tab[] {
  const tabs: Tab[] = [...sheets];
  opened.sheets.forEach((known, index) => {
    if (known.id) return;
    const before = opened.sheets.slice(0, index).reverse();
    const neighbour = before.map((each) => tabs.findIndex((tab) => tab.known === each)).find((at) => at >= 0);
    tabs.splice((neighbour ?? -1) + 1, 0, { known });
  });
  return tabs;
}

function placesOf(opened: OpenedWorkbook, tabs: readonly Tab[]): SheetPlaces {
  return {
    idBefore: (index) => opened.sheets[index]?.id,
    moved: (index) => tabs.findIndex((tab) => tab.known !== undefined && tab.known === opened.sheets[index]),
    placeOf: (id) => tabs.findIndex((tab) => tab.id === id),
  };
}

const stateWords: Readonly<Record<SheetData["visibility"], string | undefined>> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function patchSheets(
  sections: Sections,
  splices: Splices,
  tabs: readonly Tab[],
  { opened, data }: WorkbookPatch,
): void {
  const holder = sections.node("sheets");
  if (!holder) return;
  const taken = new Set(opened.sheets.map((each) => each.number));
  const written = tabs.map((tab) => {
    const sheet = data.sheets.find((each) => each.id === tab.id);
    if (tab.known) return keptSheet(holder, tab.known, sheet);
    const own = attributes({ name: sheet!.name, sheetId: freeNumber(taken), state: stateWords[sheet!.visibility] });
    return withPrefix(
      `<sheet${own}${relationshipAttribute(sections, tab.relationship!, opened.strict)}/>`,
      sections.prefix,
    );
  });
  const before = childrenOf(holder, "sheet").map(outer);
  if (before.length === written.length && before.every((xml, index) => xml === written[index])) return;
  splices.replace(holder.openEnd, holder.closeStart, written.join(""));
}

/** Excel takes no sheet of a higher number. */
const highestNumber = 65_534;

/** A number that no sheet has: the next after the highest, or the lowest that is free. It is taken from now on. */
function freeNumber(taken: Set<number>): number {
  let number = Math.max(0, ...taken) + 1;
  if (!(number <= highestNumber)) for (number = 1; taken.has(number);) number += 1;
  taken.add(number);
  return number;
}

function keptSheet(holder: XmlNode, known: OpenedSheet, sheet: SheetData | undefined): string {
  const node = childrenOf(holder, "sheet").find((each) => relationshipId(each) === known.relationship)!;
  if (!sheet) return outer(node);
  const own = parseXml(outer(node));
  const splices = new Splices(own.source);
  if (sheet.name !== known.name) setAttribute(splices, own, "name", sheet.name);
  if (sheet.visibility !== known.state) setAttribute(splices, own, "state", stateWords[sheet.visibility]);
  return splices.apply();
}

function patchNames(
  sections: Sections,
  splices: Splices,
  { patch, places }: { patch: WorkbookPatch; places: SheetPlaces },
): void {
  const holder = sections.node("definedNames");
  const written = writeNames(holder, { data: patch.data, places, references: patch.references }).map((xml) =>
    xml.startsWith("<definedName") ? withPrefix(xml, sections.prefix) : xml,
  );
  const before = childrenOf(holder, "definedName").map(outer);
  if (before.length === written.length && before.every((xml, index) => xml === written[index])) return;
  const [open, close] = [withPrefix("<definedNames>", sections.prefix), withPrefix("</definedNames>", sections.prefix)];
  sections.put(splices, "definedNames", written.length === 0 ? null : open + written.join("") + close);
}

function patchProtection(sections: Sections, splices: Splices, { protection }: BookData): void {
  const node = sections.node("workbookProtection");
  if (isOn(node?.attributes.lockStructure) === protection.structure) return;
  if (node) setAttribute(splices, node, "lockStructure", protection.structure ? "1" : undefined);
  else
    sections.put(splices, "workbookProtection", withPrefix('<workbookProtection lockStructure="1"/>', sections.prefix));
}

/**
 * Keeps the first view on the sheet that it was on. Another sheet is only made the active one where the former one's
 * part is changed anyway or gone: both would be marked as selected, and Excel would group them.
 */
function patchViews(sections: Sections, splices: Splices, at: ViewPatch): void {
  for (const view of childrenOf(sections.node("bookViews"), "workbookView")) {
    for (const name of ["activeTab", "firstSheet"]) {
      const was = Number(view.attributes[name] ?? 0);
      const kept = Math.max(0, at.places.moved(was));
      const now = (name === "activeTab" ? activePlace(at, was) : undefined) ?? kept;
      if (now !== was) setAttribute(splices, view, name, String(now));
    }
  }
}

interface ViewPatch {
  readonly edit: PackageEdit;
  readonly patch: WorkbookPatch;
  readonly places: SheetPlaces;
}

function activePlace({ edit, patch, places }: ViewPatch, was: number): number | undefined {
  const former = patch.opened.sheets[was];
  const wanted = patch.data.sheets.find((sheet) => sheet.id === patch.data.activeSheet);
  if (!wanted || wanted.visibility !== "Visible" || former?.id === wanted.id) return undefined;
  return former && isSelected(edit, former.part) ? undefined : places.placeOf(wanted.id);
}

function isSelected(edit: PackageEdit, part: string): boolean {
  return edit.has(part) && /\stabSelected\s*=\s*["'](1|true)/.test(edit.text(part).slice(0, 20000));
}

function patchCalculation(sections: Sections, splices: Splices): void {
  const node = sections.node("calcPr");
  if (node) setAttribute(splices, node, "fullCalcOnLoad", "1");
  else sections.put(splices, "calcPr", withPrefix('<calcPr fullCalcOnLoad="1"/>', sections.prefix));
}
