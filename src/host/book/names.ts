import { BookError } from "./bookError";
import { sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { canonicalFormula } from "./formulas";
import { readsAsAddress } from "./formulaText";
import type { NameData } from "./model";
import { tableNamed } from "./tableLookup";

/** The defined names of a workbook. */
export class Names {
  constructor(private readonly core: Core) {}

  /** The name as a formula on `sheet` would find it; without a sheet, the workbook's own. */
  find(name: string, sheet?: string): NameData | undefined {
    return this.core.data.names.find((found) => found.sheet === sheet && sameText(found.name, name));
  }

  /** Adds a name. The formula may come without "=". */
  add(name: NameData, source: Source): NameData {
    checkName(name.name);
    if (name.sheet !== undefined) sheetOf(this.core, name.sheet);
    if (this.find(name.name, name.sheet) || tableNamed(this.core, name.name)) {
      throw new BookError("ItemAlreadyExists", `there is a name ${name.name} already`);
    }
    const added = { ...name, formula: this.formula(name.formula) };
    this.core.data.names.push(added);
    this.changed(source);
    return added;
  }

  /** Changes what a name stands for, or its comment and visibility. */
  set(name: NameData, change: Partial<Pick<NameData, "formula" | "visible" | "comment">>, source: Source): void {
    const found = this.find(name.name, name.sheet);
    if (!found) throw new BookError("ItemNotFound", `no name ${name.name}`);
    Object.assign(found, change, change.formula === undefined ? {} : { formula: this.formula(change.formula) });
    this.changed(source);
  }

  /** Takes a name away; formulas that use it show #NAME?. */
  remove(name: string, sheet: string | undefined, source: Source): void {
    const found = this.find(name, sheet);
    if (!found) throw new BookError("ItemNotFound", `no name ${name}`);
    this.core.data.names = this.core.data.names.filter((other) => other !== found);
    this.changed(source);
  }

  private formula(text: string): string {
    return canonicalFormula(this.core, text.startsWith("=") ? text : `=${text}`);
  }

  private changed(source: Source): void {
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "names", source });
  }
}

/** Refuses what cannot be a defined name or a table's name. */
export function checkName(name: string): void {
  if (name.length === 0 || name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) {
    throw new BookError("InvalidArgument", `not a name: ${name}`);
  }
  if (/^(true|false)$/i.test(name)) throw new BookError("InvalidArgument", `a name cannot be a truth value: ${name}`);
  if (readsAsAddress(name)) throw new BookError("InvalidArgument", `a name cannot read as a cell address: ${name}`);
}

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
