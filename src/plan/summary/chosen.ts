import { wholeColumn as of } from "../formulas";
import type { PlanIndex } from "../planIndex";
import type { RowView } from "../rowView";
import { dayOf, maybeSerial } from "../../dates/days";
import { holds, maybeNumber } from "./view";

/** Rows of a table that a section shows in an order of its own: which, and in what order, once as a formula and once here. */
export interface Chosen {
  readonly id: string;
  /** What the rows are, for a reader of *Chart data*. */
  readonly label: string;
  readonly table: string;
  /** Letters with which the names of the places begin; each has its letter behind them. */
  readonly named: string;
  /** Places on the live sheet. */
  readonly places: number;
  /** For all rows at once: above nought where the row is chosen, and the higher the earlier it comes. */
  readonly weight: string;
  readonly rows: (plan: PlanIndex) => readonly RowView[];
}

/** Defined name of how many rows are chosen. */
export function countName({ named }: Pick<Chosen, "named">): string {
  return `${named}Count`;
}

/** Letter of place `k`. */
export const letterOf = (k: number): string => String.fromCharCode(65 + k);

/** Defined name of the number of the table row that stands at place `k`; nought or a blank where there is none. */
export function placeName({ named }: Pick<Chosen, "named">, k: number): string {
  return `${named}${letterOf(k)}`;
}

/** Excel's last day and more: dates are counted down from here, so that the earliest comes first. */
const lastDay = 3_000_000;

const milestone = (title: string) => of("PlanMilestones", title);
const decision = (title: string) => of("PlanDecisions", title);

/** Whether a column holds a word, for every row at once; cells that cannot be read do not. */
const isWord = (column: string, word: string) => `ISNUMBER(MATCH(${column},${word},0))`;

/** Whether a condition on a whole column holds, row by row: a cell that cannot be read fails for its own row alone. */
export const isSo = (condition: string) => `ISNUMBER(1/(${condition}))`;

/** A calculated date or score, nought where there is none: text cannot be calculated with, a nought before it can. */
const number = (column: string) => `("0"&${column})`;

const isRed = `(${milestone("Late")}=PlanYes)*(${milestone("RAG")}=PlanRagRed)`;
const isOpen =
  `ISNUMBER(${milestone("Date now")})*(1-ISNUMBER(${milestone("Actual date")}))` +
  `*(1-${isWord(milestone("Status"), "PlanStatusComplete")})*(1-${isWord(milestone("Status"), "PlanStatusCancelled")})`;

/** Months that *next* looks ahead for milestones, and that a forward plan covers. */
export const monthsAhead = { milestones: 6, decisions: 4 } as const;

function isLateAndRed(row: RowView): boolean {
  return holds(row, "late", "PlanYes") && holds(row, "rag", "PlanRagRed");
}

function isStillOpen(row: RowView): boolean {
  const isEnded = holds(row, "status", "PlanStatusComplete") || holds(row, "status", "PlanStatusCancelled");
  return !isEnded && maybeNumber(row, "actual") === null && maybeNumber(row, "dateNow") !== null;
}

function byDate(column: string): (a: RowView, b: RowView) => number {
  return (a, b) => Math.floor(Number(a.raw(column))) - Math.floor(Number(b.raw(column))) || a.row.at - b.row.at;
}

/** The day so many months after another, as EDATE counts: the last of the month where it is shorter. */
export function monthsAfter(serial: number, months: number): number {
  const day = dayOf(serial);
  if (day === null) return NaN;
  const [year, month] = [day.year + Math.floor((day.month - 1 + months) / 12), ((day.month - 1 + months) % 12) + 1];
  for (let last = day.day; last > 0; last -= 1) {
    const found = maybeSerial(year, month, last);
    if (found !== null) return found;
  }
  return NaN;
}

function reportDate(plan: PlanIndex): number {
  const date = plan.settingOf("report-date");
  return typeof date === "number" ? date : NaN;
}

/** Milestones that are late and red, the earliest first. */
export const redMilestones: Chosen = {
  id: "red",
  label: "Red milestones",
  table: "PlanMilestones",
  named: "PlanRowRed",
  places: 4,
  weight: `${isRed}*(${lastDay}-INT(${number(milestone("Date now"))}))`,
  rows: (plan) => plan.rows("PlanMilestones").filter(isLateAndRed).sort(byDate("dateNow")),
};

/** All others that are late or come within six months. */
export const nextMilestones: Chosen = {
  id: "next",
  label: "Other milestones, late or due",
  table: "PlanMilestones",
  named: "PlanRowNext",
  places: 8,
  weight:
    `${isOpen}*(1-${isRed})*(${number(milestone("Date now"))}+0<=EDATE(PlanReportDate,${monthsAhead.milestones}))` +
    `*(${lastDay}-INT(${number(milestone("Date now"))}))`,
  rows: (plan) => {
    const until = monthsAfter(reportDate(plan), monthsAhead.milestones);
    return plan
      .rows("PlanMilestones")
      .filter((row) => isStillOpen(row) && !isLateAndRed(row) && Number(row.raw("dateNow")) <= until)
      .sort(byDate("dateNow"));
  },
};

