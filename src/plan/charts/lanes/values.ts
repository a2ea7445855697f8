import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import { sameCell } from "../../sameCell";
import { stageDates } from "../../tables/projects";
import { away } from "../axisFeeds";
import { beyondOf } from "../beyond";
import { nameText } from "../names";
import { countProjects } from "../periods";
import { sentenceText } from "../sentence";
import type { FeedCell, FeedValues } from "../types";
import { bounded, fractionIn, monthsOn, reportOf, window, type Window, windowOf } from "../window";
import { laneAt, laneNames, lanesFinding, lanesWords, undatedFrom } from "./feed";

interface Lane {
  readonly row: RowView;
  readonly key: number;
}

/** The twin of the stage lanes with so many slots. */
export function lanesValues(plan: PlanIndex, slots: number): FeedValues {
  const projects = plan.rows("PlanProjects");
  const report = reportOf(plan);
  const lanes = projects
    .filter((row) => row.row.at < slots && readOr(false, () => isShown(row)))
    .map((row): Lane => ({ row, key: keyOf(row) }))
    .sort((a, b) => a.key - b.key);
  const span = spanOf(plan, projects, report);
  const next = lanes.filter(({ key }) => key < report).length + 1;
  const found = next > lanes.filter(({ key }) => key < undatedFrom).length ? undefined : lanes[next - 1];
  const facts = {
    report,
    shown: lanes.length,
    ...counts(plan, projects, slots),
    ...span,
    closeSoon: countProjects(plan, "close", (date) => date >= report && date <= monthsOn(report, 12)),
    onSite: stageCount(plan, projects),
    next,
    nextDate: found === undefined ? "" : Math.floor(found.key),
    nextName: found === undefined ? "" : nameText(laneNames.ids, found.row),
  };
  const texts = { title: sentenceText(lanesFinding, facts), sentence: sentenceText(lanesWords, facts) };
  return { facts: { ...facts, ...texts }, columns: columnsOf(lanes, slots, span) };
}

function isShown(row: RowView): boolean {
  const dates = stageDates.map(({ id }) => row.raw(id));
  const isWithdrawn = row.is("stage", "PlanStageWithdrawn");
  return dates.some((date) => typeof date === "number") && !isWithdrawn;
}

function keyOf(row: RowView): number {
  const close = row.isNumber("close") ? Math.min(Math.floor(row.number("close")), undatedFrom - 1) : undatedFrom;
  return close + (row.row.at + 1) / 100_000;
}

function counts(plan: PlanIndex, projects: readonly RowView[], slots: number) {
  const ids = projects.map((row) => row.raw("id"));
  const isBare = (row: RowView) =>
    !row.isBlank("id") &&
    !row.is("stage", "PlanStageWithdrawn") &&
    stageDates.every(({ id }) => (isError(row.raw(id)) ? row.stop() : row.isBlank(id)));
  const looked = ["id", "stage", ...stageDates.map(({ id }) => id)];
  const isUnreadable = projects.some((row) => looked.some((id) => isError(row.raw(id))));
  return {
    entered: ids.some(isError) ? 0 : ids.filter((id) => id !== null && id !== "").length,
    undated: isUnreadable ? 0 : projects.filter(isBare).length,
    slots,
    beyond: beyondOf(plan, "PlanProjects", slots),
  };
}

function stageCount(plan: PlanIndex, projects: readonly RowView[]): number {
  const word = plan.word("PlanStageOnSite");
  return projects.filter((row) => word !== null && sameCell(row.raw("stage"), word)).length;
}

function spanOf(plan: PlanIndex, projects: readonly RowView[], report: number): Window {
  const cells = projects.flatMap((row) => stageDates.map(({ id }) => row.raw(id)));
  if (cells.some(isError)) return windowOf(window.first, window.first);
  const dates = cells.filter((cell): cell is number => typeof cell === "number");
  const none = dates.length === 0 ? [0] : dates;
  const first = none.reduce((a, b) => Math.min(a, b), report);
  const last = none.reduce((a, b) => Math.max(a, b), monthsOn(report, 12));
  const low = Math.floor(Math.max(first, bounded(plan.settingOf("plan-start"), window.first) - window.before));
  const end = bounded(plan.settingOf("plan-end"), window.last) + window.after;
  return windowOf(low, Math.floor(Math.max(low, Math.min(last, end))));
}

function columnsOf(lanes: readonly Lane[], slots: number, span: Window): FeedValues["columns"] {
  const each = Array.from({ length: slots }, (_, k) => lanes[k]?.row);
  const blanks = stageDates.map(() => null);
  const alone = (of: (row: RowView | undefined, k: number) => FeedCell) =>
    each.flatMap((row, k) => [of(row, k), ...blanks]);
  const keys = new Map(lanes.map(({ row, key }) => [row.row.at, key]));
  return {
    key: each.flatMap((_, k) => [keys.get(k) ?? "", ...blanks]),
    row: alone((row) => (row === undefined ? "" : row.row.at + 1)),
    name: alone((row) => (row === undefined ? "" : nameText(laneNames.ids, row))),
    left: alone(() => 0),
    lane: alone((_, k) => laneAt(k)),
    x: each.flatMap((row) => [...stageDates.map((_, index) => boundaryOf(row, index, span)), null]),
    ...Object.fromEntries(
      stageDates
        .slice(1)
        .map((_, index) => [
          `bar${index}`,
          each.flatMap((_row, k) =>
            Array.from({ length: stageDates.length + 1 }, (_cell, row) =>
              row === index || row === index + 1 ? laneAt(k) : null,
            ),
          ),
        ]),
    ),
  };
}

function boundaryOf(row: RowView | undefined, index: number, span: Window): number {
  if (row === undefined) return away.x;
  const dates = stageDates.map(({ id }) => row.raw(id));
  const isNumber = (date: unknown): date is number => typeof date === "number";
  const later = dates.slice(index);
  const own = later.some(isNumber) ? later : dates.slice(0, index);
  if (later.some((cell) => isError(cell)) && later.some(isNumber)) return away.x;
  if (own.some((cell) => isError(cell))) return away.x;
  const numbers = own.filter(isNumber);
  const date = later.some(isNumber) ? Math.min(...numbers) : Math.max(...numbers);
  return fractionIn(span, date);
}
