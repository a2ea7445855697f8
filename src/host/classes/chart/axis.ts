import type { AxisData } from "../../book/model";
import type { HostClass, Scalar } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, number, object, oneOf, type Reader, text } from "../declare/readers";
import { RangeRef } from "../refs";
import { linked } from "./chart";
import type { AxisRef } from "./refs";
import { referenceTo } from "./source";

const { get, writable, link, does } = members<AxisRef>();

function put<K extends keyof AxisData>(name: K): (self: AxisRef, value: AxisData[K]) => void {
  return (self, value) =>
    self.change((axis) => {
      axis[name] = value;
    });
}

const stored = <K extends keyof AxisData>(
  name: K,
  read: Reader<NonNullable<AxisData[K]>>,
  usual: unknown,
): Scalar<AxisRef> => writable(({ data }) => data[name] ?? usual, read, put(name));

/** A limit of the scale; an empty text lets Excel choose, which this host shows as an empty text. */
const limit = (name: "minimum" | "maximum" | "majorUnit" | "minorUnit"): Scalar<AxisRef> =>
  writable<number | undefined>(({ data }) => data[name] ?? "", orAutomatic, put(name));

const orAutomatic: Reader<number | undefined> = (argument, name) =>
  argument === "" ? undefined : number(argument, name);

const range = object((value): value is RangeRef => value instanceof RangeRef);

/** An axis of a chart. */
export const chartAxis: HostClass<AxisRef> = {
  name: "ChartAxis",
  scalars: {
    Type: get(({ which }) => (which.toLowerCase().endsWith("category") ? "Category" : "Value")),
    AxisGroup: get(({ which }) => (which.startsWith("secondary") ? "Secondary" : "Primary")),
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    MajorUnit: limit("majorUnit"),
    MinorUnit: limit("minorUnit"),
    Visible: stored("visible", bool, true),
    ReversePlotOrder: stored("reversed", bool, false),
    NumberFormat: stored("numberFormat", text, "General"),
    LinkNumberFormat: stored("linkNumberFormat", bool, true),
    TickLabelPosition: stored("tickLabelPosition", oneOf("NextToAxis", "High", "Low", "None"), "NextToAxis"),
    CategoryType: stored("categoryType", oneOf("Automatic", "TextAxis", "DateAxis"), "Automatic"),
    Position: stored("position", oneOf("Automatic", "Maximum", "Minimum"), "Automatic"),
  },
  links: {
    Title: link("ChartAxisTitle", (self) => self),
    Format: link("ChartAxisFormat", (self) => self),
    MajorGridlines: link("ChartGridlines", (self) => self),
  },
  methods: {
    SetCategoryNames: does([range], ({ chart }, cells) =>
      chart.change(({ series }) => {
        for (const each of series) each.categories = referenceTo(cells);
      }),
    ),
  },
};

/** The title of an axis: a text, or what a cell says. */
export const chartAxisTitle: HostClass<AxisRef> = {
  name: "ChartAxisTitle",
  scalars: {
    Text: writable(
      ({ data }) => data.title ?? "",
      text,
      (self, title) => self.change((axis) => Object.assign(axis, { title, titleFormula: undefined })),
    ),
    Visible: writable(
      ({ data }) => data.title !== undefined,
      bool,
      (self, visible) => {
        if (visible === (self.data.title !== undefined)) return;
        self.change((axis) =>
          Object.assign(axis, { title: visible ? "Axis Title" : undefined, titleFormula: undefined }),
        );
      },
    ),
  },
  links: { Format: link("ChartAxisTitleFormat", (self) => self) },
  methods: {
    SetFormula: does([text], (self, given) => {
      const { formula, text: title } = linked(self.chart, given);
      self.change((axis) => Object.assign(axis, { title, titleFormula: formula }));
    }),
  },
};

/** The gridlines of an axis. */
export const chartGridlines: HostClass<AxisRef> = {
  name: "ChartGridlines",
  scalars: { Visible: writable(({ data }) => data.majorGridlines, bool, put("majorGridlines")) },
  links: { Format: link("ChartGridlinesFormat", (self) => self) },
};
