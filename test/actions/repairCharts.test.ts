import { drawCharts, look, repair } from "../../src/actions";
import type { ChartData } from "../../src/host";
import { openExample, type OpenPlan, watch } from "../kit/openPlan";

let plan: OpenPlan;

function chart(name: string): ChartData {
  const found = plan.excel.book.sheetNamed("Charts")?.charts.find((each) => each.name === name);
  if (!found) throw new Error(`no chart ${name}`);
  return found;
}

const series = (name: string, of: string) => chart(name).series.find((each) => each.name === of);

/** What a person does with the charts through Excel itself. */
function byHand(deed: (charts: Excel.ChartCollection, sheet: Excel.Worksheet) => void): Promise<void> {
  return plan.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Charts");
    deed(sheet.charts, sheet);
    await context.sync();
  });
}

/** Everything of a chart but what is repaired: the looks, place and size that are people's own. */
function looks({ series: all, title, legend, axes, left, top, width, height, fill }: ChartData) {
  const ofSeries = all.map(({ name, line, fill: filled, marker, labels }) => ({ name, line, filled, marker, labels }));
  return { title, legend, axes, left, top, width, height, fill, series: ofSeries };
}

beforeAll(async () => {
  plan = await openExample();
  await byHand((charts) => {
    const slip = charts.getItem("PlanChartSlip");
    slip.title.format.font.size = 20;
    slip.set({ left: 30, width: 500 });
    slip.series.getItemAt(2).format.line.color = "#7030A0";
    charts.getItem("PlanChartCapital").legend.position = "Right";
  });
}, 300_000);

describe("repair of charts", () => {
  it("finds nothing to repair in charts that people have restyled", async () => {
    expect((await look(plan.session, {}, watch)).state).toBe("sound");
  });

  it("gives back a chart and a series that are gone, and leaves every look as it is", async () => {
    const before = ["PlanChartSlip", "PlanChartCapital", "PlanChartTrend"].map((name) => looks(chart(name)));
    const lost = series("PlanChartMilestones", "Slip");
    await byHand((charts) => {
      charts.getItem("PlanChartPipeline").delete();
      charts.getItem("PlanChartMilestones").series.getItemAt(6).delete();
    });
    expect(series("PlanChartMilestones", "Slip")).toBeUndefined();

    const { changes } = await repair(plan.session, {}, watch);

    expect(changes.map(({ kind, action }) => [kind, action])).toEqual([
      ["chart", "create"],
      ["chart", "update"],
    ]);
    expect(series("PlanChartMilestones", "Slip")).toMatchObject({
      values: lost?.values,
      categories: lost?.categories,
      line: lost?.line,
    });
    expect(chart("PlanChartPipeline").series).toHaveLength(2);
    expect(["PlanChartSlip", "PlanChartCapital", "PlanChartTrend"].map((name) => looks(chart(name)))).toEqual(before);
    expect((await look(plan.session, {}, watch)).state).toBe("sound");
  });

  it("points a series and a title back that point elsewhere, and leaves how they look", async () => {
    const right = series("PlanChartSlip", "Days")?.values;
    const title = chart("PlanChartSlip").title?.formula;
    await byHand((charts, sheet) => {
      const slip = charts.getItem("PlanChartSlip");
      slip.title.setFormula("=Charts!$A$1");
      slip.series.getItemAt(2).setValues(sheet.getRange("A1:A4"));
    });
    expect(series("PlanChartSlip", "Days")?.values).not.toBe(right);

    await drawCharts(plan.session, {}, watch);

    expect(series("PlanChartSlip", "Days")?.values).toBe(right);
    expect(series("PlanChartSlip", "Days")?.line?.color).toBe("#7030A0");
    expect(chart("PlanChartSlip").title).toMatchObject({ formula: title, size: 20 });
    expect(chart("PlanChartSlip").width).toBe(500);
  });
});
