import fc from "fast-check";
import { serialOf } from "../../../src/dates/days";
import { Closures, workingDayAfter, workingDaysBetween } from "../../../src/plan/calendar/workingDays";

const closures = new Closures([
  serialOf(2026, 12, 25),
  serialOf(2026, 12, 28),
  serialOf(2027, 1, 1),
  serialOf(2027, 1, 2),
]);
const days = fc.integer({ min: serialOf(2026, 11, 1), max: serialOf(2027, 3, 1) });

/** Day by day, the way a person counts on a wall calendar. */
function counted(from: number, to: number, shut: readonly number[]): number {
  let count = 0;
  for (let day = from; day <= to; day += 1) {
    const ofWeek = new Date((day - 25_569) * 86_400_000).getUTCDay();
    if (ofWeek !== 0 && ofWeek !== 6 && !shut.includes(day)) count += 1;
  }
  return count;
}

describe("working days", () => {
  it("leave out weekends and bank holidays, and count both ends", () => {
    // Christmas week of 2026: Monday 21 to Thursday 24, then Tuesday 29 to Thursday 31.
    expect(workingDaysBetween(serialOf(2026, 12, 21), serialOf(2026, 12, 31), closures)).toBe(7);
    expect(workingDaysBetween(serialOf(2026, 12, 31), serialOf(2026, 12, 21), closures)).toBe(-7);
    expect(workingDaysBetween(serialOf(2026, 12, 26), serialOf(2026, 12, 27), closures)).toBe(0);
  });

  it("lead to the day after and before", () => {
    expect(workingDayAfter(serialOf(2026, 12, 24), 1, closures)).toBe(serialOf(2026, 12, 29));
    expect(workingDayAfter(serialOf(2027, 1, 4), -4, closures)).toBe(serialOf(2026, 12, 24));
    expect(workingDayAfter(serialOf(2026, 12, 26), 0, closures)).toBe(serialOf(2026, 12, 26));
    expect(workingDayAfter(10, -30, closures)).toBeNull();
  });

  it("are what a person counts day by day, whatever days are closed", () => {
    fc.assert(
      fc.property(days, days, fc.array(days, { maxLength: 12 }), (from, to, shut) => {
        const [first, last] = [Math.min(from, to), Math.max(from, to)];
        expect(workingDaysBetween(first, last, new Closures(shut))).toBe(counted(first, last, shut));
      }),
    );
  });

  it("count back what they led to", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), fc.array(days, { maxLength: 12 }), (from, count, shut) => {
        const later = workingDayAfter(from, count, new Closures(shut)) ?? 0;
        expect(counted(from + 1, later, shut)).toBe(count);
        expect(counted(later, later, shut)).toBe(1);
        const earlier = workingDayAfter(from, -count, new Closures(shut)) ?? 0;
        expect(counted(earlier, from - 1, shut)).toBe(count);
      }),
    );
  });
});
