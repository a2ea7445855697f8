import { BookError } from "./bookError";
import { sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { newSheet, sheetId } from "./emptyData";
import { editEverywhere } from "./everywhere";
import { formulaWithSheet, formulaWithTable } from "./formulas";
import type { SheetData } from "./model";

/** What can be set of a sheet without touching its cells. */
export type SheetSetting = Partial<
  Pick<
    SheetData,
    | "visibility"
    | "tabColor"
    | "showGridlines"
    | "showHeadings"
    | "frozen"
    | "page"
    | "protection"
    | "customProperties"
    | "columns"
    | "rows"
    | "merges"
    | "defaultColumnWidth"
    | "defaultRowHeight"
  >
>;

/** Adding, removing, naming and ordering of sheets. */
export class Sheets {
  private made: number;

  constructor(private readonly core: Core) {
    this.made = core.data.sheets.length;
  }

  /** Adds a sheet at the end; without a name it gets Excel's next (`Sheet2`). */
  add(name: string | undefined, source: Source): SheetData {
    this.checkStructure();
    const sheet = newSheet(this.newId(), name === undefined ? this.freeName("Sheet") : this.checked(name));
    this.core.data.sheets.push(sheet);
    this.core.engine.addSheet(sheet.id, sheet.name);
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "sheetAdded", sheet: sheet.id, name: sheet.name, source });
    return sheet;
  }

  /** Puts a ready sheet (a copy) in place. */
  insert(sheet: SheetData, position: number, source: Source): void {
    this.core.data.sheets.splice(position, 0, sheet);
    this.core.engine.addSheet(sheet.id, sheet.name);
    this.core.dirty.sheet(sheet.id);
    this.core.changes.emit({ kind: "sheetAdded", sheet: sheet.id, name: sheet.name, source });
  }

  /** Removes a sheet; references to it are lost. The last visible sheet stays. */
  remove(id: string, source: Source): void {
    this.checkStructure();
    const { data, engine, changes } = this.core;
    const sheet = sheetOf(this.core, id);
    const others = data.sheets.filter((other) => other !== sheet);
    if (!others.some((other) => other.visibility === "Visible")) {
      throw new BookError("InvalidOperation", "a workbook must keep one visible sheet");
    }
    const position = data.sheets.indexOf(sheet);
    data.sheets.splice(position, 1);
    this.removeNames(id, source);
    for (const range of this.core.tracked) {
      const tracked = range.deref();
      if (tracked?.sheet === id) tracked.alive = false;
    }
    editEverywhere(this.core, (formula) => this.withoutSheet(formula, sheet), source);
    engine.removeSheet(id);
    this.core.dirty.formulas();
    changes.emit({ kind: "sheetRemoved", sheet: id, name: sheet.name, source });
    if (data.activeSheet === id) this.activate((others[position] ?? others.at(-1))?.id ?? "", source);
  }

  private removeNames(id: string, source: Source): void {
    const { data, changes } = this.core;
    const kept = data.names.filter((name) => name.sheet !== id);
    if (kept.length === data.names.length) return;
    data.names = kept;
    changes.emit({ kind: "names", source });
  }

  private withoutSheet(formula: string, sheet: SheetData): string {
    const lost = formulaWithSheet(formula, sheet.name, null);
    return sheet.tables.reduce((text, table) => formulaWithTable(text, table.name, () => null), lost);
  }

  /** Gives a sheet another name; formulas follow. */
  rename(id: string, name: string, source: Source): void {
    this.checkStructure();
    const sheet = sheetOf(this.core, id);
    if (sheet.name === name) return;
    const before = sheet.name;
    sheet.name = this.checked(name, sheet);
    this.core.engine.renameSheet(id, name);
    editEverywhere(this.core, (formula) => formulaWithSheet(formula, before, name), source);
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "sheetRenamed", sheet: id, name, before, source });
  }

  /** Moves a sheet to a position counted from 0. */
  move(id: string, position: number, source: Source): void {
    this.checkStructure();
    const { sheets } = this.core.data;
    const sheet = sheetOf(this.core, id);
    const from = sheets.indexOf(sheet);
    if (position < 0 || position >= sheets.length) throw new BookError("InvalidArgument", `no position ${position}`);
    if (from === position) return;
    sheets.splice(from, 1);
    sheets.splice(position, 0, sheet);
    this.core.changes.emit({ kind: "sheetMoved", sheet: id, from, to: position, source });
  }

  /** Brings a sheet to the front. */
  activate(id: string, source: Source): void {
    const sheet = sheetOf(this.core, id);
    if (this.core.data.activeSheet === id) return;
    if (sheet.visibility !== "Visible") throw new BookError("InvalidOperation", `the sheet ${sheet.name} is hidden`);
    this.core.data.activeSheet = id;
    this.core.changes.emit({ kind: "activated", sheet: id, name: sheet.name, source });
  }

  /** Sets what is not cells. */
  set(id: string, setting: SheetSetting, source: Source): void {
    const sheet = sheetOf(this.core, id);
    if (setting.visibility && setting.visibility !== "Visible") this.checkStays(sheet);
    Object.assign(sheet, setting);
    for (const kind of ["page", "columns", "rows", "protection", "merges"] as const) {
      if (kind in setting) this.core.changes.emit({ kind, sheet: id, source });
    }
    const others = Object.keys(setting).filter(
      (key) => !["page", "columns", "rows", "protection", "merges"].includes(key),
    );
    if (others.length > 0) this.core.changes.emit({ kind: "sheetSet", sheet: id, source });
  }

  /** An id that no sheet had since the workbook was opened. */
  newId(): string {
    do this.made++;
    while (this.core.data.sheets.some((sheet) => sheet.id === sheetId(this.made)));
    return sheetId(this.made);
  }

  /** The next free name with this stem: `Sheet2`. */
  freeName(stem: string): string {
    let number = 1;
    while (this.isTaken(`${stem}${number}`)) number++;
    return `${stem}${number}`;
  }

  /** Refuses a name that Excel refuses; answers the name. */
  checked(name: string, self?: SheetData): string {
    if (name.length === 0 || name.length > 31)
      throw new BookError("InvalidArgument", `sheet names have 1 to 31 characters: ${name}`);
    if (/[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw new BookError("InvalidArgument", `not a sheet name: ${name}`);
    }
    if (name.toLowerCase() === "history")
      throw new BookError("InvalidArgument", "History is a name Excel keeps for itself");
    if (this.isTaken(name, self)) throw new BookError("ItemAlreadyExists", `there is a sheet ${name} already`);
    return name;
  }

  /** Whether another tab has the name, a chart sheet's among them. */
  private isTaken(name: string, self?: SheetData): boolean {
    const { sheets, otherTabs } = this.core.data;
    const others = [...otherTabs, ...sheets.flatMap((sheet) => (sheet === self ? [] : [sheet.name]))];
    return others.some((other) => other.toLowerCase() === name.toLowerCase());
  }

  private checkStays(sheet: SheetData): void {
    this.checkStructure();
    const rest = this.core.data.sheets.some((other) => other !== sheet && other.visibility === "Visible");
    if (!rest) throw new BookError("InvalidOperation", "a workbook must keep one visible sheet");
  }

  private checkStructure(): void {
    if (this.core.data.readOnly) throw new BookError("AccessDenied", "the workbook is read-only");
    if (this.core.data.protection.structure) {
      throw new BookError("AccessDenied", "the structure of the workbook is protected");
    }
  }
}
