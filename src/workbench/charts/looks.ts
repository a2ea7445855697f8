import type { AxisData, Label, SeriesData } from "../../host";

/** Pixels of the screen in a point. */
export const points = 96 / 72;
/** The font of charts that name none, and those that are as wide. */
export const fontFamily = "Calibri, Carlito, 'Liberation Sans Narrow', Arial, sans-serif";
/** Colour of words where the chart names none. */
export const ink = "#222222";

/** What all axes have. */
export interface AxisLook {
  readonly axisLabel: object;
  readonly [more: string]: unknown;
}

/** An axis as the charting library takes it, without its kind. */
export function axisLook(axis: AxisData): AxisLook {
  const words = axis.tickLabelPosition !== "None";
  return {
    show: axis.visible,
    min: axis.minimum,
    max: axis.maximum,
    interval: axis.majorUnit,
    inverse: axis.reversed ?? false,
    splitLine: { show: axis.majorGridlines, lineStyle: { color: axis.gridline?.color ?? "#D9D9D9" } },
    axisLabel: {
      show: words,
      fontSize: (axis.fontSize ?? 10) * points,
      color: axis.fontColor ?? ink,
      hideOverlap: true,
    },
    axisTick: { show: words },
    axisLine: { show: !axis.line?.none, lineStyle: { color: axis.line?.color ?? "#8A8A8A" } },
    ...titleLook(axis, words ? 28 : 8),
  };
}

function titleLook({ title, titleColor, titleSize }: AxisData, nameGap: number): object {
  const nameTextStyle = { color: titleColor ?? ink, fontSize: (titleSize ?? 9) * points };
  return { name: title, nameLocation: "middle", nameGap, nameTextStyle };
}

const shapes: Readonly<Record<string, string>> = {
  Circle: "circle",
  Square: "rect",
  Diamond: "diamond",
  Triangle: "triangle",
  Dash: "rect",
};

/** A point that is not to be seen: the library labels no point that has no symbol. */
const bare = { symbol: "circle", symbolSize: 0.1, itemStyle: { color: "transparent" } };

/** How the points, the line and the labels of a series look. */
export function lookOf(series: SeriesData): object {
  const markers = hasMarkers(series) ? markerLook(series) : bare;
  return { ...markers, ...joinedLook(series), label: labelOf(series.labels), emphasis: { disabled: true } };
}

function hasMarkers({ marker, type }: SeriesData): boolean {
  return marker ? marker.style !== "None" : !type.endsWith("NoMarkers");
}

function markerLook({ marker, fill, line }: SeriesData): object {
  if (!marker) return { symbol: "circle", symbolSize: 7 * points, itemStyle: { color: fill ?? line?.color } };
  const size = marker.size * points;
  return {
    symbol: shapes[marker.style] ?? "circle",
    symbolSize: marker.style === "Dash" ? [size, 3] : size,
    itemStyle: { color: marker.background ?? fill ?? line?.color, opacity: 1, ...edgeLook(marker.foreground) },
  };
}

const edgeLook = (color: string | undefined): object => (color ? { borderColor: color, borderWidth: 1.5 } : {});

const dashes = { Dash: "dashed", DashDot: "dashed", Dot: "dotted", RoundDot: "dotted", Continuous: "solid" } as const;

function joinedLook({ line }: SeriesData): object {
  const width = line?.none ? 0 : (line?.weight ?? 2) * points;
  return {
    lineStyle: { color: line?.color, width, type: dashes[line?.style ?? "Continuous"], opacity: 1 },
    showAllSymbol: true,
  };
}

const sides: Readonly<Record<string, string>> = {
  Left: "left",
  Right: "right",
  Top: "top",
  Bottom: "bottom",
  Center: "inside",
  InsideEnd: "insideTop",
  InsideBase: "insideBottom",
  OutsideEnd: "top",
};

/** How labels look, and whether there are any. */
export function labelOf(label: Label | undefined): object {
  if (!label) return { show: false };
  return {
    show: hasWords(label),
    position: sides[label.position ?? "Right"] ?? "right",
    color: label.color ?? ink,
    fontSize: (label.size ?? 9) * points,
    fontWeight: label.bold ? 600 : 400,
    ...(label.showSeriesName ? { formatter: "{a}" } : {}),
  };
}

function hasWords({ show, showValue, showSeriesName, text, formula }: Label): boolean {
  return show !== false && Boolean(showValue ?? showSeriesName ?? text ?? formula);
}
