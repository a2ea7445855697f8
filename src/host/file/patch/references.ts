import { formulaWithSheet, shiftedFormula } from "../../book/formulas";
import type { ReferenceEdit } from "../dirty";
import type { PackageEdit } from "../package";
import { areaName, parseArea } from "../address";
import { setAttribute } from "../xml/edits";
import { XmlScanner } from "../xml/scanner";
import { Splices } from "../xml/splices";
import { escapeText } from "../xml/text";
import { parseXml, plainText, descendants } from "../xml/tree";
import { movedArea } from "./movedCell";

/** A formula's text in a file after what happened to references; `own` is the id of the sheet it stands on. */
export function editedText(text: string, own: string | undefined, edits: readonly ReferenceEdit[]): string {
  let formula = `=${text}`;
  for (const edit of edits) {
    if (edit.kind === "shift")
      formula = shiftedFormula(formula, own === edit.sheet ? edit.name : "", edit.name, edit.shift);
    else formula = formulaWithSheet(formula, edit.before, edit.after);
  }
  return formula.slice(1);
}

const formulaElements = new Set(["f", "formula", "formula1", "formula2"]);

/** Splices the formulas that stand in elements of a piece of XML. */
export function editFormulas(
  splices: Splices,
  span: { start: number; end: number },
  edit: (text: string) => string,
): void {
  const scanner = new XmlScanner(splices.source, span.start, span.end);
  while (scanner.next()) {
    if (scanner.closing || scanner.empty || !formulaElements.has(scanner.name)) continue;
    const from = scanner.end;
    // The newer lists hold their formulas one element further in.
    if (!splices.source.startsWith("</", splices.source.indexOf("<", from))) continue;
    const to = scanner.skip();
    const text = plainText(splices.source.slice(from, to));
    const edited = text === "" ? "" : edit(text);
    if (edited !== text) splices.replace(from, to, escapeText(edited));
  }
}

/** Brings references of charts and pivot caches after what moved or was renamed: the model does not hold those parts. */
export function editOtherParts(edit: PackageEdit, edits: readonly ReferenceEdit[]): void {
  for (const name of edit.names()) {
    if (/(^|\/)charts\/[^/]*\.xml$/i.test(name)) editChartPart(edit, name, edits);
    else if (/pivotCacheDefinition\d*\.xml$/i.test(name)) editPivotSource(edit, name, edits);
  }
}

function editChartPart(edit: PackageEdit, name: string, edits: readonly ReferenceEdit[]): void {
  const text = edit.text(name);
  const splices = new Splices(text);
  editFormulas(splices, { start: 0, end: text.length }, (formula) => editedText(formula, undefined, edits));
  edit.set(name, splices.apply());
}

interface PivotSource {
  readonly sheet: string;
  readonly ref: string | undefined;
}

function editPivotSource(edit: PackageEdit, name: string, edits: readonly ReferenceEdit[]): void {
  const text = edit.text(name);
  const splices = new Splices(text);
  for (const node of descendants(parseXml(text), "worksheetSource")) {
    const { sheet, ref } = node.attributes;
    if (sheet === undefined) continue;
    const edited = edits.reduce<PivotSource>(editedSource, { sheet, ref });
    if (edited.sheet !== sheet) setAttribute(splices, node, "sheet", edited.sheet);
    if (edited.ref !== ref) setAttribute(splices, node, "ref", edited.ref);
  }
  edit.set(name, splices.apply());
}

function editedSource(source: PivotSource, edit: ReferenceEdit): PivotSource {
  const isSame = (name: string): boolean => name.toLowerCase() === source.sheet.toLowerCase();
  if (edit.kind === "sheet")
    return isSame(edit.before) && edit.after !== null ? { ...source, sheet: edit.after } : source;
  const area = isSame(edit.name) && source.ref !== undefined ? parseArea(source.ref) : undefined;
  const moved = area && movedArea(area, [edit.shift]);
  return moved ? { ...source, ref: areaName(moved) } : source;
}
