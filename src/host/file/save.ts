import type { BookData, SheetData } from "../book/model";
import type { Dirty } from "./dirty";
import { toStrict } from "./namespaces";
import type { OpenedSheet, OpenedWorkbook } from "./openWorkbook";
import { PackageEdit } from "./package";
import { patchCells } from "./patch/cells";
import { lookupIn } from "./patch/lookup";
import { editOtherParts } from "./patch/references";
import { moveSheet, moveTable } from "./patch/structure";
import { patchWorkbook, type SavedSheet } from "./patch/workbook";
import { readFeatures, sheetFeatures, sheetSections } from "./read/sheet";
import {
  addContentType,
  addRelationship,
  relatedPart,
  relationshipsOf,
  removeContentType,
  removeRelationships,
} from "./relationships";
import type { BookWriting, SheetWriting } from "./sheet/feature";
import { emptySheet, emptyStyles } from "./template";
import { patchCustomXml } from "./write/customXml";
import { patchProperties } from "./write/properties";
import { removeWithParts } from "./write/removePart";
import { patchSettings } from "./write/settings";
import { StyleWriter } from "./write/styles";
import { patchTitles } from "./write/titles";
import { Splices } from "./xml/splices";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The bytes of a workbook: its original entries and, over them, what differs between the file and `data`. */
export function saveWorkbook(opened: OpenedWorkbook, data: BookData, dirty: Dirty): Uint8Array {
  if (!dirty.anything) return opened.package.original;
  return new Saving(opened, data, dirty).save();
}

class Saving {
  readonly #edit: PackageEdit;
  readonly #stylesPart: string | undefined;
  readonly #styles: StyleWriter;
  readonly #shared: BookWriting;
  #formulaGone = false;

  constructor(
    private readonly opened: OpenedWorkbook,
    private readonly data: BookData,
    private readonly dirty: Dirty,
  ) {
    this.#edit = new PackageEdit(opened.package);
    this.#stylesPart = relatedPart(this.#edit, opened.part, "styles");
    const text = this.#stylesPart ? this.#edit.text(this.#stylesPart) : this.#strict(emptyStyles);
    this.#styles = new StyleWriter(text, data.styles, opened.baseStyles.length);
    const touched = new Set(data.sheets.filter(({ id }) => dirty.isTouched(id)).map(({ name }) => name.toLowerCase()));
    this.#shared = {
      strict: opened.strict,
      tableId: tableIds(this.#edit),
      isTouched: (sheet) => touched.has(sheet.toLowerCase()),
      cellsOf: lookupIn(data),
    };
  }

