import type { AxisData, ChartData, SheetData } from "../../../src/host/book/model";
import { put } from "./planted";

const axis: AxisData = { visible: true, majorGridlines: false };

/** Feeds and two charts: stacked columns with a line, and points with labels from cells. */
export function plantCharts(sheet: SheetData): void {
  const rows: (string | number | null)[][] = [
    ["Year", "Primary", "Special", "Most"],
    ["2026/27", 1.5, 2, 4],
    ["2027/28", 3, 0.25, 4],
    ["2028/29", null, 1, 4.5],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => value !== null && put(sheet, 20 + at, column, { value })));
  [
    [0.1, 1, "Start & go"],
    [0.5, 2, "Gate"],
    [0.9, 1, ""],
  ].forEach((row, at) =>
    row.forEach((value, column) => put(sheet, 30 + at, column, { value: value as string | number })),
  );
  put(sheet, 33, 1, { value: { error: "#N/A" } });
  sheet.charts.push(capital(), milestones());
}

function capital(): ChartData {
  const column = (letter: string): string => `ZzPlan!$${letter}$22:$${letter}$24`;
  return {
    id: "{C1}",
    name: "Zz capital",
    type: "ColumnStacked",
    left: 300,
    top: 40,
    width: 480,
    height: 260,
    title: { visible: true, formula: "=ZzPlan!$A$30", size: 12, bold: true, color: "#1F4E78" },
    legend: { visible: true, position: "Bottom" },
    series: [
      {
        name: "Primary",
        nameRef: "ZzPlan!$B$21",
        type: "ColumnStacked",
        values: column("B"),
        categories: column("A"),
        axisGroup: "Primary",
        fill: "#1F4E78",
        gapWidth: 60,
        overlap: 100,
        points: {},
        labels: { showValue: true, position: "Center", numberFormat: "0.0", color: "#FFFFFF", size: 8 },
      },
      {
        name: "Special",
        nameRef: "ZzPlan!$C$21",
        type: "ColumnStacked",
        values: column("C"),
        categories: column("A"),
        axisGroup: "Primary",
        fill: "#9DC3E6",
        gapWidth: 60,
        overlap: 100,
        points: { 1: { fill: "#FF0000" } },
      },
      {
        name: "Most",
        type: "Line",
        values: column("D"),
        categories: column("A"),
        axisGroup: "Primary",
        line: { color: "#C00000", weight: 2.25, style: "Dash" },
        points: {},
      },
    ],
    axes: {
      category: { ...axis, fontSize: 9, fontColor: "#404040" },
      value: {
        ...axis,
        minimum: 0,
        majorGridlines: true,
        gridline: { color: "#D9D9D9", weight: 0.75 },
        numberFormat: "£0.0",
        title: "£m",
      },
    },
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
    altText: "Capital by year",
  };
}

function milestones(): ChartData {
  return {
    id: "{C2}",
    name: "Zz milestones",
    type: "XYScatter",
    left: 300,
    top: 320,
    width: 480,
    height: 200,
    title: { visible: false },
    legend: { visible: false, position: "Right" },
    series: [
      {
        name: "Milestones",
        type: "XYScatter",
        categories: "ZzPlan!$A$31:$A$33",
        values: "ZzPlan!$B$31:$B$33",
        axisGroup: "Primary",
        marker: { style: "Diamond", size: 9, background: "#FFFFFF", foreground: "#1F4E78" },
        labels: { show: false, position: "Right", size: 8 },
        points: Object.fromEntries(
          [0, 1, 2].map((index) => [
            index,
            { label: { formula: `=ZzPlan!$C$${31 + index}`, position: "Right", size: 8 } },
          ]),
        ),
      },
      {
        name: "Window",
        type: "XYScatterLinesNoMarkers",
        categories: "ZzPlan!$A$31:$A$33",
        values: "ZzPlan!$B$31:$B$34",
        axisGroup: "Primary",
        line: { color: "#7F7F7F", weight: 1 },
        labels: { showSeriesName: true, position: "Top" },
        points: {},
      },
    ],
    axes: {
      category: { ...axis, minimum: 0, maximum: 1, tickLabelPosition: "None", line: { none: true } },
      value: { ...axis, minimum: 0, maximum: 3, majorUnit: 1, reversed: true, visible: false, numberFormat: "0" },
    },
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: false,
  };
}
