import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import { type RowView, readOr } from "../rowView";
import { sameCell } from "../sameCell";
import { away, fewestLanes, longestName, tooNear } from "./timelineColumns";
import { bounded, monthsOn, type Span, spanOf } from "./timelineWindow";
import { timelineSentence, timelineTitle } from "./timelineWords";
import type { ChartChoice, FeedCell, FeedValues } from "./types";
import { dateInWords } from "./words";

/** A milestone on the chart. */
interface Shown {
  readonly row: RowView;
  readonly key: number;
  readonly date: number;
}

/** The twin of the milestone timeline: what its formulas show when they have `slots` slots. */
export function timelineValues(plan: PlanIndex, choice: ChartChoice, slots: number): FeedValues {
  const report = bounded(plan.settingOf("report-date"), 45_000);
  const chosen = choiceNumber(plan, choice.show);
  const nextEnd = monthsOn(report, 12);
  const milestones = plan.rows("PlanMilestones");
  const keys: (number | "")[] = Array.from({ length: slots }, () => "");
  const shown: Shown[] = [];
  for (const row of milestones) {
    const at = row.row.at;
    if (at >= slots || !readOr(false, () => isChosen(row, { ...choice, chosen, nextEnd }))) continue;
    const date = Math.floor(row.number("dateNow"));
    const key = date + (at + 1) / 100_000;
    keys[at] = key;
    shown.push({ row, key, date });
  }
  shown.sort((a, b) => a.key - b.key);
  const span = spanOf(plan, { shown, chosen, report, nextEnd });
  const lanes = Array.from({ length: slots }, (_, k) => laneOf(shown[k], k, { ...span, report, shown: shown.length }));
  const columns = columnsOf(keys, lanes);
  const words = figures(plan, milestones, slots);
  const facts = factsOf({ choice, chosen, report, nextEnd, span, lanes, shown: shown.length, ...words }, plan);
  return { facts, columns };
}

function choiceNumber(plan: PlanIndex, show: string): 1 | 2 | 3 {
  if (sameCell(show, plan.word("PlanShowNext"))) return 2;
  return sameCell(show, plan.word("PlanShowKey")) ? 3 : 1;
}

interface ChosenBy extends ChartChoice {
  readonly chosen: 1 | 2 | 3;
  readonly nextEnd: number;
}

function isChosen(row: RowView, by: ChosenBy): boolean {
  const looked = ["id", "status", "actual", "isKey", "project", "step"].map((id) => row.raw(id));
  if (looked.some(isError) || row.isBlank("id") || !row.isNumber("dateNow") || row.is("status", "PlanStatusCancelled"))
    return false;
  const isOurs = by.project === "" || sameCell(row.raw("project"), by.project);
  return isOurs && (by.step === null || row.raw("step") === by.step) && isInView(row, by);
}

function isInView(row: RowView, { chosen, nextEnd }: ChosenBy): boolean {
  if (chosen === 1) return true;
  if (chosen === 3) return row.is("isKey", "PlanYes");
  return row.isBlank("actual") && !row.is("status", "PlanStatusComplete") && row.number("dateNow") <= nextEnd;
}

/** What is drawn of one slot. */
interface Lane {
  readonly row: number | "";
  readonly name: string;
  readonly y: number;
  readonly approvedX: number;
  readonly x: number;
  readonly days: number | "";
  readonly isDone: boolean;
}

const noLane: Lane = { row: "", name: "", y: away.y, approvedX: away.x, x: away.x, days: "", isDone: false };

function laneOf(milestone: Shown | undefined, k: number, of: Span & { report: number; shown: number }): Lane {
  if (milestone === undefined) return noLane;
  const { row, date } = milestone;
  const fraction = (day: number) => Math.max(0, Math.min(1, (day - of.from) / (of.to - of.from)));
  const x = fraction(date);
  const late = () =>
    row.is("late", "PlanYes") ? Math.max(row.isNumber("slip") ? row.number("slip") : 0, of.report - date) : "";
  return {
    row: row.row.at + 1,
    name: readOr("", () => nameOf(row)),
    y: 1 - (k + 0.5) / Math.max(of.shown, fewestLanes),
    approvedX: row.isNumber("approved") ? fraction(row.number("approved")) : x,
    x,
    days: readOr<number | "">("", late),
    isDone: readOr(false, () => !row.isBlank("actual") || row.is("status", "PlanStatusComplete")),
  };
}