/** Decisions of the meeting that the report goes to, in the order of their table. */
export const askedDecisions: Chosen = {
  id: "asked",
  label: "Decisions asked of the meeting",
  table: "PlanDecisions",
  named: "PlanRowAsk",
  places: 4,
  weight:
    `ISNUMBER(PlanMeetingDate)*${isSo(`${decision("Meeting date")}=PlanMeetingDate`)}` +
    `*(1-${isWord(decision("Status"), "PlanDecisionDeferred")})*(1-${isWord(decision("Status"), "PlanDecisionWithdrawn")})`,
  rows: (plan) => {
    const meeting = plan.settingOf("meeting-date");
    return plan
      .rows("PlanDecisions")
      .filter(
        (row) =>
          typeof meeting === "number" &&
          row.raw("meeting") === meeting &&
          !holds(row, "status", "PlanDecisionDeferred") &&
          !holds(row, "status", "PlanDecisionWithdrawn"),
      );
  },
};

/** Decisions of the next four months, the earliest first. */
export const decisionsAhead: Chosen = {
  id: "ahead",
  label: "Decisions of the next four months",
  table: "PlanDecisions",
  named: "PlanRowAhead",
  places: 6,
  weight:
    `ISNUMBER(${decision("Agenda by")})*${isSo(`${decision("Meeting date")}>PlanReportDate`)}` +
    `*${isSo(`${decision("Meeting date")}<=EDATE(PlanReportDate,${monthsAhead.decisions})`)}` +
    `*(1-${isWord(decision("Status"), "PlanDecisionMade")})*(1-${isWord(decision("Status"), "PlanDecisionWithdrawn")})` +
    `*(${lastDay}-INT(${number(decision("Agenda by"))}))`,
  rows: (plan) => {
    const [from, until] = [reportDate(plan), monthsAfter(reportDate(plan), monthsAhead.decisions)];
    const isAhead = (row: RowView): boolean => {
      const meeting = maybeNumber(row, "meeting");
      const isOver = holds(row, "status", "PlanDecisionMade") || holds(row, "status", "PlanDecisionWithdrawn");
      return meeting !== null && meeting > from && meeting <= until && !isOver && row.isNumber("agendaBy");
    };
    return plan.rows("PlanDecisions").filter(isAhead).sort(byDate("agendaBy"));
  },
};

/** Risks that stay red after what is done about them, the highest first. */
export const redRisks: Chosen = {
  id: "risks",
  label: "Risks that stay red",
  table: "PlanRisks",
  named: "PlanRowRisk",
  places: 5,
  weight: `(${of("PlanRisks", "Residual RAG")}=PlanRagRed)*${number(of("PlanRisks", "Residual score"))}`,
  rows: (plan) =>
    plan
      .rows("PlanRisks")
      .filter((row) => holds(row, "residualRag", "PlanRagRed"))
      .sort((a, b) => Number(b.raw("residualScore")) - Number(a.raw("residualScore")) || a.row.at - b.row.at),
};

const closes = of("PlanConsultations", "Closes");

/** Consultations that have closed, the last of the table first. */
export const consulted: Chosen = {
  id: "consulted",
  label: "Consultations that have closed",
  table: "PlanConsultations",
  named: "PlanRowConsulted",
  places: 3,
  weight: `ISNUMBER(${closes})*${isSo(`${closes}<=PlanReportDate`)}*(1+ROW(${closes}))`,
  rows: (plan) => {
    const report = reportDate(plan);
    return plan
      .rows("PlanConsultations")
      .filter((row) => (maybeNumber(row, "closes") ?? Infinity) <= report)
      .sort((a, b) => b.row.at - a.row.at);
  },
};

/** Everything that is chosen, in the order of *Chart data*. */
export const allChosen: readonly Chosen[] = [
  redMilestones,
  nextMilestones,
  askedDecisions,
  decisionsAhead,
  redRisks,
  consulted,
];

/** How many rows are chosen. */
export function chosenCount({ weight }: Chosen): string {
  return `IFERROR(SUMPRODUCT(--(${weight}>0)),0)`;
}

/**
 * The number of the table row at place `k`, nought where there is none; rows of one weight come in the order of the table.
 */
export function placeFormula({ weight, table }: Chosen, key: string, k: number): string {
  const row = `ROW(${of(table, key)})-ROW(${table}[[#Headers],[${key}]])`;
  const found = `SUMPRODUCT(LARGE((${weight})*100000+(${weight}>0)*(100000-(${row})),${k + 1}))`;
  return `=IFERROR(MOD(100000-MOD(${found},100000),100000),0)`;
}
