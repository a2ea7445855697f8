import type { PlanIndex } from "../../planIndex";
import type { RowView } from "../../rowView";
import { sameCell } from "../../sameCell";
import { funding } from "../../tables/capital";
import type { Snapshot } from "../since/snapshot";
import { opennessOf, opennessOfWord } from "./openness";
import { type Known, printable, type Sum } from "./printable";

/** Which figures a public summary may print. */
export interface Printed {
  /** Whether a total of today may be printed. */
  may(sum: string): boolean;
  /** Whether the whole programme of the previous report may. */
  readonly mayTotalThen: boolean;
  /** What the public may see of a project, now or, where it is gone, then. */
  isOpen(project: string): boolean;
  isExempt(project: string): boolean;
}

/** Ids of the totals that a summary prints. */
export const sums = {
  /** The whole programme: the sum of all years. */
  total: "total",
  year: (label: string) => `year ${label}`,
  /** The table of funding, which adds to the whole. */
  funding: "funding",
  /** A column of the capital table over all projects. */
  money: (column: string) => `money ${column}`,
  stage: (word: string) => `stage ${word.toLowerCase()}`,
} as const;

/** Columns of the capital table that are summed over the whole programme besides years and sources. */
export const moneyColumns = ["approvedTotal", "outturn", "spent", "moved"] as const;

interface Project {
  readonly id: string;
  readonly stage: string;
  readonly openness: "open" | "part" | "exempt";
  readonly value: number;
}

const allId = "all";

function sumsOver(projects: readonly Project[], stages: readonly string[]): Sum[] {
  const closed = projects.filter(({ openness }) => openness !== "open");
  // A nought is no secret, and hides nobody: who has no figure is not counted.
  const covered = (isIn: (project: Project) => boolean) =>
    closed.filter((project) => project.value !== 0 && isIn(project)).map(({ id }) => id);
  return [
    { id: allId, covers: covered(() => true) },
    ...stages.map((stage) => ({
      id: sums.stage(stage),
      covers: covered((project) => sameCell(project.stage, stage)),
    })),
  ];
}

function projectsNow(plan: PlanIndex): Project[] {
  return plan.rows("PlanProjects").map((row) => ({
    id: String(row.raw("id") ?? `row ${row.row.at}`).toLowerCase(),
    stage: String(row.raw("stage") ?? ""),
    openness: opennessOf(row),
    value: Number(row.raw("value")) || 0,
  }));
}

function projectsThen(plan: PlanIndex, then: readonly Snapshot[]): Project[] {
  return then
    .filter(({ kind }) => kind === "project")
    .map(({ item, status, note, amount }) => ({
      id: item.toLowerCase(),
      stage: status,
      openness: opennessOfWord(plan, note),
      value: amount ?? 0,
    }));
}

/** The setting *exempt-least*; three where it cannot be read, and never fewer than two: a sum over one is that one. */
function leastOf(plan: PlanIndex): number {
  const least = plan.settingOf("exempt-least");
  return typeof least === "number" ? Math.max(2, Math.ceil(least)) : 3;
}

/** Rows of the capital table that belong to projects which are exempt or partly so. */
function closedCapital(plan: PlanIndex): readonly RowView[] {
  const closed = plan.rows("PlanProjects").filter((row) => opennessOf(row) !== "open");
  return plan
    .rows("PlanCapital")
    .filter((row) => closed.some((project) => sameCell(project.raw("id"), row.raw("project"))));
}

/** What the previous report tells of the exempt projects as a whole. */
interface Before {
  /** Exempt projects that its totals covered; null where it printed none. */
  readonly covered: ReadonlySet<string> | null;
}

/**
 * Totals over the programme: each needs as many contributors among the exempt as a sum needs, or none, and so do those that have come
 * since the previous report, for the difference of the two totals is theirs alone.
 */
function totalsOf(plan: PlanIndex, least: number, { covered }: Before): ReadonlySet<string> {
  const rows = closedCapital(plan);
  const isEnough = (contributors: readonly RowView[]): boolean =>
    contributors.length === 0 || contributors.length >= least;
  const isNew = (row: RowView): boolean => covered?.has(String(row.raw("project")).toLowerCase()) === false;
  const isWide = (column: string): boolean => {
    const contributors = rows.filter((row) => row.raw(column) !== null && row.raw(column) !== 0);
    return isEnough(contributors) && isEnough(contributors.filter(isNew));
  };
  const years = plan.rows("PlanYears").flatMap((row) => {
    const label = row.raw("year");
    const column = plan.yearColumn(label);
    return column === null ? [] : [{ id: sums.year(String(label)), isWide: isWide(column) }];
  });
  const may = [
    ...years.filter((year) => year.isWide).map(({ id }) => id),
    ...moneyColumns.filter(isWide).map(sums.money),
  ];
  // What adds to the sum of all years would give away the one that is withheld.
  if (years.every((year) => year.isWide)) {
    may.push(sums.total);
    if (funding.every(({ id }) => isWide(id))) may.push(sums.funding);
  }
  return new Set(may);
}

/** Projects of the previous report's totals that the plan has no more: in which years their money lay is not kept. */
function areGone(covered: Before["covered"], now: readonly Project[]): boolean {
  const ids = new Set(now.map(({ id }) => id));
  return [...(covered ?? [])].some((project) => !ids.has(project));
}

function knownFrom(now: readonly Project[], before: readonly Project[], printedThen: readonly Sum[]): Known {
  const isNowOpen = new Set(now.filter(({ openness }) => openness === "open").map(({ id }) => id));
  return {
    sums: printedThen.map(({ covers }) => covers.filter((project) => !isNowOpen.has(project))),
    wereOpen: before.filter(({ openness }) => openness === "open").map(({ id }) => id),
  };
}

/** Decides what a public summary prints, from the plan as it is and as the last report had it. */
export function printedFor(plan: PlanIndex, then: readonly Snapshot[]): Printed {
  const least = leastOf(plan);
  const stages = plan.words("stage").flatMap((word) => (typeof word === "string" && word !== "" ? [word] : []));
  const [now, before] = [projectsNow(plan), projectsThen(plan, then)];
  const sumsThen = sumsOver(before, stages);
  const mayThen = printable(sumsThen, { sums: [], wereOpen: [] }, least);
  const printedThen = sumsThen.filter(({ id, covers }) => covers.length > 0 && mayThen.has(id));
  const sumsNow = sumsOver(now, stages);
  const may = printable(sumsNow, knownFrom(now, before, printedThen), least);
  const covered = printedThen.some(({ id }) => id === allId)
    ? new Set(printedThen.find(({ id }) => id === allId)?.covers)
    : null;
  const isPrinted = may.has(allId) && !areGone(covered, now);
  const totals = isPrinted ? totalsOf(plan, least, { covered }) : new Set<string>();
  const coversNone = new Set(sumsNow.filter(({ covers }) => covers.length === 0).map(({ id }) => id));
  const openness = new Map([...before, ...now].map((project) => [project.id, project.openness]));
  const of = (project: string) => openness.get(project.toLowerCase()) ?? "open";
  return {
    // Without the whole, no stage that covers exempt projects is printed: the stages add to the whole.
    may: (sum) => totals.has(sum) || (may.has(sum) && (coversNone.has(sum) || totals.has(sums.total))),
    mayTotalThen: mayThen.has(allId),
    isOpen: (project) => of(project) === "open",
    isExempt: (project) => of(project) === "exempt",
  };
}
