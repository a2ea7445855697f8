import type { Label } from "../../book/model";
import type { HostClass, Scalar } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, oneOf, type Reader, text } from "../declare/readers";
import type { LabelRef } from "./refs";

const { writable, link } = members<LabelRef>();

const POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

const stored = <K extends keyof Label>(
  name: K,
  read: Reader<NonNullable<Label[K]>>,
  usual: unknown,
): Scalar<LabelRef> =>
  writable<NonNullable<Label[K]>>(
    (self) => self.get()[name] ?? usual,
    read,
    (self, value) =>
      self.change((label) => {
        label[name] = value;
      }),
  );

/** What labels of a series and of a point have in common. */
const shared: Record<string, Scalar<LabelRef>> = {
  Position: stored("position", oneOf(...POSITIONS), "BestFit"),
  ShowValue: stored("showValue", bool, false),
  ShowSeriesName: stored("showSeriesName", bool, false),
  ShowCategoryName: stored("showCategoryName", bool, false),
  NumberFormat: stored("numberFormat", text, "General"),
};

/** The labels of a series. */
export const chartDataLabels: HostClass<LabelRef> = {
  name: "ChartDataLabels",
  scalars: shared,
  links: { Format: link("ChartDataLabelFormat", (self) => self) },
};

/** The label of a point: a text of its own, or what a cell says. */
export const chartDataLabel: HostClass<LabelRef> = {
  name: "ChartDataLabel",
  scalars: {
    ...shared,
    Text: stored("text", text, ""),
    Formula: stored("formula", text, ""),
  },
  links: { Format: link("ChartDataLabelFormat", (self) => self) },
};
