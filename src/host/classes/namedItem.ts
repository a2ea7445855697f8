import { BookError } from "../book/bookError";
import { fullAddress, referredCells } from "./addresses";
import { absoluteAddressOf } from "../book/area";
import type { NameData } from "../book/model";
import type { HostClass, Method } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, orElse, type Reader, text } from "./declare/readers";
import { NameRef, RangeRef, SheetRef } from "./refs";
import { shownValue } from "./range/grid";
import type { Seat } from "./seat";
import { valueTypeOf } from "./valueTypes";

const name = members<NameRef>();

function change({ seat, data }: NameRef, setting: Partial<Pick<NameData, "formula" | "visible" | "comment">>): void {
  seat.book.names.set(data, setting, seat.source);
}

const cellsOf = ({ seat, data }: NameRef): RangeRef | null => referredCells(seat, data.formula);

/** What the name holds, as Excel shows it: the address of cells, or what its formula comes to. */
async function value(self: NameRef): Promise<unknown> {
  const found = cellsOf(self);
  if (found) return fullAddress(found);
  const values = (await self.seat.book.evaluate(self.data.formula)).map((row) => row.map(shownValue));
  return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
}

/** The type of that value. */
async function kind(self: NameRef): Promise<string> {
  if (cellsOf(self)) return "Range";
  const values = (await self.seat.book.evaluate(self.data.formula)).flat();
  return values.length === 1 ? valueTypeOf(values[0] ?? null).replace("Empty", "String") : "Array";
}

function owner({ seat, sheet }: NameRef): SheetRef | null {
  return sheet === undefined ? null : new SheetRef(seat, sheet);
}

function existing<V>(found: V | null, what: string): V {
  if (found === null) throw new BookError("ItemNotFound", `The requested ${what} doesn't exist.`);
  return found;
}

/** A defined name. */
export const namedItem: HostClass<NameRef> = {
  name: "NamedItem",
  scalars: {
    _Id: name.get(({ data }) => data.name),
    Name: name.get(({ data }) => data.name),
    Type: name.result(kind),
    Value: name.result(value),
    Formula: name.writable(
      ({ data }) => data.formula,
      text,
      (self, formula) => change(self, { formula }),
    ),
    Scope: name.get(({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet")),
    Visible: name.writable(
      ({ data }) => data.visible,
      bool,
      (self, visible) => change(self, { visible }),
    ),
    Comment: name.writable(
      ({ data }) => data.comment,
      text,
      (self, comment) => change(self, { comment }),
    ),
  },
  links: {
    Worksheet: name.link("Worksheet", (self) => existing(owner(self), "sheet")),
    WorksheetOrNullObject: name.link("Worksheet", owner),
  },
  methods: {
    GetRange: name.finds("Range", [], (self) => existing(cellsOf(self), "range")),
    GetRangeOrNullObject: name.finds("Range", [], cellsOf),
    Delete: name.does([], ({ seat, data, sheet }) => seat.book.names.remove(data.name, sheet, seat.source)),
  },
};

/** The names of the workbook, or those of one sheet. */
export interface NamesRef {
  readonly seat: Seat;
  readonly sheet?: SheetRef;
}

const names = members<NamesRef>();

function all({ seat, sheet }: NamesRef): NameRef[] {
  // The workbook's collection lists the names of all scopes, as Excel's does.
  const here = seat.book.data.names.filter((each) => !sheet || each.sheet === sheet.id);
  return here.map((each) => new NameRef(seat, each.name, each.sheet));
}

function find({ seat, sheet }: NamesRef, wanted: string): NameRef | null {
  const found = seat.book.name(wanted, sheet?.id);
  return found ? new NameRef(seat, found.name, found.sheet) : null;
}

/** What a new name stands for: cells, or a formula. */
const reference: Reader<string | RangeRef> = (argument, what) =>
  argument instanceof RangeRef ? argument : text(argument, what);

function add({ seat, sheet }: NamesRef, wanted: string, given: string | RangeRef, comment: string): NameRef {
  const formula = typeof given === "string" ? given : `=${absoluteAddress(given)}`;
  const data = { name: wanted, formula, sheet: sheet?.id, visible: true, comment };
  const added = seat.book.names.add(data, seat.source);
  return new NameRef(seat, added.name, added.sheet);
}

function absoluteAddress(range: RangeRef): string {
  const full = fullAddress(range);
  return `${full.slice(0, full.lastIndexOf("!") + 1)}${absoluteAddressOf(range.area)}`;
}

const adding: Method<NamesRef> = names.makes("NamedItem", [text, reference, orElse(text, "")], add);

/** The names of the workbook, or those of one sheet. */
export const namedItemCollection: HostClass<NamesRef> = {
  name: "NamedItemCollection",
  scalars: {},
  items: { of: "NamedItem", all },
  methods: {
    Add: adding,
    AddFormulaLocal: adding,
    GetItem: names.finds("NamedItem", [text], (self, wanted) => existing(find(self, wanted), "name")),
    GetItemOrNullObject: names.finds("NamedItem", [text], find),
    GetCount: names.answers([], (self) => all(self).length),
  },
};
