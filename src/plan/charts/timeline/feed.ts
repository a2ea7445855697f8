import { wholeColumn as of } from "../../formulas";
import { beyondFact } from "../beyond";
import { sentenceFormula } from "../sentence";
import type { Fact, Feed, FeedPlace } from "../types";
import { boundedName, reportFact, window, windowFacts } from "../window";
import { tick, timelineColumns } from "./columns";
import { timelineFinding, timelineWords } from "./words";

/** Milestones beyond which they are rolled up by type. */
export const mostMilestones = 200;

const low = (at: FeedPlace) => {
  const approved = of("PlanMilestones", "Approved date");
  const earliest = `IF(OR(${at.fact("choice")}=2,COUNT(${approved})=0),${at.fact("report")},IFERROR(MIN(${approved}),${at.fact("report")}))`;
  const dates = `IF(${at.fact("rolled")}=1,MIN(${of("PlanMilestones", "Date now")}),INT(MIN(${at.whole("key")})))`;
  const all = `IF(${at.fact("drawn")}=0,${at.fact("report")},MIN(${at.fact("report")},${dates},${earliest}))`;
  return `=IFERROR(INT(MAX(${all},${boundedName("PlanStart", window.first)}-${window.before})),${window.first})`;
};

const high = (at: FeedPlace) => {
  const approved = of("PlanMilestones", "Approved date");
  const latest = `IF(${at.fact("choice")}=2,${at.fact("nextEnd")},IF(COUNT(${approved})=0,${at.fact("report")},IFERROR(MAX(${approved}),${at.fact("report")})))`;
  const dates = `IF(${at.fact("rolled")}=1,MAX(${of("PlanMilestones", "Date now")}),INT(MAX(${at.whole("key")})))`;
  const all = `IF(${at.fact("drawn")}=0,${at.fact("nextEnd")},MAX(${at.fact("report")},${dates},${latest}))`;
  return `=IFERROR(INT(MAX(${at.fact("low")},MIN(${all},${boundedName("PlanEnd", window.last)}+${window.after}))),${at.fact("low")})`;
};

const chosen: readonly Fact[] = [
  {
    id: "choice",
    label: "1 all, 2 next 12 months, 3 key",
    formula: () => "=IF(PlanChartShow=PlanShowNext,2,IF(PlanChartShow=PlanShowKey,3,1))",
  },
  { id: "project", label: "Project chosen", formula: () => '=PlanChartProject&""' },
  { id: "step", label: "Step chosen, 0 all", formula: () => "=IF(ISNUMBER(PlanChartStep),PlanChartStep,0)" },
  reportFact,
  {
    id: "nextEnd",
    label: "Twelve months on",
    numberFormat: "dd/mm/yyyy",
    formula: (at) => `=EDATE(${at.fact("report")},12)`,
  },
  {
    id: "entered",
    label: "Milestones entered",
    formula: () => `=IFERROR(SUMPRODUCT(--(LEN(${of("PlanMilestones", "Milestone ID")})>0)),0)`,
  },
  {
    id: "rolled",
    label: "1: too many, rolled up by type",
    formula: (at) => `=IF(${at.fact("entered")}>${mostMilestones},1,0)`,
  },
  { id: "shown", label: "Milestones shown", named: "PlanTimelineShown", formula: (at) => `=COUNT(${at.whole("key")})` },
  {
    id: "drawn",
    label: "Milestones behind the picture",
    formula: (at) => `=IF(${at.fact("rolled")}=1,${at.fact("entered")},${at.fact("shown")})`,
  },
  { id: "slots", label: "Places", formula: (at) => `=COUNT(${at.whole("y")})/2` },
  beyondFact("PlanMilestones", "Milestone ID"),
];

const counted: readonly Fact[] = [
  {
    id: "doneCount",
    label: "Done",
    named: "PlanTimelineDone",
    formula: (at) => `=COUNTIF(${at.whole("name")},"${tick}*")`,
  },
  { id: "lateCount", label: "Late", named: "PlanTimelineLate", formula: (at) => `=COUNT(${at.whole("days")})` },
  {
    id: "onTimeCount",
    label: "On time",
    named: "PlanTimelineOnTime",
    formula: (at) => `=MAX(0,${at.fact("shown")}-${at.fact("doneCount")}-${at.fact("lateCount")})`,
  },
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
  {
    id: "title",
    label: "Finding",
    named: "PlanTimelineFinding",
    formula: (at) => sentenceFormula(timelineFinding, at),
  },
  {
    id: "sentence",
    label: "In words",
    named: "PlanTimelineWords",
    formula: (at) => sentenceFormula(timelineWords, at),
  },
];

/** Milestones in lanes by date, each with its approved date, its date now and how it stands. */
export const timelineFeed: Feed = {
  id: "timeline",
  title: "Milestone timeline",
  about: "Milestones in the order of their dates, three rows each. -999 and -9 mean: not drawn.",
  rowsPerSlot: 3,
  slots: 20,
  most: mostMilestones,
  table: "PlanMilestones",
  column: 0,
  facts: [...chosen, ...windowFacts(low, high), ...counted],
  columns: timelineColumns,
};
