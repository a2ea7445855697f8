import { yearsClosed } from "../plan/closedYears";
import { modelTables, PlanIndex } from "../plan";
import { PlannerError } from "../plan/errors";
import { printedFor } from "../plan/summary/public/printed";
import { sinceLast } from "../plan/summary/since/since";
import type { SummaryView } from "../plan/summary/view";
import type { CellChange, InsertOptions, PlanData } from "../plan/types";
import { maybeYear } from "../dates/years";
import type { PastMeeting } from "./summaryTypes";

const settings = "PlanSettings";

/** Settings that a summary is made at. */
export interface SummaryAt {
  /** Report date, a serial; the plan's own when absent. */
  readonly date?: number;
  /** Day of the meeting that the report goes to, a serial; the plan's own when absent. */
  readonly meeting?: number;
}

/** A plan at the settings asked for, and what has to be written so that the workbook agrees. */
export interface PlanAt {
  readonly plan: PlanData;
  readonly reportDate: number;
  readonly changes: readonly CellChange[];
}

/** The plan judged at the date and meeting asked for: the settings move with them, so that copy, live sheet and checks agree. */
export function planAt(plan: PlanData, { date, meeting }: SummaryAt): PlanAt {
  const wanted = Object.entries({ "report-date": date, "meeting-date": meeting }).flatMap(([key, to]) =>
    to === undefined || plan.settings[key] === to ? [] : [{ key, to }],
  );
  for (const { key } of wanted) if (!(key in plan.settings)) throw new PlannerError("settingMissing", { setting: key });
  const changes = wanted.map(({ key, to }) => {
    return { table: settings, rowId: key, column: "value", from: plan.settings[key] ?? null, to };
  });
  const moved = {
    ...plan,
    settings: { ...plan.settings, ...Object.fromEntries(wanted.map(({ key, to }) => [key, to])) },
  };
  const day = moved.settings["report-date"];
  if (typeof day !== "number")
    throw "report-date" in moved.settings
      ? new PlannerError("settingUnreadable", { setting: "report date" })
      : new PlannerError("settingMissing", { setting: "report-date" });
  return { plan: moved, reportDate: Math.floor(day), changes };
}

/** The meeting where it is past at the report date: its decisions can no longer be asked. */
export function meetingOf({ settings: of }: PlanData, reportDate: number): PastMeeting {
  const meeting = of["meeting-date"];
  return { pastMeeting: typeof meeting === "number" && meeting < reportDate ? meeting : null };
}

/** What a summary is made of, for officers and members or for the public. */
export function viewOf(plan: PlanData, forWhom: "members" | "public"): SummaryView {
  const index = new PlanIndex(plan, modelTables(plan.years));
  const since = sinceLast(index);
  return { plan: index, since, printed: forWhom === "public" ? printedFor(index) : null };
}

/** Options of the plan as it is read. */
export function optionsOf(plan: PlanData, reportDate: number): InsertOptions {
  const years = plan.years.flatMap((label) => maybeYear(label) ?? []);
  const closed = yearsClosed(new PlanIndex(plan, modelTables(plan.years)));
  const open = Math.max(1, (plan.tables["PlanYears"]?.length ?? 0) - closed);
  return { firstYear: Math.min(...years) + closed, years: open, closed, reportDate };
}
