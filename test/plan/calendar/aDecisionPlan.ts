import fc from "fast-check";
import { serialOf } from "../../../src/dates/days";
import { type Cell, planOf, type PlanData } from "../../../src/plan";

/** Plan years of the plans below. */
export const options = { firstYear: 2026, years: 2, reportDate: serialOf(2026, 11, 24) };

const days = fc.integer({ min: serialOf(2026, 11, 2), max: serialOf(2027, 2, 26) });
const orBlank = fc.oneof(
  { weight: 6, arbitrary: days.map((day): Cell => day) },
  { weight: 1, arbitrary: fc.constant<Cell>(null) },
);

/**
 * Decisions and their notices round Christmas, on calendars with gaps, days twice, days on weekends, and clear days of either
 * sort: everything readable, so that every figure is worked out.
 */
export const aDecisionPlan: fc.Arbitrary<PlanData> = fc
  .record({
    basis: fc.constantFrom("Calendar", "Working"),
    notice: fc.integer({ min: 0, max: 40 }),
    closed: fc.array(orBlank, { maxLength: 6 }),
    rows: fc.array(fc.record({ meeting: days, published: orBlank, maker: fc.constantFrom("Cabinet", "Council") }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ basis, notice, closed, rows }) =>
    planOf(options, {
      settings: { "clear-days": basis, "notice-days": notice },
      tables: {
        PlanHolidays: closed.map((date) => ({ date, what: "Closed" })),
        PlanDecisions: rows.map((row, at) => ({ id: `D0${at + 1}`, decision: "Approve", status: "Planned", ...row })),
      },
    }),
  );
