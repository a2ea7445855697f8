import { steps as tenSteps } from "../steps";
import type { Column, RowReader, Table } from "../types";
import { table } from "./table";

/** What completeness counts: a step is complete when all of them are filled. */
const counted = ["owner", "start", "target", "done", "evidence"];

function completeness(row: RowReader): number | "" {
  if (row.isBlank("number")) return "";
  return counted.filter((id) => !row.isBlank(id)).length / counted.length;
}

const entryColumns: readonly Column[] = [
  { id: "number", title: "Step", kind: "integer", width: 10, min: 1, max: 10, required: true, unique: true },
  { id: "title", title: "Title", kind: "text", width: 48, required: true },
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

/** The ten steps, on the sheet Plan. `others` are the entry tables whose findings count for a step. */
export function steps(others: readonly Table[]) {
  return table({
    name: "PlanSteps",
    sheet: "Plan",
    key: "number",
    starter: tenSteps.map(({ number, title }) => ({ number, title, status: "Not started" })),
    columns: [
      ...entryColumns,
      {
        id: "completeness",
        title: "Completeness",
        kind: "percent",
        width: 14,
        formula: `=IFERROR(IF({number}="","",(${counted.map((id) => `({${id}}<>"")`).join("+")})/${counted.length}),"")`,
        twin: completeness,
      },
      { id: "findings", title: "Open findings", kind: "integer", width: 10, formula: openFindings(others) },
    ],
  });
}

/** Every code in a *Check* cell takes four characters with its space. */
function openFindings(others: readonly Table[]): string {
  const codes = (check: string) => `SUMPRODUCT(LEN(${check})+(LEN(${check})>0))/4`;
  const terms = others
    .filter((each) => each.step !== undefined)
    .map((each) => `IF({number}=${each.step},${codes(`${each.name}[Check]`)},0)`);
  return `=IFERROR(IF({number}="","",${[codes("PlanSteps[[#This Row],[Check]]"), ...terms].join("+")}),"")`;
}
