import type { SeriesData } from "../../book/model";
import type { CellLookup } from "../sheet/feature";
import { escapeText, isOn, numberOf } from "../xml/text";
import { at, child, childrenOf, type XmlNode } from "../xml/tree";
import { kindOf, typeOf, type ChartKind } from "./kinds";
import { labelRange, readLabels, writeLabelRange, writeLabels } from "./labels";
import { readFill, readLine, shapeProperties } from "./look";
import { cachedTexts, eitherFrom, numbersFrom, referenceOf, textsFrom } from "./source";
import { literalName } from "./title";

type Marker = NonNullable<SeriesData["marker"]>;

/** `<c:ser>` of a series; `index` counts through the whole chart. */
export function writeSeries(series: SeriesData, index: number, cells: CellLookup): string {
  const kind = kindOf(series.type);
  const isScatter = kind.element === "scatterChart";
  const hasLine = isScatter || kind.element === "lineChart";
  const count = series.values ? (cells(series.values)?.values.length ?? 0) : 0;
  const range = labelRange(series, count);
  const pieces = [
    `<c:idx val="${index}"/><c:order val="${index}"/>`,
    writeName(series, cells),
    shapeProperties(fillOf(series, kind), lineOf(series, kind)),
    kind.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "",
    hasLine ? writeMarker(series.marker, kind) : "",
    writePoints(series, kind),
    writeLabels(series, range, cells),
    ...writeSources(series, isScatter, cells),
    hasLine ? `<c:smooth val="${series.smooth || kind.smooth ? 1 : 0}"/>` : "",
    writeLabelRange(range, cells),
  ];
  return `<c:ser>${pieces.join("")}</c:ser>`;
}

function writeSources({ categories, values }: SeriesData, isScatter: boolean, cells: CellLookup): string[] {
  return isScatter
    ? [writeSource("xVal", categories, numbersFrom, cells), writeSource("yVal", values, numbersFrom, cells)]
    : [writeSource("cat", categories, eitherFrom, cells), writeSource("val", values, numbersFrom, cells)];
}

function writeName(series: SeriesData, cells: CellLookup): string {
  if (series.nameRef) return `<c:tx>${textsFrom(series.nameRef, cells)}</c:tx>`;
  return series.name === "" ? "" : `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
}

/** A line has no fill of its own. */
function fillOf(series: SeriesData, kind: ChartKind): string | null | undefined {
  return kind.element === "lineChart" || kind.element === "scatterChart" ? undefined : series.fill;
}

function lineOf(series: SeriesData, kind: ChartKind): SeriesData["line"] {
  return kind.element === "scatterChart" && kind.lines === false ? { none: true } : series.line;
}

function writeSource(
  element: string,
  reference: string | undefined,
  write: (reference: string, cells: CellLookup) => string,
  cells: CellLookup,
): string {
  return reference ? `<c:${element}>${write(reference, cells)}</c:${element}>` : "";
}

function writeMarker(marker: Partial<Marker> | undefined, kind: ChartKind): string {
  if (kind.markers === false) return '<c:marker><c:symbol val="none"/></c:marker>';
  if (!marker) return "";
  const symbol = marker.style && marker.style !== "Automatic" ? `<c:symbol val="${marker.style.toLowerCase()}"/>` : "";
  const size = marker.size === undefined ? "" : `<c:size val="${Math.min(72, Math.max(2, Math.round(marker.size)))}"/>`;
  const line = marker.foreground ? { color: marker.foreground } : undefined;
  return `<c:marker>${symbol}${size}${shapeProperties(marker.background, line)}</c:marker>`;
}

function writePoints(series: SeriesData, kind: ChartKind): string {
  return Object.entries(series.points)
    .filter(([, { fill, marker }]) => fill !== undefined || marker !== undefined)
    .map(([index, { fill, marker }]) => {
      const own = marker ? writeMarker({ ...series.marker, ...marker }, { ...kind, markers: undefined }) : "";
      const invert = kind.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "";
      return `<c:dPt><c:idx val="${index}"/>${invert}${own}<c:bubble3D val="0"/>${shapeProperties(fill)}</c:dPt>`;
    })
    .join("");
}

/** What a group says of all its series. */
export interface GroupFacts {
  readonly kind: ChartKind;
  readonly axisGroup: SeriesData["axisGroup"];
  readonly gapWidth?: number;
  readonly overlap?: number;
}

/** The reverse of `writeSeries`. */
export function readSeries(node: XmlNode, group: GroupFacts): SeriesData {
  const isScatter = group.kind.element === "scatterChart";
  const properties = child(node, "spPr");
  const line = readLine(properties);
  const type = typeOf(seriesKind(node, group.kind));
  const { labels, points } = readLabels(node);
  const series: SeriesData = { ...readName(child(node, "tx")), type, axisGroup: group.axisGroup, points: {} };
  const facts: Partial<SeriesData> = {
    values: referenceOf(child(node, isScatter ? "yVal" : "val")),
    categories: referenceOf(child(node, isScatter ? "xVal" : "cat")),
    fill: readFill(properties),
    line: kindOf(type).lines === false ? undefined : line,
    marker: readMarker(child(node, "marker")),
    gapWidth: group.gapWidth,
    overlap: group.overlap,
    smooth: isOn(child(node, "smooth")?.attributes.val) || undefined,
    labels,
  };
  Object.assign(series, Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
  for (const each of childrenOf(node, "dPt")) readPoint(each, series);
  for (const [index, label] of points) series.points[index] = { ...series.points[index], label };
  return series;
}

function readName(node: XmlNode | undefined): Pick<SeriesData, "name" | "nameRef"> {
  const nameRef = referenceOf(node);
  if (nameRef === undefined) return { name: literalName(node) };
  return { name: cachedTexts(at(node, "strRef", "strCache"))[0] ?? "", nameRef };
}

function seriesKind(node: XmlNode, kind: ChartKind): ChartKind {
  if (kind.element !== "scatterChart" && kind.element !== "lineChart") return kind;
  const markers = at(node, "marker", "symbol")?.attributes.val !== "none";
  if (kind.element === "lineChart") return { ...kind, markers };
  const lines = !readLine(child(node, "spPr"))?.none;
  return { ...kind, markers: markers || !lines, lines, smooth: lines && isOn(child(node, "smooth")?.attributes.val) };
}

function readMarker(node: XmlNode | undefined): Marker | undefined {
  const symbol = child(node, "symbol")?.attributes.val;
  if (!node || symbol === "none") return undefined;
  const properties = child(node, "spPr");
  const marker: Marker = {
    style: symbol ? symbol[0]!.toUpperCase() + symbol.slice(1) : "Automatic",
    size: numberOf(child(node, "size")?.attributes.val) ?? 5,
  };
  const fill = readFill(properties);
  const line = readLine(properties)?.color;
  if (fill) marker.background = fill;
  if (line) marker.foreground = line;
  return marker;
}

function readPoint(node: XmlNode, series: SeriesData): void {
  const index = Number(child(node, "idx")?.attributes.val);
  const fill = readFill(child(node, "spPr"));
  const marker = readMarker(child(node, "marker"));
  series.points[index] = { ...(fill ? { fill } : {}), ...(marker ? { marker } : {}) };
}
