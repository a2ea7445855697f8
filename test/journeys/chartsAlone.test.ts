import { drawCharts, fill } from "../../src/actions";
import { serialOf } from "../../src/dates/days";
import { feedsFor, feedValues, modelTables, PlanIndex } from "../../src/plan";
import { readPlan } from "../../src/workbook/rows/read";
import { openPlan, type OpenPlan, watch } from "../kit/openPlan";
import { feedShown } from "../plan/charts/chartBook";
import { rounded } from "../plan/charts/rounded";
import { charted, fiveYears, titled } from "../plan/charts/samplePlan";

const milestones = "2 Milestones";
const all = { show: "All", project: "", step: null };
const bound: Record<string, number> = {};
let plan: OpenPlan;

/** Feeds that grow, by the charts' labels. */
const growing = { "Milestone timeline": "timeline", "Stage lanes": "lanes" } as const;

async function redraw(): Promise<void> {
  const { drawn } = await drawCharts(plan.session, {}, watch);
  for (const [label, feed] of Object.entries(growing))
    bound[feed] = drawn.find(({ name }) => name === label)?.slots ?? 0;
}

/** What the feeds show beside what their twins say of the plan as it stands. */
async function bothFaces() {
  const { book } = plan.excel;
  await book.calculate();
  const read = (await readPlan(plan.session)).plan;
  const twins = feedValues(new PlanIndex(read, modelTables(read.years)), { years: 5, choice: all, slots: bound });
  const slots = new Map(feedsFor(fiveYears).map((feed) => [feed.id, bound[feed.id] ?? feed.slots]));
  const shown = Object.fromEntries(
    Object.keys(twins).map((id) => [id, feedShown({ book, options: fiveYears }, id, slots.get(id) ?? 0)]),
  );
  return { shown, twins };
}

async function expectAgreement(): Promise<Awaited<ReturnType<typeof bothFaces>>["shown"]> {
  const { shown, twins } = await bothFaces();
  expect(rounded(shown)).toEqual(rounded(twins));
  const errors = JSON.stringify(shown).match(/"#(REF|NAME|VALUE|DIV|NUM)[^"]*"/g);
  expect(errors).toBeNull();
  return shown;
}

/** The cell of a milestone's column, by its row in the table from 0. */
function cellOf(title: string, row: number): string {
  const { table } = plan.excel.book.tables().find(({ table: { name } }) => name === "PlanMilestones") ?? {};
  const at = table?.columns.findIndex(({ name }) => name === title) ?? -1;
  return `${String.fromCharCode(65 + at)}${6 + row}`;
}

beforeAll(async () => {
  plan = await openPlan();
  const tables = Object.entries(charted({ milestones: 8, projects: 8 })).filter(([name]) => name !== "PlanYears");
  await fill(
    plan.session,
    { tables: Object.fromEntries(tables.map(([name, rows]) => [name, titled(name, rows)])) },
    watch,
  );
  await redraw();
}, 300_000);

/** Every deed is a person's at the grid: nothing of the add-in runs but the reading that tests. */
describe("charts while the add-in is switched off", () => {
  it("show what their twins say of a plan with a project without dates", async () => {
    const shown = await expectAgreement();
    expect(shown["lanes"]?.facts["undated"]).toBe(1);
  });

  it("follow rows inserted by the hundred, say that there is no room, and follow them deleted and sorted", async () => {
    const { user } = plan.excel.book;
    await user.insertRows(milestones, "8:107");
    const full = await expectAgreement();
    expect(full["timeline"]?.facts["sentence"]).toMatch(/The chart is full; rows missing from it: \d+/);

    await user.sortTable("PlanMilestones", "Approved date");
    await expectAgreement();
    await user.deleteRows(milestones, "15:110");
    const after = await expectAgreement();
    expect(after["timeline"]?.facts["shown"]).toBe(8);

    await user.sortTable("PlanMilestones", "Milestone", false);
    await expectAgreement();
  });

  it("give two milestones on one day a lane each", async () => {
    const { user } = plan.excel.book;
    for (const row of [0, 1]) {
      await user.clear(milestones, cellOf("Actual date", row));
      await user.type(milestones, cellOf("Forecast date", row), "05/05/2028");
    }
    const { timeline } = await expectAgreement();
    const lanes = (timeline?.columns["y"] ?? []).filter((y) => typeof y === "number" && y > 0);
    expect(new Set(lanes).size).toBe(8);
  });

  it("stay within their window at a slip of ten years", async () => {
    await plan.excel.book.user.paste(milestones, cellOf("Forecast date", 2), [[serialOf(2037, 4, 1)]]);
    await plan.excel.book.user.clear(milestones, cellOf("Actual date", 2));
    const { timeline, slip } = await expectAgreement();
    const places = (timeline?.columns["x"] ?? []).filter((x): x is number => typeof x === "number" && x !== -9);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
    expect(Number(slip?.facts["worst"])).toBeGreaterThan(3_000);
  });

  it("follow a stage that is called something else in the list", async () => {
    const { book } = plan.excel;
    const lists = book.sheetNamed("Lists");
    const at = [...(lists?.cells ?? [])].flatMap(([row, line]) =>
      [...line].flatMap(([column, { value }]) => (value === "Stage 2" ? [{ row, column }] : [])),
    )[0];
    if (!at) throw new Error("no stage 2 on the sheet Lists");
    await book.user.type("Lists", `${String.fromCharCode(65 + at.column)}${at.row + 1}`, "Full business case");
    const { pipeline } = await expectAgreement();
    expect(pipeline?.columns["stage"]).toContain("Full business case");
  });

  it("follow a year that is added to the limits", async () => {
    await plan.excel.book.user.paste("3 Years", "A11", [["2031/32", 4, 30]]);
    await expectAgreement();
  });
});
