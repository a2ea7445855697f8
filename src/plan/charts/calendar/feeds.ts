import { wholeColumn as of } from "../../formulas";
import { placeOf } from "../feed";
import type { Named } from "../names";
import { count, type Sentence, sentenceFormula, where } from "../sentence";
import type { Fact, Feed, FeedPlace } from "../types";
import { reportFact } from "../window";
import { laneColumns } from "./lane";

/** Lanes that the calendar has room for, and the months that it shows from the month of the report date on. */
export const room = { decisions: 20, consultations: 10, months: 15 } as const;

/** Names of lanes, by heading and by id. */
export const decisionNames: Record<"titles" | "ids", Named> = {
  titles: { name: "Decision asked", id: "Decision ID", project: "Project ID", longest: 34 },
  ids: { name: "decision", id: "id", project: "project", longest: 34 },
};
/** The same of consultations. */
export const consultationNames: Record<"titles" | "ids", Named> = {
  titles: { name: "Consultation", id: "Consultation ID", project: "Project ID", longest: 34 },
  ids: { name: "name", id: "id", project: "project", longest: 34 },
};

/** The finding. */
export const calendarFinding: Sentence = [
  where(
    "lanes",
    [
      count("decisions", "decision"),
      " and ",
      count("consultations", "consultation"),
      " in the fifteen months from ",
      { fact: "from", as: "day" },
      where("overdue", ["; notices overdue: ", { fact: "overdue" }]),
      where("nextName", ["; next: ", { fact: "nextName" }, " on ", { fact: "nextDate", as: "day" }]),
    ],
    ["Enter decisions with their meeting date and consultations with their closing date to see the months ahead here"],
  ),
];

/** What the picture shows in words. */
export const calendarWords: Sentence = [
  where(
    "lanes",
    [
      "Each decision stands at its meeting, with a line from its latest day of notice where it is a key decision; each consultation lasts from its opening to its close; periods before elections stand above.",
    ],
    ["There is nothing to draw yet in the fifteen months from ", { fact: "from", as: "day" }, "."],
  ),
  where("undated", [" Decisions without a meeting date: ", { fact: "undated" }, "."]),
  where("beyond", [" The chart is full; not drawn: ", { fact: "beyond" }, "."]),
];

const decision = (title: string) => of("PlanDecisions", title);
const consultation = (title: string) => of("PlanConsultations", title);
/** Dates of a column within the window; nought where one of them cannot be read, for then they cannot be ordered. */
const within = (column: string, at: FeedPlace) =>
  `IF(ISNUMBER(SUM(${column})),COUNTIFS(${column},">="&${at.fact("from")},${column},"<"&${at.fact("to")}),0)`;
const asDate = { numberFormat: "dd/mm/yyyy" } as const;

const facts: readonly Fact[] = [
  reportFact,
  { id: "from", label: "Window from", ...asDate, formula: (at) => `=${at.fact("report")}-DAY(${at.fact("report")})+1` },
  { id: "to", label: "Window to", ...asDate, formula: (at) => `=EDATE(${at.fact("from")},${room.months})` },
  {
    id: "decisions",
    label: "Decisions in the window",
    named: "PlanCalendarDecisions",
    formula: (at) => `=${within(decision("Meeting date"), at)}`,
  },
  {
    id: "consultations",
    label: "Consultations closing in it",
    named: "PlanCalendarConsultations",
    formula: (at) => `=${within(consultation("Closes"), at)}`,
  },
  { id: "shown", label: "Decisions drawn", formula: (at) => `=MIN(${room.decisions},${at.fact("decisions")})` },
  {
    id: "consulted",
    label: "Consultations drawn",
    formula: (at) => `=MIN(${room.consultations},${at.fact("consultations")})`,
  },
  { id: "lanes", label: "Lanes", formula: (at) => `=${at.fact("shown")}+${at.fact("consulted")}` },
  {
    id: "beyond",
    label: "Not drawn",
    formula: (at) => `=${at.fact("decisions")}+${at.fact("consultations")}-${at.fact("lanes")}`,
  },
  {
    id: "before",
    label: "Meetings before the window",
    formula: (at) => `=COUNTIF(${decision("Meeting date")},"<"&${at.fact("from")})`,
  },
  {
    id: "closed",
    label: "Consultations closed before it",
    formula: (at) => `=COUNTIF(${consultation("Closes")},"<"&${at.fact("from")})`,
  },
  {
    id: "overdue",
    label: "Notices overdue",
    named: "PlanCalendarOverdue",
    formula: (at) => {
      const late =
        `${decision("Latest notice date")},"<"&${at.fact("report")},${decision("Meeting date")},">="&${at.fact("report")},` +
        `${decision("Key decision")},PlanYes`;
      return `=COUNTIFS(${late})-COUNTIFS(${late},${decision("Notice published")},">0")`;
    },
  },
  {
    id: "undated",
    label: "Decisions without a meeting date",
    named: "PlanCalendarUndated",
    formula: () => `=SUMPRODUCT((1-ISBLANK(${decision("Decision ID")}))*ISBLANK(${decision("Meeting date")}))`,
  },
  {
    id: "next",
    label: "Place of the next decision",
    formula: (at) => `=COUNTIF(${decision("Meeting date")},"<"&${at.fact("report")})-${at.fact("before")}+1`,
  },
  {
    id: "nextDate",
    label: "Next decision",
    ...asDate,
    formula: (at) =>
      `=IF(${at.fact("next")}>${at.fact("shown")},"",INT(SMALL(${decision("Meeting date")},${at.fact("before")}+${at.fact("next")})))`,
  },
  {
    id: "nextName",
    label: "Which",
    formula: (at) => `=IF(${at.fact("nextDate")}="","",INDEX(${at.whole("name")},(${at.fact("next")}-1)*3+1)&"")`,
  },
  {
    id: "title",
    label: "Finding",
    named: "PlanCalendarFinding",
    formula: (at) => sentenceFormula(calendarFinding, at),
  },
  {
    id: "sentence",
    label: "In words",
    named: "PlanCalendarWords",
    formula: (at) => sentenceFormula(calendarWords, at),
  },
];

