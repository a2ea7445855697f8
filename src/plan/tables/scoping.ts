import { workingDays, workingDaysNative } from "../calendar/workingDays";
import { filter } from "../sheets/tableSheet";
import type { RowReader } from "../types";
import { gateDate } from "./gateDate";
import { table } from "./table";

/** The day from which float counts: when the issue was settled or, while it is open, when it has to be. */
function settledBy(row: RowReader): number | "" {
  if (row.isNumber("resolved")) return row.number("resolved");
  if (!row.isBlank("resolved") || !row.isNumber("neededBy")) return "";
  return Math.max(row.number("neededBy"), row.setting("report-date"));
}

/** Working days after the day of settling, up to and with that of the gate; a minus where the gate comes first. */
function float(row: RowReader): number {
  const [from, gate] = [row.number("settledBy"), row.number("gateDate")];
  if (from === gate) return 0;
  return from < gate ? workingDays(row, from + 1, gate) : -workingDays(row, gate + 1, from);
}

/** Issues to settle before a gate, and the time left for them. */
export const scoping = table({
  name: "PlanScoping",
  sheet: "4 Timetable",
  step: 4,
  key: "id",
  called: "issue",
  prefix: "I",
  starter: [],
  says: {
    id: "timetable",
    title: "Step 4: scoping issues",
    about:
      "This sheet has one table of {count} scoping issues. Float is judged at {reportDate}: working days to the gate from the day an issue is settled.",
    use: `An open issue counts from the date it is needed by or, after that, the report date. ${filter}`,
    go: "PlanGoTimetable",
    link: "Go to scoping issues",
  },
  columns: [
    { id: "id", title: "Issue ID", kind: "id", width: 9, required: true, unique: true },
    { id: "issue", title: "Issue", kind: "text", width: 31, required: true },
    { id: "project", title: "Project ID", kind: "reference", width: 9, references: "PlanProjects", wanted: true },
    { id: "gate", title: "Gate it feeds", kind: "choice", width: 11, list: "gate", wanted: true },
    { id: "raised", title: "Raised on", kind: "date", width: 11, past: true },
    { id: "neededBy", title: "Needed by", kind: "date", width: 11, wanted: true },
    { id: "resolved", title: "Resolved on", kind: "date", width: 11, past: true },
    { id: "owner", title: "Owner post", kind: "text", width: 19, post: true, wanted: true },
    { id: "outcome", title: "Outcome", kind: "text", width: 21 },
    gateDate,
    {
      id: "settledBy",
      title: "Settled by",
      kind: "date",
      width: 11,
      formula:
        '=IFERROR(IF(ISNUMBER({resolved}),{resolved},IF(AND({resolved}="",ISNUMBER({neededBy}),ISNUMBER(PlanReportDate)),' +
        'MAX({neededBy},PlanReportDate),"")),"")',
      twin: settledBy,
    },
    {
      id: "float",
      title: "Float working days",
      kind: "integer",
      width: 10,
      formula:
        "=IFERROR(IF(AND(ISNUMBER({settledBy}),ISNUMBER({gateDate})),IF({settledBy}={gateDate},0,IF({settledBy}<{gateDate}," +
        `${workingDaysNative("{settledBy}+1", "{gateDate}")},-${workingDaysNative("{gateDate}+1", "{settledBy}")})),""),"")`,
      twin: float,
    },
  ],
});
