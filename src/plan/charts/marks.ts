import { guide, ink } from "./palette";
import type { FeedRef, Lines, MarkLabel, Points } from "./types";

/** The columns of a feed, as marks name them. */
export type Columns = (column: string) => FeedRef;

/** Names the columns of a feed. */
export const columnsOf =
  (feed: string): Columns =>
  (column) => ({ feed, column });

/** From the bottom of an axis to its top, where that runs from 0 to 1. */
export const fullHeight = { foot: 0, head: 1 } as const;

/** The dates of an axis as thin lines; an axis of dates that is upright has lines that lie. */
export function dateLines(feed: string, position: MarkLabel["position"], axis: "level" | "upright" = "level"): Lines {
  const of = columnsOf(feed);
  const [time, height] = [of("x"), of("y")];
  return {
    mark: "lines",
    name: "Dates",
    x: axis === "level" ? time : height,
    y: axis === "level" ? height : time,
    stroke: { color: guide, weight: 0.75 },
    label: { from: of("label"), position, size: 9, color: ink },
  };
}

/** The report date as an upright dashed line, with its words above it. */
export function reportLine(feed: string): Lines {
  const of = columnsOf(feed);
  return {
    mark: "lines",
    name: "Report date",
    x: of("x"),
    y: of("y"),
    stroke: { color: ink, weight: 1.5, dash: "Dash" },
    label: { from: of("label"), position: "Top", size: 9, color: ink, bold: true },
  };
}

/** Names left of the picture, at points that are not seen themselves. */
export function namesOnTheLeft(name: string, of: Columns, { x = "left", y = "y" } = {}): Points {
  return {
    mark: "points",
    name,
    x: of(x),
    y: of(y),
    marker: { shape: "None", size: 2, color: ink },
    label: { from: of("name"), position: "Left", size: 8, color: ink },
  };
}
