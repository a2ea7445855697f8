import { wholeColumn as of } from "../../formulas";
import { away } from "../axisFeeds";
import { cutFormula } from "../names";
import type { FeedColumn, FeedPlace } from "../types";
import { fraction } from "../window";

/** Fewest lanes over which the milestones are spread. */
export const fewestLanes = 8;
/** Longest name on a lane. */
export const longestName = 34;
/** Stands before the name of what is done. */
export const tick = "✓ ";

const milestone = (title: string, row: string | number) => `INDEX(${of("PlanMilestones", title)},${row})`;

/** Sorting key of the milestone in body row `k`: its date, and its row behind the point, so that no two are equal. */
function key(k: number, at: FeedPlace): string {
  const row = k + 1;
  const [status, date] = [milestone("Status", row), milestone("Date now", row)];
  const isOpen = `${milestone("Actual date", row)}="",${status}<>PlanStatusComplete`;
  const chosen =
    `OR(${at.fact("choice")}=1,AND(${at.fact("choice")}=2,${isOpen},${date}<=${at.fact("nextEnd")}),` +
    `AND(${at.fact("choice")}=3,${milestone("Key milestone", row)}=PlanYes)),` +
    `OR(${at.fact("project")}="",${milestone("Project ID", row)}=${at.fact("project")}),` +
    `OR(${at.fact("step")}=0,${milestone("Step", row)}=${at.fact("step")})`;
  const isThere = `${milestone("Milestone ID", row)}<>"",ISNUMBER(${date}),${status}<>PlanStatusCancelled`;
  return `=IFERROR(IF(AND(${at.fact("rolled")}=0,${isThere},${chosen}),INT(${date})+${row}/100000,""),"")`;
}

function name(k: number, at: FeedPlace): string {
  const row = at.cell("row", k);
  const [text, project] = [milestone("Milestone", row), milestone("Project ID", row)];
  const isDone = `OR(${milestone("Actual date", row)}<>"",${milestone("Status", row)}=PlanStatusComplete)`;
  const short = `IF(${text}="",${milestone("Milestone ID", row)}&"",${cutFormula(text, longestName, milestone("Milestone ID", row))})`;
  return `=IF(${row}="","",IFERROR(IF(${isDone},"${tick}","")&${short}&IF(${project}="","",", "&${project}),""))`;
}

/** The day of the milestone in a slot: its key is found by its row, for putting all keys in order again would cost more. */
const day = (k: number, at: FeedPlace) => `INT(INDEX(${at.whole("key")},${at.cell("row", k)}*3-2))`;

function days(k: number, at: FeedPlace): string {
  const row = at.cell("row", k);
  const slip = `IF(ISNUMBER(${milestone("Slip days", row)}),${milestone("Slip days", row)},0)`;
  const overdue = `${at.fact("report")}-${day(k, at)}`;
  return `=IF(${row}="","",IFERROR(IF(${milestone("Late", row)}=PlanYes,MAX(${slip},${overdue}),""),""))`;
}

/** A slot has three rows: the approved date, the date now, and an empty one at which lines break. */
export const timelineColumns: readonly FeedColumn[] = [
  { id: "key", title: "Order", cells: (k, at) => [key(k, at), null, null] },
  {
    id: "row",
    title: "Row",
    cells: (k, at) => [
      `=IF(${k + 1}>${at.fact("shown")},"",(MATCH(SMALL(${at.whole("key")},${k + 1}),${at.whole("key")},0)-1)/3+1)`,
      null,
      null,
    ],
  },
  { id: "name", title: "Name", cells: (k, at) => [name(k, at), null, null] },
  {
    id: "y",
    title: "Lane",
    numberFormat: "0.000",
    cells: (k, at) => [
      `=IF(${at.cell("row", k)}="",${away.y},1-(${k}+0.5)/MAX(${at.fact("shown")},${fewestLanes}))`,
      `=${at.cell("y", k)}`,
      null,
    ],
  },
  { id: "now", title: "Lane now", numberFormat: "0.000", cells: (k, at) => [null, `=${at.cell("y", k)}`, null] },
  { id: "guide", title: "Guide", cells: () => [0, 1, null] },
  {
    id: "x",
    title: "Time",
    numberFormat: "0.000",
    cells: (k, at) => {
      const row = at.cell("row", k);
      const [now, approved] = [at.cell("x", k, 1), milestone("Approved date", row)];
      return [
        `=IF(${row}="",${away.x},IFERROR(IF(ISNUMBER(${approved}),${fraction(approved, at)},${now}),${now}))`,
        `=IF(${row}="",${away.x},${fraction(day(k, at), at)})`,
        null,
      ];
    },
  },
  {
    id: "days",
    title: "Days late",
    numberFormat: '[=1]"▲ "0" day late";"▲ "0" days late"',
    cells: (k, at) => [null, days(k, at), null],
  },
];
