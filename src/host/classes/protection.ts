import { BookError } from "../book/bookError";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { optional, record } from "./declare/readers";
import type { SheetRef } from "./refs";
import type { Seat } from "./seat";

const onSheet = members<SheetRef>();

const ALLOWANCES = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

function protect({ seat, id, data }: SheetRef, given: Record<string, unknown> | undefined): void {
  if (data.protection.protected) throw new BookError("InvalidOperation", "The sheet is protected already.");
  const options: Record<string, boolean | string> = {};
  for (const name of ALLOWANCES) options[name] = given?.[name] === true;
  options.selectionMode = typeof given?.selectionMode === "string" ? given.selectionMode : "Normal";
  seat.book.setSheet(id, { protection: { protected: true, options } }, seat.source);
}

/** Protection of a sheet. Passwords are not kept: what they protect against is not what this host is for. */
export const worksheetProtection: HostClass<SheetRef> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: onSheet.get(({ data }) => data.protection.protected),
    Options: onSheet.get(({ data }) => data.protection.options),
  },
  methods: {
    Protect: onSheet.does([optional(record)], protect),
    Unprotect: onSheet.does([], ({ seat, id }) =>
      seat.book.setSheet(id, { protection: { protected: false, options: {} } }, seat.source),
    ),
  },
};

const onBook = members<Seat>();

/** Protection of the workbook's structure. */
export const workbookProtection: HostClass<Seat> = {
  name: "WorkbookProtection",
  scalars: { Protected: onBook.get(({ book }) => book.data.protection.structure) },
  methods: {
    Protect: onBook.does([], ({ book }) => void (book.data.protection.structure = true)),
    Unprotect: onBook.does([], ({ book }) => void (book.data.protection.structure = false)),
  },
};