function nameOf(row: RowView): string {
  const text = String(row.raw(row.isBlank("name") ? "id" : "name"));
  const short = text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text;
  return row.isBlank("project") ? short : `${short}, ${String(row.raw("project"))}`;
}

function columnsOf(keys: readonly (number | "")[], lanes: readonly Lane[]): FeedValues["columns"] {
  const three = (first: (lane: Lane) => FeedCell, second: (lane: Lane) => FeedCell) =>
    lanes.flatMap((lane) => [first(lane), second(lane), null]);
  const none = () => null;
  const isLate = (lane: Lane) => lane.days !== "";
  return {
    key: keys.flatMap((key) => [key, null, null]),
    row: three((lane) => lane.row, none),
    name: three((lane) => lane.name, none),
    y: three(
      (lane) => lane.y,
      (lane) => lane.y,
    ),
    lane: three(
      () => 0,
      (lane) => Math.max(0, Math.min(lane.approvedX, lane.x) - tooNear),
    ),
    x: three(
      (lane) => lane.approvedX,
      (lane) => lane.x,
    ),
    approved: three((lane) => (Math.abs(lane.approvedX - lane.x) < tooNear ? away.y : lane.y), none),
    onTime: three(none, (lane) => (lane.isDone || isLate(lane) ? away.y : lane.y)),
    late: three(none, (lane) => (isLate(lane) ? lane.y : away.y)),
    done: three(none, (lane) => (lane.isDone ? lane.y : away.y)),
    days: three(none, (lane) => lane.days),
  };
}

/** Counts over the whole table, whatever is shown. */
function figures(plan: PlanIndex, milestones: readonly RowView[], slots: number) {
  const entered = milestones.some((row) => isError(row.raw("id")))
    ? 0
    : milestones.filter((row) => !row.isBlank("id")).length;
  const dated = milestones.filter((row) => row.isNumber("dateNow")).length;
  const rows = Math.max(1, ...(plan.data.tables["PlanMilestones"] ?? []).map((row) => row.at + 1));
  return { slots, entered, undated: Math.max(0, entered - dated), beyond: Math.max(0, rows - slots) };
}

interface FactsOf extends ReturnType<typeof figures> {
  readonly choice: ChartChoice;
  readonly chosen: 1 | 2 | 3;
  readonly report: number;
  readonly nextEnd: number;
  readonly span: Span;
  readonly lanes: readonly Lane[];
  readonly shown: number;
}

function factsOf(of: FactsOf, plan: PlanIndex): FeedValues["facts"] {
  const counts = countsOf(of.lanes, plan.settingOf("milestone-red"));
  const { choice, chosen, report, nextEnd, shown, slots, entered, undated, beyond, span } = of;
  const { low, high, pace, from, parts, to } = span;
  const [reportDay, fromDay, toDay] = [report, from, to].map(dateInWords) as [string, string, string];
  const words = { ...counts, shown, entered, undated, beyond, report: reportDay, from: fromDay, to: toDay };
  const chosenBy = { choice: chosen, project: choice.project, step: choice.step ?? 0, report, nextEnd };
  const texts = { title: timelineTitle(words), sentence: timelineSentence(words) };
  const rows = { shown, slots, entered, beyond, undated };
  return { ...chosenBy, ...rows, low, high, pace, from, parts, to, ...counts, ...texts };
}

function countsOf(lanes: readonly Lane[], red: unknown) {
  const late = lanes.flatMap(({ days }) => (days === "" ? [] : [days]));
  const worst = Math.max(0, ...late);
  return {
    doneCount: lanes.filter((lane) => lane.isDone).length,
    onTimeCount: lanes.filter((lane) => lane.row !== "" && !lane.isDone && lane.days === "").length,
    lateCount: late.length,
    redCount: late.filter((days) => typeof red === "number" && days >= red).length,
    worst,
    worstName: late.length === 0 ? "" : (lanes.find((lane) => lane.days === worst)?.name ?? ""),
  };
}
