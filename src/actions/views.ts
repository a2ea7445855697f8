import { changeText, togetherText } from "../text/changes";
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
  return folded(
    changes.filter((change) => top(change) === change),
    brings,
  );
}

/** When a plan is brought up to date, its hundreds of names and links are one line each; so are its marks with other years. */
function folded(changes: readonly Placed[], brings: ReadonlyMap<string, number>): ChangeView[] {
  const firsts = new Map<string, Placed>();
  const isFirst = (change: Placed): boolean => {
    if (togetherText(change) === undefined) return true;
    if (firsts.has(change.kind)) return false;
    firsts.set(change.kind, change);
    return true;
  };
  const lines = changes.filter(isFirst);
  const more = (change: Placed): number =>
    firsts.get(change.kind) === change ? changes.filter(({ kind }) => kind === change.kind).length - 1 : 0;
  return lines.map((change) => {
    const all = firsts.get(change.kind) === change ? togetherText(change) : undefined;
    return {
      id: change.id,
      action: change.action,
      kind: change.kind,
      sheet: all === undefined ? String(change.facts.sheet ?? "") : "",
      sentence: all ?? changeText(change),
      brings: (brings.get(change.id) ?? 0) + more(change),
    };
  });
}
