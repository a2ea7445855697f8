import type { Style } from "../book/model";
import type { Edge, StyleChange } from "../book/styles";
import type { HostClass, Scalar } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, color, int, number, oneOf, orElse, type Reader, text, within } from "./declare/readers";
import { autofitColumns, autofitRows, heightOf, setColumns, setRows, widthOf } from "./range/lines";
import { commonStyle, restyle } from "./range/styling";
import type { RangeRef } from "./refs";

const { writable, link, does } = members<RangeRef>();

/** Points of the widest column that Excel allows: 255 characters of the usual font; and of the highest row. */
const WIDEST = 1342.5;
const TALLEST = 409.5;

/** A property that every cell has for itself. */
function styled<V>(
  pick: (style: Style) => unknown,
  read: Reader<V>,
  change: (value: V) => StyleChange,
): Scalar<RangeRef> {
  return writable<V>(
    (range) => commonStyle(range, pick),
    read,
    (range, value) => restyle(range, change(value)),
  );
}

const horizontal = oneOf(
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
);
const vertical = oneOf("Top", "Center", "Bottom", "Justify", "Distributed");

/** How cells look. */
export const rangeFormat: HostClass<RangeRef> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: styled(
      (style) => style.horizontal,
      horizontal,
      (value) => ({ horizontal: value }),
    ),
    VerticalAlignment: styled(
      (style) => style.vertical,
      vertical,
      (value) => ({ vertical: value }),
    ),
    WrapText: styled(
      (style) => style.wrap,
      bool,
      (wrap) => ({ wrap }),
    ),
    IndentLevel: styled(
      (style) => style.indent,
      int,
      (indent) => ({ indent }),
    ),
    ColumnWidth: writable(widthOf, within(0, WIDEST), (range, width) => setColumns(range, { width })),
    RowHeight: writable(heightOf, within(0, TALLEST), (range, height) => setRows(range, { height })),
  },
  links: {
    Fill: link("RangeFill", (range) => range),
    Font: link("RangeFont", (range) => range),
    Borders: link("RangeBorderCollection", (range) => range),
    Protection: link("FormatProtection", (range) => range),
  },
  methods: {
    AutofitColumns: does([], autofitColumns),
    AutofitRows: does([], autofitRows),
    AdjustIndent: does([orElse(int, 1)], (range, amount) =>
      restyle(range, { indent: Math.max(0, (commonStyle(range, ({ indent }) => indent) ?? 0) + amount) }),
    ),
  },
};

/** The fill of cells; "#FFFFFF" where there is none, as Excel says. */
export const rangeFill: HostClass<RangeRef> = {
  name: "RangeFill",
  scalars: {
    Color: styled(
      ({ fill }) => fill ?? "#FFFFFF",
      color,
      (fill) => ({ fill: fill === "" ? null : fill }),
    ),
    Pattern: styled(
      ({ fill }) => (fill === null ? "None" : "Solid"),
      oneOf("None", "Solid"),
      (pattern) => (pattern === "None" ? { fill: null } : {}),
    ),
  },
  methods: { Clear: does([], (range) => restyle(range, { fill: null })) },
};

const font = <V>(name: keyof Style["font"], read: Reader<V>): Scalar<RangeRef> =>
  styled(
    (style) => style.font[name],
    read,
    (value) => ({ font: { [name]: value } }),
  );

const underlines = oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant");

/** The font of cells. */
export const rangeFont: HostClass<RangeRef> = {
  name: "RangeFont",
  scalars: {
    Name: font("name", text),
    Size: font("size", number),
    Color: font("color", color),
    Bold: font("bold", bool),
    Italic: font("italic", bool),
    Underline: styled(
      (style) => style.font.underline,
      underlines,
      (value) => ({
        font: { underline: value.startsWith("Double") ? "Double" : value === "None" ? "None" : "Single" },
      }),
    ),
  },
};

/** Whether protection locks cells. */
export const formatProtection: HostClass<RangeRef> = {
  name: "FormatProtection",
  scalars: {
    Locked: styled(
      (style) => style.locked,
      bool,
      (locked) => ({ locked }),
    ),
    FormulaHidden: styled(
      (style) => style.formulaHidden,
      bool,
      (formulaHidden) => ({ formulaHidden }),
    ),
  },
};

/** One edge of cells. */
export interface BorderRef {
  readonly range: RangeRef;
  readonly edge: Edge;
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
const border = members<BorderRef>();

/** What the edge looks like on all cells that have it, or undefined. */
function lineOf({ range, edge }: BorderRef): NonNullable<Style["borders"]["EdgeTop"]> | null | undefined {
  const own = edge === "InsideVertical" ? "EdgeRight" : edge === "InsideHorizontal" ? "EdgeBottom" : edge;
  const { area } = range;
  const strip: Partial<Record<Edge, object>> = {
    EdgeTop: { rows: 1 },
    EdgeBottom: { row: area.row + area.rows - 1, rows: 1 },
    EdgeLeft: { columns: 1 },
    EdgeRight: { column: area.column + area.columns - 1, columns: 1 },
  };
  return commonStyle(range.at({ ...area, ...strip[edge] }), (style) => style.borders[own] ?? null);
}

function draw({ range, edge }: BorderRef, change: Partial<NonNullable<ReturnType<typeof lineOf>>>): void {
  const before = lineOf({ range, edge }) ?? { style: "Continuous", weight: "Thin", color: "#000000" };
  restyle(range, { borders: { [edge]: { ...before, ...change } } });
}

const lineStyles = oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot");

/** One edge of cells. */
export const rangeBorder: HostClass<BorderRef> = {
  name: "RangeBorder",
  scalars: {
    SideIndex: border.get(({ edge }) => edge),
    Style: border.writable(
      (ref) => lineOf(ref)?.style ?? "None",
      lineStyles,
      (ref, style) => (style === "None" ? restyle(ref.range, { borders: { [ref.edge]: null } }) : draw(ref, { style })),
    ),
    Weight: border.writable(
      (ref) => lineOf(ref)?.weight ?? "Thin",
      oneOf("Hairline", "Thin", "Medium", "Thick"),
      (ref, weight) => draw(ref, { weight }),
    ),
    Color: border.writable(
      (ref) => lineOf(ref)?.color ?? "#000000",
      color,
      (ref, value) => draw(ref, { color: value }),
    ),
  },
};

const edges = members<RangeRef>();

/** The edges of cells. */
export const rangeBorderCollection: HostClass<RangeRef> = {
  name: "RangeBorderCollection",
  scalars: { Count: edges.get(() => EDGES.length) },
  items: { of: "RangeBorder", all: (range) => EDGES.map((edge) => ({ range, edge })) },
  methods: {
    GetItem: edges.finds("RangeBorder", [oneOf(...EDGES)], (range, edge) => ({ range, edge })),
    GetItemAt: edges.finds("RangeBorder", [int], (range, at) => ({ range, edge: EDGES[at] ?? "EdgeTop" })),
  },
};
