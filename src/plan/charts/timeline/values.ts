import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import { sameCell } from "../../sameCell";
import { away } from "../axisFeeds";
import { beyondOf } from "../beyond";
import { cutText } from "../names";
import { sentenceText } from "../sentence";
import type { ChartChoice, FeedCell, FeedValues } from "../types";
import { fractionIn, monthsOn, reportOf, type Window } from "../window";
import { fewestLanes, longestName, tick } from "./columns";
import { mostMilestones } from "./feed";
import { spanOf } from "./span";
import { timelineFinding, timelineWords } from "./words";

/** A milestone on the chart. */
interface Shown {
  readonly row: RowView;
  readonly key: number;
  readonly date: number;
}

/** The twin of the milestone timeline: what its formulas show when they have `slots` slots. */
export function timelineValues(plan: PlanIndex, choice: ChartChoice, slots: number): FeedValues {
  const report = reportOf(plan);
  const chosen = choiceNumber(plan, choice.show);
  const nextEnd = monthsOn(report, 12);
  const milestones = plan.rows("PlanMilestones");
  const counted = figures(plan, milestones, slots);
  const keys: (number | "")[] = Array.from({ length: slots }, () => "");
  const shown: Shown[] = [];
  for (const row of milestones) {
    const at = row.row.at;
    if (counted.rolled === 1 || at >= slots || !readOr(false, () => isChosen(row, { ...choice, chosen, nextEnd })))
      continue;
    const date = Math.floor(row.number("dateNow"));
    const key = date + (at + 1) / 100_000;
    keys[at] = key;
    shown.push({ row, key, date });
  }
  shown.sort((a, b) => a.key - b.key);
  const drawn = counted.rolled === 1 ? counted.entered : shown.length;
  const span = spanOf(plan, { shown, chosen, report, nextEnd, drawn, rolled: counted.rolled });
  const lanes = Array.from({ length: slots }, (_, k) => laneOf(shown[k], k, { ...span, report, shown: shown.length }));
  const own = { choice: chosen, project: choice.project, step: choice.step ?? 0, report, nextEnd };
  const counts = countsOf(lanes, plan.settingOf("milestone-red"), shown.length);
  const facts = { ...own, ...counted, shown: shown.length, drawn, ...span, ...counts };
  const texts = { title: sentenceText(timelineFinding, facts), sentence: sentenceText(timelineWords, facts) };
  return { facts: { ...facts, ...texts }, columns: columnsOf(keys, lanes) };
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
}

const noLane: Lane = { row: "", name: "", y: away.y, approvedX: away.x, x: away.x, days: "" };

function laneOf(milestone: Shown | undefined, k: number, of: Window & { report: number; shown: number }): Lane {
  if (milestone === undefined) return noLane;
  const { row, date } = milestone;
  const x = fractionIn(of, date);
  const late = () =>
    row.is("late", "PlanYes") ? Math.max(row.isNumber("slip") ? row.number("slip") : 0, of.report - date) : "";
  return {
    row: row.row.at + 1,
    name: readOr("", () => nameOf(row)),
    y: 1 - (k + 0.5) / Math.max(of.shown, fewestLanes),
    approvedX: row.isNumber("approved") ? fractionIn(of, row.number("approved")) : x,
    x,
    days: readOr<number | "">("", late),
  };
}

function nameOf(row: RowView): string {
  const done = !row.isBlank("actual") || row.is("status", "PlanStatusComplete") ? tick : "";
  const text = String(row.raw(row.isBlank("name") ? "id" : "name"));
  const short = done + cutText(text, longestName, () => String(row.raw("id")));
  return row.isBlank("project") ? short : `${short}, ${String(row.raw("project"))}`;
}

function columnsOf(keys: readonly (number | "")[], lanes: readonly Lane[]): FeedValues["columns"] {
  const three = (first: (lane: Lane) => FeedCell, second: (lane: Lane) => FeedCell) =>
    lanes.flatMap((lane) => [first(lane), second(lane), null]);
  const none = () => null;
  const y = (lane: Lane) => lane.y;
  return {
    key: keys.flatMap((key) => [key, null, null]),
    row: three((lane) => lane.row, none),
    name: three((lane) => lane.name, none),
    y: three(y, y),
    now: three(none, y),
    guide: lanes.flatMap(() => [0, 1, null]),
    x: three(
      (lane) => lane.approvedX,
      (lane) => lane.x,
    ),
    days: three(none, (lane) => lane.days),
  };
}

/** Counts over the whole table, whatever is shown. */
function figures(plan: PlanIndex, milestones: readonly RowView[], slots: number) {
  const entered = milestones.some((row) => isError(row.raw("id")))
    ? 0
    : milestones.filter((row) => !row.isBlank("id")).length;
  const dated = milestones.filter((row) => row.isNumber("dateNow")).length;
  return {
    entered,
    rolled: entered > mostMilestones ? 1 : 0,
    slots,
    beyond: beyondOf(plan, "PlanMilestones", slots),
    undated: Math.max(0, entered - dated),
  };
}

function countsOf(lanes: readonly Lane[], red: unknown, shown: number) {
  const late = lanes.flatMap(({ days }) => (days === "" ? [] : [days]));
  const worst = Math.max(0, ...late);
  const doneCount = lanes.filter(({ name }) => name.startsWith(tick)).length;
  return {
    doneCount,
    lateCount: late.length,
    onTimeCount: Math.max(0, shown - doneCount - late.length),
    redCount: late.filter((days) => typeof red === "number" && days >= red).length,
    worst,
    worstName: late.length === 0 ? "" : (lanes.find((lane) => lane.days === worst)?.name ?? ""),
  };
}
