import type { PlanIndex } from "../../planIndex";
import { funding } from "../../tables/capital";
import { pastReports, type Snapshot } from "../since/snapshot";
import { leastOf } from "./openness";
import { isUntouched, printable, type Reader, type Unknown } from "./printable";
import { isClosed, type ProjectAt, projectsNow, projectsThen } from "./projects";
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
  /** Words of the list of stages; a past report has only those that its projects stood at. */
  readonly stages: readonly string[];
  /** The setting *exempt-least* as it was at the report. */
  readonly least: number;
  /** Whether the money of each project that is not open and the setting are known, and the money is all that its years have. */
  readonly isWhole: boolean;
}

/** A report with the ids of the sums that it printed. */
interface PrintedReport extends Report {
  readonly printed: ReadonlySet<string>;
}

function reportNow(plan: PlanIndex): Report {
  const years = plan.rows("PlanYears").map((row) => String(row.raw("year")));
  const stages = plan.words("stage").filter((word) => typeof word === "string");
  return { projects: projectsNow(plan), years, stages, least: leastOf(plan), isWhole: true };
}

/**
 * A past report, told by what it kept alone: what lists and settings say now may be otherwise. Its years have to be the sum of its
 * projects: what is missing could be told by what was printed of them.
 */
function reportThen(plan: PlanIndex, then: readonly Snapshot[], isRead: boolean): Report {
  const projects = projectsThen(plan, then);
  const years = then.filter(({ kind }) => kind === "year");
  const inYear = (label: string): number =>
    projects.reduce((all, { money }) => all + (money?.get(sums.year(label)) ?? 0), 0);
  const closed = projects.filter(isClosed);
  const [least = null] = closed.map((project) => project.least);
  const isWhole =
    isRead &&
    projects.every(({ isSound }) => isSound) &&
    closed.every((project) => project.money !== null && project.least === least) &&
    (projects.some(({ money }) => money === null) ||
      years.every(({ item, amount }) => Math.abs(inYear(item) - (amount ?? 0)) < rounding));
  return { projects, years: years.map(({ item }) => item), stages: [], least: least ?? leastOf(plan), isWhole };
}

/**
 * Every total that a summary prints, those that matter most first: where one gives another away, the later one is withheld. Years and
 * stages stand in the order of their names, which is the same when the report is past and its words are called otherwise.
 */
function allSums({ years, stages, projects }: Report): readonly string[] {
  const stageSums = [...stages, ...projects.map(({ stage }) => stage)].map(sums.stage);
  return [
    sums.total,
    ...years.map(sums.year).sort(),
    ...[...moneyColumns, "real" as const].map(sums.money),
    sums.sources,
    ...funding.map(({ id }) => sums.source(id)),
    ...[...new Set(stageSums)].sort(),
  ];
}

/** Projects of a report and of the one before, by what a reader knows who remembers what was open, and by one who does not. */
function readersOf(now: Report, was: Report): readonly (readonly Pair[])[] {
  const before = new Map(was.projects.map((project) => [project.id, project]));
  const ids = new Set(now.projects.map(({ id }) => id));
  const gone = was.projects.filter(({ id }) => !ids.has(id)).map((project): Pair => ({ was: project }));
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
function printedIn(now: Report, was: PrintedReport | undefined): ReadonlySet<string> {
  const alone = now.projects.map((project): Pair => ({ now: project }));
  const covered = alone.map(unknownOf);
  // Where it is not known what was in a sum, none can be compared with today's that closed projects are in.
  const all = allSums(now).filter((sum) => (was?.isWhole ?? true) || isUntouched(covered, sum));
  const known = was?.isWhole === true ? [...was.printed].map(previous) : [];
  const readerOf = (pairs: readonly Pair[]): Reader => ({ unknown: pairs.map(unknownOf).filter(isUnknown), known });
  // A reader need not have the last report: what follows from it is printed only where it may be without it, too.
  const readers = [alone, ...(was === undefined ? [] : readersOf(now, was))].map(readerOf);
  return printable(all, readers, now.least);
}

const isUnknown = ({ ways }: Unknown): boolean => ways.length > 0;

/** Decides what a public summary prints, from the plan as it is and as past reports had it. */
export function printedFor(plan: PlanIndex): Printed {
  const date = plan.settingOf("report-date");
  const past = typeof date === "number" ? pastReports(plan, date) : [];
  // What a report printed rests on those before it: it is not known where the rows of one of them cannot be read.
  const then = past.map(({ snapshots }, at) =>
    reportThen(
      plan,
      snapshots,
      past.slice(at).every(({ isRead }) => isRead),
    ),
  );
  const reports = [...then.reverse(), reportNow(plan)];
  const printed = reports.reduce<readonly PrintedReport[]>((all, report) => {
    return [...all, { ...report, printed: printedIn(report, all.at(-1)) }];
  }, []);
  const [now, was] = [printed.at(-1), printed.at(-2)];
  // Here what cannot be told is exempt, as anything that may be published is.
  const latest = [...(was?.projects ?? []), ...(now?.projects ?? [])];
  const closed = new Set(latest.filter(({ openness }) => openness !== "open").map(({ id }) => id));
  const opennessBy = new Map(latest.map(({ id, openness }) => [id, openness ?? "exempt"]));
  return {
    may: (sum) => now?.printed.has(sum) ?? false,
    mayThen: (sum) => was?.isWhole === true && was.printed.has(sum),
    isOpen: (project) => !closed.has(project.toLowerCase()),
    isExempt: (project) => opennessBy.get(project.toLowerCase()) === "exempt",
  };
}
