/** How a chart type is stored: the group element and what it says. */
export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "scatterChart" | "pieChart" | "doughnutChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  /** Markers on points. */
  readonly markers?: boolean;
  /** Lines between points. */
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

const scatter = { element: "scatterChart" } as const;

/** Excel's chart types that are written and read back. */
export const chartKinds: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  XYScatter: { ...scatter, markers: true, lines: false },
  XYScatterLines: { ...scatter, markers: true, lines: true },
  XYScatterLinesNoMarkers: { ...scatter, markers: false, lines: true },
  XYScatterSmooth: { ...scatter, markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { ...scatter, markers: false, lines: true, smooth: true },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

/** The kind of a type; an unknown one is drawn as columns, as Excel draws what it does not know. */
export function kindOf(type: string): ChartKind {
  return chartKinds[type] ?? chartKinds.ColumnClustered!;
}

/** Whether both types go into one group of a chart. */
export function sameGroup(one: string, two: string): boolean {
  const [first, second] = [kindOf(one), kindOf(two)];
  return first.element === second.element && first.direction === second.direction && first.grouping === second.grouping;
}

/** The type for what a group and a series say. */
export function typeOf(said: ChartKind): string {
  const fits = (kind: ChartKind): boolean =>
    kind.element === said.element &&
    kind.direction === said.direction &&
    kind.grouping === said.grouping &&
    (said.element === "barChart" ||
      said.element === "areaChart" ||
      (Boolean(kind.markers) === Boolean(said.markers) &&
        Boolean(kind.lines) === Boolean(said.lines) &&
        Boolean(kind.smooth) === Boolean(said.smooth)));
  return Object.entries(chartKinds).find(([, kind]) => fits(kind))?.[0] ?? "ColumnClustered";
}
