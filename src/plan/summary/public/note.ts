import type { PlanIndex } from "../../planIndex";
import { type Money, moneyOf, moneyTexts } from "./money";
import { type Openness, opennessSaid } from "./openness";

/** What the Note of a project in a past report tells. */
export interface KeptNote {
  /** Null where it cannot be told. */
  readonly openness: Openness | null;
  /** Among how many projects the figures of one that is not open had to be hidden; null where that is not kept. */
  readonly least: number | null;
  /** What it added to which total; null where that is not kept or cannot be read. */
  readonly money: Money | null;
  /** Whether it is as a report keeps it, or blank. */
  readonly isSound: boolean;
}

const between = "; ";
const shown = "public";
const named = "named, ";
const hidden = /^(named, )?hidden among (\d+)$/;

/** Lists and settings change, and past reports do not: the mark says in words of its own what the public saw of the project. */
function markOf(openness: Openness, least: number): string {
  return openness === "open" ? shown : `${openness === "part" ? named : ""}hidden among ${least}`;
}

/** As a past report keeps it: `Exempt; hidden among 3; 2026/27 4; Grant 4; Forecast outturn 4.5`. */
export function noteOf(
  plan: PlanIndex,
  { word, openness, least, money }: { word: string; openness: Openness; least: number; money: Money },
): string {
  return [word, markOf(openness, least), ...moneyTexts(plan, money)].join(between);
}

/** What such a text tells. Without a mark the report was made by an earlier version or filled in by hand. */
export function readNote(plan: PlanIndex, text: string): KeptNote {
  if (text.trim() === "") return { openness: "open", least: null, money: null, isSound: true };
  const [word = "", mark = "", ...figures] = text.split(between);
  if (mark === shown) return { openness: "open", least: null, money: moneyOf(plan, figures), isSound: true };
  const [all, isNamed, least] = hidden.exec(mark) ?? [];
  if (all === undefined) {
    const money = moneyOf(plan, text.split(between).slice(1));
    return { openness: opennessSaid(plan, word), least: null, money, isSound: false };
  }
  const openness = isNamed === undefined ? "exempt" : "part";
  return { openness, least: Number(least), money: moneyOf(plan, figures), isSound: true };
}
