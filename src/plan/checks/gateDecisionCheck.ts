import { isError } from "../kinds";
import { sameCell } from "../sameCell";
import type { Cell, RowReader } from "../types";
import { type Hit, hitsAmong } from "./check";
import { decision, project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

/** Stages that a decision approves: column of the project's date and name of the gate. */
const gates = [
  { column: "stageOne", gate: "PlanGateStageOne" },
  { column: "stageTwo", gate: "PlanGateStageTwo" },
] as const;

/** Whether a decision about that gate of the project stands; of which nobody can read the status, it does. */
function isDecided(project: RowReader, gate: string): boolean {
  return project.plan
    .rowsWith("PlanDecisions", "project", project.raw("id"))
    .some(
      (each) =>
        sameCell(each.raw("gate"), gate) &&
        (isError(each.raw("status")) || !each.is("status", "PlanDecisionWithdrawn")),
    );
}

function native({ column, gate }: (typeof gates)[number]): string {
  const decisions = `--ISNUMBER(1/((PlanDecisions[Project ID]={id})*(PlanDecisions[Gate]=${gate})))`;
  const stand = "--NOT(ISNUMBER(1/(PlanDecisions[Status]=PlanDecisionWithdrawn)))";
  return (
    `AND(ISNUMBER({${column}}),{${column}}>=PlanReportDate,` +
    `{${column}}<=PlanReportDate+PlanGatesAheadDays,SUMPRODUCT(${decisions},${stand})=0)`
  );
}

function hitOf(row: RowReader, { column, gate }: (typeof gates)[number]): Hit<"V60"> | null {
  const [date, report] = [row.raw(column), row.setting("report-date")];
  if (typeof date !== "number" || date < report || date > report + row.setting("gates-ahead-days")) return null;
  const named = row.word(gate);
  return isDecided(row, named) ? null : { column, facts: { id: row.raw("id"), gate: named, date } };
}

const plan = (decisions: readonly Readonly<Record<string, Cell>>[]) => ({
  tables: { PlanProjects: [{ ...project, stageOne: 46_500 }], PlanDecisions: decisions },
});

/** V60: a stage that a project soon reaches has its decision. */
export const gateDecision = rowCheck({
  rule: "V60",
  table: "PlanProjects",
  sparesGivenUp: true,
  needs: ["id"],
  whole: { PlanDecisions: ["project", "gate"] },
  settings: ["report-date", "gates-ahead-days"],
  native: gates.map(native),
  find: (row) => hitsAmong(gates, (gate) => hitOf(row, gate)),
  example: {
    bad: plan([{ ...decision, project: "P01", gate: "Stage 2" }]),
    good: plan([{ ...decision, project: "P01", gate: "Stage 1" }]),
  },
});
