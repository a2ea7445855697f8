import { steps as tenSteps } from "../steps";
import type { Column, Table } from "../types";
import { begun, begunNative, completeness, completenessNative, stepTables } from "./stepProgress";
import { table } from "./table";

const entryColumns: readonly Column[] = [
  { id: "number", title: "Step", kind: "integer", width: 10, min: 1, max: 10, required: true, unique: true },
  { id: "title", title: "Title", kind: "text", width: 48, required: true, own: true },
  { id: "owner", title: "Owner post", kind: "text", width: 22, post: true },
  { id: "status", title: "Status", kind: "choice", width: 12, list: "stepStatus", required: true },
  { id: "start", title: "Start date", kind: "date", width: 11, past: true },
  { id: "target", title: "Target date", kind: "date", width: 11 },
  { id: "done", title: "Done date", kind: "date", width: 11, past: true },
  { id: "evidence", title: "Evidence reference", kind: "text", width: 19 },
  { id: "next", title: "Next action", kind: "text", width: 26 },
  { id: "due", title: "Action due", kind: "date", width: 11 },
  { id: "confidence", title: "Confidence", kind: "rag", width: 11 },
  { id: "note", title: "Note", kind: "text", width: 24 },
];

/** The ten steps, on the sheet Plan. `others` are the entry tables: their entries count for their steps. */
export function steps(others: readonly Table[]) {
  const own = stepTables(others);
  return table({
    name: "PlanSteps",
    sheet: "Plan",
    key: "number",
    called: "title",
    starter: tenSteps.map(({ number, title }) => ({ number, title, status: "Not started" })),
    columns: [
      ...entryColumns,
      {
        id: "begun",
        title: "Begun",
        kind: "choice",
        list: "yesNo",
        width: 8,
        formula: begunNative(own),
        twin: (row) => begun(row, own),
      },
      {
        id: "completeness",
        title: "Completeness",
        kind: "percent",
        width: 14,
        formula: completenessNative(own),
        twin: (row) => completeness(row, own),
      },
    ],
  });
}
