import type { ChartData } from "../../book/model";
import { chart as chartNamespace, declaration, drawing, officeRelationships } from "../namespaces";
import type { CellLookup } from "../sheet/feature";
import { axisIds, groupsOf, hasAxes, writeAxes, type Group } from "./axes";
import { kindOf } from "./kinds";
import { shapeProperties } from "./look";
import { writeSeries } from "./series";
import { writeTitle } from "./title";

/** Words for where a legend stands. */
export const legendWords: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};
/** Words for how empty cells are drawn. */
export const blankWords = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

/** A chart part, its caches filled from the cells. */
export function writeChart(chart: ChartData, cells: CellLookup): string {
  const groups = groupsOf(chart);
  const title = chart.title?.visible ? writeTitle(chart.title, cells) : "";
  const plot = `<c:plotArea><c:layout/>${groups.map((group) => writeGroup(group, cells)).join("")}${writeAxes(chart, groups, cells)}</c:plotArea>`;
  const legend = chart.legend.visible
    ? `<c:legend><c:legendPos val="${legendWords[chart.legend.position] ?? "r"}"/><c:overlay val="0"/></c:legend>`
    : "";
  const inner =
    `${title}<c:autoTitleDeleted val="${chart.title?.visible ? 0 : 1}"/>${plot}${legend}` +
    `<c:plotVisOnly val="${chart.plotVisibleOnly ? 1 : 0}"/><c:dispBlanksAs val="${blankWords[chart.displayBlanksAs]}"/>`;
  return (
    `${declaration}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawing}" xmlns:r="${officeRelationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${inner}</c:chart>${shapeProperties(chart.fill)}</c:chartSpace>`
  );
}

function writeGroup(group: Group, cells: CellLookup): string {
  const { element, direction, grouping } = kindOf(group.type);
  const series = group.series.map((each) => writeSeries(each.series, each.index, cells)).join("");
  const opening =
    (direction ? `<c:barDir val="${direction}"/>` : "") +
    (element === "scatterChart"
      ? '<c:scatterStyle val="lineMarker"/>'
      : grouping
        ? `<c:grouping val="${grouping}"/>`
        : "") +
    `<c:varyColors val="${hasAxes(group) ? 0 : 1}"/>`;
  return `<c:${element}>${opening}${series}${closingOf(group)}${hasAxes(group) ? axisIds(group) : ""}</c:${element}>`;
}

function closingOf(group: Group): string {
  const { element, grouping } = kindOf(group.type);
  if (element === "pieChart") return '<c:firstSliceAng val="0"/>';
  if (element === "doughnutChart") return '<c:firstSliceAng val="0"/><c:holeSize val="50"/>';
  if (element === "lineChart") return '<c:marker val="1"/>';
  if (element !== "barChart") return "";
  const said = (name: "gapWidth" | "overlap"): number | undefined =>
    group.series.map(({ series }) => series[name]).find((value) => value !== undefined);
  const overlap = said("overlap") ?? (grouping === "clustered" ? undefined : 100);
  return `<c:gapWidth val="${Math.round(said("gapWidth") ?? 150)}"/>${overlap === undefined ? "" : `<c:overlap val="${Math.round(overlap)}"/>`}`;
}
