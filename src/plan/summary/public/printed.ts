import type { PlanIndex } from "../../planIndex";
import { funding } from "../../tables/capital";
import { pastReports, type Snapshot } from "../since/snapshot";
import { isUntouched, printable, type Unknown } from "./printable";
import { type ProjectAt, projectsNow, projectsThen } from "./projects";
import { moneyColumns, previous, rounding, sums } from "./sums";
import { type Pair, unknownOf } from "./unknowns";

/** Which figures a public summary may print. */
export interface Printed {
  /** Whether a total of today may be printed. */
  may(sum: string): boolean;
  /** Whether that of the previous report may. */
  mayThen(sum: string): boolean;
  /** Whether the public may see all of a project: now, and in the last report. */
  isOpen(project: string): boolean;
  /** Whether the public may see nothing of a project, now or, where it is gone, then. */
  isExempt(project: string): boolean;
}

/** The plan as a report has it. */
interface Report {
  readonly projects: readonly ProjectAt[];
  readonly years: readonly string[];
  /** Whether the money of each project that is not open is known, and is all that its years have. */
  readonly isWhole: boolean;
}

const isClosed = ({ openness }: ProjectAt): boolean => openness !== "open";

function reportNow(plan: PlanIndex): Report {
  const years = plan.rows("PlanYears").map((row) => String(row.raw("year")));
  return { projects: projectsNow(plan), years, isWhole: true };
}

/** A past report, whose years have to be the sum of its projects: what is missing could be told by what was printed of them. */
function reportThen(plan: PlanIndex, then: readonly Snapshot[]): Report {
  const projects = projectsThen(plan, then);
  const years = then.filter(({ kind }) => kind === "year");
  const inYear = (label: string): number =>
    projects.reduce((all, { money }) => all + (money?.get(sums.year(label)) ?? 0), 0);
  const isWhole =
    projects.every((project) => !isClosed(project) || project.money !== null) &&
    (projects.some(({ money }) => money === null) ||
      years.every(({ item, amount }) => Math.abs(inYear(item) - (amount ?? 0)) < rounding));
  return { projects, years: years.map(({ item }) => item), isWhole };
}

/** Every total that a summary prints, those that matter most first: where one gives another away, the later one is withheld. */
function allSums(plan: PlanIndex, { years }: Report): readonly string[] {
  const stages = plan.words("stage").flatMap((word) => (typeof word === "string" && word !== "" ? [word] : []));
  return [
    sums.total,
    ...years.map(sums.year),
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

/** Projects of a report and of the one before, by what a reader knows who remembers what was open, and by one who does not. */
function readersOf(now: Report, was: Report | undefined): readonly (readonly Pair[])[] {
  const before = new Map(was?.projects.map((project) => [project.id, project]));
  const ids = new Set(now.projects.map(({ id }) => id));
  const gone = (was?.projects ?? []).filter(({ id }) => !ids.has(id)).map((project): Pair => ({ was: project }));
  const pairOf = (project: ProjectAt): Pair => {
    const then = before.get(project.id);
    return then === undefined ? { now: project } : { now: project, was: then };
  };
  const pairs = now.projects.map(pairOf);
  const isAnew = ({ now: today, was: then }: Pair): boolean =>
    today !== undefined && then !== undefined && isClosed(today) && !isClosed(then);
  if (!pairs.some(isAnew)) return [[...pairs, ...gone]];
  const forgotten = pairs.map((pair): Pair => (isAnew(pair) && pair.now !== undefined ? { now: pair.now } : pair));
  const remembered = pairs.filter((pair) => !isAnew(pair) || pair.was?.money !== null);
  return [forgotten, remembered].map((each) => [...each, ...gone]);
}

/** What a report prints, where the one before printed what it did. */
function printedIn(
  plan: PlanIndex,
  now: Report,
  was: (Report & { readonly printed: ReadonlySet<string> }) | undefined,
) {
  const [all, least] = [allSums(plan, now), leastOf(plan)];
  const known = was?.isWhole === true ? [...was.printed].map(previous) : [];
  const mays = readersOf(now, was).map((pairs) =>
    printable(all, pairs.map(unknownOf).filter(isUnknown), { least, known }),
  );
  const covered = now.projects.map((project) => unknownOf({ now: project }));
  // Where it is not known what was in a sum, none can be compared with today's that closed projects are in.
  const isApart = (sum: string): boolean => (was?.isWhole ?? true) || isUntouched(covered, sum);
  return new Set(all.filter((sum) => isApart(sum) && mays.every((may) => may.has(sum))));
}

const isUnknown = ({ ways }: Unknown): boolean => ways.length > 0;

/** Decides what a public summary prints, from the plan as it is and as past reports had it. */
export function printedFor(plan: PlanIndex): Printed {
  const date = plan.settingOf("report-date");
  const past = typeof date === "number" ? pastReports(plan, date) : [];
  const reports = [...past.map(({ snapshots }) => reportThen(plan, snapshots)).reverse(), reportNow(plan)];
  const printed = reports.reduce<readonly (Report & { readonly printed: ReadonlySet<string> })[]>((all, report) => {
    return [...all, { ...report, printed: printedIn(plan, report, all.at(-1)) }];
  }, []);
  const [now, was] = [printed.at(-1), printed.at(-2)];
  const closed = new Set([...(was?.projects ?? []), ...(now?.projects ?? [])].filter(isClosed).map(({ id }) => id));
  const latest = new Map(
    [...(was?.projects ?? []), ...(now?.projects ?? [])].map(({ id, openness }) => [id, openness]),
  );
  return {
    may: (sum) => now?.printed.has(sum) ?? false,
    mayThen: (sum) => was?.isWhole === true && was.printed.has(sum),
    isOpen: (project) => !closed.has(project.toLowerCase()),
    isExempt: (project) => latest.get(project.toLowerCase()) === "exempt",
  };
}
