import type { PlanIndex } from "../../planIndex";
import { type RowView } from "../../rowView";
import type { Snapshot } from "../since/snapshot";
import { type Money, moneyIn } from "./money";
import { noteOf, readNote } from "./note";
import { leastOf, type Openness, opennessOf, opennessWords } from "./openness";

/** A project as a report has it. */
export interface ProjectAt {
  readonly id: string;
  readonly stage: string;
  /** Null where a past report does not tell. */
  readonly openness: Openness | null;
  /** £m; nought where it has none. */
  readonly value: number;
  /** Null where the report has not kept it. */
  readonly money: Money | null;
}

/** A project as a past report has it. */
export interface KeptProject extends ProjectAt {
  /** The setting *exempt-least* at the time; null for a project that was open, or where it is not kept. */
  readonly least: number | null;
  /** Whether what is kept of it is as a report keeps it. */
  readonly isSound: boolean;
}

/**
 * Whether a reader has not seen all of a project. Where it is not known whether he has, he is taken to have: what he knows is a way to
 * what he does not.
 */
export const isClosed = ({ openness }: ProjectAt): boolean => openness === "part" || openness === "exempt";

const keyOf = (cell: unknown): string => String(cell ?? "").toLowerCase();

/** Rows of the capital table by the project that they lead to; those that lead to none each stand alone. */
function capitalOf(plan: PlanIndex): ReadonlyMap<string, readonly RowView[]> {
  const capital = new Map<string, RowView[]>();
  for (const row of plan.rows("PlanCapital")) {
    const id = plan.rowOf("PlanProjects", row.raw("project"))?.raw("id");
    const key = id === undefined || id === null ? `capital ${row.row.at}` : keyOf(id);
    capital.set(key, [...(capital.get(key) ?? []), row]);
  }
  return capital;
}

/** The plan's projects. Capital that leads to none of them is taken for that of exempt ones: a mistake must not publish anything. */
export function projectsNow(plan: PlanIndex): readonly ProjectAt[] {
  const capital = capitalOf(plan);
  const named = plan.rows("PlanProjects").map((row) => ({
    id: row.raw("id") === null ? `project ${row.row.at}` : keyOf(row.raw("id")),
    stage: String(row.raw("stage") ?? ""),
    openness: opennessOf(row),
    value: row.isNumber("value") ? row.number("value") : 0,
  }));
  const ids = new Set(named.map(({ id }) => id));
  const stray = [...capital.keys()].filter((key) => !ids.has(key));
  const moneyOf = (id: string) => moneyIn(plan, capital.get(id) ?? []);
  return [
    ...named.map((project) => ({ ...project, money: moneyOf(project.id) })),
    ...stray.map((id) => ({ id, stage: "", openness: "exempt" as const, value: 0, money: moneyOf(id) })),
  ];
}

/** What a report keeps of a project besides its value: what the public may see of it, and what it adds to which total. */
export function keptNote(row: RowView): string {
  const { plan } = row;
  const capital = plan.once("rows of the capital table by project", () => capitalOf(plan));
  const openness = opennessOf(row);
  return noteOf(plan, {
    word: plan.word(opennessWords[openness]) ?? String(row.raw("exempt") ?? ""),
    openness,
    least: leastOf(plan),
    money: moneyIn(plan, capital.get(keyOf(row.raw("id"))) ?? []),
  });
}

/** The projects of a report that was kept. */
export function projectsThen(plan: PlanIndex, then: readonly Snapshot[]): readonly KeptProject[] {
  return then
    .filter(({ kind }) => kind === "project")
    .map(({ item, status, note, amount }) => {
      return { id: keyOf(item), stage: status, value: amount ?? 0, ...readNote(plan, note) };
    });
}
