import { isError } from "../kinds";
import { sameCell } from "../sameCell";
import type { Cell, RowReader } from "../types";
import { fixOf } from "./columnCheck";
import { milestone } from "./exampleRows";
import { rowCheck } from "./rowCheck";

/** The last snapshot of the milestone in that column; rows are written in the order of the reports. */
const last = (title: string) =>
  `LOOKUP(2,1/((PlanSnapshots[Kind]=PlanSnapshotMilestone)*(PlanSnapshots[Item ID]={id})),PlanSnapshots[${title}])`;

function lastOf(row: RowReader): RowReader | undefined {
  const kind = row.word("PlanSnapshotMilestone");
  const of = row.plan.rowsWith("PlanSnapshots", "item", row.raw("id"));
  return of.filter((each) => sameCell(each.raw("kind"), kind)).at(-1);
}

const snapshot = {
  id: "H01",
  date: 46_290,
  kind: "Milestone",
  item: "M01",
  name: milestone.name ?? null,
  approved: 46_380,
  approval: "CAB 12/2026",
  forecast: 46_380,
};
const plan = (row: Readonly<Record<string, Cell>>) => ({
  tables: { PlanMilestones: [{ ...milestone, ...row }], PlanSnapshots: [snapshot] },
});

/** V24: an approved date moves only with a new approval. */
export const approvedAnew = rowCheck({
  rule: "V24",
  table: "PlanMilestones",
  needs: ["id", "approved"],
  native: `AND(ISNUMBER(${last("Approved date")}),${last("Approved date")}>0,${last("Approved date")}<>{approved},${last("Approval reference")}&""={approval}&"")`,
  find: (row) => {
    const before = lastOf(row);
    const [was, approved] = [before?.raw("approved"), row.number("approved")];
    if (before === undefined || typeof was !== "number" || was <= 0 || was === approved) return null;
    if (!isSameText(before.raw("approval"), row.raw("approval"))) return null;
    return {
      column: "approved",
      facts: { id: row.raw("id"), approved, was, when: before.raw("date") },
      fix: fixOf("PlanMilestones", row, { column: "approved", to: was }),
    };
  },
  example: { bad: plan({ approval: "CAB 12/2026" }), good: plan({ approval: "CAB 31/2026" }) },
});

function isSameText(left: Cell, right: Cell): boolean {
  if (isError(left) || isError(right)) return false;
  return String(left ?? "").toLowerCase() === String(right ?? "").toLowerCase();
}
