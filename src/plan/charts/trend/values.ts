import { dayOf } from "../../../dates/days";
import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import { sameCell } from "../../sameCell";
import type { Cell } from "../../types";
import { away } from "../axisFeeds";
import { cutText } from "../names";
import { sentenceText } from "../sentence";
import type { FeedCell, FeedValues } from "../types";
import { fractionIn, reportOf, window, type Window, windowOf } from "../window";
import { monthInWords } from "../../../dates/words";
import { firstDay, lineIds, longestName, namesAt, packed, trendRoom } from "./lines";
import { trendFinding, trendWords } from "./words";

interface Line {
  readonly row: RowView;
  readonly moved: number;
  readonly key: number;
}

/** The twins of the trend's two feeds. */
export function trendValues(plan: PlanIndex): { trend: FeedValues; trendNames: FeedValues } {
  const rows = plan.rows("PlanSnapshots");
  const dates = reportDates(rows);
  const reports = { two: dates.length > 1 ? 1 : 0, last: dates[0] ?? 0, first: dates.at(-1) ?? 0 };
  const { lines, ...found } = foundIn(rows, reports);
  const span = spanOf(lines, reports, reportOf(plan));
  const worst = lines[0];
  const facts = {
    report: reportOf(plan),
    reports: dates.length,
    ...reports,
    ...found,
    ...Object.fromEntries(lineIds.map((_, k) => [`key${k}`, lines[k]?.key ?? 0])),
    shown: lines.length,
    ...span,
    moved: Math.max(0, worst?.moved ?? 0),
    worstName: worst === undefined ? "" : nameOf(worst.row),
  };
  const texts = { title: sentenceText(trendFinding, facts), sentence: sentenceText(trendWords, facts) };
  const places = Array.from({ length: trendRoom.reports }, (_, k) => dates[k]);
  const drawn = lineIds.map((_, k) => heights(lines[k], places, { rows, span }));
  const ofLines = Object.fromEntries(lineIds.map((id, k) => [id, drawn[k] ?? []]));
  const words = Object.fromEntries(lineIds.map((_, k) => [`said${k}`, said(lines[k])]));
  return {
    trend: { facts: { ...facts, ...texts }, columns: { ...axisColumns(places, { ...reports, span }), ...ofLines } },
    trendNames: { facts: words, columns: namesOf(lines, drawn) },
  };
}

/** The lines, and what the sheet says of where their rows stand. */
function foundIn(rows: readonly RowView[], { two, first, last }: Reports) {
  const blocks = { ...blockOf(rows, "first", first), ...blockOf(rows, "last", last) };
  const ready = two * Number(blocks["firstTogether"]) * Number(blocks["lastTogether"]);
  const apart = ["first", "last"].some((id) => Number(blocks[`${id}Count`]) > 0 && blocks[`${id}Together`] === 0);
  const found = ready === 0 ? { lines: [], missing: 0 } : linesOf(rows, { first, last });
  return { ...blocks, ready, scattered: two === 1 && apart ? 1 : 0, ...found };
}

/** The latest report dates, newest first; none where one cannot be read. */
function reportDates(rows: readonly RowView[]): number[] {
  if (rows.some((row) => isError(row.raw("date")))) return [];
  const dates = new Set(rows.flatMap((row) => (row.isNumber("date") ? [row.number("date")] : [])));
  return [...dates].sort((a, b) => b - a).slice(0, trendRoom.reports);
}

function isOf(row: RowView, date: number): boolean {
  return row.raw("date") === date && sameCell(row.raw("kind"), row.plan.word("PlanSnapshotMilestone"));
}

/** What SUMIFS gives for an item at a report; an error where one of its cells is one. */
function forecastAt(rows: readonly RowView[], item: Cell, date: number | undefined): number | null {
  const own = date === undefined ? [] : rows.filter((row) => isOf(row, date) && sameCell(row.raw("item"), item));
  if (own.some((row) => isError(row.raw("forecast")))) return null;
  return own.reduce((all, row) => all + (row.isNumber("forecast") ? row.number("forecast") : 0), 0);
}

/** Where the milestones of a report begin, how many they are, and whether they stand together. */
function blockOf(rows: readonly RowView[], id: "first" | "last", date: number): Record<string, number> {
  const own = rows.filter((row) => isOf(row, date));
  const start = rows.filter((row) => row.raw("date") === date)[0]?.row.at ?? -1;
  const kind = rows.find(
    (row) => start >= 0 && row.row.at >= start && sameCell(row.raw("kind"), row.plan.word("PlanSnapshotMilestone")),
  );
  const from = kind?.row.at ?? -1;
  const isTogether = own.length > 0 && from >= 0 && own.every((row, k) => row.row.at === from + k);
  return { [`${id}Count`]: own.length, [`${id}Row`]: from + 1, [`${id}Together`]: isTogether ? 1 : 0 };
}

