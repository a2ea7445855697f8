import { chooseMilestones, drawCharts, fill, pictureChart, placeChart, seeCharts, showChart } from "../../src/actions";
import type { ChartPicture } from "../../src/host";
import { openExample, openPlan, type OpenPlan, watch } from "../kit/openPlan";

const timeline = { chart: "PlanChartMilestones" };

/** Selects a cell of a new sheet as a person does. */
async function onOwnSheet({ excel }: OpenPlan, name: string, cell: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

describe("charts from the pane", () => {
  it("tells which there are, what each says, and what the timeline can be made to show", async () => {
    const plan = await openExample();

    const seen = await seeCharts(plan.session, {}, watch);

    expect(seen.charts.map(({ label }) => label)).toEqual([
      "Capital by year and sector",
      "Pipeline by stage",
      "Closes by quarter",
      "Planned cumulative flow",
      "Stage lanes",
      "Decisions and consultations",
      "Slip of milestones",
      "Milestone trend",
      "Milestone timeline",
    ]);
    expect(seen.charts.every(({ drawn, finding, table }) => drawn && finding !== "" && table !== "")).toBe(true);
    expect(seen.choice).toEqual({ show: "All", project: "", step: null });
    expect(seen.shows).toEqual(["All", "Next 12 months", "Key milestones"]);
    expect(seen.projects[0]).toEqual({ id: "P01", name: expect.stringMatching(/\w/) as string });
  });

  it("writes a choice into the cells that the timeline's formulas read, and the timeline follows", async () => {
    const plan = await openExample();
    const words = () => plan.excel.book.sheetNamed("Charts")?.charts.find(({ name }) => name === timeline.chart)?.title;
    const shown = async () => (await seeCharts(plan.session, {}, watch)).charts.at(-1)?.finding ?? "";
    const before = await shown();

    await chooseMilestones(plan.session, { show: "Key milestones", project: "P01", step: null }, watch);

    expect((await seeCharts(plan.session, {}, watch)).choice).toEqual({
      show: "Key milestones",
      project: "P01",
      step: null,
    });
    expect(await shown()).not.toBe(before);
    expect(words()?.formula).toBeDefined();

    await chooseMilestones(plan.session, { show: "All", project: "", step: null }, watch);
    expect(await shown()).toBe(before);
  });

  it("goes to a chart, and says so when it is not there", async () => {
    const plan = await openExample();
    await onOwnSheet(plan, "Ours", "A1");

    expect(await showChart(plan.session, timeline, watch)).toEqual({ sheet: "Charts", label: "Milestone timeline" });
    expect(plan.excel.book.sheet(plan.excel.book.data.activeSheet)?.name).toBe("Charts");

    plan.excel.book.sheetNamed("Charts")?.charts.splice(0);
    await expect(showChart(plan.session, timeline, watch)).rejects.toMatchObject({ code: "chartMissing" });
  });

  it("copies a chart as a picture where this Excel can draw one", async () => {
    const told: ChartPicture = ({ name }, _book, { width }) => Promise.resolve(btoa(`${name} ${width}`));
    const plan = await openExample({ picture: told });
    expect(atob((await pictureChart(plan.session, timeline, watch)).png)).toBe("PlanChartMilestones 1200");

    const without = await openExample();
    await expect(pictureChart(without.session, timeline, watch)).rejects.toMatchObject({ code: "GeneralException" });
  });

  it("places another of a chart on people's own sheet, which is drawn again with the others", async () => {
    const plan = await openPlan();
    await onOwnSheet(plan, "Board paper", "C5");
    const placed = () => plan.excel.book.sheetNamed("Board paper")?.charts ?? [];
    const bound = () => placed()[0]?.series.find(({ name }) => name === "Milestones")?.values;

    expect(await placeChart(plan.session, timeline, watch)).toEqual({ sheet: "Board paper", cell: "C5" });
    expect(placed()).toHaveLength(1);
    expect(placed()[0]?.title?.formula).toMatch(/^=Charts!/);
    const before = bound();

    const rows = Array.from({ length: 30 }, (_, k) => ({ "Milestone ID": `M${k + 1}`, Milestone: `Gate ${k + 1}` }));
    await fill(plan.session, { tables: { PlanMilestones: rows } }, watch);
    await drawCharts(plan.session, {}, watch);
    expect(bound()).not.toBe(before);

    await onOwnSheet(plan, "Another", "A1");
    plan.excel.book.setActiveSheet(plan.excel.book.sheetNamed("Board paper")?.id ?? "", { by: "user" });
    await placeChart(plan.session, timeline, watch);
    expect(placed()).toHaveLength(1);
  });

  it("leaves the plan's own sheets to the plan", async () => {
    const plan = await openPlan();
    await showChart(plan.session, timeline, watch);
    await expect(placeChart(plan.session, timeline, watch)).rejects.toMatchObject({
      code: "notOnPlanSheet",
      facts: { sheet: "Charts" },
    });
  });
});
