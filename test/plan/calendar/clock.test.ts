import { isoOf, maybeDate } from "../../../src/dates/days";
import { modelTables, PlanIndex, planOf, yearLabels } from "../../../src/plan";
import type { Cell } from "../../../src/plan";
import { cabinetClock } from "../../../src/plan/calendar/clock";

const options = { firstYear: 2026, years: 2, reportDate: maybeDate("2026-11-24") ?? 0 };
const day = (iso: string) => maybeDate(iso) ?? 0;

function clockOf(meeting: string, settings: Readonly<Record<string, Cell>> = {}) {
  const plan = planOf(options, { settings });
  return cabinetClock(new PlanIndex(plan, modelTables(yearLabels(options))), day(meeting));
}

const daysOf = (clock: ReturnType<typeof clockOf>) =>
  clock.dates.map(({ event, date, passed }) => `${event} ${isoOf(date) ?? ""}${passed ? " passed" : ""}`);

describe("the cabinet clock", () => {
  it("works back from a meeting in calendar days, with working days round Christmas", () => {
    // Cabinet on Tuesday 12 January 2027. 28 clear days: 15 December to 11 January, so notice by 14 December.
    // Five clear days: 7 to 11 January, so the agenda by Wednesday 6 January. Five working days before that,
    // past 1 January, 28 and 25 December: 5, 4 January, 31, 30, 29 December; five more: 24, 23, 22, 21, 18 December.
    // Published two working days after the meeting, call-in five more.
    expect(daysOf(clockOf("2027-01-12"))).toEqual([
      "keyNotice 2026-12-14",
      "privateNotice 2026-12-14",
      "draft 2026-12-18",
      "signOff 2026-12-29",
      "secondNotice 2027-01-06",
      "agenda 2027-01-06",
      "meeting 2027-01-12",
      "published 2027-01-14",
      "callInEnds 2027-01-21",
      "implement 2027-01-22",
    ]);
  });

  it("counts clear days as working days where the council does", () => {
    // Five clear working days before Tuesday 12 January: 5, 6, 7, 8, 11 January, so the agenda goes out on Monday 4 January.
    // Twenty-eight: those five, 4 January, 31, 30, 29, 24, 23, 22, 21 December (13), 18 to 14 (18), 11 to 7 (23),
    // 4 December to 30 November (28), so notice by Friday 27 November.
    const dates = daysOf(clockOf("2027-01-12", { "clear-days": "Working" }));
    expect(dates).toContain("agenda 2027-01-04");
    expect(dates).toContain("keyNotice 2026-11-27");
  });

  it("says what has passed at the report date, the day itself not yet", () => {
    expect(daysOf(clockOf("2026-12-23")).filter((each) => each.startsWith("keyNotice"))).toEqual([
      "keyNotice 2026-11-24",
    ]);
    const late = daysOf(clockOf("2026-12-22"));
    expect(late.filter((each) => each.endsWith("passed"))).toEqual([
      "keyNotice 2026-11-23 passed",
      "privateNotice 2026-11-23 passed",
    ]);
  });

  it("leaves out what rests on a setting or a calendar that cannot be read, and says which", () => {
    const clock = clockOf("2027-01-12", { "agenda-days": "five", "notice-days": null });
    expect(clock.unread).toEqual(["agenda-days", "notice-days"]);
    expect(clock.dates.map(({ event }) => event)).toEqual([
      "privateNotice",
      "secondNotice",
      "meeting",
      "published",
      "callInEnds",
      "implement",
    ]);
    const plan = planOf(options, { tables: { PlanHolidays: [{ date: "25 December", what: "Christmas Day" }] } });
    const blind = cabinetClock(new PlanIndex(plan, modelTables(yearLabels(options))), day("2027-01-12"));
    expect([blind.calendar, blind.dates.map(({ event }) => event)]).toEqual([
      false,
      ["keyNotice", "privateNotice", "secondNotice", "agenda", "meeting"],
    ]);
  });
});
