import { MAX_ROWS } from "../../book/area";
import { areasName, parseArea, parseAreas } from "../address";
import type { Shift } from "../../book/shift";
import type { ReferenceEdit } from "../dirty";
import { FileProblem } from "../problems";
import type { Parts } from "../package";
import { dataSpan, sheetSections } from "../read/sheet";
import { setAttribute } from "../xml/edits";
import { unmovable } from "../unmovable";
import type { Section } from "../xml/sections";
import { Splices } from "../xml/splices";
import { parseXml, textOf, type XmlNode } from "../xml/tree";
import { movedArea } from "./movedCell";
import { editedText, editFormulas } from "./references";
import { shiftCells } from "./shiftCells";

/** What a sheet's part is brought after the book with, before it is compared with the book's data. */
export interface Moving {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly parts: Parts;
  readonly edits: readonly ReferenceEdit[];
}

/** A sheet's part after what moved and was renamed: every element goes with its cells, what the model knows or not. */
export function moveSheet(text: string, moving: Moving): string {
  const { edits, id } = moving;
  const shifts = edits.flatMap((edit) => (edit.kind === "shift" && edit.sheet === id ? [edit.shift] : []));
  return editAll(shifts.length > 0 ? shiftSheet(text, shifts, moving) : text, moving);
}

function shiftSheet(text: string, shifts: readonly Shift[], moving: Moving): string {
  const sections = sheetSections(text);
  const splices = new Splices(text);
  const what = unmovable({ ...moving, sections });
  if (what !== undefined) throw new FileProblem("structure", { sheet: moving.name, what });
  for (const section of sections.children) {
    if (section.name === "cols") moveColumns(splices, section, shifts);
    else if (section.name !== "sheetData") moveSection(splices, section, shifts);
  }
  const data = dataSpan(sections);
  if (data) splices.replace(data.start, data.end, shiftCells(text, data, shifts, sections.prefix));
  return splices.apply();
}

/** Formulas wherever they stand: a shared one is edited once, for all its cells. */
function editAll(text: string, moving: Moving): string {
  const splices = new Splices(text);
  editFormulas(splices, { start: 0, end: text.length }, (formula) => editedText(formula, moving.id, moving.edits));
  const links = sheetSections(text).section("hyperlinks");
  if (links) editLocations(splices, links, moving);
  return splices.apply();
}

function editLocations(splices: Splices, section: Section, { edits, id }: Moving): void {
  for (const node of parseXml(splices.source, section.start, section.end).children) {
    const { location } = node.attributes;
    if (location === undefined || !location.includes("!")) continue;
    const edited = editedText(location, id, edits);
    if (edited !== location) setAttribute(splices, node, "location", edited);
  }
}

function moveColumns(splices: Splices, section: Section, shifts: readonly Shift[]): void {
  for (const node of parseXml(splices.source, section.start, section.end).children) {
    const [first, last] = [Number(node.attributes.min), Number(node.attributes.max)];
    const area = { row: 0, rows: MAX_ROWS, column: first - 1, columns: last - first + 1 };
    const moved = movedArea(area, shifts);
    if (!moved) splices.replace(node.start, node.end, "");
    else if (moved.column !== area.column || moved.columns !== area.columns) {
      setAttribute(splices, node, "min", String(moved.column + 1));
      setAttribute(splices, node, "max", String(moved.column + moved.columns));
    }
  }
}

const referring: Readonly<Record<string, string>> = {
  conditionalFormatting: "sqref",
  dataValidation: "sqref",
  mergeCell: "ref",
  hyperlink: "ref",
  protectedRange: "sqref",
  ignoredError: "sqref",
  autoFilter: "ref",
  sortState: "ref",
  sortCondition: "ref",
  cellWatch: "r",
};

function moveSection(splices: Splices, section: Section, shifts: readonly Shift[]): void {
  const visit = (node: XmlNode): void => {
    if (isLost(node, shifts)) {
      splices.replace(node.start, node.end, "");
      return;
    }
    const attribute = referring[node.name];
    const reference = attribute && node.attributes[attribute];
    if (node.name === "sqref") moveText(splices, node, shifts);
    // Where nothing is left of what it covered, the reference stays for the model's lists to find and take out.
    else if (reference) moveAttribute(splices, node, { attribute, reference, shifts });
    const lost = node.children.filter((each) => isLost(each, shifts)).length;
    if (lost > 0 && node.attributes.count !== undefined)
      setAttribute(splices, node, "count", String(node.children.length - lost));
    for (const each of node.children) visit(each);
  };
  visit(parseXml(splices.source, section.start, section.end));
}

/**
 * Whether a newer rule or a sparkline (their place is text in `sqref`) has lost all its cells, or a list of such all its
 * members; the model does not know them, so they are taken out here.
 */
function isLost(node: XmlNode, shifts: readonly Shift[]): boolean {
  const place = node.children.find(({ name }) => name === "sqref");
  const areas = place ? parseAreas(textOf(place)) : [];
  if (areas.length > 0) return areas.every((area) => !movedArea(area, shifts));
  const members =
    node.name === "sparklineGroup" ? node.children.filter(({ name }) => name === "sparklines") : node.children;
  return members.length > 0 && members.every((each) => isLost(each, shifts));
}

function moveAttribute(
  splices: Splices,
  node: XmlNode,
  of: { attribute: string; reference: string; shifts: readonly Shift[] },
): void {
  const areas = parseAreas(of.reference);
  const moved = areas.flatMap((area) => movedArea(area, of.shifts) ?? []);
  if (moved.length > 0 && areasName(moved) !== areasName(areas))
    setAttribute(splices, node, of.attribute, areasName(moved));
}

function moveText(splices: Splices, node: XmlNode, shifts: readonly Shift[]): void {
  const areas = parseAreas(textOf(node));
  const moved = areas.flatMap((area) => movedArea(area, shifts) ?? []);
  if (areasName(moved) !== areasName(areas)) splices.replace(node.openEnd, node.closeStart, areasName(moved));
}

/** A table part whose sort order moves with its sheet; the rest is compared with the model. */
export function moveTable(text: string, shifts: readonly Shift[]): string {
  const splices = new Splices(text);
  const visit = (node: XmlNode): void => {
    const area =
      node.name === "sortState" || node.name === "sortCondition" ? parseArea(node.attributes.ref ?? "") : undefined;
    const moved = area && movedArea(area, shifts);
    if (moved) setAttribute(splices, node, "ref", areasName([moved]));
    for (const each of node.children) visit(each);
  };
  visit(parseXml(text));
  return splices.apply();
}
