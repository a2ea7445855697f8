import { drawCharts, fill, look, repair } from "../../src/actions";
import type { ChartData, EmbeddedExcelOptions } from "../../src/host";
import { openExample, type OpenPlan, planIn, watch } from "../kit/openPlan";
import { openWorkbook } from "../kit/openWorkbook";
import { charted, titled } from "../plan/charts/samplePlan";

/** An Excel that tells where series take their data from. */
const newer: EmbeddedExcelOptions["requirementSets"] = { ExcelApi: "1.15", RichApiRuntime: "1.2" };
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

  /** A person leads two series of two charts, one by its dates alone, to cells of their own. */
  async function ledAstray(): Promise<() => unknown[]> {
    const seen = () => [
      series("PlanChartSlip", "Days"),
      series("PlanChartCapital", chart("PlanChartCapital").series[0]?.name ?? ""),
    ];
    await byHand((charts, sheet) => {
      charts.getItem("PlanChartSlip").series.getItemAt(2).setXAxisValues(sheet.getRange("A1:A4"));
      charts.getItem("PlanChartCapital").series.getItemAt(0).setValues(sheet.getRange("B1:B5"));
    });
    return seen;
  }

  it("sees a series that points elsewhere where Excel tells of it, and binds it again as it looks", async () => {
    plan = planIn(await openWorkbook({ file: await plan.excel.save(), requirementSets: newer }));
    const before = [series("PlanChartSlip", "Days"), chart("PlanChartCapital").series[0]];
    expect((await look(plan.session, {}, watch)).state).toBe("sound");
    const now = await ledAstray();
    expect(now()).not.toEqual(before);

    const { state, changes } = await look(plan.session, {}, watch);
    expect(state).toBe("damaged");
    expect(changes.map(({ sentence }) => sentence).sort()).toEqual([
      "Point Capital by year and sector to its data again",
      "Point Slip of milestones to its data again",
    ]);
    await repair(plan.session, {}, watch);

    expect(now()).toEqual(before);
    expect((await look(plan.session, {}, watch)).state).toBe("sound");
  });

  it("finds charts sound that are bound to more places than today's rows need", async () => {
    const more = (charted({ milestones: 30, projects: 1 })["PlanMilestones"] ?? []).map(({ approved }, k) => ({
      id: `M5${k}`,
      name: `Another milestone ${k}`,
      approved: approved ?? null,
    }));
    await fill(plan.session, { tables: { PlanMilestones: titled("PlanMilestones", more) } }, watch);
    await drawCharts(plan.session, {}, watch);
    await plan.excel.book.user.deleteRows("2 Milestones", "12:36");
    expect((await look(plan.session, {}, watch)).changes).toEqual([]);
  });

  it("does not see it in an older Excel, where drawing the charts mends it", async () => {
    plan = planIn(await openWorkbook({ file: await plan.excel.save() }));
    const before = series("PlanChartSlip", "Days")?.categories;
    await ledAstray();
    expect((await look(plan.session, {}, watch)).state).toBe("sound");
    expect(series("PlanChartSlip", "Days")?.categories).not.toBe(before);
    await drawCharts(plan.session, {}, watch);
    expect(series("PlanChartSlip", "Days")?.categories).toBe(before);
  });
});
