import {
  clearDays,
  clearDaysNative,
  latestNotice,
  latestNoticeNative,
  workingDay,
  workingDayNative,
} from "../calendar/workingDays";
import { filter } from "../sheets/tableSheet";
import type { Cell, Column, RowReader } from "../types";
import { table } from "./table";

/** Last day of a notice that has to be given so many clear days before the meeting, by the setting that says how many. */
function noticeBy(key: string): (row: RowReader) => Cell {
  return (row) => {
    const days = row.setting(key);
    return row.isNumber("meeting") ? latestNotice(row, row.number("meeting"), days) : "";
  };
}

function noticeByNative(setting: string): string {
  return `=IFERROR(IF(AND(ISNUMBER({meeting}),ISNUMBER(${setting})),${latestNoticeNative("{meeting}", setting)},""),"")`;
}

function daysOfNotice(row: RowReader): number | "" {
  if (!row.isNumber("meeting") || !row.isNumber("published")) return "";
  return clearDays(row, row.number("published"), row.number("meeting"));
}

/** Executive decisions are called in: not the council's, nor an officer's that is no key decision. */
function isCalledIn(row: RowReader): boolean {
  const [council, officer, key] = [
    row.is("maker", "PlanMakerCouncil"),
    row.is("maker", "PlanMakerOfficer"),
    row.is("isKey", "PlanYes"),
  ];
  return !council && (!officer || key);
}

function callInEnds(row: RowReader): number | "" {
  const [publish, callIn] = [row.setting("publish-days"), row.setting("call-in-days")];
  if (!isCalledIn(row) || !row.isNumber("meeting")) return "";
  return workingDay(row, row.number("meeting"), publish + callIn);
}

const calculated: readonly Column[] = [
  {
    id: "latestNotice",
    title: "Latest notice date",
    kind: "date",
    width: 11,
    formula: noticeByNative("PlanNoticeDays"),
    twin: noticeBy("notice-days"),
  },
  {
    id: "clearDays",
    title: "Clear days of notice",
    kind: "integer",
    width: 9,
    formula: `=IFERROR(IF(AND(ISNUMBER({meeting}),ISNUMBER({published})),${clearDaysNative("{published}", "{meeting}")},""),"")`,
    twin: daysOfNotice,
  },
  {
    id: "agendaBy",
    title: "Agenda by",
    kind: "date",
    width: 11,
    formula: noticeByNative("PlanAgendaDays"),
    twin: noticeBy("agenda-days"),
  },
  {
    id: "callInEnds",
    title: "Call in ends",
    kind: "date",
    width: 11,
    formula:
      "=IFERROR(IF(OR(NOT(ISNUMBER({meeting})),NOT(ISNUMBER(PlanPublishDays)),NOT(ISNUMBER(PlanCallInDays))," +
      '{maker}=PlanMakerCouncil,AND({maker}=PlanMakerOfficer,{isKey}<>PlanYes)),"",' +
      `${workingDayNative("{meeting}", "PlanPublishDays+PlanCallInDays")}),"")`,
    twin: callInEnds,
  },
];

/** Decisions asked of the council's bodies, with the notices that the law wants before them. */
export const decisions = table({
  name: "PlanDecisions",
  sheet: "10 Decisions",
  step: 10,
  key: "id",
  called: "decision",
  prefix: "D",
  starter: [],
  says: {
    id: "decisions",
    title: "Step 10: decisions",
    about:
      "This sheet has one table of {count} decisions. Notice dates are worked back from the meeting; what is due is judged at {reportDate}.",
    use: `Exempt ones need a paragraph and a private notice. ${filter}`,
    done: "Every gate of the next year has its decision, with the notices published in time.",
    go: "PlanGoDecisions",
    link: "Go to the decisions",
  },
  columns: [
    { id: "id", title: "Decision ID", kind: "id", width: 10, required: true, unique: true },
    { id: "decision", title: "Decision asked", kind: "text", width: 30, required: true },
    { id: "project", title: "Project ID", kind: "reference", width: 9, references: "PlanProjects" },
    { id: "gate", title: "Gate", kind: "choice", width: 12, list: "gate" },
    { id: "maker", title: "Decision maker", kind: "choice", width: 15, list: "decisionMaker", required: true },
    { id: "meeting", title: "Meeting date", kind: "date", width: 11, past: true, wanted: true },
    { id: "value", title: "Value", kind: "millions", width: 9, min: 0, max: 1000 },
    { id: "wards", title: "Wards affected", kind: "integer", width: 9, min: 0, max: 200 },
    { id: "isKey", title: "Key decision", kind: "choice", width: 9, list: "yesNo" },
    { id: "published", title: "Notice published", kind: "date", width: 11, past: true },
    { id: "openness", title: "Open or exempt", kind: "choice", width: 12, list: "openness" },
    { id: "paragraph", title: "Exempt paragraph", kind: "choice", width: 13, list: "exemptParagraph" },
    { id: "privateNotice", title: "Private meeting notice", kind: "date", width: 11, past: true },
    { id: "secondNotice", title: "Second private notice", kind: "date", width: 11, past: true },
    { id: "status", title: "Status", kind: "choice", width: 11, list: "decisionStatus", required: true },
    { id: "implement", title: "Implement from", kind: "date", width: 11, past: true },
    { id: "reference", title: "Minute reference", kind: "text", width: 16 },
    { id: "owner", title: "Report of", kind: "text", width: 17, post: true, wanted: true },
    { id: "leadMember", title: "Lead member", kind: "text", width: 17, post: true },
    ...calculated,
  ],
});
