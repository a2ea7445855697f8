import { addressOf, intersection, isWholeColumns, isWholeRows } from "../book/area";
import type { Book } from "../book/book";
import type { Change } from "../book/changes";
import type { Area, Scalar } from "../book/model";
import { valueTypeOf } from "../classes/valueTypes";

/** An event before it is known who listens. */
export interface Happening {
  readonly type: number;
  /** The sheet, table or chart it is about, or "Workbook" for collections; "" for the events of Office's first API. */
  readonly target: string;
  readonly args: Record<string, unknown>;
}

/**
 * The events of Excel that a change of the book causes, without `source` and `triggerSource`. `before` is the sheet that
 * was in front before the change.
 */
export function happeningsOf(change: Change, book: Book, before: string): Happening[] {
  const tell = tellers[change.kind] as Teller<Change> | undefined;
  return tell ? tell(change, book, before) : [];
}

type Teller<C> = (change: C, book: Book, before: string) => Happening[];

/** The change of one kind, also where several kinds share a shape. */
type ChangeOf<K extends Change["kind"]> = Change extends infer C
  ? C extends { kind: infer Kinds }
    ? K extends Kinds
      ? C
      : never
    : never
  : never;

type Tellers = { [K in Change["kind"]]?: Teller<ChangeOf<K>> };

/** The same event for whoever listens to the one thing and for whoever listens to all of them. */
function both(type: number, target: string, args: Record<string, unknown>): Happening[] {
  return [target, "Workbook"].map((each) => ({ type, target: each, args }));
}

const tellers: Tellers = {
  cells: (change, book) => edited(change.sheet, change.area, { changeType: "RangeEdited", ...detailsOf(change) }, book),
  inserted: (change, book) => edited(change.sheet, change.area, shiftOf(change, "Inserted"), book),
  deleted: (change, book) => edited(change.sheet, change.area, shiftOf(change, "Deleted"), book),
  calculated: ({ sheet }) => both(16, sheet, { worksheetId: sheet }),
  styles: ({ sheet, area }) => both(18, sheet, { worksheetId: sheet, address: addressOf(area) }),
  sheetAdded: ({ sheet }) => [{ type: 13, target: "Workbook", args: { worksheetId: sheet } }],
  sheetRemoved: ({ sheet }) => [{ type: 15, target: "Workbook", args: { worksheetId: sheet } }],
  activated: ({ sheet }, _book, before) => [
    ...both(12, before, { worksheetId: before }),
    ...both(11, sheet, { worksheetId: sheet }),
  ],
  tableAdded: ({ sheet, table, name }) => tableCame(102, sheet, table, name),
  tableRemoved: ({ sheet, table, name }) => tableCame(103, sheet, table, name),
  settings: () => [{ type: 1, target: "", args: {} }],
  selection: ({ sheet, area }, book) => [
    { type: 2, target: "", args: {} },
    ...both(14, sheet, { worksheetId: sheet, address: addressOf(area) }),
    ...selectedInTables(sheet, area, book),
  ],
  sorted: ({ sheet, area }) => both(19, sheet, { worksheetId: sheet, address: addressOf(area) }),
  protection: ({ sheet }, book) =>
    both(24, sheet, { worksheetId: sheet, isProtected: book.sheet(sheet)?.protection.protected === true }),
};

function tableCame(type: number, worksheetId: string, table: number, tableName: string): Happening[] {
  return both(type, worksheetId, { tableId: String(table), tableName, worksheetId });
}

function selectedInTables(sheet: string, area: Area, book: Book): Happening[] {
  return (book.sheet(sheet)?.tables ?? []).flatMap(({ id, area: whole }) => {
    const shared = intersection(whole, area);
    if (!shared) return [];
    return [
      { type: 100, target: String(id), args: { worksheetId: sheet, tableId: String(id), address: addressOf(shared) } },
    ];
  });
}

/** Cells changed: told for the sheet, and for every table that the cells belong to. */
function edited(sheet: string, area: Area, more: Record<string, unknown>, book: Book): Happening[] {
  const address = addressOf(area);
  const args = {
    worksheetId: sheet,
    address,
    referenceId: eventReference(sheet, address),
    shiftDirection: "None",
    ...more,
  };
  const tables = book.sheet(sheet)?.tables.filter((table) => intersection(table.area, area)) ?? [];
  return [
    ...both(10, sheet, args),
    ...tables.flatMap(({ id }) => both(101, String(id), { ...args, tableId: String(id) })),
  ];
}

function detailsOf({ details }: ChangeOf<"cells">): Record<string, unknown> {
  if (!details) return {};
  const { before, after } = details;
  return {
    valueBefore: shown(before),
    valueAfter: shown(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}

function shown(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function shiftOf(
  { area, shift }: ChangeOf<"inserted" | "deleted">,
  done: "Inserted" | "Deleted",
): Record<string, unknown> {
  const what = isWholeRows(area) ? "Row" : isWholeColumns(area) ? "Column" : "Cell";
  return { changeType: `${what}${done}`, shiftDirection: `ShiftCell${shift}` };
}

/** The reference that an event carries, by which `args.getRange()` finds the cells again. */
export function eventReference(sheet: string, address: string): string {
  return `${sheet}!${address}`;
}
