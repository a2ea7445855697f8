import type { NameData, SheetData } from "../../book/model";
import { formulaFromFile } from "../formulaText";
import { isOn } from "../xml/text";
import { childrenOf, textOf, type XmlNode } from "../xml/tree";

/** A `<definedName>` with what it means to the model. */
export interface ReadName {
  readonly node: XmlNode;
  /** A name of the workbook's own; print areas and the like are no names to the model. */
  readonly name?: NameData;
  /** `_xlnm.Print_Area` or `_xlnm.Print_Titles` of that sheet. */
  readonly page?: { readonly sheet: string; readonly kind: "area" | "titles"; readonly text: string };
}

/** All names of `<definedNames>`; `sheetAt` gives the id of the worksheet at a place of the tab order. */
export function readNames(holder: XmlNode | undefined, sheetAt: (index: number) => string | undefined): ReadName[] {
  return childrenOf(holder, "definedName").map((node) => readName(node, sheetAt));
}

function readName(node: XmlNode, sheetAt: (index: number) => string | undefined): ReadName {
  const { name = "", localSheetId, hidden, comment = "" } = node.attributes;
  const sheet = localSheetId === undefined ? undefined : sheetAt(Number(localSheetId));
  const text = textOf(node);
  const kind = sheet && pageKind(name);
  if (kind) return { node, page: { sheet, kind, text } };
  if (isForeign(node) || (localSheetId !== undefined && !sheet)) return { node };
  const found: NameData = { name, formula: formulaFromFile(text), visible: !isOn(hidden), comment };
  return { node, name: sheet ? { ...found, sheet } : found };
}

function pageKind(name: string): "area" | "titles" | undefined {
  const word = /^_xlnm\.print_(area|titles)$/i.exec(name)?.[1]?.toLowerCase();
  return word as "area" | "titles" | undefined;
}

/** A macro's name and Excel's own ones are kept and not shown, as is a name local to a chart sheet. */
function isForeign({ attributes }: XmlNode): boolean {
  const { name = "", vbProcedure, function: isFunction, xlm } = attributes;
  return /^_xlnm\./i.test(name) || [vbProcedure, isFunction, xlm].some((flag) => isOn(flag));
}

/** Gives a sheet its print area and titles. */
export function takePage(sheet: SheetData, page: NonNullable<ReadName["page"]>): void {
  const pieces = splitReferences(page.text).map((each) => each.slice(each.lastIndexOf("!") + 1));
  if (page.kind === "area") {
    sheet.page.printArea = pieces.join(",").replace(/\$/g, "");
    return;
  }
  for (const piece of pieces) {
    if (/^\$?\d+:\$?\d+$/.test(piece)) sheet.page.titleRows = piece;
    else if (/^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(piece)) sheet.page.titleColumns = piece;
  }
}

/** The parts of a union such as `'A, B'!$A:$A,Sheet!$1:$2`. */
export function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
