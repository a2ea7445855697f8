import { summaryId, summaryName } from "../plan/summary/summarySheet";
import type { Cell } from "../plan/types";
import { otherName } from "./freeName";
import { identityKey, parseMark } from "./identity";
import { readCell } from "./rows/cell";

/** Key of the custom property by which a dated copy is known to be ours. */
export const copyKey = "TenStepSummary";

/** What stands on the live summary and beside it. */
export interface LiveSummary {
  /** Place of the live summary among the tabs; null when there is none. */
  readonly position: number | null;
  /** What officers have entered, by the label beside it, a line each. */
  readonly entered: ReadonlyMap<string, readonly Cell[]>;
  /** What a sheet of the dated copy's name is: none there, a copy of ours, or somebody else's. */
  readonly there: "none" | "copy" | "other";
  /** The same of the name that a new copy has until it takes the place of an earlier one: one of ours was left there half made. */
  readonly left: "none" | "copy" | "other";
  /** Whether the workbook has a title, which a screen reader says first. */
  readonly titled: boolean;
}

/** What a new copy is called while that which it replaces is still there. */
export const besideOf = (copy: string): string => `${copy} (new)`;

/** No live summary, and nothing of the copy's name. */
export const noSummary: LiveSummary = { position: null, entered: new Map(), there: "none", left: "none", titled: true };

/** Rows of the live summary that are looked through for the officers' cells: more than it has. */
const rowsLookedThrough = 400;

/** Asks for the officers' cells of the live summary and for the sheets by name; the answer is there once the request is. */
export function askLive(context: Excel.RequestContext): (copy: string) => LiveSummary {
  const { worksheets, names } = context.workbook;
  const properties = context.workbook.properties.load("title");
  worksheets.load("items/name,items/position,items/customProperties/items/key,items/customProperties/items/value");
  // Where somebody else has the name, ours is called otherwise: both are asked for, and the sheet's mark tells which it is.
  const asked = [summaryName, otherName(summaryName)].map((name) => {
    const title = names.getItemOrNullObject(name).getRangeOrNullObject();
    title.load("address");
    title.worksheet.load("name");
    return { title, cells: title.getResizedRange(rowsLookedThrough, 1).load("values,valueTypes") };
  });
  return (copy) => {
    const found = asked
      .filter(({ title }) => !title.isNullObject)
      .map(({ title, cells }) => ({ sheet: title.worksheet.name, cells }));
    const marked = worksheets.items.filter((sheet) => markOf(sheet, identityKey, isLive)).map(({ name }) => name);
    const live = found.find(({ sheet }) => marked.includes(sheet)) ?? found[0];
    const home = worksheets.items.find(({ name }) => name === (live?.sheet ?? marked[0]));
    return {
      position: home?.position ?? null,
      entered: live === undefined ? new Map() : enteredIn(live.cells),
      there: thereOf(worksheets.items, copy),
      left: thereOf(worksheets.items, besideOf(copy)),
      titled: properties.title.trim() !== "",
    };
  };
}

function isLive(mark: string): boolean {
  return parseMark(mark)?.sheet === summaryId;
}

function markOf({ customProperties }: Excel.Worksheet, key: string, is: (value: string) => boolean): boolean {
  return customProperties.items.some((property) => property.key === key && is(property.value));
}

function thereOf(sheets: readonly Excel.Worksheet[], copy: string): LiveSummary["there"] {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === copy.toLowerCase());
  if (sheet === undefined) return "none";
  return markOf(sheet, copyKey, () => true) ? "copy" : "other";
}

function enteredIn(cells: Excel.Range): Map<string, Cell[]> {
  const rows = (cells.values as unknown[][]).map((row, at) => ({
    label: String(row[0] ?? ""),
    entry: readCell(row[1], cells.valueTypes[at]?.[1]),
  }));
  return linesByLabel(rows);
}

/** Lines beneath a label belong to it until the next label or an empty line. */
function linesByLabel(rows: readonly { label: string; entry: Cell }[]): Map<string, Cell[]> {
  const lines = new Map<string, Cell[]>();
  let last: Cell[] | undefined;
  for (const { label, entry } of rows) {
    if (label !== "") lines.set(label, (last = [entry]));
    else if (entry === null) last = undefined;
    else last?.push(entry);
  }
  return lines;
}
