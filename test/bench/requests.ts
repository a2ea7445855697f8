import { check, drawCharts, insert, makeSummary, openSession, repair, type Session } from "../../src/actions";
import { openEmbeddedExcel } from "../../src/host";
import { printTable } from "./report";

const watch = { report: () => undefined, cancelled: () => false };

/** What each action does to a workbook, in order: every one meets what the one before left. */
const actions: readonly (readonly [string, (session: Session) => Promise<unknown>])[] = [
  ["insert", (session) => insert(session, { firstYear: 2026, years: 5, reportDate: 46_350 }, watch)],
  ["repair of a sound plan", (session) => repair(session, {}, watch)],
  ["check", (session) => check(session, {}, watch)],
  ["draw charts", (session) => drawCharts(session, {}, watch)],
  ["make summary", (session) => makeSummary(session, {}, watch)],
];

/** Requests and bytes of every action. */
export async function benchRequests(): Promise<void> {
  const excel = await openEmbeddedExcel();
  const session = openSession(excel.Excel, excel.Office);
  const rows: (string | number)[][] = [];
  for (const [name, act] of actions) {
    excel.requests.clear();
    await act(session);
    const sent = excel.requests.map(({ requestBytes }) => requestBytes);
    const received = excel.requests.map(({ responseBytes }) => responseBytes);
    const writes = excel.requests.reduce((sum, entry) => sum + entry.writes, 0);
    rows.push([name, sent.length, writes, Math.max(...sent), Math.max(...received)]);
  }
  excel.close();
  printTable("Requests of each action", ["", "requests", "writes", "most sent, bytes", "most received, bytes"], rows);
}
