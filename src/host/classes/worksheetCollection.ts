import { BookError } from "../book/bookError";
import { activeSheet } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, key, optional, orElse, text } from "./declare/readers";
import { listens } from "./events";
import { SheetRef } from "./refs";
import type { Seat } from "./seat";

const { answers, finds, makes } = members<Seat>();

function all(seat: Seat, visibleOnly = false): SheetRef[] {
  const sheets = seat.book.data.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible");
  return sheets.map(({ id }) => new SheetRef(seat, id));
}

function find(seat: Seat, wanted: string | number): SheetRef | null {
  const { book } = seat;
  const found = book.sheet(String(wanted)) ?? book.sheetNamed(String(wanted));
  return found ? new SheetRef(seat, found.id) : null;
}

function existing(found: SheetRef | null | undefined): SheetRef {
  if (!found) throw new BookError("ItemNotFound", "The requested sheet doesn't exist.");
  return found;
}

/** The sheets of the workbook in tab order. */
export const worksheetCollection: HostClass<Seat> = {
  name: "WorksheetCollection",
  scalars: {},
  items: { of: "Worksheet", all: (seat) => all(seat) },
  methods: {
    Add: makes("Worksheet", [optional(text)], (seat, name) => {
      const added = seat.book.addSheet(name === "" ? undefined : name, seat.source);
      return new SheetRef(seat, added.id);
    }),
    GetItem: finds("Worksheet", [key], (seat, wanted) => existing(find(seat, wanted))),
    GetItemOrNullObject: finds("Worksheet", [key], find),
    GetActiveWorksheet: finds("Worksheet", [], activeSheet),
    GetCount: answers([orElse(bool, false)], (seat, visibleOnly) => all(seat, visibleOnly).length),
    GetFirst: finds("Worksheet", [orElse(bool, false)], (seat, visibleOnly) => existing(all(seat, visibleOnly)[0])),
    GetLast: finds("Worksheet", [orElse(bool, false)], (seat, visibleOnly) => existing(all(seat, visibleOnly).at(-1))),
    ...listens(
      { seat: (seat: Seat) => seat, target: () => "Workbook" },
      {
        Activated: 11,
        Deactivated: 12,
        Added: 13,
        Deleted: 15,
        DataChanged: 10,
        SelectionChanged: 14,
        Calculated: 16,
        FormatChanged: 18,
        RowSorted: 19,
        ProtectionChanged: 24,
      },
    ),
  },
};
