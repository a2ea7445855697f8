import type { RowReader } from "../types";
import { table } from "./table";

/** Whether the waiver holds at the report date: accepted by then, and not yet expired. */
function inForce(row: RowReader): string {
  if (row.isBlank("id")) return "";
  const report = row.setting("report-date");
  const [accepted, expires] = [row.isBlank("accepted"), row.isBlank("expires")];
  const begun = !accepted && row.isNumber("accepted") && row.number("accepted") <= report;
  const lasts = expires || (row.isNumber("expires") && row.number("expires") >= report);
  return row.word(begun && lasts ? "PlanYes" : "PlanNo");
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
      "This sheet has one table of {count} accepted findings. One comes back when it expires or the values change; in force is judged at {reportDate}.",
    use: "Accept a finding from the pane: it notes the values as they were. The fingerprint is those values, shortened.",
    done: "Every waiver has a reason, the post that accepted it and a date on which it ends.",
    go: "PlanGoWaivers",
    link: "Go to the waivers",
  },
  columns: [
    { id: "id", title: "Waiver ID", kind: "id", width: 10, required: true, unique: true },
    { id: "rule", title: "Rule", kind: "text", width: 8, required: true },
    { id: "table", title: "Table", kind: "text", width: 18, required: true },
    { id: "row", title: "Row ID", kind: "text", width: 12 },
    { id: "fingerprint", title: "Fingerprint", kind: "text", width: 16, required: true },
    { id: "reason", title: "Reason", kind: "text", width: 44, required: true },
    { id: "post", title: "Accepted by", kind: "text", width: 23, post: true, required: true },
    { id: "accepted", title: "Accepted date", kind: "date", width: 11, past: true, required: true },
    { id: "expires", title: "Expires", kind: "date", width: 11, required: true },
    {
      id: "inForce",
      title: "In force",
      kind: "choice",
      list: "yesNo",
      width: 8,
      formula:
        '=IFERROR(IF(OR({id}="",NOT(ISNUMBER(PlanReportDate))),"",' +
        'IF(AND({accepted}<>"",ISNUMBER({accepted}),{accepted}<=PlanReportDate,' +
        'OR({expires}="",AND(ISNUMBER({expires}),{expires}>=PlanReportDate))),PlanYes,PlanNo)),"")',
      twin: inForce,
    },
  ],
});
