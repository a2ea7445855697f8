import { sameCell } from "../sameCell";
import type { Column, RowReader } from "../types";
import { stageDates } from "./projects";

/** Place of the first gate that is a stage of projects; the gates after it are the further stages in order. */
const firstStageGate = 3;

function twin(row: RowReader): number | "" {
  if (row.raw("project") === null || row.raw("gate") === null) return "";
  const place = row.plan.words("gate").findIndex((word) => word !== null && sameCell(word, row.raw("gate")));
  const stage = stageDates[place + 1 - firstStageGate];
  if (stage === undefined) return "";
  const date = row.to("project").maybeNumber(stage.id);
  return date !== null && date > 0 ? date : "";
}

const ofProject = (title: string) => `INDEX(PlanProjects[${title}],MATCH({project},PlanProjects[Project ID],0))`;
const placeOfGate = "MATCH({gate},PlanLists[Gate],0)";
// MATCH takes `C*` for a pattern, so what it finds is compared.
const isGate = `INDEX(PlanLists[Gate],${placeOfGate})={gate}`;
const gateOfProject = `CHOOSE(${placeOfGate}-${firstStageGate - 1},${stageDates.map(({ title }) => ofProject(title)).join(",")})`;

/** The project's own date for the row's gate, in any table with the columns `project` and `gate`. */
export const gateDate: Column = {
  id: "gateDate",
  title: "Gate date",
  kind: "date",
  width: 11,
  formula: `=IFERROR(IF(AND(${isGate},${ofProject("Project ID")}={project},MAX(${gateOfProject})>0),${gateOfProject},""),"")`,
  twin,
};