interface Lines {
  readonly lines: readonly Line[];
  readonly missing: number;
}

function linesOf(rows: readonly RowView[], { first, last }: { first: number; last: number }): Lines {
  const [own, earlier] = [rows.filter((row) => isOf(row, last)), rows.filter((row) => isOf(row, first))];
  const isUnreadable = (row: RowView) => {
    const cells = ["item", "forecast"].map((id) => row.raw(id));
    return cells.some(isError) || typeof cells[1] === "string" || typeof cells[1] === "boolean";
  };
  if (own.some(isUnreadable) || earlier.some((row) => isError(row.raw("forecast")))) return { lines: [], missing: 0 };
  const reported = own.filter((row) => !row.isBlank("item") && row.isNumber("forecast") && row.number("forecast") > 0);
  const before = (row: RowView) =>
    earlier.reduce(
      (all, each) =>
        sameCell(each.raw("item"), row.raw("item")) && each.isNumber("forecast") ? all + each.number("forecast") : all,
      0,
    );
  const lines = reported
    .filter((row) => before(row) > 0)
    .map((row): Line => {
      const moved = row.number("forecast") - before(row);
      return { row, moved, key: (moved + packed.days) * packed.rows + packed.rows - (row.row.at + 1) };
    })
    .sort((a, b) => b.key - a.key);
  return { lines: lines.slice(0, trendRoom.lines), missing: reported.length - lines.length };
}

interface Reports {
  readonly two: number;
  readonly first: number;
  readonly last: number;
}

function spanOf(lines: readonly Line[], { two, first, last }: Reports, report: number): Window {
  const low = two === 0 ? report : Math.floor(Math.max(window.first, Math.min(window.last, first)));
  const newest = lines.reduce((most, { row }) => Math.max(most, row.number("forecast")), 0);
  const high = two === 0 ? low + 365 : Math.floor(Math.max(low, Math.min(window.last, Math.max(last, newest))));
  return windowOf(low, high);
}

function axisColumns(
  places: readonly (number | undefined)[],
  of: Reports & { span: Window },
): Record<string, FeedCell[]> {
  const x = (date: number) => (of.two === 0 ? away.x : (date - of.first) / (of.last - of.first));
  return {
    date: places.map((date) => date ?? ""),
    x: orNewer(places, x, away.x),
    day: orNewer(places, (date) => fractionIn(of.span, date), away.x),
    foot: places.map(() => 0),
    label: places.map((date) =>
      date === undefined || date < firstDay || dayOf(date) === null
        ? ""
        : `${dayOf(date)?.day ?? ""} ${monthInWords(date).replace(" ", "\n")}`,
    ),
  };
}

/** A value for each report; where there is none any more, the newer one again. */
function orNewer(places: readonly (number | undefined)[], of: (date: number) => FeedCell, none: FeedCell): FeedCell[] {
  let newer = none;
  return places.map((date) => (newer = date === undefined ? newer : of(date)));
}

function heights(
  line: Line | undefined,
  places: readonly (number | undefined)[],
  { rows, span }: { rows: readonly RowView[]; span: Window },
): FeedCell[] {
  if (line === undefined) return places.map(() => away.y);
  const at = (date: number): FeedCell => {
    const forecast = forecastAt(rows, line.row.raw("item"), date);
    return forecast === null || forecast === 0 ? "#N/A" : fractionIn(span, forecast);
  };
  return orNewer(places, at, away.y);
}

function nameOf(row: RowView): string {
  const [name, item] = [row.raw("name"), row.raw("item")];
  if (isError(name)) return "";
  if (name === null || name === "") return String(item);
  return readOr("", () => cutText(String(name), longestName, () => (isError(item) ? row.stop() : String(item))));
}

function namesOf(lines: readonly Line[], drawn: readonly (readonly FeedCell[])[]): Record<string, FeedCell[]> {
  const newest = drawn.map((line) => Number(line[0]));
  const rank = (k: number) => {
    const own = newest[k] ?? 0;
    return newest.filter((y, other) => (y >= 0 && y < own) || (other < k && y === own)).length;
  };
  const each = lineIds.map((_, k) => ({ k, line: lines[k], y: newest[k] ?? away.y }));
  return {
    x: each.flatMap(() => [1, namesAt, null]),
    y: each.flatMap(({ k, line, y }) => [y, line === undefined ? away.y : (rank(k) + 0.5) / lines.length, null]),
    label: each.flatMap(({ line }) => [null, said(line), null]),
  };
}

function said(line: Line | undefined): string {
  if (line === undefined) return "";
  const { row, moved } = line;
  return `${nameOf(row)}: ${moved > 0 ? "+" : ""}${moved}`;
}
