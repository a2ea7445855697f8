import { addressOf, areaOf } from "../book/area";
import { BookError } from "../book/bookError";
import { quotedSheet, tableReference, type TableReference } from "../book/formulaText";
import type { Area, TableData } from "../book/model";
import { bodyOf, headerOf, totalsOf } from "../book/tableLookup";
import { type Reader } from "./declare/readers";
import { RangeRef, SheetRef } from "./refs";
import type { Seat } from "./seat";

/** The full address of cells: "'2 Milestones'!A5:F20". */
export function fullAddress(range: RangeRef): string {
  return `${quotedSheet(range.sheet.data.name)}!${addressOf(range.area)}`;
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
  const found = referredCells(seat, name ? name.formula : `=${text}`);
  if (found) return found;
  throw new BookError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${text} names no cells.`,
  );
}

/** The cells that a formula refers to, when it is nothing but a reference. */
export function referredCells(seat: Seat, formula: string): RangeRef | null {
  const { sheet, rest } = splitAddress(formula.slice(1));
  const owner = sheet === undefined ? undefined : seat.book.sheetNamed(sheet);
  const area = addressArea(rest);
  if (area) return owner ? RangeRef.on(seat, owner.id, area) : null;
  const reference = tableReference(rest) ?? { table: rest, columns: [], sections: [] };
  const found = seat.book.table(reference.table);
  const cells = found && referredArea(found.table, reference);
  return found && cells ? RangeRef.on(seat, found.sheet.id, cells) : null;
}

const sections: Readonly<Record<string, (table: TableData) => Area | null>> = {
  all: ({ area }) => area,
  data: bodyOf,
  headers: headerOf,
  totals: totalsOf,
};

/** The cells of a table that a structured reference means; one that means its own row means none here. */
function referredArea(table: TableData, { sections: named, columns }: TableReference): Area | null {
  const rows = sections[named[0] ?? "data"]?.(table) ?? null;
  if (!rows || named.length > 1 || columns.length > 1) return null;
  if (columns[0] === undefined) return rows;
  const at = table.columns.findIndex(({ name }) => name.toLowerCase() === columns[0]?.toLowerCase());
  return at < 0 ? null : { ...rows, column: table.area.column + at, columns: 1 };
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
  throw new BookError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${name} takes cells.`,
  );
};

/** The cells that an argument names. */
export function cellsFrom(seat: Seat, argument: CellsArgument, on?: SheetRef): RangeRef {
  return typeof argument === "string" ? cellsNamed(seat, argument, on) : argument;
}