  save(): Uint8Array {
    if (this.dirty.references.length > 0) editOtherParts(this.#edit, this.dirty.references);
    const sheets = this.data.sheets.map((sheet) => this.#sheet(sheet));
    for (const known of this.opened.sheets) {
      if (known.id && !this.data.sheets.some((sheet) => sheet.id === known.id)) this.#removeSheet(known);
    }
    patchCustomXml(this.#edit, this.opened.part, this.data.customXml, (xml) => this.#strict(xml));
    patchProperties(this.#edit, this.data.properties, (xml) => this.#strict(xml));
    this.#finishStyles();
    patchSettings(this.#edit, this.opened.addIn, this.data.settings);
    const before = this.#edit.text(this.opened.part);
    patchWorkbook(this.#edit, { opened: this.opened, data: this.data, sheets, references: this.dirty.references });
    patchTitles(this.#edit, this.opened.part, before);
    if (this.#formulaGone) this.#dropCalculationChain();
    return this.#edit.save();
  }

  #strict(xml: string): string {
    return this.opened.strict ? toStrict(xml) : xml;
  }

  #sheet(sheet: SheetData): SavedSheet {
    const known = this.opened.sheets.find((each) => each.id === sheet.id);
    if (!known) return this.#addSheet(sheet);
    if (this.dirty.references.length > 0) this.#move(known.part, sheet);
    if (this.dirty.isTouched(sheet.id)) this.#patch(known.part, sheet);
    return { id: sheet.id, known };
  }

  #addSheet(sheet: SheetData): SavedSheet {
    const part = this.#edit.freeName("xl/worksheets/sheet#.xml");
    this.#edit.set(part, this.#strict(emptySheet));
    addContentType(this.#edit, part, worksheetType);
    this.#patch(part, sheet);
    return {
      id: sheet.id,
      relationship: addRelationship(this.#edit, this.opened.part, { kind: "worksheet", target: part }),
    };
  }

  /** Brings a part after what moved or was renamed, so that comparing it finds what was changed besides. */
  #move(part: string, sheet: SheetData): void {
    const edits = this.dirty.references;
    this.#edit.set(
      part,
      moveSheet(this.#edit.text(part), { id: sheet.id, name: sheet.name, part, parts: this.#edit, edits }),
    );
    const shifts = edits.flatMap((each) => (each.kind === "shift" && each.sheet === sheet.id ? [each.shift] : []));
    if (shifts.length === 0) return;
    this.#formulaGone = true;
    for (const table of relationshipsOf(this.#edit, part).filter((each) => each.kind === "table")) {
      if (this.#edit.has(table.target)) this.#edit.set(table.target, moveTable(this.#edit.text(table.target), shifts));
    }
  }

  #patch(part: string, sheet: SheetData): void {
    const text = this.#edit.text(part);
    const sections = sheetSections(text);
    const splices = new Splices(text);
    const from = { parts: this.#edit, part, sections, styles: this.opened.styles };
    const was = readFeatures(from, sheet);
    const to: SheetWriting = { ...from, edit: this.#edit, splices, was, writer: this.#styles, shared: this.#shared };
    const calculated = (row: number, column: number): boolean => this.dirty.isCalculated(sheet.id, row, column);
    const { strings, date1904 } = this.opened;
    const cells = patchCells(to, sheet, { strings, date1904, isCalculated: calculated });
    if (cells.formulaGone) this.#formulaGone = true;
    for (const feature of sheetFeatures) feature.patch(to, sheet);
    if (splices.any) this.#edit.set(part, splices.apply());
  }

  #removeSheet(known: OpenedSheet): void {
    removeWithParts(this.#edit, known.part);
    removeRelationships(this.#edit, this.opened.part, (each) => each.id === known.relationship);
    this.#formulaGone = true;
  }

  #finishStyles(): void {
    const text = this.#styles.finish();
    if (this.#stylesPart) {
      this.#edit.set(this.#stylesPart, text);
      return;
    }
    if (!this.#edit.any) return;
    const part = this.#edit.has("xl/styles.xml") ? this.#edit.freeName("xl/styles#.xml") : "xl/styles.xml";
    this.#edit.set(part, text);
    addContentType(this.#edit, part, stylesType);
    addRelationship(this.#edit, this.opened.part, { kind: "styles", target: part });
  }

  #dropCalculationChain(): void {
    const part = relatedPart(this.#edit, this.opened.part, "calcChain");
    if (!part) return;
    removeRelationships(this.#edit, this.opened.part, (each) => each.kind === "calcChain");
    removeContentType(this.#edit, part);
    this.#edit.remove(part);
  }
}

/** Gives each new table the id it wants unless a table of the file has it. */
function tableIds(edit: PackageEdit): (wanted: number) => number {
  const taken = new Set<number>();
  for (const name of edit.names()) {
    if (!/\.xml$/i.test(name) || !/table/i.test(name)) continue;
    const id = /<(?:\w+:)?table\s[^>]*?\sid\s*=\s*["'](\d+)/.exec(edit.text(name).slice(0, 2000))?.[1];
    if (id) taken.add(Number(id));
  }
  return (wanted) => {
    let id = Math.max(1, wanted);
    while (taken.has(id)) id += 1;
    taken.add(id);
    return id;
  };
}
