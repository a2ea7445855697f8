import { capitalFigures } from "./figures";
import type { PlanIndex } from "../../planIndex";
import type { RowView } from "../../rowView";
import type { Cell } from "../../types";
import { opennessOf } from "./openness";

/** Tables whose rows can be exempt, with the columns that tell of them in words. */
const told: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ["PlanProjects", ["name", "evidence"]],
  ["PlanMilestones", ["name", "reason"]],
  ["PlanDecisions", ["decision"]],
  ["PlanRisks", ["risk", "mitigation"]],
  ["PlanConsultations", ["name", "considered", "changed"]],
];

function textsOf(plan: PlanIndex, isIn: (row: RowView) => boolean): string[] {
  return told.flatMap(([table, columns]) =>
    plan
      .rows(table)
      .filter(isIn)
      .flatMap((row) => columns.map((id) => row.raw(id)))
      .filter((cell): cell is string => typeof cell === "string" && cell.trim().length >= 4),
  );
}

/** Texts of exempt rows that no open row holds too. */
export function exemptTexts(plan: PlanIndex): readonly string[] {
  const open = new Set(textsOf(plan, (row) => opennessOf(row) !== "exempt").map((text) => text.toLowerCase()));
  return textsOf(plan, (row) => opennessOf(row) === "exempt").filter((text) => !open.has(text.toLowerCase()));
}

/** Figures, £m, of projects that are exempt or partly so; noughts are no secret. */
export function exemptFigures(plan: PlanIndex): readonly number[] {
  const closed = plan.rows("PlanProjects").filter((row) => opennessOf(row) !== "open");
  return closed.flatMap((row) => capitalFigures(plan, row)).filter((figure) => figure !== 0);
}

/** What of the exempt rows stands in the cells of a public sheet or in its charts: texts anywhere, figures among money. */
export function exemptShown(
  plan: PlanIndex,
  cells: readonly { readonly value: Cell; readonly isMoney: boolean }[],
): readonly string[] {
  const [texts, figures] = [exemptTexts(plan), exemptFigures(plan)];
  return cells.flatMap(({ value, isMoney }) => {
    if (typeof value === "string") {
      const lower = value.toLowerCase();
      return texts.filter((text) => lower.includes(text.toLowerCase()));
    }
    if (typeof value !== "number" || !isMoney || value === 0) return [];
    return figures.some((figure) => Math.abs(figure - value) < 0.0005) ? [String(value)] : [];
  });
}
