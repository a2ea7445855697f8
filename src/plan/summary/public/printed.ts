import { plannedIn } from "../../charts/capital/values";
import type { PlanIndex } from "../../planIndex";
import { funding } from "../../tables/capital";
import type { Snapshot } from "../since/snapshot";
import { isUntouched, printable } from "./printable";
import {
  moneyColumns,
  previous,
  projectsNow,
  projectsThen,
  type ProjectThen,
  sums,
  unknownGone,
  unknownOf,
} from "./unknowns";

/** Which figures a public summary may print. */
export interface Printed {
  /** Whether a total of today may be printed. */
  may(sum: string): boolean;
  /** Whether that of the previous report may. */
  mayThen(sum: string): boolean;
  /** What the public may see of a project, now or, where it is gone, then. */
  isOpen(project: string): boolean;
  isExempt(project: string): boolean;
}

/** Every total that a summary prints, those that matter most first: where one gives another away, the later one is withheld. */
function allSums(plan: PlanIndex): readonly string[] {
  const stages = plan.words("stage").flatMap((word) => (typeof word === "string" && word !== "" ? [word] : []));
  return [
    sums.total,
    ...plan.rows("PlanYears").map((row) => sums.year(String(row.raw("year")))),
    ...[...moneyColumns, "real" as const].map(sums.money),
    sums.sources,
    ...funding.map(({ id }) => sums.source(id)),
    ...stages.map(sums.stage),
  ];
}

/** The setting *exempt-least*; three where it cannot be read, and never fewer than two: a sum over one is that one. */
function leastOf(plan: PlanIndex): number {
  const least = plan.settingOf("exempt-least");
  return typeof least === "number" ? Math.max(2, Math.ceil(least)) : 3;
}

/** Whether a figure is another than it was, £m; one that was not there is none to compare with. */
function isOther(now: number, was: number | undefined): boolean {
  return was !== undefined && Math.abs(now - was) >= rounding;
}

/** Less than this, in £m, is rounding. */
const rounding = 0.0005;

/** The years that have more or less money than at the last report, as sums. */
function yearsMoved(plan: PlanIndex, then: readonly Snapshot[]): readonly string[] {
  return then.flatMap(({ kind, item, amount }) => {
    if (kind !== "year") return [];
    const { sum } = plannedIn(plan, item);
    return sum === null || isOther(sum, amount ?? 0) ? [sums.year(item)] : [];
  });
}

/** Decides what a public summary prints, from the plan as it is and as the last report had it. */
export function printedFor(plan: PlanIndex, then: readonly Snapshot[]): Printed {
  const least = leastOf(plan);
  const [now, earlier] = [projectsNow(plan), projectsThen(plan, then)];
  const was = new Map(earlier.map((project) => [project.id, project]));
  const ids = new Set(now.map(({ id }) => id));
  const isClosed = ({ openness }: ProjectThen): boolean => openness !== "open";
  const gone = earlier.filter((project) => isClosed(project) && project.value !== 0 && !ids.has(project.id));
  const unknown = (projects: typeof now) => projects.map((each) => unknownOf(plan, each, was.get(each.id)));
  const wasClosed = (id: string): boolean => (was.get(id)?.openness ?? "open") !== "open";
  const all = allSums(plan);
  const before = [...unknown(now.filter(({ id }) => wasClosed(id))), ...gone.map(unknownGone)];
  const known = printable(all.map(previous), before, { least });
  const closed = now.filter(isClosed);
  // One reader does not know the figures of projects that were open before, one remembers them.
  const remembered = closed.filter(({ id }) => was.get(id)?.openness !== "open");
  const readers = remembered.length === closed.length ? [closed] : [closed, remembered];
  const mays = readers.map((projects) => printable(all, unknown(projects), { least, known: [...known] }));
  const openness = new Map([...earlier, ...now].map((project) => [project.id, project.openness]));
  const of = (project: string) => openness.get(project.toLowerCase()) ?? "open";
  const changed = remembered.filter((project) => isOther(project.value, was.get(project.id)?.value));
  const moved = new Set(yearsMoved(plan, then));
  const covered = unknown(closed);
  // Of a project that is gone or has another value it is not kept which sums it was in: none can be compared with today's that
  // others are in. Nor can a year whose money has moved.
  const isComparable = (sum: string): boolean => gone.length + changed.length === 0 && !moved.has(sum);
  const isApart = (sum: string): boolean => isComparable(sum) || isUntouched(covered, sum);
  return {
    may: (sum) => isApart(sum) && mays.every((may) => may.has(sum)),
    mayThen: (sum) => (gone.length === 0 || sum === sums.total) && known.has(previous(sum)),
    isOpen: (project) => of(project) === "open",
    isExempt: (project) => of(project) === "exempt",
  };
}
