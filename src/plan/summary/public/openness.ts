import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import type { Cell } from "../../types";

/** What the public may see of something: all of it, its text without its figures, or nothing. */
export type Openness = "open" | "part" | "exempt";

const strictness: readonly Openness[] = ["open", "part", "exempt"];

/** Defined names of the words that say so. */
export const opennessWords: Readonly<Record<Openness, string>> = {
  open: "PlanOpen",
  part: "PlanPartExempt",
  exempt: "PlanExempt",
};

/** The setting *exempt-least*; three where it cannot be read, and never fewer than two: a sum over one is that one. */
export function leastOf(plan: PlanIndex): number {
  const least = plan.settingOf("exempt-least");
  return typeof least === "number" ? Math.max(2, Math.ceil(least)) : 3;
}

/** The stricter of two. */
function stricter(a: Openness, b: Openness): Openness {
  return strictness.indexOf(a) >= strictness.indexOf(b) ? a : b;
}

/** What a word of the list says; null where it is none of them. */
export function opennessSaid(plan: PlanIndex, word: string): Openness | null {
  const is = (name: string): boolean => plan.word(name)?.toLowerCase() === word.trim().toLowerCase();
  return strictness.find((each) => is(opennessWords[each])) ?? null;
}

/** What an entry says; a blank is open, and what cannot be read is exempt: a mistake must not publish anything. */
export function opennessOfWord(plan: PlanIndex, cell: Cell): Openness {
  if (cell === null || cell === "") return "open";
  return (typeof cell === "string" ? opennessSaid(plan, cell) : null) ?? "exempt";
}

/** Columns that say for themselves whether a row is open. */
const own: Readonly<Record<string, string>> = { PlanProjects: "exempt", PlanDecisions: "openness" };

/** Columns that lead to what a row is about. */
const about: readonly (readonly [column: string, table: string])[] = [
  ["project", "PlanProjects"],
  ["decision", "PlanDecisions"],
];

/** What the public may see of a row: no more than of the project and the decision that it is about. */
export function opennessOf(row: RowView): Openness {
  const column = own[row.table.name];
  let found: Openness = column === undefined ? "open" : opennessOfWord(row.plan, row.raw(column));
  for (const [reference, table] of about) {
    const isReference = row.table.columns.some(({ id, references }) => id === reference && references === table);
    const other = isReference ? readOr(null, () => row.plan.rowOf(table, row.raw(reference))) : null;
    if (other !== null) found = stricter(found, opennessOfWord(row.plan, other.raw(own[table] ?? "")));
  }
  return found;
}
