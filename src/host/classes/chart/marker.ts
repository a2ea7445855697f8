import type { SeriesData } from "../../book/model";
import { oneOf } from "../declare/readers";

/** How the points of a line are marked. */
export type Marker = NonNullable<SeriesData["marker"]>;

/** The shapes of markers. */
export const MARKERS = oneOf(
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
);

/** What Excel draws when nothing else is said. */
export const usualMarker: Marker = { style: "Automatic", size: 5 };