/** How a decision stands, behind its date. */
function decisionLabel(cell: (title: string) => string, window: FeedPlace): string {
  const status = cell("Status");
  const isOverdue =
    `AND(${cell("Key decision")}=PlanYes,NOT(ISNUMBER(${cell("Notice published")})),` +
    `N(${cell("Latest notice date")})>0,N(${cell("Latest notice date")})<${window.fact("report")},${cell("Meeting date")}>=${window.fact("report")})`;
  return (
    `TEXT(${cell("Meeting date")},"d mmm yyyy")&IF(${status}=PlanDecisionMade,", "&${status},` +
    `IF(${status}=PlanDecisionWithdrawn,", "&${status},IF(${isOverdue},": notice overdue","")))`
  );
}

const keyNotice = (cell: (title: string) => string) =>
  `IF(${cell("Key decision")}=PlanYes,${cell("Latest notice date")},"")`;

/** Decisions in the order of their meetings. */
export function decisionsFeed(column: number): Feed {
  return {
    id: "decisions",
    title: "Calendar: decisions",
    about: "Decisions in the order of their meetings, three rows each. -999 and -9 mean: not drawn.",
    rowsPerSlot: 3,
    slots: room.decisions,
    most: room.decisions,
    table: "PlanDecisions",
    column,
    facts,
    columns: laneColumns({
      table: "PlanDecisions",
      ends: "Meeting date",
      names: decisionNames,
      above: () => "0",
      shown: (at) => at.fact("shown"),
      all: (at) => at.fact("lanes"),
      before: (at) => at.fact("before"),
      window: (at) => at,
      begins: keyNotice,
      label: decisionLabel,
    }).concat({
      id: "meeting",
      title: "Meeting",
      numberFormat: "0.000",
      cells: (k, at) => [null, `=${at.cell("y", k)}`, null],
    }),
  };
}

/** Consultations in the order of their closes. */
export function consultationsFeed(decisions: Feed, column: number): Feed {
  const calendar = placeOf(decisions);
  return {
    id: "consultations",
    title: "Calendar: consultations",
    about: "Consultations in the order of their closes, three rows each. -999 and -9 mean: not drawn.",
    rowsPerSlot: 3,
    slots: room.consultations,
    most: room.consultations,
    table: "PlanConsultations",
    column,
    facts: [],
    columns: laneColumns({
      table: "PlanConsultations",
      ends: "Closes",
      names: consultationNames,
      above: () => calendar.fact("shown"),
      shown: () => calendar.fact("consulted"),
      all: () => calendar.fact("lanes"),
      before: () => calendar.fact("closed"),
      window: () => calendar,
      begins: (cell) => cell("Opens"),
      label: (cell) => `"closes "&TEXT(${cell("Closes")},"d mmm yyyy")`,
    }),
  };
}
