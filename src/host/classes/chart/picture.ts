import { BookError } from "../../book/bookError";
import type { ChartData } from "../../book/model";
import type { PictureSize } from "../../book/pictures";
import type { ChartRef } from "./refs";

/** Pixels of the screen in a point. */
const pixels = 96 / 72;

/** Draws a chart within a box: as it stands where the box is not given, as wide or as high where one side is. */
export function pictureOf(
  { data, sheet: { seat } }: ChartRef,
  width: number | undefined,
  height: number | undefined,
  fitting: "Fit" | "Fill",
): Promise<string> {
  if (!seat.picture)
    throw new BookError("GeneralException", "There is nothing here to draw a picture of a chart with.");
  for (const side of [width, height])
    if (side !== undefined && side <= 0) throw new BookError("InvalidArgument", "A picture has a width and a height.");
  return seat.picture(data, seat.book, sizeIn(data, { width, height }, fitting));
}

/** The size at which the chart, keeping its shape, fits the box or covers it. */
function sizeIn(chart: ChartData, box: Partial<PictureSize>, fitting: "Fit" | "Fill"): PictureSize {
  const [width, height] = [chart.width * pixels, chart.height * pixels];
  const scales = [
    ...(box.width === undefined ? [] : [box.width / width]),
    ...(box.height === undefined ? [] : [box.height / height]),
  ];
  const scale = scales.length === 0 ? 1 : fitting === "Fit" ? Math.min(...scales) : Math.max(...scales);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
