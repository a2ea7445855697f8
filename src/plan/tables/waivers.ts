import type { RowReader } from "../types";
import { table } from "./table";

/** Whether the waiver holds at the report date: a post has accepted it by then with its reason, it has not expired, nor was it withdrawn. */
function inForce(row: RowReader): string {
  if (row.isBlank("id")) return "";
  const report = row.setting("report-date");
  const [accepted, expires, withdrawn] = ["accepted", "expires", "withdrawn"].map((column) => day(row, column));
  const begun = (accepted ?? Infinity) <= report;
  const lasts = (expires ?? -Infinity) >= report && (withdrawn ?? Infinity) > report;
  const [hasReason, hasPost] = ["reason", "post"].map((column) => isSaid(row, column));
  return row.word(begun && lasts && hasReason && hasPost ? "PlanYes" : "PlanNo");
}

/** Whether more than spaces is there. */
function isSaid(row: RowReader, column: string): boolean {
  return !row.isBlank(column) && /[^ ]/.test(String(row.raw(column)));
}

/** A day; what is no day lies nowhere in time, so that nothing is in force by it. */
function day(row: RowReader, column: string): number | null {
  if (row.isBlank(column)) return null;
  return row.isNumber(column) ? row.number(column) : NaN;
}

/** Findings that a post has accepted, with its reason, until a day. */
export const waivers = table({
  name: "PlanWaivers",
  sheet: "Waivers",
  key: "id",
  prefix: "W",
  starter: [],
  says: {
    id: "waivers",
    title: "Waivers",
    about:
      "This sheet has one table of {count} accepted findings. One comes back when it expires, is withdrawn or its values change; in force is judged at {reportDate}.",
    use: "Accept in the pane. Formulas compare the accepted cell alone, the pane all values. By hand, leave Column to Fingerprint blank: all that the rule finds in the row is accepted. It needs reason, post and end.",
    done: "Every waiver has a reason, the post that accepted it and a date on which it ends.",
    go: "PlanGoWaivers",
    link: "Go to the waivers",
  },
  columns: [
    { id: "id", title: "Waiver ID", kind: "id", width: 10, required: true, unique: true },
    { id: "rule", title: "Rule", kind: "text", width: 8, required: true },
    { id: "table", title: "Table", kind: "text", width: 18, required: true },
    { id: "row", title: "Row ID", kind: "text", width: 12 },
    { id: "column", title: "Column", kind: "text", width: 18 },
    { id: "value", title: "Value accepted", kind: "value", width: 16 },
    { id: "findings", title: "Findings in row", kind: "integer", width: 9, min: 1 },
    { id: "fingerprint", title: "Fingerprint", kind: "text", width: 16 },
    { id: "reason", title: "Reason", kind: "text", width: 44, required: true },
    { id: "post", title: "Accepted by", kind: "text", width: 23, post: true, required: true },
    { id: "accepted", title: "Accepted date", kind: "date", width: 11, past: true, required: true },
    { id: "expires", title: "Expires", kind: "date", width: 11, required: true },
    { id: "withdrawn", title: "Withdrawn", kind: "date", width: 11, past: true },
    {
      id: "inForce",
      title: "In force",
      kind: "choice",
      list: "yesNo",
      width: 8,
      formula:
        '=IFERROR(IF(OR({id}="",NOT(ISNUMBER(PlanReportDate))),"",' +
        'IF(AND({accepted}<>"",ISNUMBER({accepted}),{accepted}<=PlanReportDate,' +
        "ISNUMBER({expires}),{expires}>=PlanReportDate," +
        'SUBSTITUTE({reason}," ","")<>"",SUBSTITUTE({post}," ","")<>"",' +
        'OR({withdrawn}="",AND(ISNUMBER({withdrawn}),{withdrawn}>PlanReportDate))),PlanYes,PlanNo)),"")',
      twin: inForce,
    },
  ],
});
