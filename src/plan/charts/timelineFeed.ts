import { wholeColumn as of } from "../formulas";
import { timelineColumns, window } from "./timelineColumns";
import { sentence, title } from "./timelineWords";
import type { Fact, Feed, FeedPlace } from "./types";

const bounded = (name: string, otherwise: number) =>
  `IF(ISNUMBER(${name}),MAX(${window.first},MIN(${window.last},INT(${name}))),${otherwise})`;

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
  columns: timelineColumns,
};
