import { isClosed, isClosedNative } from "../closedYears";
import { isUnreadNative } from "../formulas";
import { isError, isUnread } from "../kinds";
import type { Cell, RowReader } from "../types";
import { maybeYear, yearBounds } from "../../dates/years";
import { milestone, project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

const table = "PlanYears";
const tolerance = 0.0005;
const plan = (year: Readonly<Record<string, Cell>>) => ({
  tables: {
    PlanProjects: [project],
    PlanCapital: [{ project: "P01", y2026: 12 }],
    PlanYears: [{ year: "2026/27", ...year }],
  },
});
const year = (row: RowReader) => row.raw("year");
/** Nothing more is asked of a year that is closed. */
const ofOpen = (native: string) => `AND(NOT(${isClosedNative("{year}")}),${native})`;

/** V40: no more than can be delivered. */
export const belowMost = rowCheck({
  rule: "V40",
  table,
  needs: ["year", "most", "planned"],
  native: ofOpen(`{planned}-{most}>${tolerance}`),
  find: (row) => {
    if (isClosed(row.plan, year(row))) return null;
    const [planned, most] = [row.number("planned"), row.number("most")];
    return planned - most > tolerance ? { column: "most", facts: { year: year(row), planned, most } } : null;
  },
  example: { bad: plan({ most: 10 }), good: plan({ most: 15 }) },
});

/** V41: no less than the partnership needs. */
export const aboveLeast = rowCheck({
  rule: "V41",
  table,
  needs: ["year", "least", "planned"],
  native: ofOpen(`{least}-{planned}>${tolerance}`),
  find: (row) => {
    if (isClosed(row.plan, year(row))) return null;
    const [planned, least] = [row.number("planned"), row.number("least")];
    return least - planned > tolerance ? { column: "least", facts: { year: year(row), planned, least } } : null;
  },
  example: { bad: plan({ least: 15 }), good: plan({ least: 10 }) },
});

/** V47: plan and capital programme say the same. */
export const asProgramme = rowCheck({
  rule: "V47",
  table,
  needs: ["year", "programme", "planned"],
  native: ofOpen(`ABS({planned}-{programme})>${tolerance}`),
  find: (row) => {
    if (isClosed(row.plan, year(row))) return null;
    const [planned, programme] = [row.number("planned"), row.number("programme")];
    return Math.abs(planned - programme) > tolerance
      ? { column: "programme", facts: { year: year(row), planned, programme } }
      : null;
  },
  example: { bad: plan({ programme: 11 }), good: plan({ programme: 12 }) },
});

const datesOf = { approved: "Approved date", forecast: "Forecast date", actual: "Actual date" };
/** How many dates of key milestones cannot be read: each may be in any year. Of one that is cancelled they matter to nobody. */
const undatedKeys = `SUMPRODUCT(--(PlanMilestones[Key milestone]=PlanYes),1-ISNUMBER(1/(PlanMilestones[Status]=PlanStatusCancelled)),${Object.values(
  datesOf,
)
  .map((title) => `PlanMilestones[${title}]`)
  .map((cells) => isUnreadNative(cells))
  .join("+")})`;

/** Whether one of the dates of a milestone cannot be read. */
function isUndated(milestone: RowReader): boolean {
  const unread = Object.keys(datesOf).filter((id) => isUnread(milestone.raw(id)));
  unread.forEach((id) => milestone.blame(id));
  return unread.length > 0;
}

const first = "VALUE(LEFT({year},4))";

const keysOfYear =
  `PlanMilestones[Key milestone],PlanYes,PlanMilestones[Date now],">="&DATE(${first},4,1),` +
  `PlanMilestones[Date now],"<="&DATE(${first}+1,3,31)`;

/** V23: a key milestone in every plan year. */
export const keyMilestone = rowCheck({
  rule: "V23",
  table,
  needs: ["year"],
  whole: { PlanMilestones: ["isKey"] },
  native: ofOpen(
    `COUNTIFS(${keysOfYear})-COUNTIFS(${keysOfYear},PlanMilestones[Status],PlanStatusCancelled)=0,${undatedKeys}=0`,
  ),
  find: (row) => {
    if (isClosed(row.plan, year(row))) return null;
    const from = maybeYear(String(year(row)));
    if (from === null) return row.stop();
    const { start, end } = yearBounds(from);
    const yes = row.word("PlanYes");
    const all = row.plan.rowsWith("PlanMilestones", "isKey", yes);
    const keys = all.filter((each) => isError(each.raw("status")) || !each.is("status", "PlanStatusCancelled"));
    const any = keys.some((each) => {
      const date = each.raw("dateNow");
      return typeof date === "number" && date >= start && date <= end;
    });
    return any || keys.some(isUndated) ? null : { column: "year", facts: { year: year(row) } };
  },
  example: {
    bad: {
      tables: {
        PlanYears: [{ year: "2026/27" }],
        PlanMilestones: [{ ...milestone, approved: 46_400, forecast: 46_400 }],
      },
    },
    good: { tables: { PlanYears: [{ year: "2026/27" }], PlanMilestones: [{ ...milestone, isKey: "Yes" }] } },
  },
});
