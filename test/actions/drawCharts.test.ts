import { drawCharts, fill, insert, openSession, type Session } from "../../src/actions";
import type { EmbeddedExcel } from "../../src/host";
import type { ChartData } from "../../src/host/book/model";
import { openWorkbook } from "../kit/openWorkbook";
import { fiveYears, milestones, titled } from "../plan/charts/samplePlan";

const watch = { report: () => undefined, cancelled: () => false };
let excel: EmbeddedExcel;
let session: Session;

beforeAll(async () => {
  excel = await openWorkbook();
  session = openSession(excel.Excel, excel.Office);
  await insert(session, fiveYears, watch);
}, 300_000);

function chart(name: string): ChartData {
  const found = excel.book.sheetNamed("Charts")?.charts.find((each) => each.name === name);
  if (!found) throw new Error(`no chart ${name}`);
  return found;
}

function seriesOf(name: string, series: string) {
  return chart(name).series.find((each) => each.name === series);
}

describe("draw charts", () => {
  it("binds the charts to the rows there are now, in three requests", async () => {
    expect(seriesOf("PlanChartMilestones", "Date now")?.values).toMatch(/^'Chart data'!\$[A-Z]+\$8:\$[A-Z]+\$67$/);
    await fill(session, { tables: { PlanMilestones: titled("PlanMilestones", milestones(25)) } }, watch);
    excel.requests.clear();

    const { drawn } = await drawCharts(session, {}, watch);

    expect(excel.requests.length).toBeLessThanOrEqual(3);
    expect(drawn.map(({ name, slots }) => [name, slots])).toEqual([
      ["Capital by year and sector", 6],
      ["Pipeline by stage", 7],
      ["Closes by quarter", 20],
      ["Planned cumulative flow", 10],
      ["Stage lanes", 10],
      ["Decisions and consultations", 20],
      ["Slip of milestones", 20],
      ["Milestone trend", 8],
      ["Milestone timeline", 40],
    ]);
    expect(drawn.some(({ restored }) => restored)).toBe(false);
    expect(seriesOf("PlanChartMilestones", "Date now")?.values).toMatch(/^'Chart data'!\$[A-Z]+\$8:\$[A-Z]+\$127$/);
    expect(excel.book.text(excel.book.sheetNamed("Charts")?.id ?? "", 5, 0)).toContain("Enter the capital");
  }, 300_000);

  it("leaves how people have made a chart look, and gives back what is missing", async () => {
    const milestonesChart = chart("PlanChartMilestones");
    const late = milestonesChart.series.find(({ name }) => name === "Date now");
    if (late?.marker) late.marker = { ...late.marker, background: "#7030A0" };
    milestonesChart.title = { visible: true, ...milestonesChart.title, size: 20 };
    await excel.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Charts");
      charts.getItem("PlanChartCapital").delete();
      charts.getItem("PlanChartMilestones").series.getItemAt(6).delete();
      await context.sync();
    });

    const { drawn } = await drawCharts(session, {}, watch);

    expect(drawn.filter(({ restored }) => restored).map(({ name }) => name)).toEqual(["Capital by year and sector"]);
    expect(chart("PlanChartCapital").series).toHaveLength(11);
    expect(seriesOf("PlanChartMilestones", "Date now")?.marker?.background).toBe("#7030A0");
    expect(seriesOf("PlanChartMilestones", "Slip")?.values).toBeDefined();
    expect(chart("PlanChartMilestones").title?.size).toBe(20);
  }, 300_000);

  it("takes its titles from the cells that state the findings", () => {
    expect(chart("PlanChartCapital").title?.formula).toBe("=Charts!$A$6");
    expect(chart("PlanChartMilestones").title?.formula).toMatch(/^=Charts!\$A\$\d+$/);
  });

  it("asks for a plan first", async () => {
    const empty = await openWorkbook();
    await expect(drawCharts(openSession(empty.Excel, empty.Office), {}, watch)).rejects.toMatchObject({
      code: "noPlan",
    });
  });
});
