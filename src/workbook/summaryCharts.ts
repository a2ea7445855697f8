import { burnt, fills, ink } from "../plan/charts/palette";
import type { CopyChart } from "../plan/summary/datedSheet";
import { summaryWidths } from "../plan/summary/section";
import { copySeries } from "../text/summary";
import { addressOf } from "./placed";

/** Columns of the printed tables that the charts draw, from 0. */
const columns = { label: 0, planned: 2, least: 3, most: 4, slip: 3 } as const;

const fill = fills[0]?.fill ?? ink;

/** Draws the charts of a dated copy from the tables printed on it: where values are frozen, charts are. */
export function drawCopyCharts(sheet: Excel.Worksheet, charts: readonly CopyChart[]): void {
  for (const chart of charts) {
    if (chart.kind === "capital") drawCapital(sheet, chart);
    else drawSlip(sheet, chart);
  }
}

function column(sheet: Excel.Worksheet, { data }: CopyChart, at: number): Excel.Range {
  return sheet.getRangeByIndexes(data.first, at, data.last - data.first + 1, 1);
}

function made(
  sheet: Excel.Worksheet,
  of: CopyChart,
  type: "ColumnClustered" | "BarClustered",
  at: number,
): Excel.Chart {
  const chart = sheet.charts.add(type, column(sheet, of, at), "Columns");
  chart.name = of.kind === "capital" ? "PlanCopyCapital" : "PlanCopySlip";
  chart.title.text = of.title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = ink;
  chart.legend.visible = of.kind === "capital";
  if (of.kind === "capital") chart.legend.position = "Bottom";
  const last = addressOf(of.place.last, summaryWidths.length - 1);
  chart.setPosition(addressOf(of.place.first, 0), last);
  chart.axes.categoryAxis.format.font.size = 11;
  chart.axes.valueAxis.format.font.size = 11;
  return chart;
}

/** Data and name of a series. */
function bind(
  series: Excel.ChartSeries,
  name: string,
  sheet: Excel.Worksheet,
  [of, at]: readonly [CopyChart, number],
): void {
  series.name = name;
  series.setValues(column(sheet, of, at));
  series.setXAxisValues(column(sheet, of, columns.label));
}

function drawCapital(sheet: Excel.Worksheet, of: CopyChart): void {
  const chart = made(sheet, of, "ColumnClustered", columns.planned);
  const planned = chart.series.getItemAt(0);
  bind(planned, copySeries.planned, sheet, [of, columns.planned]);
  planned.format.fill.setSolidColor(fill);
  planned.hasDataLabels = true;
  planned.dataLabels.format.font.size = 11;
  planned.dataLabels.numberFormat = "0.0";
  limit(chart, sheet, [of, "most"], { color: burnt, dash: "Continuous" });
  limit(chart, sheet, [of, "least"], { color: ink, dash: "Dash" });
}

/** A limit as a line: told apart by its dashes where there is no colour. */
function limit(
  chart: Excel.Chart,
  sheet: Excel.Worksheet,
  [of, which]: readonly [CopyChart, "most" | "least"],
  { color, dash }: { readonly color: string; readonly dash: "Continuous" | "Dash" },
): void {
  const series = chart.series.add(copySeries[which]);
  bind(series, copySeries[which], sheet, [of, columns[which]]);
  series.chartType = "Line";
  series.markerStyle = "None";
  series.format.line.lineStyle = dash;
  series.format.line.color = color;
  series.format.line.weight = 2.25;
}

function drawSlip(sheet: Excel.Worksheet, of: CopyChart): void {
  const chart = made(sheet, of, "BarClustered", columns.slip);
  const slip = chart.series.getItemAt(0);
  bind(slip, copySeries.slip, sheet, [of, columns.slip]);
  slip.format.fill.setSolidColor(fill);
  slip.hasDataLabels = true;
  slip.dataLabels.format.font.size = 11;
  // The first row of the table stands at the top.
  chart.axes.categoryAxis.reversePlotOrder = true;
}
