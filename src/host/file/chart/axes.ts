import type { ChartData, SeriesData } from "../../book/model";
import type { CellLookup } from "../sheet/feature";
import { hiddenAxis, writeAxis, type AxisPlace } from "./axis";
import { kindOf, sameGroup } from "./kinds";

/** Series that stand in one group element: of one kind, on one pair of axes. */
export interface Group {
  readonly type: string;
  readonly axisGroup: SeriesData["axisGroup"];
  readonly series: { readonly series: SeriesData; readonly index: number }[];
}

/** The groups of a chart, in the order of their first series. */
export function groupsOf(chart: ChartData): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((series, index) => {
    const known = groups.find((group) => group.axisGroup === series.axisGroup && sameGroup(group.type, series.type));
    if (known) known.series.push({ series, index });
    else groups.push({ type: series.type, axisGroup: series.axisGroup, series: [{ series, index }] });
  });
  return groups;
}

const first = 500000001;
const ids = { Primary: [first, first + 1], Secondary: [first + 2, first + 3] } as const;

/** `<c:axId>` of a group: its category axis, then its value axis. */
export function axisIds(group: Group): string {
  return ids[group.axisGroup].map((id) => `<c:axId val="${id}"/>`).join("");
}

/** Whether a group has axes at all. */
export function hasAxes(group: Group): boolean {
  return !["pieChart", "doughnutChart"].includes(kindOf(group.type).element);
}

/** All axes that the groups of a chart use. */
export function writeAxes(chart: ChartData, groups: readonly Group[], cells: CellLookup): string {
  return (["Primary", "Secondary"] as const)
    .map((axisGroup) =>
      writePair(
        chart,
        groups.filter((group) => group.axisGroup === axisGroup && hasAxes(group)),
        cells,
      ),
    )
    .join("");
}

function writePair(chart: ChartData, groups: readonly Group[], cells: CellLookup): string {
  const [group] = groups;
  if (!group) return "";
  const isSecondary = group.axisGroup === "Secondary";
  const category = (isSecondary ? chart.axes.secondaryCategory : chart.axes.category) ?? hiddenAxis();
  const value = (isSecondary ? chart.axes.secondaryValue : chart.axes.value) ?? { ...hiddenAxis(), visible: true };
  const isLying = groups.some((each) => kindOf(each.type).direction === "bar");
  const isScatter = groups.every((each) => kindOf(each.type).element === "scatterChart");
  const [categoryId, valueId] = ids[group.axisGroup];
  const element = isScatter ? "valAx" : category.categoryType === "DateAxis" ? "dateAx" : "catAx";
  const sides = isLying
    ? (["l", isSecondary ? "t" : "b"] as const)
    : ([isSecondary ? "t" : "b", isSecondary ? "r" : "l"] as const);
  const between = groups.some(
    (each) => kindOf(each.type).element === "barChart" || kindOf(each.type).element === "lineChart",
  );
  const meets = isSecondary ? (category.position ?? "Maximum") : category.position;
  const first: AxisPlace = {
    element,
    id: categoryId,
    crosses: valueId,
    side: sides[0],
    meets: value.position,
    between: false,
  };
  const second: AxisPlace = { element: "valAx", id: valueId, crosses: categoryId, side: sides[1], meets, between };
  return writeAxis(category, first, cells) + writeAxis(value, second, cells);
}
