import type { AxisData, ChartData, SeriesData } from "../../book/model";
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
  const { category, value } = axesOf(chart, group.axisGroup);
  const [first, second] = placesOf(groups, group.axisGroup, category);
  return writeAxis(category, { ...first, meets: value.position }, cells) + writeAxis(value, second, cells);
}

function axesOf({ axes }: ChartData, axisGroup: Group["axisGroup"]): { category: AxisData; value: AxisData } {
  if (axisGroup === "Primary") return axes;
  return {
    category: { position: "Maximum", ...(axes.secondaryCategory ?? hiddenAxis()) },
    value: axes.secondaryValue ?? { ...hiddenAxis(), visible: true },
  };
}

function placesOf(groups: readonly Group[], axisGroup: Group["axisGroup"], category: AxisData): [AxisPlace, AxisPlace] {
  const kinds = groups.map((each) => kindOf(each.type));
  const isScatter = kinds.every((kind) => kind.element === "scatterChart");
  const isLying = kinds.some((kind) => kind.direction === "bar");
  const between = kinds.some((kind) => kind.element === "barChart" || kind.element === "lineChart");
  const [categoryId, valueId] = ids[axisGroup];
  const [bottom, left] = axisGroup === "Secondary" ? (["t", "r"] as const) : (["b", "l"] as const);
  const categoryElement = category.categoryType === "DateAxis" ? "dateAx" : "catAx";
  return [
    { element: isScatter ? "valAx" : categoryElement, id: categoryId, crosses: valueId, side: isLying ? "l" : bottom },
    {
      element: "valAx",
      id: valueId,
      crosses: categoryId,
      side: isLying ? bottom : left,
      meets: category.position,
      between,
    },
  ];
}
