import type { ChartData, SeriesData } from "../../book/model";
import { isOn, numberOf } from "../xml/text";
import { at, child, childrenOf, parseXml, type XmlNode } from "../xml/tree";
import { hiddenAxis, readAxis } from "./axis";
import { blankWords, legendWords } from "./chart";
import { chartKinds, type ChartKind } from "./kinds";
import { readFill } from "./look";
import { readSeries, type GroupFacts } from "./series";
import { readTitle } from "./title";

/** What a chart part says; where it stands is said by the drawing. */
export type ChartContent = Omit<ChartData, "id" | "name" | "left" | "top" | "width" | "height" | "altText">;

const elements = new Set(Object.values(chartKinds).map((kind) => kind.element));

/** A chart of the kinds that are written here; undefined for any other, which stays in the file and is not shown. */
export function readChart(xml: string): ChartContent | undefined {
  const root = parseXml(xml);
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = (plot?.children ?? []).filter((node) => /Chart$/.test(node.name));
  if (
    !chart ||
    !plot ||
    groups.length === 0 ||
    groups.some((group) => !elements.has(group.name as ChartKind["element"]))
  )
    return undefined;
  const axes = plot.children.filter((node) => /Ax$/.test(node.name));
  const primary = axisIdsOf(groups[0]!);
  const series = groups.flatMap((group) => readGroup(group, primary));
  series.sort((one, two) => one.order - two.order);
  const fill = readFill(child(root, "spPr"));
  return {
    type: series[0]?.series.type ?? "ColumnClustered",
    ...readFrame(chart),
    series: series.map((each) => each.series),
    axes: readAxes(axes, primary, groups),
    ...(fill === undefined ? {} : { fill }),
  };
}

function readFrame(chart: XmlNode): Pick<ChartContent, "title" | "legend" | "displayBlanksAs" | "plotVisibleOnly"> {
  const legend = child(chart, "legend");
  const position = child(legend, "legendPos")?.attributes.val ?? "r";
  const blanks = child(chart, "dispBlanksAs")?.attributes.val ?? "zero";
  const title = child(chart, "title");
  return {
    title: title ? { visible: true, ...readTitle(title) } : { visible: false },
    legend: {
      visible: legend !== undefined,
      position: Object.keys(legendWords).find((word) => legendWords[word] === position) ?? "Right",
    },
    displayBlanksAs: (Object.entries(blankWords).find(([, word]) => word === blanks)?.[0] ??
      "Zero") as ChartData["displayBlanksAs"],
    plotVisibleOnly: isOn(child(chart, "plotVisOnly")?.attributes.val, true),
  };
}

function axisIdsOf(group: XmlNode): string[] {
  return childrenOf(group, "axId").map((node) => node.attributes.val ?? "");
}

function readGroup(group: XmlNode, primary: readonly string[]): { order: number; series: SeriesData }[] {
  const value = (name: string): string | undefined => child(group, name)?.attributes.val;
  const kind: ChartKind = {
    element: group.name as ChartKind["element"],
    direction: value("barDir") as ChartKind["direction"],
    grouping: group.name === "scatterChart" ? undefined : (value("grouping") as ChartKind["grouping"]),
  };
  const isPrimary = axisIdsOf(group).every((id) => primary.includes(id));
  const facts: GroupFacts = {
    kind,
    axisGroup: isPrimary ? "Primary" : "Secondary",
    gapWidth: numberOf(value("gapWidth")),
    overlap: numberOf(value("overlap")),
  };
  return childrenOf(group, "ser").map((node) => ({
    order: Number(child(node, "order")?.attributes.val ?? 0),
    series: readSeries(node, facts),
  }));
}

function readAxes(axes: readonly XmlNode[], primary: readonly string[], groups: readonly XmlNode[]): ChartData["axes"] {
  const byId = new Map(axes.map((node) => [child(node, "axId")?.attributes.val ?? "", node]));
  const pair = (ids: readonly string[]): XmlNode[] => ids.flatMap((id) => byId.get(id) ?? []);
  const [category, value] = pair(primary);
  const secondary = pair(groups.map(axisIdsOf).find((ids) => ids.some((id) => !primary.includes(id))) ?? []);
  const read: ChartData["axes"] = {
    category: category ? readAxis(category, value) : hiddenAxis(),
    value: value ? readAxis(value, category) : hiddenAxis(),
  };
  if (secondary[0]) read.secondaryCategory = readAxis(secondary[0], secondary[1]);
  if (secondary[1]) read.secondaryValue = readAxis(secondary[1], secondary[0]);
  return read;
}

/** Whether a drawing's frame holds a chart, and its relationship. */
export function chartRelationship(frame: XmlNode): string | undefined {
  const node = at(frame, "graphic", "graphicData", "chart");
  const name = Object.keys(node?.attributes ?? {}).find((each) => each.endsWith(":id"));
  return name === undefined ? undefined : node!.attributes[name];
}
