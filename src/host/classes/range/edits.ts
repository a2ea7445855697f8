import { BookError } from "../../book/bookError";
import { cells, cellsFrom, type CellsArgument } from "../addresses";
import type { Method } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, int, oneOf, orElse } from "../declare/readers";
import type { RangeRef } from "../refs";

const { does, answers, makes } = members<RangeRef>();

function insert(range: RangeRef, shift: "Down" | "Right"): RangeRef {
  const { seat, sheet, area } = range;
  seat.book.insertCells(sheet.id, area, shift, seat.source);
  return range.at(area);
}

/** What is copied, and how. */
interface Copying {
  kind: "All" | "Values" | "Formulas" | "Formats" | "Link";
  skipBlanks: boolean;
  transpose: boolean;
}

function copyFrom(range: RangeRef, given: CellsArgument, how: Copying): void {
  const { seat, sheet, area } = range;
  const source = cellsFrom(seat, given, sheet);
  seat.book.copyCells({ sheet: source.sheet.id, area: source.area }, { sheet: sheet.id, area }, how, seat.source);
}

const copyKind = orElse(oneOf("All", "Values", "Formulas", "Formats", "Link"), "All");

/** What changes cells as such. */
export const edits: Record<string, Method<RangeRef>> = {
  Clear: does(
    [orElse(oneOf("All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"), "All")],
    ({ seat, sheet, area }, what) => seat.book.clear(sheet.id, area, what, seat.source),
  ),
  Insert: makes("Range", [oneOf("Down", "Right")], insert),
  Delete: does([oneOf("Up", "Left")], ({ seat, sheet, area }, shift) => seat.book.deleteCells(sheet.id, area, shift, seat.source)),
  CopyFrom: does([cells, copyKind, orElse(bool, false), orElse(bool, false)], (range, source, kind, skipBlanks, transpose) =>
    copyFrom(range, source, { kind, skipBlanks, transpose }),
  ),
  Merge: does([orElse(bool, false)], ({ seat, sheet, area }, across) => seat.book.merge(sheet.id, area, across, seat.source)),
  Unmerge: does([], ({ seat, sheet, area }) => seat.book.unmerge(sheet.id, area, seat.source)),
  Select: does([], ({ seat, sheet, area }) => seat.book.select(sheet.id, area, seat.source)),
  Calculate: answers([], ({ seat }) => seat.book.calculate()),
  SetDirty: answers([], ({ seat }) => seat.book.calculate()),
  _ValidateArraySize: { ...answers([int, int], validateSize), calculated: false },
};

/** Asked by the client before it sends a large grid in parts. */
function validateSize({ area }: RangeRef, rows: number, columns: number): void {
  if (rows === area.rows && columns === area.columns) return;
  throw new BookError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
