import type { PlanReader } from "../types";
import { basisOf, closuresOf, workingDayAfter } from "./workingDays";

/** What leads to a decision at a meeting, and what follows it, in the usual order. */
export type ClockEvent =
  | "keyNotice" // notice of the key decision, at the latest
  | "privateNotice" // first notice of a private meeting, at the latest
  | "draft" // report drafted
  | "signOff" // finance, legal and equality comments in
  | "secondNotice" // second notice of a private meeting, at the latest
  | "agenda" // agenda and reports published, at the latest
  | "meeting"
  | "published" // decision published
  | "callInEnds"
  | "implement"; // first working day after call-in

/** One day of the clock. */
export interface ClockDate {
  readonly event: ClockEvent;
  /** Serial. */
  readonly date: number;
  /** Whether it lies before the report date. */
  readonly passed: boolean;
}

/** The days worked back from a meeting, and on from it. */
export interface CabinetClock {
  /** In order of their days. */
  readonly dates: readonly ClockDate[];
  /** Keys of settings that cannot be read; days that rest on them are left out. */
  readonly unread: readonly string[];
  /** Whether the sheet Calendar can be read; if not, days counted in working days are left out. */
  readonly calendar: boolean;
}

/** Reads what the clock needs, noting what cannot be read. */
class ClockReader {
  readonly unread = new Set<string>();
  readonly closures;
  readonly basis;

  constructor(private readonly plan: PlanReader) {
    this.closures = closuresOf(plan);
    this.basis = basisOf(plan);
    if (this.basis === null) this.unread.add("clear-days");
  }

  /** A number among the settings. */
  setting(key: string): number | null {
    const value = this.plan.settingOf(key);
    if (typeof value === "number") return value;
    this.unread.add(key);
    return null;
  }

  /** So many working days after a day, before it where negative. */
  workingDay(from: number | null, days: number | null): number | null {
    return from === null || days === null || this.closures === null ? null : workingDayAfter(from, days, this.closures);
  }

  /** The last day on which notice of the meeting can be given, the clear days being a setting. */
  latest(meeting: number, key: string): number | null {
    const days = this.setting(key);
    if (days === null || this.basis === null) return null;
    return this.basis === "working" ? this.workingDay(meeting, -days - 1) : Math.floor(meeting) - days - 1;
  }

  /** So many working days before a day, the number being a setting. */
  before(day: number | null, key: string): number | null {
    const days = this.setting(key);
    return this.workingDay(day, days === null ? null : -days);
  }
}

/** Works back from a meeting to everything that has to be done before it, and on to the day from which it can be acted upon. */
export function cabinetClock(plan: PlanReader, meeting: number): CabinetClock {
  const clock = new ClockReader(plan);
  const report = clock.setting("report-date") ?? -Infinity;
  const agenda = clock.latest(meeting, "agenda-days");
  const published = clock.workingDay(meeting, clock.setting("publish-days"));
  const callInEnds = clock.workingDay(published, clock.setting("call-in-days"));
  const days: readonly (readonly [ClockEvent, number | null])[] = [
    ["keyNotice", clock.latest(meeting, "notice-days")],
    ["privateNotice", clock.latest(meeting, "private-notice-days")],
    ["draft", clock.before(agenda, "draft-days")],
    ["signOff", clock.before(agenda, "sign-off-days")],
    ["secondNotice", clock.latest(meeting, "second-notice-days")],
    ["agenda", agenda],
    ["meeting", meeting],
    ["published", published],
    ["callInEnds", callInEnds],
    ["implement", clock.workingDay(callInEnds, 1)],
  ];
  const dates = days
    .flatMap(([event, date]): ClockDate[] => (date === null ? [] : [{ event, date, passed: date < report }]))
    .sort((a, b) => a.date - b.date);
  return { dates, unread: [...clock.unread], calendar: clock.closures !== null };
}
