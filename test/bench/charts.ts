import { drawCharts, fill, insert, openSession, type Watch } from "../../src/actions";
import { openEmbeddedExcel } from "../../src/host";
import { charted, fiveYears, titled } from "../plan/charts/samplePlan";
import { ms, printTable, timed } from "./report";

const unwatched: Watch = { report: () => undefined, cancelled: () => false };
const sizes = [
  { milestones: 8, projects: 8 },
  { milestones: 60, projects: 30 },
  { milestones: 200, projects: 40 },
];

/** Drawing all charts, and what one date typed costs: everything that follows from it is calculated. */
export async function benchCharts(): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const size of sizes) {
    const excel = await openEmbeddedExcel();
    const session = openSession(excel.Excel, excel.Office);
    await insert(session, fiveYears, unwatched);
    const tables = Object.entries(charted(size)).filter(([table]) => table !== "PlanYears");
    await fill(
      session,
      { tables: Object.fromEntries(tables.map(([name, of]) => [name, titled(name, of)])) },
      unwatched,
    );
    excel.requests.clear();
    const drawing = await timed(() => drawCharts(session, {}, unwatched), 1);
    const requests = excel.requests.length;
    const { PlanMilestones: milestones = [] } = charted(size);
    const open = milestones.findIndex(({ actual }) => actual === null);
    const done = milestones.findIndex(({ actual }) => actual !== null);
    const first = await timed(() => typeDate(excel, open), 1);
    const edit = await timed(() => typeDate(excel, open), 5);
    const idle = await timed(() => typeDate(excel, done), 5);
    const what = `${size.milestones} milestones, ${size.projects} projects`;
    rows.push([what, requests, ...[drawing, first, edit, idle].map(ms)]);
    excel.close();
  }
  printTable(
    "Charts",
    ["", "requests", "drawing all, ms", "first date typed, ms", "another, ms", "of a milestone done, ms"],
    rows,
  );
}

let day = 46_500;

/**
 * Types another forecast into a milestone, as a person does, and waits for the calculation. Where the milestone is done its
 * actual date counts, and nothing follows.
 */
async function typeDate({ book }: Awaited<ReturnType<typeof openEmbeddedExcel>>, milestone: number): Promise<void> {
  const table = book.tables().find(({ table: { name } }) => name === "PlanMilestones")?.table;
  const column = table?.columns.findIndex(({ name }) => name === "Forecast date") ?? 0;
  await book.user.paste("2 Milestones", `${String.fromCharCode(65 + column)}${6 + milestone}`, [[(day += 1)]]);
  await book.calculate();
}
