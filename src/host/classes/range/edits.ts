import { intersection, without } from "../../book/area";
import { BookError } from "../../book/bookError";
import type { Area, SheetData } from "../../book/model";
import { cells, cellsFrom } from "../addresses";
import type { Method } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, int, oneOf, orElse } from "../declare/readers";
import type { RangeRef } from "../refs";
import { copyCells } from "./copy";

const { does, answers, makes } = members<RangeRef>();

function insert(range: RangeRef, shift: "Down" | "Right"): RangeRef {
  const { seat, sheet, area } = range;
  seat.book.insertCells(sheet.id, area, shift, seat.source);
  return range.at(area);
}

const copyKind = orElse(oneOf("All", "Values", "Formulas", "Formats", "Link"), "All");

/** What changes cells as such. */
export const edits: Record<string, Method<RangeRef>> = {
  Clear: does(
    [orElse(oneOf("All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"), "All")],
    ({ seat, sheet, area }, what) => seat.book.clear(sheet.id, area, what, seat.source),
  ),
  Insert: makes("Range", [oneOf("Down", "Right")], insert),
  Delete: does([oneOf("Up", "Left")], ({ seat, sheet, area }, shift) =>
    seat.book.deleteCells(sheet.id, area, shift, seat.source),
  ),
  // Values are copied as they are after what the batch wrote before.
  CopyFrom: {
    ...does([cells, copyKind, orElse(bool, false), orElse(bool, false)], (range, source, ...how) => {
      const [kind, skipBlanks, transpose] = how;
      copyCells(cellsFrom(range.seat, source, range.sheet), range, { kind, skipBlanks, transpose });
    }),
    calculated: true,
  },
  Merge: does([orElse(bool, false)], merge),
  Unmerge: does([], ({ seat, sheet, area }) =>
    seat.book.setSheet(sheet.id, { merges: unmerged(sheet.data, area) }, seat.source),
  ),
  Select: does([], select),
  Calculate: answers([], ({ seat }) => seat.book.calculate()),
  SetDirty: answers([], ({ seat }) => seat.book.calculate()),
  _ValidateArraySize: { ...answers([int, int], validateSize), calculated: false },
};

/** Selecting cells brings their sheet to the front. */
function select({ seat, sheet, area }: RangeRef): void {
  seat.book.setActiveSheet(sheet.id, seat.source);
  seat.book.select(sheet.id, area, seat.source);
}

/** Asked by the client before it sends a large grid in parts. */
function validateSize({ area }: RangeRef, rows: number, columns: number): void {
  if (rows === area.rows && columns === area.columns) return;
  throw new BookError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

const unmerged = (sheet: SheetData, area: Area): Area[] => sheet.merges.filter((merge) => !intersection(merge, area));

/** Joins cells into one; the text of all but the first is lost, as in Excel. */
function merge({ seat, sheet, area }: RangeRef, across: boolean): void {
  if (sheet.data.tables.some((table) => intersection(table.area, area))) {
    throw new BookError("MergedRangeConflict", "cells of a table cannot be merged");
  }
  const rows = across
    ? Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }))
    : [area];
  for (const block of rows) {
    for (const rest of without(block, { ...block, rows: 1, columns: 1 })) {
      seat.book.clear(sheet.id, rest, "Contents", seat.source);
    }
  }
  seat.book.setSheet(sheet.id, { merges: [...unmerged(sheet.data, area), ...rows] }, seat.source);
}
