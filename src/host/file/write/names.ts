import type { BookData, NameData, SheetData } from "../../book/model";
import { columnLetters } from "../../book/area";
import { quotedSheet } from "../../book/formulaText";
import { parseArea } from "../address";
import type { ReferenceEdit } from "../dirty";
import { formulaToFile } from "../formulaText";
import { editedText } from "../patch/references";
import { readNames, takePage, type ReadName } from "../read/names";
import { newSheet } from "../../book/emptyData";
import { same } from "../same";
import { attributes, escapeText } from "../xml/text";
import { outer, textOf, type XmlNode } from "../xml/tree";

/** Where sheets stood and stand in the tab order; -1 or undefined for one that is not there. */
export interface SheetPlaces {
  idBefore(index: number): string | undefined;
  /** The new place of the sheet that was there, worksheet or not. */
  moved(index: number): number;
  placeOf(id: string): number;
}

/** What names are written from. */
export interface NamesSource {
  readonly data: BookData;
  readonly places: SheetPlaces;
  readonly references: readonly ReferenceEdit[];
}

/** The names of the workbook as `<definedName>` elements; what did not change keeps its text. */
export function writeNames(holder: XmlNode | undefined, from: NamesSource): string[] {
  const { data, places } = from;
  const known = readNames(holder, (index) => places.idBefore(index));
  const left = new Map(data.names.map((name) => [keyOf(name), name]));
  const kept = known.flatMap((read) => keptName(read, left, from));
  const fresh = [...left.values()].map((name) => writeName(name, places));
  return [...kept, ...fresh, ...freshPages(known, data, places)];
}

function keyOf(name: NameData): string {
  return `${name.sheet ?? ""}!${name.name.toLowerCase()}`;
}

function keptName(read: ReadName, left: Map<string, NameData>, { data, places, references }: NamesSource): string[] {
  const scope = read.node.attributes.localSheetId;
  const place = scope === undefined ? undefined : places.moved(Number(scope));
  if (place !== undefined && place < 0) return [];
  if (read.page) return keptPage(read, data, place);
  if (!read.name) return [foreignName(read.node, place, references)];
  const now = left.get(keyOf(read.name));
  if (!now) return [];
  left.delete(keyOf(now));
  return [same(now, read.name) ? withScope(read.node, place) : writeName(now, places)];
}

/** A name that the model does not hold; its references follow what moved and was renamed all the same. */
function foreignName(node: XmlNode, place: number | undefined, references: readonly ReferenceEdit[]): string {
  const text = textOf(node);
  const edited = references.length === 0 || text === "" ? text : editedText(text, undefined, references);
  const kept = withScope(node, place);
  return edited === text ? kept : kept.replace(/>[^<]*</, () => `>${escapeText(edited)}<`);
}

function withScope(node: XmlNode, place: number | undefined): string {
  const text = outer(node);
  return place === undefined ? text : text.replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${place}`);
}

function writeName(name: NameData, places: SheetPlaces): string {
  const own = attributes({
    name: name.name,
    comment: name.comment || undefined,
    localSheetId: name.sheet === undefined ? undefined : places.placeOf(name.sheet),
    hidden: name.visible ? undefined : true,
  });
  return `<definedName${own}>${escapeText(formulaToFile(name.formula))}</definedName>`;
}

function keptPage({ node, page }: ReadName, data: BookData, place: number | undefined): string[] {
  const sheet = data.sheets.find((each) => each.id === page!.sheet);
  if (!sheet || place === undefined) return [];
  const was = newSheet(sheet.id, sheet.name);
  takePage(was, page!);
  const isSame = page!.kind === "area" ? was.page.printArea === sheet.page.printArea : sameTitles(was, sheet);
  const names = `${quotedSheet(sheet.name)}!`.toLowerCase();
  if (
    isSame &&
    (page!.text.toLowerCase().includes(names) || page!.text.toLowerCase().includes(`'${sheet.name.toLowerCase()}'!`))
  )
    return [withScope(node, place)];
  return writePage(sheet, page!.kind, place);
}

function sameTitles(was: SheetData, now: SheetData): boolean {
  return was.page.titleRows === now.page.titleRows && was.page.titleColumns === now.page.titleColumns;
}

function freshPages(known: readonly ReadName[], data: BookData, places: SheetPlaces): string[] {
  return data.sheets.flatMap((sheet) =>
    (["area", "titles"] as const)
      .filter((kind) => !known.some(({ page }) => page?.sheet === sheet.id && page.kind === kind))
      .flatMap((kind) => writePage(sheet, kind, places.placeOf(sheet.id))),
  );
}

function writePage(sheet: SheetData, kind: "area" | "titles", place: number): string[] {
  const pieces = kind === "area" ? areaPieces(sheet.page.printArea) : titlePieces(sheet.page);
  if (pieces.length === 0) return [];
  const text = pieces.map((piece) => `${quotedSheet(sheet.name)}!${piece}`).join(",");
  const name = kind === "area" ? "_xlnm.Print_Area" : "_xlnm.Print_Titles";
  return [`<definedName name="${name}" localSheetId="${place}">${escapeText(text)}</definedName>`];
}

function areaPieces(printArea: string | undefined): string[] {
  return (printArea ?? "").split(",").flatMap((piece) => {
    const area = parseArea(bare(piece));
    if (!area) return [];
    const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
    const first = corner(area.row, area.column);
    return [`${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`];
  });
}

function titlePieces({ titleRows, titleColumns }: SheetData["page"]): string[] {
  const columns = titleColumns ? parseArea(bare(titleColumns)) : undefined;
  const rows = titleRows ? parseArea(bare(titleRows)) : undefined;
  return [
    ...(columns ? [`$${columnLetters(columns.column)}:$${columnLetters(columns.column + columns.columns - 1)}`] : []),
    ...(rows ? [`$${rows.row + 1}:$${rows.row + rows.rows}`] : []),
  ];
}

function bare(reference: string): string {
  return reference.slice(reference.lastIndexOf("!") + 1).trim();
}
