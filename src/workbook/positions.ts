import type { PlanSheet } from "../plan/types";
import type { Site } from "./site";

/**
 * Where sheets that are to be made go among the tabs, from 0: behind the plan's sheet before them, else before the next.
 * `made` are the ids of those sheets; where the workbook holds no sheet of the plan yet, they go to its end in their order.
 */
export function positionsOf(
  declared: readonly PlanSheet[],
  made: ReadonlySet<string>,
  { tabs, sheets }: Pick<Site, "tabs" | "sheets">,
): Record<string, number> {
  const line = [...tabs];
  const names = new Map(declared.flatMap(({ id }) => (sheets[id] ? [[id, sheets[id].name] as const] : [])));
  const positions: Record<string, number> = {};
  if (names.size === 0) return positions;
  declared.forEach(({ id }, index) => {
    if (names.has(id) || !made.has(id)) return;
    const before = declared
      .slice(0, index)
      .reverse()
      .find((sheet) => names.has(sheet.id));
    const behind = declared.slice(index + 1).find((sheet) => names.has(sheet.id));
    const position = before
      ? line.indexOf(names.get(before.id) ?? "") + 1
      : line.indexOf(names.get(behind?.id ?? "") ?? "");
    positions[id] = Math.max(0, position);
    // No tab can be called so.
    line.splice(positions[id], 0, `:${id}`);
    names.set(id, `:${id}`);
  });
  return positions;
}
