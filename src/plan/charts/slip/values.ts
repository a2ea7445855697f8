import type { PlanIndex } from "../../planIndex";
import type { RowView } from "../../rowView";
import { away } from "../axisFeeds";
import { nameText } from "../names";
import { inReverse } from "../rank";
import { sentenceText } from "../sentence";
import type { FeedCell, FeedValues } from "../types";
import { reportOf } from "../window";
import { earlyPart, fewestSlips, slipFinding, slipNames, slipsShown, slipWords } from "./feed";

/** The twin of the slip feed. */
export function slipValues(plan: PlanIndex): FeedValues {
  const judged = inReverse(plan.rows("PlanMilestones"), "slip");
  const days = judged.map((row) => row.number("slip"));
  const moved = judged.filter((row) => row.number("slip") !== 0);
  const lateCount = days.filter((each) => each > 0).length;
  const earlyCount = days.filter((each) => each < 0).length;
  const worst = Math.max(0, days[0] ?? 0);
  const shown = Math.min(slipsShown, lateCount + earlyCount);
  const drawn = Array.from({ length: slipsShown }, (_, k) => (k < shown ? moved[k] : undefined));
  const facts = {
    report: reportOf(plan),
    judged: judged.length,
    lateCount,
    earlyCount,
    sameCount: judged.length - lateCount - earlyCount,
    mean: judged.length === 0 ? 0 : days.reduce((a, b) => a + b, 0) / judged.length,
    worst,
    worstName: lateCount === 0 || drawn[0] === undefined ? "" : nameText(slipNames.ids, drawn[0]),
    shown,
    beyond: lateCount + earlyCount - shown,
    scale: Math.max(1, worst, -Math.min(0, days.at(-1) ?? 0) / earlyPart),
  };
  const texts = { title: sentenceText(slipFinding, facts), sentence: sentenceText(slipWords, facts) };
  return { facts: { ...facts, ...texts }, columns: columnsOf(drawn, facts) };
}

function columnsOf(
  drawn: readonly (RowView | undefined)[],
  { shown, scale }: { shown: number; scale: number },
): FeedValues["columns"] {
  const three = (of: (row: RowView | undefined, k: number) => readonly [FeedCell, FeedCell]) =>
    drawn.flatMap((row, k) => [...of(row, k), null]);
  const y = (row: RowView | undefined, k: number) =>
    row === undefined ? away.y : 1 - (k + 0.5) / Math.max(shown, fewestSlips);
  return {
    row: three((row) => [row === undefined ? "" : row.row.at + 1, null]),
    name: three((row) => [row === undefined ? "" : nameText(slipNames.ids, row), null]),
    label: three((row) => [labelOf(row, "early"), labelOf(row, "late")]),
    x: three((row) => [0, row === undefined ? 0 : row.number("slip") / scale]),
    y: three((row, k) => [y(row, k), y(row, k)]),
    left: three(() => [-earlyPart - 0.02, null]),
    zero: three((_, k) => (k === 0 ? [0, 0] : [null, null])),
    height: three((_, k) => (k === 0 ? [0, 1] : [null, null])),
  };
}

function labelOf(row: RowView | undefined, side: "late" | "early"): string {
  if (row === undefined) return "";
  const days = row.number("slip") * (side === "late" ? 1 : -1);
  return days > 0 ? `${days} ${days === 1 ? "day" : "days"} ${side}` : "";
}
