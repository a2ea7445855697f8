import { isError } from "../kinds";
import type { Cell, PlanReader, RowReader } from "../types";
import { type Hit, hitsAmong } from "./check";
import { decision, project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

/** Stages that a decision approves: column of the project's date and name of the gate. */
const gates = [
  { column: "stageOne", gate: "PlanGateStageOne" },
  { column: "stageTwo", gate: "PlanGateStageTwo" },
] as const;

/** As Excel's `=` compares: text by its letters whatever their case, never equal to a number. */
function keyOf(project: Cell, gate: Cell): string {
  return [project, gate]
    .map((cell) => (typeof cell === "string" ? cell.toLowerCase() : JSON.stringify(cell)))
    .join("\n");
}

/** Projects and gates for which a decision stands; a row that cannot be read counts for none. */
function decided(of: PlanReader): ReadonlySet<string> {
  return of.once("gates decided", () => {
    const rows = of.rows("PlanDecisions").filter((each) => !isError(each.raw("status")));
    const standing = rows.filter((each) => !each.is("status", "PlanDecisionWithdrawn"));
    return new Set(standing.map((each) => keyOf(each.raw("project"), each.raw("gate"))));
  });
}

function native({ column, gate }: (typeof gates)[number]): string {
  const decisions =
    `(PlanDecisions[Project ID]={id})*(PlanDecisions[Gate]=${gate})` +
    "*(PlanDecisions[Status]<>PlanDecisionWithdrawn)";
  return (
    `AND({stage}<>PlanStageWithdrawn,ISNUMBER({${column}}),{${column}}>=PlanReportDate,` +
    `{${column}}<=PlanReportDate+PlanGatesAheadDays,SUMPRODUCT(--ISNUMBER(1/(${decisions})))=0)`
  );
}

function hitOf(row: RowReader, { column, gate }: (typeof gates)[number]): Hit<"V60"> | null {
  const [date, report] = [row.raw(column), row.setting("report-date")];
  if (typeof date !== "number" || date < report || date > report + row.setting("gates-ahead-days")) return null;
  if (decided(row.plan).has(keyOf(row.raw("id"), row.word(gate)))) return null;
  return { column, facts: { id: row.raw("id"), gate: row.word(gate), date } };
}

const plan = (decisions: readonly Readonly<Record<string, Cell>>[]) => ({
  tables: { PlanProjects: [{ ...project, stageOne: 46_500 }], PlanDecisions: decisions },
});

/** V60: a stage that a project soon reaches has its decision. */
export const gateDecision = rowCheck({
  rule: "V60",
  table: "PlanProjects",
  needs: ["id"],
  reads: ["stage"],
  settings: ["report-date", "gates-ahead-days"],
  native: gates.map(native),
  find: (row) => (row.is("stage", "PlanStageWithdrawn") ? null : hitsAmong(gates, (gate) => hitOf(row, gate))),
  example: {
    bad: plan([{ ...decision, project: "P01", gate: "Stage 2" }]),
    good: plan([{ ...decision, project: "P01", gate: "Stage 1" }]),
  },
});
