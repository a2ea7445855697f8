import { table } from "./table";

/**
 * What stood in the plan at each report: one row an item. Written by each dated summary and never changed afterwards; trends and
 * what moved since the last report are drawn from it. `score` holds a risk's residual score and a measure's latest value.
 */
export const snapshots = table({
  name: "PlanSnapshots",
  sheet: "Past reports",
  key: "id",
  prefix: "H",
  starter: [],
  written: true,
  says: {
    id: "snapshots",
    title: "Past reports",
    about:
      "This sheet has one table of {count} rows: each milestone, project, year, risk and measure as it stood at each report.",
    use: "Written with each dated summary. Leave the rows as they are: the trends come from them.",
    done: "Nothing has to be entered here.",
    go: "PlanGoSnapshots",
    link: "Go to past reports",
  },
  columns: [
    { id: "id", title: "Snapshot ID", kind: "id", width: 10 },
    { id: "date", title: "Report date", kind: "date", width: 12, free: true },
    { id: "kind", title: "Kind", kind: "choice", width: 11, list: "snapshotKind" },
    { id: "item", title: "Item ID", kind: "text", width: 10 },
    { id: "name", title: "Name", kind: "text", width: 36 },
    { id: "approved", title: "Approved date", kind: "date", width: 11, free: true },
    { id: "approval", title: "Approval reference", kind: "text", width: 19 },
    { id: "forecast", title: "Forecast date", kind: "date", width: 11, free: true },
    { id: "status", title: "Status", kind: "text", width: 12 },
    { id: "amount", title: "Amount", kind: "millions", width: 10 },
    { id: "score", title: "Score", kind: "number", width: 9 },
    { id: "actual", title: "Actual date", kind: "date", width: 11, free: true },
    { id: "note", title: "Note", kind: "text", width: 30 },
  ],
});
