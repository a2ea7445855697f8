import { type Cell, modelTables, type PlanData, PlanIndex, planOf, yearLabels } from "../../../src/plan";
import { type DatedSheet, datedSummary } from "../../../src/plan/summary/datedSheet";
import { printedFor } from "../../../src/plan/summary/public/printed";
import { lists } from "../../../src/plan/lists";
import { funding } from "../../../src/plan/tables/capital";
import { sinceLast } from "../../../src/plan/summary/since/since";
import { rowOf, snapshotsOf } from "../../../src/plan/summary/since/snapshot";
import { fiveYears } from "../charts/samplePlan";
import type { Equation } from "./solver";

const years = yearLabels(fiveYears);
/** Columns that are summed over the programme, with their headings. */
export const money = {
  approvedTotal: "Approved total",
  outturn: "Forecast outturn",
  spent: "Spent to date",
  moved: "Moved to later years",
} as const;
/** One of them. */
export type Money = keyof typeof money;

/** A project of a generated plan. */
export interface Project {
  readonly id: string;
  readonly stage: string;
  readonly exempt: "Open" | "Part exempt" | "Exempt";
  readonly spend: readonly number[];
  /** Places of two sources; the first pays all but what the second does. */
  readonly from: readonly [number, number];
  readonly money: Readonly<Record<Money, number | null>>;
}

const total = ({ spend }: Project): number => spend.reduce((all, each) => all + each, 0);

/** Whether a project is in the line of the whole programme: what was approved and what is forecast are there. */
const isCompared = ({ money: { outturn, approvedTotal } }: Project): boolean =>
  outturn !== null && approvedTotal !== null;

/** Whether a project has a real variance that something adds to. */
function hasReal(project: Project): boolean {
  const { outturn, approvedTotal, moved } = project.money;
  return isCompared(project) && [outturn, approvedTotal, moved].some(Boolean);
}

/** What each source pays, by its place; nought for most. */
function paid(project: Project): readonly number[] {
  const [first, second] = project.from;
  const some = total(project) > 2 && first !== second ? 1.125 : 0;
  return funding.map((_, at) => (at === first ? total(project) - some : at === second ? some : 0));
}

/** What a plan says besides its projects: the setting, and words of its lists in place of those that it is inserted with. */
export interface Terms {
  readonly least?: number;
  readonly words?: Readonly<Record<string, string>>;
  /** Whether projects have a value alone. */
  readonly isBare?: boolean;
}

/** A plan with these projects and their capital. */
export function planWith(
  projects: readonly Project[],
  more: Record<string, readonly Record<string, Cell>[]> = {},
  { least = 3, words = {}, isBare = false }: Terms = {},
): PlanData {
  const called = (word: string): string => words[word] ?? word;
  const isRenamed = ["stage", "openness", "snapshotKind"];
  const wordsAt = (at: number): [string, Cell][] =>
    lists.map(({ name, words: own }) => {
      const word = own[at] ?? null;
      return [name, word !== null && isRenamed.includes(name) ? called(word) : word];
    });
  return planOf(fiveYears, {
    settings: { "exempt-least": least },
    tables: {
      PlanLists: Array.from({ length: Math.max(...lists.map(({ words: own }) => own.length)) }, (_, at) =>
        Object.fromEntries(wordsAt(at)),
      ),
      PlanProjects: projects.map((project) => ({
        id: project.id,
        name: `Project ${project.id}`,
        sector: "Education",
        value: total(project),
        stage: called(project.stage),
        exempt: called(project.exempt),
      })),
      PlanCapital: (isBare ? [] : projects).map((project) => ({
        project: project.id,
        ...Object.fromEntries(years.map((year, k) => [`y${year.slice(0, 4)}`, project.spend[k] ?? 0])),
        ...Object.fromEntries(funding.map(({ id }, at) => [id, paid(project)[at] ?? 0])),
        ...project.money,
      })),
      PlanYears: years.map((year) => ({ year, least: 1, most: 40 })),
      ...more,
    },
  });
}

/** The plan, looked up. */
export const indexOf = (plan: PlanData): PlanIndex => new PlanIndex(plan, modelTables(plan.years));

/** The public summary of a plan. */
export function publicOf(plan: PlanData): DatedSheet {
  const index = indexOf(plan);
  const since = sinceLast(index);
  return datedSummary({ plan: index, since, printed: printedFor(index) }, fiveYears.reportDate, {
    options: fiveYears,
    tabColor: "#000000",
    version: 1,
    open: { errors: 0, warnings: 0, accepted: 0 },
    entered: new Map(),
  });
}

