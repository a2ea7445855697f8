import type { RowReader } from "../types";
import { filter } from "../sheets/tableSheet";
import { gateDate } from "./gateDate";
import { table } from "./table";

/** An unfinished milestone: no actual date, neither complete nor cancelled. */
function isOpen(row: RowReader): boolean {
  // Each is looked at: Excel's AND does not stop at the first FALSE, so an unreadable status ends the calculation either way.
  const [unmet, complete, cancelled] = [
    row.isBlank("actual"),
    row.is("status", "PlanStatusComplete"),
    row.is("status", "PlanStatusCancelled"),
  ];
  return unmet && !complete && !cancelled;
}

/** The date that counts: actual, else forecast, else approved. Blank while one of them cannot be read. */
function dateNow(row: RowReader): number | "" {
  const [actual, forecast, approved] = [
    row.maybeNumber("actual"),
    row.maybeNumber("forecast"),
    row.maybeNumber("approved"),
  ];
  return actual ?? forecast ?? approved ?? "";
}

function slip(row: RowReader): number | "" {
  const report = row.setting("report-date");
  if (
    row.isBlank("id") ||
    !row.isNumber("approved") ||
    !row.isNumber("dateNow") ||
    row.is("status", "PlanStatusCancelled")
  )
    return "";
  const now = row.number("dateNow");
  return (isOpen(row) ? Math.max(now, report) : now) - row.number("approved");
}

function late(row: RowReader): string {
  if (row.isBlank("id")) return "";
  const [report, amber] = [row.setting("report-date"), row.setting("milestone-amber")];
  const open = isOpen(row);
  if (!open || !row.isNumber("dateNow")) return row.word("PlanNo");
  const overdue = row.number("dateNow") < report || (row.isNumber("slip") && row.number("slip") >= amber);
  return row.word(overdue ? "PlanYes" : "PlanNo");
}

function rag(row: RowReader): string {
  const [amber, red] = [row.setting("milestone-amber"), row.setting("milestone-red")];
  if (row.isBlank("id") || row.is("status", "PlanStatusCancelled")) return "";
  const days = row.isNumber("slip") ? row.number("slip") : null;
  if (days !== null && days >= red) return row.word("PlanRagRed");
  if ((days !== null && days >= amber) || row.is("late", "PlanYes")) return row.word("PlanRagAmber");
  return days === null ? "" : row.word("PlanRagGreen");
}

const isOpenNative = 'AND({actual}="",{status}<>PlanStatusComplete,{status}<>PlanStatusCancelled)';

/** Milestones with approved, forecast and actual dates, judged at the report date. */
export const milestones = table({
  name: "PlanMilestones",
  sheet: "2 Milestones",
  step: 2,
  key: "id",
  called: "name",
  prefix: "M",
  starter: [],
  says: {
    id: "milestones",
    title: "Step 2: milestones",
    about:
      "This sheet has one table of {count} milestones. RAG, slip and late are judged at {reportDate}. A blank project is the whole programme.",
    use: `To add one, write below the last row. ${filter}`,
    go: "PlanGoMilestones",
    link: "Go to milestones",
  },
  columns: [
    { id: "id", title: "Milestone ID", kind: "id", width: 10, required: true, unique: true },
    { id: "name", title: "Milestone", kind: "text", width: 30, required: true },
    { id: "project", title: "Project ID", kind: "reference", width: 9, references: "PlanProjects" },
    { id: "step", title: "Step", kind: "step", width: 6, references: "PlanSteps", required: true },
    { id: "type", title: "Type", kind: "choice", width: 12, list: "milestoneType" },
    { id: "gate", title: "Gate", kind: "choice", width: 12, list: "gate" },
    { id: "owner", title: "Owner post", kind: "text", width: 23, post: true, wanted: true },
    { id: "approved", title: "Approved date", kind: "date", width: 11, wanted: true },
    { id: "approval", title: "Approval reference", kind: "text", width: 19 },
    { id: "forecast", title: "Forecast date", kind: "date", width: 11, wanted: true },
    { id: "actual", title: "Actual date", kind: "date", width: 11 },
    { id: "status", title: "Status", kind: "choice", width: 12, list: "milestoneStatus", required: true },
    { id: "predecessor", title: "Predecessor ID", kind: "reference", width: 12, references: "PlanMilestones" },
    { id: "isKey", title: "Key milestone", kind: "choice", width: 10, list: "yesNo" },
    { id: "decision", title: "Decision", kind: "reference", width: 10, references: "PlanDecisions" },
    { id: "reason", title: "Reason for slip", kind: "text", width: 26 },
    {
      id: "dateNow",
      title: "Date now",
      kind: "date",
      width: 11,
      formula:
        '=IFERROR(IF(COUNT({actual},{forecast},{approved})+({actual}="")+({forecast}="")+({approved}="")<>3,"",' +
        'IF({actual}<>"",{actual},IF({forecast}<>"",{forecast},IF({approved}<>"",{approved},"")))),"")',
      twin: dateNow,
    },
    gateDate,
    {
      id: "slip",
      title: "Slip days",
      kind: "integer",
      width: 8,
      formula:
        '=IFERROR(IF(OR({id}="",NOT(ISNUMBER({approved})),NOT(ISNUMBER({dateNow})),{status}=PlanStatusCancelled,NOT(ISNUMBER(PlanReportDate))),"",' +
        `IF(${isOpenNative},MAX({dateNow},PlanReportDate),{dateNow})-{approved}),"")`,
      twin: slip,
    },
    {
      id: "late",
      title: "Late",
      kind: "choice",
      list: "yesNo",
      width: 7,
      formula:
        '=IFERROR(IF(OR({id}="",NOT(ISNUMBER(PlanReportDate)),NOT(ISNUMBER(PlanMilestoneAmber))),"",' +
        `IF(AND(ISNUMBER({dateNow}),${isOpenNative}),` +
        'IF(OR({dateNow}<PlanReportDate,N({slip})>=PlanMilestoneAmber),PlanYes,PlanNo),PlanNo)),"")',
      twin: late,
    },
    {
      id: "rag",
      title: "RAG",
      kind: "rag",
      width: 8,
      formula:
        '=IFERROR(IF(OR({id}="",{status}=PlanStatusCancelled,NOT(ISNUMBER(PlanMilestoneAmber)),NOT(ISNUMBER(PlanMilestoneRed))),"",' +
        "IF(AND(ISNUMBER({slip}),N({slip})>=PlanMilestoneRed),PlanRagRed," +
        "IF(OR(AND(ISNUMBER({slip}),N({slip})>=PlanMilestoneAmber),{late}=PlanYes),PlanRagAmber," +
        'IF(ISNUMBER({slip}),PlanRagGreen,"")))),"")',
      twin: rag,
    },
  ],
});
