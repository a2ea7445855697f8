import { wholeColumn as of } from "../formulas";
import type { FeedColumn, FeedPlace } from "./types";

/** Where a point that is not to be seen is parked: outside both axes, so that no cell has to hold an error. */
export const away = { x: -9, y: -1 } as const;
/** Marks nearer to each other than this part of the window would cover each other. */
export const tooNear = 0.015;
/** Fewest lanes over which the milestones are spread. */
export const fewestLanes = 8;
/** Bounds of dates that a window may show, 2000 to 2100, and how far it may reach beyond the plan's years. */
export const window = { first: 36_526, last: 73_050, before: 1_826, after: 5_479 } as const;
/** Longest name on a lane. */
export const longestName = 34;

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
  return `=IFERROR(IF(AND(${isThere},${chosen}),INT(${date})+${row}/100000,""),"")`;
}

const fraction = (date: string, at: FeedPlace) =>
  `MAX(0,MIN(1,(${date}-${at.fact("from")})/(${at.fact("to")}-${at.fact("from")})))`;

function name(k: number, at: FeedPlace): string {
  const row = at.cell("row", k);
  const [text, project] = [milestone("Milestone", row), milestone("Project ID", row)];
  const short = `IF(${text}="",${milestone("Milestone ID", row)}&"",IF(LEN(${text})>${longestName},LEFT(${text},${longestName - 1})&"…",${text}&""))`;
  return `=IF(${row}="","",IFERROR(${short}&IF(${project}="","",", "&${project}),""))`;
}

function days(k: number, at: FeedPlace): string {
  const row = at.cell("row", k);
  const slip = `IF(ISNUMBER(${milestone("Slip days", row)}),${milestone("Slip days", row)},0)`;
  const overdue = `${at.fact("report")}-INT(SMALL(${at.whole("key")},${k + 1}))`;
  return `=IF(${row}="","",IFERROR(IF(${milestone("Late", row)}=PlanYes,MAX(${slip},${overdue}),""),""))`;
}

/** A slot has three rows: the approved date, the date now, and an empty one at which lines break. The guide ends before the first mark. */
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
  {
    id: "lane",
    title: "Guide",
    numberFormat: "0.000",
    cells: (k, at) => [0, `=MAX(0,MIN(${at.cell("x", k)},${at.cell("x", k, 1)})-${tooNear})`, null],
  },
  {
    id: "x",
    title: "Time",
    numberFormat: "0.000",
    cells: (k, at) => {
      const [row, now, approved] = [
        at.cell("row", k),
        at.cell("x", k, 1),
        milestone("Approved date", at.cell("row", k)),
      ];
      return [
        `=IF(${row}="",${away.x},IFERROR(IF(ISNUMBER(${approved}),${fraction(approved, at)},${now}),${now}))`,
        `=IF(${row}="",${away.x},${fraction(`INT(SMALL(${at.whole("key")},${k + 1}))`, at)})`,
        null,
      ];
    },
  },
  {
    id: "approved",
    title: "Approved",
    numberFormat: "0.000",
    cells: (k, at) => [
      `=IF(ABS(${at.cell("x", k)}-${at.cell("x", k, 1)})<${tooNear},${away.y},${at.cell("y", k)})`,
      null,
      null,
    ],
  },
  {
    id: "onTime",
    title: "On time",
    numberFormat: "0.000",
    cells: (k, at) => [
      null,
      `=IF(MAX(${at.cell("late", k, 1)},${at.cell("done", k, 1)})>=0,${away.y},${at.cell("y", k)})`,
      null,
    ],
  },
  {
    id: "late",
    title: "Late",
    numberFormat: "0.000",
    cells: (k, at) => [null, `=IF(${at.cell("days", k, 1)}="",${away.y},${at.cell("y", k)})`, null],
  },
  {
    id: "done",
    title: "Done",
    numberFormat: "0.000",
    cells: (k, at) => {
      const row = at.cell("row", k);
      const isDone = `OR(${milestone("Actual date", row)}<>"",${milestone("Status", row)}=PlanStatusComplete)`;
      return [null, `=IF(${row}="",${away.y},IFERROR(IF(${isDone},${at.cell("y", k)},${away.y}),${away.y}))`, null];
    },
  },
  {
    id: "days",
    title: "Days late",
    numberFormat: '[=1]0" day late";0" days late"',
    cells: (k, at) => [null, days(k, at), null],
  },
];
