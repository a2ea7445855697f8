import type { RowReader } from "../types";
import { milestone } from "./exampleRows";
import { isBlankOrAmong, wordsOf } from "./readable";
import { rowCheck } from "./rowCheck";

const step = { number: 2, title: "Developing a clear vision for a successful operational LEP with key milestones" };
const ofStep = (row: Readonly<Record<string, string | number>>) => ({ tables: { PlanSteps: [{ ...step, ...row }] } });

/** V09: a post owns the step. */
export const stepOwner = rowCheck({
  rule: "V09",
  table: "PlanSteps",
  needs: ["number"],
  native: '{owner}=""',
  find: (row) => (row.isBlank("owner") ? { column: "owner", facts: { step: row.raw("number") } } : null),
  example: {
    bad: ofStep({ status: "In progress" }),
    good: ofStep({ status: "In progress", owner: "Executive Sponsor" }),
  },
});

/** V10: what is done has its date and its evidence. */
export const stepEvidence = rowCheck({
  rule: "V10",
  table: "PlanSteps",
  needs: ["number"],
  reads: ["status"],
  native: 'AND({status}=PlanStepDone,OR({done}="",{evidence}=""))',
  find: (row) => {
    const [date, evidence] = [row.isBlank("done"), row.isBlank("evidence")];
    if (!row.is("status", "PlanStepDone") || !(date || evidence)) return null;
    return {
      column: date ? "done" : "evidence",
      facts: { step: row.raw("number"), missing: date && evidence ? "both" : date ? "date" : "evidence" },
    };
  },
  example: {
    bad: ofStep({ owner: "Executive Sponsor", status: "Done", done: 46_200 }),
    good: ofStep({ owner: "Executive Sponsor", status: "Done", done: 46_200, evidence: "CAB 12/2026" }),
  },
});

/** V11: a step that is done has no open milestones. */
export const stepMilestones = rowCheck({
  rule: "V11",
  table: "PlanSteps",
  needs: ["number"],
  reads: ["status"],
  partly: { PlanMilestones: ["step", "status"] },
  // 1/... makes an error of each row that does not count, so that unreadable rows and those that do not count fall out alike.
  native:
    "AND({status}=PlanStepDone,SUMPRODUCT(--ISNUMBER(1/((PlanMilestones[Step]={number})*" +
    "(PlanMilestones[Status]<>PlanStatusComplete)*(PlanMilestones[Status]<>PlanStatusCancelled)*" +
    `${isBlankOrAmong("PlanMilestones[Status]", wordsOf("milestoneStatus"))})))>0)`,
  find: (row) => {
    if (!row.is("status", "PlanStepDone")) return null;
    const count = row.plan.rows("PlanMilestones").filter((each) => isOpenIn(each, row.number("number"))).length;
    return count === 0 ? null : { column: "status", facts: { step: row.raw("number"), count } };
  },
  example: {
    bad: {
      tables: {
        ...ofStep({ status: "Done", done: 46_200, evidence: "CAB 12/2026" }).tables,
        PlanMilestones: [milestone],
      },
    },
    good: {
      tables: {
        ...ofStep({ status: "Done", done: 46_200, evidence: "CAB 12/2026" }).tables,
        PlanMilestones: [{ ...milestone, status: "Complete", actual: 46_300 }],
      },
    },
  },
});

function isOpenIn(milestoneRow: RowReader, number: number): boolean {
  if (milestoneRow.raw("step") !== number || !milestoneRow.isWord("status")) return false;
  return !milestoneRow.is("status", "PlanStatusComplete") && !milestoneRow.is("status", "PlanStatusCancelled");
}
