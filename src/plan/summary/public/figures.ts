import type { PlanIndex } from "../../planIndex";
import type { RowView } from "../../rowView";
import { sameCell } from "../../sameCell";
import { funding } from "../../tables/capital";

/** Every figure of a project, £m: its value, and in its row of the capital table each year, source and total. */
export function capitalFigures(plan: PlanIndex, project: RowView): readonly number[] {
  const columns = [
    ...plan.yearColumns(),
    ...funding.map(({ id }) => id),
    ...["approvedTotal", "spent", "outturn", "moved", "total", "variance", "real"],
  ];
  const rows = plan.rows("PlanCapital").filter((row) => sameCell(row.raw("project"), project.raw("id")));
  return [project.raw("value"), ...rows.flatMap((row) => columns.map((id) => row.raw(id)))].filter(
    (cell): cell is number => typeof cell === "number",
  );
}
