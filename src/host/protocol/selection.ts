import type { QueryInfo } from "./wire";

/** A selection as a tree: `format/fill/color` is three levels. `all`: every scalar. */
export interface Selection {
  all: boolean;
  members: Map<string, Selection>;
}

/** Every scalar. */
export const everything = (): Selection => ({ all: true, members: new Map() });
/** Nothing yet. */
export const nothing = (): Selection => ({ all: false, members: new Map() });

/** The selection that a query asks for; without one, every scalar. */
export function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const selection = Select.length === 0 && Expand.length === 0 ? everything() : nothing();
  if (Select.length === 0) selection.all = true;
  for (const path of Select) select(selection, path.split(/[/.]/));
  for (const path of Expand) select(selection, [...path.split(/[/.]/), "*"]);
  return selection;
}

function select(into: Selection, [first, ...rest]: readonly string[]): void {
  if (first === undefined || first === "") return;
  if (first === "*" || first === "$all") {
    into.all = true;
    return;
  }
  if (first === "$none") return;
  const inner = into.members.get(first) ?? nothing();
  into.members.set(first, inner);
  select(inner, rest);
}

/** Parts a selection into what a collection has itself and what is asked of its items. */
export function parted(
  selection: Selection,
  isOwn: (name: string) => boolean,
): { own: Selection; ofItems: Selection | null } {
  const own: Selection = { all: selection.all, members: new Map() };
  const ofItems: Selection = { all: selection.all, members: new Map() };
  for (const [name, inner] of selection.members) (isOwn(name) ? own : ofItems).members.set(name, inner);
  const asked = ofItems.all || ofItems.members.size > 0 || own.members.size === 0;
  return { own, ofItems: asked ? ofItems : null };
}
