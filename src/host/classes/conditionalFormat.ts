import { intersection } from "../book/area";
import { BookError } from "../book/bookError";
import type { ConditionalFormat } from "../book/model";
import type { HostClass, Scalar } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, color, int, oneOf, type Reader, text } from "./declare/readers";
import { RangesRef } from "./rangeAreas";
import { type RangeRef, RuleRef } from "./refs";

const rules = members<RangeRef>();

function all({ sheet, area }: RangeRef): RuleRef[] {
  const here = sheet.data.conditionalFormats.filter(({ areas }) => areas.some((each) => intersection(each, area)));
  return [...here].sort((a, b) => a.priority - b.priority).map(({ id }) => new RuleRef(sheet, id));
}

function find(range: RangeRef, wanted: string): RuleRef | null {
  return all(range).find(({ id }) => id === wanted) ?? null;
}

function existing(found: RuleRef | null | undefined): RuleRef {
  if (!found) throw new BookError("ItemNotFound", "The requested conditional format doesn't exist.");
  return found;
}

/** A rule that is true of nothing until its formula is set. */
function add({ seat, sheet, area }: RangeRef): RuleRef {
  const format = { areas: [area], formula: "=FALSE", stopIfTrue: false, format: {} };
  return new RuleRef(sheet, seat.book.parts.addConditionalFormat(sheet.id, format, seat.source).id);
}

/** The colour rules on cells. This host makes rules of the kind "Custom" only. */
export const conditionalFormatCollection: HostClass<RangeRef> = {
  name: "ConditionalFormatCollection",
  scalars: {},
  items: { of: "ConditionalFormat", all },
  methods: {
    Add: rules.makes("ConditionalFormat", [oneOf("Custom")], (...[range]) => add(range)),
    ClearAll: rules.does([], ({ seat, sheet, area }) =>
      seat.book.parts.removeConditionalFormats(sheet.id, area, seat.source),
    ),
    GetCount: rules.answers([], (range) => all(range).length),
    GetItem: rules.finds("ConditionalFormat", [text], (range, id) => existing(find(range, id))),
    GetItemOrNullObject: rules.finds("ConditionalFormat", [text], find),
    GetItemAt: rules.finds("ConditionalFormat", [int], (range, at) => existing(all(range)[at])),
  },
};

const rule = members<RuleRef>();

function cellsOf(self: RuleRef): RangeRef | null {
  const [first, ...others] = self.data.areas;
  return first && others.length === 0 ? self.sheet.range(first) : null;
}

/** A colour rule. */
export const conditionalFormat: HostClass<RuleRef> = {
  name: "ConditionalFormat",
  scalars: {
    Id: rule.get(({ id }) => id),
    Type: rule.get(() => "Custom"),
    Priority: rule.writable(
      ({ data }) => data.priority,
      int,
      (self, priority) => self.set({ priority }),
    ),
    StopIfTrue: rule.writable(
      ({ data }) => data.stopIfTrue,
      bool,
      (self, stopIfTrue) => self.set({ stopIfTrue }),
    ),
  },
  links: {
    Custom: rule.link("CustomConditionalFormat", (self) => self),
    CustomOrNullObject: rule.link("CustomConditionalFormat", (self) => self),
  },
  methods: {
    Delete: rule.does([], ({ sheet, id }) =>
      sheet.seat.book.parts.removeConditionalFormats(sheet.id, id, sheet.seat.source),
    ),
    GetRange: rule.finds("Range", [], (self) => {
      const found = cellsOf(self);
      if (!found) throw new BookError("InvalidOperation", "The conditional format lies on several ranges.");
      return found;
    }),
    GetRangeOrNullObject: rule.finds("Range", [], cellsOf),
    GetRanges: rule.finds("RangeAreas", [], ({ sheet, data }) => {
      const [first, ...others] = data.areas;
      return first ? RangesRef.on(sheet.range(first), [first, ...others]) : null;
    }),
  },
};

/** A colour rule that is a formula. */
export const customConditionalFormat: HostClass<RuleRef> = {
  name: "CustomConditionalFormat",
  scalars: {},
  links: {
    Rule: rule.link("ConditionalFormatRule", (self) => self),
    Format: rule.link("ConditionalRangeFormat", (self) => self),
  },
};

const formula = rule.writable(
  ({ data }) => data.formula,
  text,
  (self, value) => self.set({ formula: value }),
);

/** The formula of a colour rule. */
export const conditionalFormatRule: HostClass<RuleRef> = {
  name: "ConditionalFormatRule",
  scalars: { Formula: formula, FormulaLocal: formula },
};

/** What a colour rule does to cells. */
export const conditionalRangeFormat: HostClass<RuleRef> = {
  name: "ConditionalRangeFormat",
  scalars: {},
  links: {
    Font: rule.link("ConditionalRangeFont", (self) => self),
    Fill: rule.link("ConditionalRangeFill", (self) => self),
  },
};

type Look = ConditionalFormat["format"];

const look = <V>(name: keyof Look, read: Reader<V>, none: unknown): Scalar<RuleRef> =>
  rule.writable<V>(
    ({ data }) => data.format[name] ?? none,
    read,
    (self, value) => self.set({ format: { ...self.data.format, [name]: value } }),
  );

/** What a colour rule does to the font. */
export const conditionalRangeFont: HostClass<RuleRef> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: look("fontColor", color, ""),
    Bold: look("bold", bool, false),
    Italic: look("italic", bool, false),
  },
  methods: {
    Clear: rule.does([], (self) => self.set({ format: { fill: self.data.format.fill } })),
  },
};

/** What a colour rule does to the fill. */
export const conditionalRangeFill: HostClass<RuleRef> = {
  name: "ConditionalRangeFill",
  scalars: { Color: look("fill", color, "") },
  methods: {
    Clear: rule.does([], (self) => self.set({ format: { ...self.data.format, fill: undefined } })),
  },
};
