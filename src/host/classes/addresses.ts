import { addressOf, areaOf } from "../book/area";
import { BookError } from "../book/bookError";
import { type Reader } from "./declare/readers";
import { RangeRef, SheetRef } from "./refs";
import type { Seat } from "./seat";

/** A sheet's name as formulas and addresses spell it: quoted where it has to be. */
export function quotedName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The full address of cells: "'2 Milestones'!A5:F20". */
export function fullAddress(range: RangeRef): string {
  return `${quotedName(range.sheet.data.name)}!${addressOf(range.area)}`;
}

/** Splits "'2 Milestones'!A5:F20" into the sheet's name and the rest. */
export function splitAddress(text: string): { sheet?: string; rest: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text);
  if (!found) return { rest: text };
  return { sheet: (found[1] ?? found[2] ?? "").replaceAll("''", "'"), rest: found[3] ?? "" };
}

/** The cells that a text names: an address, a defined name, a table. `on` is the sheet meant when none is named. */
export function cellsNamed(seat: Seat, text: string, on?: SheetRef): RangeRef {
  const { sheet, rest } = splitAddress(text.startsWith("=") ? text.slice(1) : text);
  const owner = sheet === undefined ? on : sheetNamed(seat, sheet);
  const area = addressArea(rest);
  if (area) return (owner ?? activeSheet(seat)).range(area);
  return namedCells(seat, rest, owner);
}

function addressArea(text: string): ReturnType<typeof areaOf> | undefined {
  try {
    return areaOf(text);
  } catch {
    return undefined;
  }
}

function namedCells(seat: Seat, text: string, owner: SheetRef | undefined): RangeRef {
  const { book } = seat;
  const name = (owner && book.name(text, owner.id)) ?? book.name(text, undefined);
  const found = book.cellsOf(name ? name.formula : `=${text}`);
  if (found) return RangeRef.on(seat, found.sheet, found.area);
  throw new BookError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${text} names no cells.`);
}

/** The sheet of that name. */
export function sheetNamed(seat: Seat, name: string): SheetRef {
  const found = seat.book.sheetNamed(name);
  if (!found) throw new BookError("ItemNotFound", `The requested sheet doesn't exist: ${name}`);
  return new SheetRef(seat, found.id);
}

/** The sheet in front. */
export function activeSheet(seat: Seat): SheetRef {
  return new SheetRef(seat, seat.book.data.activeSheet);
}

/** An argument that names cells: an address, or a range. */
export type CellsArgument = string | RangeRef;

/** Reads an argument that names cells; `cellsFrom` then finds them. */
export const cells: Reader<CellsArgument> = (argument, name) => {
  if (typeof argument === "string" || argument instanceof RangeRef) return argument;
  throw new BookError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${name} takes cells.`);
};

/** The cells that an argument names. */
export function cellsFrom(seat: Seat, argument: CellsArgument, on?: SheetRef): RangeRef {
  return typeof argument === "string" ? cellsNamed(seat, argument, on) : argument;
}
