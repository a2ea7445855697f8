import { changeText } from "../text/changes";
import type { PlanChange } from "../plan/change";
import type { ChangeView } from "./types";

interface Placed extends PlanChange {
  readonly thing: { readonly within?: string };
}

/**
 * Changes as a planner reads them: what comes with a new sheet, table or column is counted with it, not listed beside it.
 */
export function viewsOf(changes: readonly Placed[]): ChangeView[] {
  const created = new Map(changes.filter(({ action }) => action === "create").map((change) => [change.at, change]));
  const top = (change: Placed): Placed => {
    const above = created.get(change.thing.within ?? "");
    return above && change.action === "create" ? top(above) : change;
  };
  const brings = new Map<string, number>();
  for (const change of changes) brings.set(top(change).id, (brings.get(top(change).id) ?? -1) + 1);
  return changes
    .filter((change) => top(change) === change)
    .map((change) => ({
      id: change.id,
      action: change.action,
      kind: change.kind,
      sheet: String(change.facts.sheet ?? ""),
      sentence: changeText(change),
      brings: brings.get(change.id) ?? 0,
    }));
}
