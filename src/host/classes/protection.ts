import { BookError } from "../book/bookError";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { optional, record, text } from "./declare/readers";
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
    Protect: onSheet.does([optional(record), optional(text)], (sheet, options, _password) => protect(sheet, options)),
    Unprotect: onSheet.does([optional(text)], ({ seat, id }, _password) =>
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
    Protect: onBook.does([optional(text)], ({ book }, _password) => void (book.data.protection.structure = true)),
    Unprotect: onBook.does([optional(text)], ({ book }, _password) => void (book.data.protection.structure = false)),
  },
};
