import { areasName, parseArea, parseAreas, sheetRows } from "../address";
import type { Shift } from "../../book/shift";
import type { ReferenceEdit } from "../dirty";
import { FileProblem } from "../problems";
import type { Parts } from "../package";
import { dataSpan, sheetSections } from "../read/sheet";
import { relationshipsOf } from "../relationships";
import { readChart } from "../chart/readChart";
import { setAttribute } from "../xml/edits";
import type { Section, Sections } from "../xml/sections";
import { Splices } from "../xml/splices";
import { parseXml, relationshipId, textOf, type XmlNode } from "../xml/tree";
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
  checkMovable(sections, moving);
  for (const section of sections.children) {
    if (section.name === "cols") moveColumns(splices, section, shifts);
    else if (section.name !== "sheetData") moveSection(splices, section, shifts, moving.name);
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

const unmovable = new Set(
  "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls scenarios customSheetViews dataConsolidate AlternateContent".split(
    " ",
  ),
);

/** Refuses to move the cells of a sheet that carries what cannot be moved with them for certain. */
function checkMovable(sections: Sections, { name, part, parts }: Moving): void {
  const refuse = (what: string): never => {
    throw new FileProblem("structure", { sheet: name, what });
  };
  for (const section of sections.children) {
    if (unmovable.has(section.name)) refuse(section.name);
    if (section.name === "sheetData" && /<(?:\w+:)?f\s[^>]*\bt\s*=\s*["']dataTable/.test(sections.text))
      refuse("data table");
  }
  const related = relationshipsOf(parts, part);
  if (related.some((each) => each.kind === "pivotTable")) refuse("pivotTable");
  const drawing = sections.node("drawing");
  const target = drawing && related.find((each) => each.id === relationshipId(drawing))?.target;
  if (target && !holdsKnownChartsOnly(parts, target)) refuse("drawing");
}

function holdsKnownChartsOnly(parts: Parts, drawing: string): boolean {
  const anchors = parseXml(parts.text(drawing)).children;
  const charts = relationshipsOf(parts, drawing);
  return (
    charts.length === anchors.length &&
    charts.every((each) => each.kind === "chart" && readChart(parts.text(each.target)) !== undefined)
  );
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
    const area = { row: 0, rows: sheetRows, column: first - 1, columns: last - first + 1 };
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

function moveSection(splices: Splices, section: Section, shifts: readonly Shift[], sheet: string): void {
  const visit = (node: XmlNode): void => {
    const attribute = referring[node.name];
    const reference = attribute && node.attributes[attribute];
    if (node.name === "sqref") moveText(splices, node, shifts, sheet);
    // Where nothing is left of what it covered, the reference stays for the model's lists to find and take out.
    else if (reference) moveAttribute(splices, node, { attribute, reference, shifts });
    for (const each of node.children) visit(each);
  };
  visit(parseXml(splices.source, section.start, section.end));
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

function moveText(splices: Splices, node: XmlNode, shifts: readonly Shift[], sheet: string): void {
  const areas = parseAreas(textOf(node));
  const moved = areas.flatMap((area) => movedArea(area, shifts) ?? []);
  if (moved.length === 0) throw new FileProblem("structure", { sheet, what: node.name });
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
