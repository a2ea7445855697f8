import { lookedUp } from "../formulas";
import type { Cell, RowReader } from "../types";
import { milestone, project } from "./exampleRows";
import { isBlankOrAmong, wordsOf } from "./readable";
import { rowCheck } from "./rowCheck";

type Row = Readonly<Record<string, Cell>>;

/** Steps whose results the scope rests on: the projects, and the services. */
const beforeScope = [3, 7];

/** How many milestones of the gate *Scope* come before a day; 1/... makes an error of each row that does not count. */
const scopedBefore = (day: string) =>
  "SUMPRODUCT(--ISNUMBER(1/((PlanMilestones[Gate]=PlanGateScope)*(PlanMilestones[Status]<>PlanStatusCancelled)*" +
  `${isBlankOrAmong("PlanMilestones[Status]", wordsOf("milestoneStatus"))}*` +
  `ISNUMBER(PlanMilestones[Date now])*(PlanMilestones[Date now]<${day}))))>0`;

/** V12: projects and services are settled when the scope is. A step that is not done will be at its target, or after the report date. */
export const settledBeforeScope = rowCheck({
  rule: "V12",
  table: "PlanSteps",
  needs: ["number", "status"],
  reads: ["target", "done"],
  partly: { PlanMilestones: ["gate"] },
  settings: ["report-date"],
  native: [
    `AND(OR(${beforeScope.map((step) => `{number}=${step}`).join(",")}),{status}=PlanStepDone,ISNUMBER({done}),${scopedBefore("{done}")})`,
    `AND(OR(${beforeScope.map((step) => `{number}=${step}`).join(",")}),{status}<>PlanStepDone,${scopedBefore("MAX({target},PlanReportDate)")})`,
  ],
  find: (row) => {
    const step = row.number("number");
    const isDone = row.is("status", "PlanStepDone");
    if (!beforeScope.includes(step) || (isDone && !row.isNumber("done"))) return null;
    const day = isDone ? row.number("done") : Math.max(row.maybeNumber("target") ?? 0, row.setting("report-date"));
    const scope = firstScope(row);
    return scope < day ? { column: isDone ? "done" : "target", facts: { step, scope, day, done: isDone } } : null;
  },
  moving: ["day"],
  example: {
    bad: plan({ status: "In progress", target: 46_420 }),
    good: plan({ status: "In progress", target: 46_380 }),
  },
});

/** The first day on which a milestone of the gate *Scope* stands; never, where there is none. */
function firstScope(row: RowReader): number {
  const scope = row.word("PlanGateScope");
  const dates = row.plan.rowsWith("PlanMilestones", "gate", scope).map((each) => {
    const counts = each.isWord("status") && !each.is("status", "PlanStatusCancelled");
    return counts && each.isNumber("dateNow") ? each.number("dateNow") : Infinity;
  });
  return Math.min(Infinity, ...dates);
}

function plan(row: Row) {
  const step = { number: 7, title: "Being clear about the services required from the LEP", owner: "Head of Property" };
  return { tables: { PlanSteps: [{ ...step, ...row }], PlanMilestones: [{ ...milestone, gate: "Scope" }] } };
}

/** V33: what the partner is asked to do is within its scope. */
export const serviceInScope = rowCheck({
  rule: "V33",
  table: "PlanProjects",
  sparesGivenUp: true,
  needs: ["route", "service", "stage"],
  native: `AND({route}=PlanRoutePartner,${lookedUp("{service}", "PlanServices", "In scope")}=PlanScopeOut)`,
  find: (row) => {
    if (!row.is("route", "PlanRoutePartner")) return null;
    const service = row.to("service");
    if (!service.isWord("inScope") || !service.is("inScope", "PlanScopeOut")) return null;
    return { column: "service", facts: { id: row.raw("id"), service: row.raw("service") } };
  },
  example: { bad: serving("Out"), good: serving("In") },
});

function serving(inScope: string) {
  return {
    tables: {
      PlanProjects: [{ ...project, route: "Partner", service: "V01" }],
      PlanServices: [{ id: "V01", service: "Design and build of schools", inScope }],
    },
  };
}