/** Rows of the printed table beneath a heading, as a reader sees them. */
export function tableOf({ sheet }: DatedSheet, heading: string): (string | number)[][] {
  const at = sheet.cells.find(({ value, role }) => role === "heading" && value === heading)?.row ?? -10;
  const rows: (string | number)[][] = [];
  for (let row = at + 2; ; row += 1) {
    const cells = sheet.cells.filter((cell) => cell.row === row);
    if (!cells.some(({ column, role }) => column === 0 && role === "label")) return rows;
    rows.push(cells.sort((a, b) => a.column - b.column).map(({ value = "" }) => value));
  }
}

/** What a reader knows of figures that add to others: the years and the sources of a project to its value, and its real variance. */
export function identities(projects: readonly Project[]): Equation[] {
  return projects.flatMap((project) => {
    const { id, spend, money: of } = project;
    const added = (parts: readonly number[], kind: string): Equation => ({
      [`${id} value`]: -1,
      ...Object.fromEntries(parts.flatMap((value, k) => (value === 0 ? [] : [[`${id} ${kind}${k}`, 1]]))),
    });
    const isReal = hasReal(project);
    const real = (["outturn", "approvedTotal", "moved"] as const).flatMap((column) =>
      of[column] ? [[`${id} ${column}`, column === "outturn" ? 1 : -1]] : [],
    );
    return [
      ...(total(project) === 0 ? [] : [added(spend, "year"), added(paid(project), "source")]),
      ...(isReal ? [{ [`${id} real`]: -1, ...(Object.fromEntries(real) as Equation) }] : []),
    ];
  });
}

/** What a reader makes of the printed figures: each money cell that is not withheld adds the figures of the exempt projects. */
export function equationsOf(copy: DatedSheet, projects: readonly Project[], { words = {} }: Terms = {}): Equation[] {
  const closed = projects.filter(({ exempt }) => exempt !== "Open");
  const sum = (figure: string, has: (project: Project) => boolean): Equation =>
    Object.fromEntries(closed.filter(has).map(({ id }) => [`${id} ${figure}`, 1]));
  const equations: Equation[] = [];
  const take = (printed: string | number | undefined, equation: () => Equation): void => {
    if (typeof printed === "number") equations.push(equation());
  };
  tableOf(copy, "Capital by year against least and most, £m").forEach(([, planned], k) =>
    take(planned, () => sum(`year${k}`, ({ spend }) => spend[k] !== 0)),
  );
  for (const [stage, , value] of tableOf(copy, "The pipeline by stage"))
    take(value, () =>
      sum("value", (project) => (words[project.stage] ?? project.stage) === stage && total(project) !== 0),
    );
  for (const [source, value] of tableOf(copy, "Funding by source, £m")) {
    const at = funding.findIndex(({ title }) => title === source);
    take(value, () => (at < 0 ? whole() : sum(`source${at}`, (project) => paid(project)[at] !== 0)));
  }
  const [programme = []] = tableOf(copy, "The capital programme against what was approved, £m");
  (Object.keys(money) as Money[]).forEach((column, k) =>
    take(programme[k + 1], () => sum(column, (project) => isCompared(project) && Boolean(project.money[column]))),
  );
  take(programme[5], () => sum("real", hasReal));
  if (copy.sheet.cells.some(({ value }) => /^£[\d.]+m over/.test(String(value)))) equations.push(whole());
  return equations;

  function whole(): Equation {
    return sum("value", (project) => total(project) !== 0);
  }
}

/** Past reports of a plan as it stood at each, the oldest first. */
export function keptOf(
  reports: readonly (readonly Project[])[],
  terms: readonly (Terms | undefined)[] = [],
): Record<string, Cell>[] {
  return reports.flatMap((projects, report) => {
    const plan = indexOf(planWith(projects, {}, terms[report]));
    return snapshotsOf(plan).map((each, k) => ({ id: `H${report}${k}`, ...rowOf(each, 46_000 + report, plan) }));
  });
}

/** Each figure of each project by its name in the equations. */
export function figuresOf(projects: readonly Project[]): Map<string, number | null> {
  return new Map(
    projects.flatMap((project) => {
      const { id, spend, money: of } = project;
      const real = (of.outturn ?? 0) - (of.approvedTotal ?? 0) - (of.moved ?? 0);
      return [
        ...[...spend.entries()].map(([k, value]) => [`${id} year${k}`, value] as const),
        ...[...paid(project).entries()].map(([k, value]) => [`${id} source${k}`, value] as const),
        ...(Object.keys(money) as Money[]).map(
          (column) => [`${id} ${column}`, isCompared(project) ? (of[column] ?? 0) : 0] as const,
        ),
        [`${id} real`, isCompared(project) ? real : 0] as const,
        [`${id} value`, total(project)] as const,
      ];
    }),
  );
}

/** Project of a name in the equations. */
export const idIn = (name: string): string => name.slice(0, name.search(/'? /));
