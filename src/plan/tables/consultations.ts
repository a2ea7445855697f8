import { workingDays, workingDaysNative } from "../calendar/workingDays";
import { lookedUp } from "../formulas";
import { filter } from "../sheets/tableSheet";
import type { RowReader } from "../types";
import { table } from "./table";

/** Days on which people can answer, the first and the last among them. */
function days(row: RowReader): number | "" {
  if (!row.isNumber("opens") || !row.isNumber("closes")) return "";
  const [opens, closes] = [row.number("opens"), row.number("closes")];
  return closes < opens ? "" : closes - opens + 1;
}

/** When what it feeds is settled: the decision's meeting, else the milestone. */
function feedsDate(row: RowReader): number | "" {
  const meeting = row.plan.rowOf("PlanDecisions", row.raw("decision"));
  if (meeting?.isNumber("meeting") === true) return meeting.number("meeting");
  const milestone = row.plan.rowOf("PlanMilestones", row.raw("milestone"));
  if (meeting === null) row.blame("decision");
  return milestone?.isNumber("dateNow") === true ? milestone.number("dateNow") : "";
}

/** Working days between the close and the day it feeds, neither of them counted. */
function daysToConsider(row: RowReader): number {
  const [closes, feeds] = [row.number("closes"), row.number("feedsDate")];
  return feeds - closes > 1 ? workingDays(row, closes + 1, feeds - 1) : 0;
}

const meeting = lookedUp("{decision}", "PlanDecisions", "Meeting date");
const milestone = lookedUp("{milestone}", "PlanMilestones", "Date now");

/** Who is consulted on what, and which decision or milestone the answers feed. */
export const consultations = table({
  name: "PlanConsultations",
  sheet: "5 Consultation",
  step: 5,
  key: "id",
  called: "name",
  prefix: "C",
  starter: [],
  says: {
    id: "consultation",
    title: "Step 5: consultation",
    about:
      "This sheet has one table of {count} consultations. A blank project is the whole programme; blank responses: not yet counted.",
    use: `Say what each feeds: a decision, else a milestone. ${filter}`,
    go: "PlanGoConsultation",
    link: "Go to consultation",
  },
  columns: [
    { id: "id", title: "Consultation ID", kind: "id", width: 12, required: true, unique: true },
    { id: "name", title: "Consultation", kind: "text", width: 28, required: true },
    { id: "project", title: "Project ID", kind: "reference", width: 9, references: "PlanProjects" },
    { id: "group", title: "Stakeholder group", kind: "choice", width: 22, list: "stakeholder", wanted: true },
    { id: "scope", title: "Internal or external", kind: "choice", width: 11, list: "internalExternal" },
    { id: "kind", title: "Kind", kind: "choice", width: 15, list: "consultationKind", wanted: true },
    { id: "opens", title: "Opens", kind: "date", width: 11, past: true, wanted: true },
    { id: "closes", title: "Closes", kind: "date", width: 11, past: true, wanted: true },
    { id: "decision", title: "Feeds decision", kind: "reference", width: 10, references: "PlanDecisions" },
    { id: "milestone", title: "Feeds milestone", kind: "reference", width: 10, references: "PlanMilestones" },
    { id: "responses", title: "Responses", kind: "integer", width: 11, min: 0, max: 10_000_000 },
    { id: "report", title: "Report reference", kind: "text", width: 17 },
    { id: "considered", title: "How considered", kind: "text", width: 28 },
    { id: "changed", title: "What changed", kind: "text", width: 28 },
    { id: "owner", title: "Owner post", kind: "text", width: 23, post: true, wanted: true },
    {
      id: "days",
      title: "Days",
      kind: "integer",
      width: 7,
      formula:
        '=IFERROR(IF(AND(ISNUMBER({opens}),ISNUMBER({closes}),N({closes})>=N({opens})),{closes}-{opens}+1,""),"")',
      twin: days,
    },
    {
      id: "feedsDate",
      title: "Feeds on",
      kind: "date",
      width: 11,
      formula: `=IFERROR(IF(ISNUMBER(${meeting}),${meeting},IF(ISNUMBER(${milestone}),${milestone},"")),"")`,
      twin: feedsDate,
    },
    {
      id: "workingDays",
      title: "Working days to consider",
      kind: "integer",
      width: 11,
      formula:
        "=IFERROR(IF(AND(ISNUMBER({closes}),ISNUMBER({feedsDate})),IF({feedsDate}-{closes}>1," +
        `${workingDaysNative("{closes}+1", "{feedsDate}-1")},0),""),"")`,
      twin: daysToConsider,
    },
  ],
});
