import { codeOf, expecting, type Bench, type Probe } from "../probe";

/** A scatter over A2:B4 with a text in D1. */
function scatter({ sheet }: Bench): Excel.Chart {
  sheet.getRange("A1:B4").values = [
    ["x", "y"],
    [0.1, 1],
    [0.5, 2],
    [0.9, 3],
  ];
  sheet.getRange("D1").values = [["From the cell"]];
  const chart = sheet.charts.add("XYScatter", sheet.getRange("A1:B4"), "Columns");
  chart.setPosition("F2", "M15");
  return chart;
}

function firstPoint(chart: Excel.Chart): Excel.ChartPoint {
  return chart.series.getItemAt(0).points.getItemAt(0);
}

async function nameOf({ context, sheet }: Bench): Promise<string> {
  sheet.load("name");
  await context.sync();
  return `'${sheet.name}'`;
}

/** What the product takes to be so of charts. */
export const chartProbes: readonly Probe[] = [
  {
    id: "chart-title-formula",
    assumes: "A chart's title can be linked to a cell and shows its text.",
    run: async (bench) => {
      const chart = scatter(bench);
      chart.title.setFormula(`=${await nameOf(bench)}!$D$1`);
      chart.title.load("text");
      await bench.context.sync();
      return expecting(chart.title.text, "From the cell");
    },
  },
  {
    id: "point-label-formula",
    assumes: "The label of one point can be linked to a cell.",
    run: async (bench) => {
      const chart = scatter(bench);
      firstPoint(chart).set({ hasDataLabel: true });
      const label = firstPoint(chart).dataLabel;
      label.formula = `=${await nameOf(bench)}!$D$1`;
      label.load("formula");
      await bench.context.sync();
      const { formula } = label;
      return { held: /\$D\$1$/.test(formula), saw: formula };
    },
  },
  {
    id: "series-ranges",
    assumes: "A series takes x and y from ranges of the caller's choice.",
    run: async (bench) => {
      const chart = scatter(bench);
      const series = chart.series.add("Added");
      series.setXAxisValues(bench.sheet.getRange("A2:A3"));
      series.setValues(bench.sheet.getRange("B2:B3"));
      const y = series.getDimensionValues("YValues");
      const x = series.getDimensionValues("XValues");
      await bench.context.sync();
      return expecting(
        [x.value.map(Number), y.value.map(Number)],
        [
          [0.1, 0.5],
          [1, 2],
        ],
      );
    },
  },
  {
    id: "series-source",
    assumes: "Where Excel offers it (ExcelApi 1.15), it tells the address from which a series takes its data.",
    run: async (bench) => {
      const { series } = scatter(bench);
      try {
        const source = series.getItemAt(0).getDimensionDataSourceString("YValues");
        await bench.context.sync();
        return { held: /!\$?B\$?2:\$?B\$?4$/.test(source.value), saw: source.value };
      } catch (error) {
        return { held: /^Api/.test(codeOf(error)), saw: codeOf(error) };
      }
    },
  },
  {
    id: "chart-types",
    assumes: "Every type of chart that the plan draws can be made, and a series can be a line in a chart of columns.",
    run: async ({ context, sheet }) => {
      const types = [
        "BarClustered",
        "ColumnClustered",
        "ColumnStacked",
        "Line",
        "XYScatter",
        "XYScatterLinesNoMarkers",
      ];
      sheet.getRange("A1:C3").values = [
        ["", "one", "two"],
        ["2026/27", 1, 2],
        ["2027/28", 3, 4],
      ];
      const charts = types.map((type) =>
        sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C3"), "Columns").load("chartType"),
      );
      await context.sync();
      const line = charts[2]?.series.getItemAt(1);
      if (line) line.chartType = "Line";
      line?.load("chartType");
      await context.sync();
      return expecting([...charts.map(({ chartType }) => chartType), line?.chartType], [...types, "Line"]);
    },
  },
  {
    id: "axis-limits",
    assumes: "Axis limits stay as set.",
    run: async (bench) => {
      const axis = scatter(bench).axes.categoryAxis;
      axis.minimum = 0;
      axis.maximum = 1;
      axis.load("minimum,maximum");
      await bench.context.sync();
      return expecting([axis.minimum, axis.maximum], [0, 1]);
    },
  },
  {
    id: "chart-place",
    assumes: "A chart placed over cells stands where they stand.",
    run: async (bench) => {
      const chart = scatter(bench).load("left,top");
      const cell = bench.sheet.getRange("F2").load("left,top");
      await bench.context.sync();
      const near = Math.abs(chart.left - cell.left) < 2 && Math.abs(chart.top - cell.top) < 2;
      return { held: near, saw: `chart ${chart.left}, ${chart.top}; cell ${cell.left}, ${cell.top}` };
    },
  },
  {
    id: "chart-is-no-shape",
    assumes: "A chart is not among the pictures, shapes, groups and lines of its sheet.",
    run: async (bench) => {
      scatter(bench);
      const shapes = bench.sheet.shapes.load("items/type");
      await bench.context.sync();
      return expecting(shapes.items.filter(({ type }) => type !== "Unsupported").length, 0);
    },
  },
];
