import { wholeColumn as of } from "../formulas";
import { sentence, title } from "./timelineWords";
import type { Fact, Feed, FeedColumn, FeedPlace } from "./types";

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
const bounded = (name: string, otherwise: number) =>
  `IF(ISNUMBER(${name}),MAX(${window.first},MIN(${window.last},INT(${name}))),${otherwise})`;

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
const columns: readonly FeedColumn[] = [
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

const low = (at: FeedPlace) => {
  const approved = of("PlanMilestones", "Approved date");
  const earliest = `IF(OR(${at.fact("choice")}=2,COUNT(${approved})=0),${at.fact("report")},IFERROR(MIN(${approved}),${at.fact("report")}))`;
  const all = `IF(${at.fact("shown")}=0,${at.fact("report")},MIN(${at.fact("report")},INT(MIN(${at.whole("key")})),${earliest}))`;
  return `=IFERROR(MAX(${all},${bounded("PlanStart", window.first)}-${window.before}),${window.first})`;
};

const high = (at: FeedPlace) => {
  const approved = of("PlanMilestones", "Approved date");
  const latest = `IF(${at.fact("choice")}=2,${at.fact("nextEnd")},IF(COUNT(${approved})=0,${at.fact("report")},IFERROR(MAX(${approved}),${at.fact("report")})))`;
  const all = `IF(${at.fact("shown")}=0,${at.fact("nextEnd")},MAX(${at.fact("report")},INT(MAX(${at.whole("key")})),${latest}))`;
  return `=IFERROR(MAX(${at.fact("low")},MIN(${all},${bounded("PlanEnd", window.last)}+${window.after})),${at.fact("low")})`;
};

/** Months between two days, counted by their months. */
const months = (from: string, to: string) => `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})`;

const facts: readonly Fact[] = [
  {
    id: "choice",
    label: "1 all, 2 next 12 months, 3 key",
    formula: () => "=IF(PlanChartShow=PlanShowNext,2,IF(PlanChartShow=PlanShowKey,3,1))",
  },
  { id: "project", label: "Project chosen", formula: () => '=PlanChartProject&""' },
  { id: "step", label: "Step chosen, 0 all", formula: () => "=IF(ISNUMBER(PlanChartStep),PlanChartStep,0)" },
  {
    id: "report",
    label: "Report date",
    numberFormat: "dd/mm/yyyy",
    formula: () => `=${bounded("PlanReportDate", 45_000)}`,
  },
  {
    id: "nextEnd",
    label: "Twelve months on",
    numberFormat: "dd/mm/yyyy",
    formula: (at) => `=EDATE(${at.fact("report")},12)`,
  },
  { id: "shown", label: "Milestones shown", named: "PlanTimelineShown", formula: (at) => `=COUNT(${at.whole("key")})` },
  { id: "slots", label: "Places", formula: (at) => `=COUNT(${at.whole("y")})/2` },
  {
    id: "entered",
    label: "Milestones entered",
    formula: () => `=IFERROR(SUMPRODUCT(--(LEN(${of("PlanMilestones", "Milestone ID")})>0)),0)`,
  },
  {
    id: "beyond",
    label: "Rows without a place",
    formula: (at) => `=MAX(0,ROWS(${of("PlanMilestones", "Milestone ID")})-${at.fact("slots")})`,
  },
  { id: "low", label: "Earliest date", numberFormat: "dd/mm/yyyy", formula: low },
  { id: "high", label: "Latest date", numberFormat: "dd/mm/yyyy", formula: high },
  {
    id: "pace",
    label: "Months between dates on the axis",
    formula: (at) => {
      const span = `${months(at.fact("low"), at.fact("high"))}+1`;
      return `=IF(${span}<=6,1,IF(${span}<=18,3,IF(${span}<=36,6,IF(${span}<=72,12,IF(${span}<=144,24,60)))))`;
    },
  },
  {
    id: "from",
    label: "Window from",
    numberFormat: "dd/mm/yyyy",
    formula: (at) =>
      `=EDATE(${at.fact("low")}-DAY(${at.fact("low")})+1,-MOD(MONTH(${at.fact("low")})+8,MIN(${at.fact("pace")},12)))`,
  },
  {
    id: "parts",
    label: "Parts of the window",
    formula: (at) => `=INT((${months(at.fact("from"), at.fact("high"))})/${at.fact("pace")})+1`,
  },
  {
    id: "to",
    label: "Window to",
    numberFormat: "dd/mm/yyyy",
    formula: (at) => `=EDATE(${at.fact("from")},${at.fact("parts")}*${at.fact("pace")})`,
  },
  { id: "doneCount", label: "Done", named: "PlanTimelineDone", formula: (at) => `=COUNTIF(${at.whole("done")},">=0")` },
  {
    id: "onTimeCount",
    label: "On time",
    named: "PlanTimelineOnTime",
    formula: (at) => `=COUNTIF(${at.whole("onTime")},">=0")`,
  },
  { id: "lateCount", label: "Late", named: "PlanTimelineLate", formula: (at) => `=COUNTIF(${at.whole("late")},">=0")` },
  {
    id: "redCount",
    label: "Late, red",
    named: "PlanTimelineRed",
    formula: (at) => `=COUNTIF(${at.whole("days")},">="&PlanMilestoneRed)`,
  },
  { id: "worst", label: "Most days late", formula: (at) => `=MAX(${at.whole("days")})` },
  {
    id: "worstName",
    label: "Latest of all",
    formula: (at) =>
      `=IF(${at.fact("lateCount")}=0,"",INDEX(${at.whole("name")},MATCH(${at.fact("worst")},${at.whole("days")},0)-1)&"")`,
  },
  {
    id: "undated",
    label: "Without a place or date",
    formula: (at) => `=MAX(0,${at.fact("entered")}-COUNT(${of("PlanMilestones", "Date now")}))`,
  },
  { id: "title", label: "Finding", named: "PlanTimelineFinding", formula: title },
  { id: "sentence", label: "In words", named: "PlanTimelineWords", formula: sentence },
];

/** Milestones in lanes by date, each with its approved date, its date now and how it stands. */
export const timelineFeed: Feed = {
  id: "timeline",
  title: "Milestone timeline",
  about: "Milestones in the order of their dates, three rows each. -1 and -9 mean: not drawn.",
  rowsPerSlot: 3,
  slots: 20,
  most: 200,
  table: "PlanMilestones",
  column: 0,
  facts,
  columns,
};
