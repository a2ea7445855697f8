import { areaOf, MAX_COLUMNS, MAX_ROWS } from "../book/area";
import { BookError } from "../book/bookError";
import { cellsNamed } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, color, int, number, object, oneOf, optional, orElse, text } from "./declare/readers";
import { listens } from "./events";
import { type RangeRef, SheetRef } from "./refs";

const { get, writable, link, does, answers, finds, makes } = members<SheetRef>();

const wholeSheet = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function neighbour(sheet: SheetRef, step: 1 | -1, visibleOnly: boolean): SheetRef | null {
  const { sheets } = sheet.seat.book.data;
  const from = sheets.findIndex(({ id }) => id === sheet.id);
  for (let at = from + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === "Visible")) return new SheetRef(sheet.seat, found.id);
  }
  return null;
}

function existing(found: SheetRef | null): SheetRef {
  if (!found) throw new BookError("ItemNotFound", "The requested sheet doesn't exist.");
  return found;
}

function used(sheet: SheetRef, valuesOnly: boolean): RangeRef | null {
  const area = sheet.seat.book.usedArea(sheet.id, valuesOnly);
  return area && sheet.range(area);
}

const sheetArgument = object((value): value is SheetRef => value instanceof SheetRef);

/** Where a copy goes: as Excel does without a word, to the end. */
function copy(
  { seat, id }: SheetRef,
  where: "None" | "Before" | "After" | "Beginning" | "End",
  beside?: SheetRef,
): SheetRef {
  const { sheets } = seat.book.data;
  const next = beside ? sheets.indexOf(beside.data) : sheets.length;
  const position = where === "Beginning" ? 0 : where === "Before" ? next : where === "After" ? next + 1 : sheets.length;
  return new SheetRef(seat, seat.book.copySheet(id, position, seat.source).id);
}

/** A worksheet. */
export const worksheet: HostClass<SheetRef> = {
  name: "Worksheet",
  scalars: {
    Id: get(({ id }) => id),
    Name: writable(
      ({ data }) => data.name,
      text,
      ({ seat, id }, name) => seat.book.renameSheet(id, name, seat.source),
    ),
    Position: writable(
      ({ seat, data }) => seat.book.data.sheets.indexOf(data),
      int,
      ({ seat, id }, position) => seat.book.moveSheet(id, position, seat.source),
    ),
    Visibility: writable(
      ({ data }) => data.visibility,
      oneOf("Visible", "Hidden", "VeryHidden"),
      ({ seat, id }, visibility) => seat.book.setSheet(id, { visibility }, seat.source),
    ),
    TabColor: writable(
      ({ data }) => data.tabColor ?? "",
      color,
      ({ seat, id }, tabColor) => seat.book.setSheet(id, { tabColor: tabColor === "" ? null : tabColor }, seat.source),
    ),
    ShowGridlines: writable(
      ({ data }) => data.showGridlines,
      bool,
      ({ seat, id }, showGridlines) => seat.book.setSheet(id, { showGridlines }, seat.source),
    ),
    ShowHeadings: writable(
      ({ data }) => data.showHeadings,
      bool,
      ({ seat, id }, showHeadings) => seat.book.setSheet(id, { showHeadings }, seat.source),
    ),
    StandardWidth: writable(
      ({ data }) => data.defaultColumnWidth,
      number,
      ({ seat, id }, defaultColumnWidth) => seat.book.setSheet(id, { defaultColumnWidth }, seat.source),
    ),
    StandardHeight: get(({ data }) => data.defaultRowHeight),
    EnableCalculation: writable(
      () => true,
      bool,
      (_sheet, on) => {
        if (!on) throw new BookError("InvalidArgument", "this host always calculates");
      },
    ),
    TabId: get(({ seat, data }) => seat.book.data.sheets.indexOf(data) + 1),
  },
  setters: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  links: {
    Charts: link("ChartCollection", (sheet) => sheet),
    Comments: link("CommentCollection", (sheet) => sheet),
    Shapes: link("ShapeCollection", (sheet) => sheet),
    Tables: link("TableCollection", (sheet) => ({ seat: sheet.seat, sheet })),
    Names: link("NamedItemCollection", (sheet) => ({ seat: sheet.seat, sheet })),
    FreezePanes: link("WorksheetFreezePanes", (sheet) => sheet),
    PageLayout: link("PageLayout", (sheet) => sheet),
    Protection: link("WorksheetProtection", (sheet) => sheet),
    CustomProperties: link("WorksheetCustomPropertyCollection", (sheet) => sheet),
    HorizontalPageBreaks: link("PageBreakCollection", (sheet) => ({ sheet, axis: "row" as const })),
    VerticalPageBreaks: link("PageBreakCollection", (sheet) => ({ sheet, axis: "column" as const })),
  },
  methods: {
    GetRange: finds("Range", [optional(text)], (sheet, address) =>
      address === undefined ? sheet.range(wholeSheet) : cellsNamed(sheet.seat, address, sheet),
    ),
    GetRangeByIndexes: finds("Range", [int, int, int, int], (sheet, ...[row, column, rows, columns]) =>
      sheet.range({ row, column, rows, columns }),
    ),
    GetCell: finds("Range", [int, int], (sheet, row, column) => sheet.range({ row, column, rows: 1, columns: 1 })),
    GetUsedRange: finds(
      "Range",
      [orElse(bool, false)],
      (sheet, valuesOnly) => used(sheet, valuesOnly) ?? sheet.range(areaOf("A1")),
    ),
    GetUsedRangeOrNullObject: finds("Range", [orElse(bool, false)], used),
    GetNext: finds("Worksheet", [orElse(bool, false)], (sheet, visible) => existing(neighbour(sheet, 1, visible))),
    GetNextOrNullObject: finds("Worksheet", [orElse(bool, false)], (sheet, visible) => neighbour(sheet, 1, visible)),
    GetPrevious: finds("Worksheet", [orElse(bool, false)], (sheet, visible) => existing(neighbour(sheet, -1, visible))),
    GetPreviousOrNullObject: finds("Worksheet", [orElse(bool, false)], (sheet, visible) =>
      neighbour(sheet, -1, visible),
    ),
    Activate: does([], ({ seat, id }) => seat.book.setActiveSheet(id, seat.source)),
    Copy: makes(
      "Worksheet",
      [orElse(oneOf("None", "Before", "After", "Beginning", "End"), "None"), optional(sheetArgument)],
      copy,
    ),
    Delete: does([], ({ seat, id }) => seat.book.removeSheet(id, seat.source)),
    Calculate: answers([], ({ seat }) => seat.book.calculate()),
    ...listens(
      { seat: ({ seat }: SheetRef) => seat, target: ({ id }) => id },
      {
        Activated: 11,
        Deactivated: 12,
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
