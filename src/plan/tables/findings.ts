import { table } from "./table";

/** Severity of a finding that is found no more and stays for what somebody has written beside it. */
export const clearedWord = "cleared";

/** Stands behind the severity of what a post has accepted. */
export const waivedMark = ", waived";

/** The findings of the last full check; written over by each *Write findings to the sheet*. */
export const findings = table({
  name: "PlanFindings",
  sheet: "Findings",
  key: "id",
  prefix: "N",
  starter: [],
  written: true,
  says: {
    id: "findings",
    title: "Findings",
    about:
      "This sheet has one table of {count} findings, as they were when somebody last had them written from the pane.",
    use: "It does not follow the plan: the Checks sheet counts live. What stands here is replaced the next time, but for columns of your own.",
    done: "Nothing has to be entered here.",
    go: "PlanGoFindings",
    link: "Go to the findings",
  },
  columns: [
    { id: "id", title: "Finding ID", kind: "id", width: 10 },
    { id: "date", title: "Report date", kind: "date", width: 12 },
    { id: "severity", title: "Severity", kind: "text", width: 11 },
    { id: "rule", title: "Rule", kind: "text", width: 8 },
    { id: "sheet", title: "Sheet", kind: "text", width: 18 },
    { id: "row", title: "Row ID", kind: "text", width: 12 },
    { id: "name", title: "Row name", kind: "text", width: 26 },
    { id: "column", title: "Column", kind: "text", width: 22 },
    { id: "cell", title: "Cell", kind: "text", width: 9 },
    { id: "message", title: "What is wrong and what to do", kind: "text", width: 70 },
  ],
});
