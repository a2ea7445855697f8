import { isError } from "../kinds";
import type { Cell } from "../types";
import { project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

type Row = Readonly<Record<string, Cell>>;
const objective: Row = {
  id: "O01",
  objective: "Every child has a school place nearby",
  measure: "Pupils without a local place",
  baseline: 400,
  target: 40,
  byWhen: 47_000,
};
const plan = (row: Row, ofProject: Row = {}) => ({
  tables: { PlanObjectives: [{ ...objective, ...row }], PlanProjects: [{ ...project, ...ofProject }] },
});
const sought = ["baseline", "target", "byWhen"];

/** V14: an objective can be measured. */
export const objectiveMeasured = rowCheck({
  rule: "V14",
  table: "PlanObjectives",
  needs: ["id"],
  native: `OR(${sought.map((id) => `{${id}}=""`).join(",")})`,
  find: (row) => {
    const missing = sought.filter((id) => row.isBlank(id));
    const [first] = missing;
    if (first === undefined) return null;
    return { column: first, facts: { id: row.raw("id"), missing: missing.map((id) => row.titleOf(id)).join(", ") } };
  },
  example: { bad: plan({ target: null }), good: plan({}) },
});

/** A stage that cannot be read is not withdrawn. */
const servedBy =
  "SUMPRODUCT(--ISNUMBER(1/(PlanProjects[Objective]={id})),--NOT(ISNUMBER(1/(PlanProjects[Stage now]=PlanStageWithdrawn))))";

/** V15: a project serves each objective, and is not withdrawn. */
export const objectiveServed = rowCheck({
  rule: "V15",
  table: "PlanObjectives",
  needs: ["id"],
  whole: { PlanProjects: ["objective"] },
  native: `${servedBy}=0`,
  find: (row) => {
    const id = row.raw("id");
    const served = row.plan
      .rowsWith("PlanProjects", "objective", id)
      .some((each) => isError(each.raw("stage")) || !each.is("stage", "PlanStageWithdrawn"));
    return served ? null : { column: "id", facts: { id } };
  },
  example: { bad: plan({}, { objective: null }), good: plan({}, { objective: "O01" }) },
});

/** V77: a project serves an objective, once there are any. */
export const projectServes = rowCheck({
  rule: "V77",
  table: "PlanProjects",
  sparesGivenUp: true,
  needs: ["id", "stage"],
  native: 'AND({objective}="",COUNTA(PlanObjectives[Objective ID])>0)',
  find: (row) => {
    const any = row.plan.rows("PlanObjectives").some((each) => each.raw("id") !== null);
    const serves = !row.isBlank("objective") || !any;
    return serves ? null : { column: "objective", facts: { id: row.raw("id") } };
  },
  example: { bad: plan({}, { objective: null }), good: plan({}, { objective: "O01" }) },
});
