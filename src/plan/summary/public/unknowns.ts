import type { PlanIndex } from "../../planIndex";
import type { RowView } from "../../rowView";
import { funding } from "../../tables/capital";
import type { Snapshot } from "../since/snapshot";
import { type Openness, opennessOf, opennessOfWord } from "./openness";
import type { Unknown, Way } from "./printable";

/** Ids of the totals that a summary prints. */
export const sums = {
  /** The whole programme: the sum of all years. */
  total: "total",
  year: (label: string) => `year ${label}`,
  source: (id: string) => `source ${id}`,
  /** All sources together. */
  sources: "sources",
  /** A column of the capital table over all projects. */
  money: (column: string) => `money ${column}`,
  stage: (word: string) => `stage ${word.toLowerCase()}`,
} as const;

/** Columns of the capital table that are summed over the whole programme besides years and sources. */
export const moneyColumns = ["approvedTotal", "outturn", "spent", "moved"] as const;

/** A project as a report has it. */
export interface ProjectThen {
  readonly id: string;
  readonly stage: string;
  readonly openness: Openness;
  /** £m; nought where it has none. */
  readonly value: number;
}

/** A project of the plan, with the rows of the capital table that are its own. */
export interface ProjectNow extends ProjectThen {
  readonly capital: readonly RowView[];
}

const number = (row: RowView, id: string): number => (row.isNumber(id) ? row.number(id) : 0);
const keyOf = (cell: unknown): string => String(cell ?? "").toLowerCase();

/** The plan's projects. Capital that leads to none of them is taken for that of exempt ones: a mistake must not publish anything. */
export function projectsNow(plan: PlanIndex): readonly ProjectNow[] {
  const capital = new Map<string, RowView[]>();
  for (const row of plan.rows("PlanCapital")) {
    const id = plan.rowOf("PlanProjects", row.raw("project"))?.raw("id");
    const key = id === undefined || id === null ? `capital ${row.row.at}` : keyOf(id);
    capital.set(key, [...(capital.get(key) ?? []), row]);
  }
  const named = plan.rows("PlanProjects").map((row) => ({
    id: row.raw("id") === null ? `project ${row.row.at}` : keyOf(row.raw("id")),
    stage: String(row.raw("stage") ?? ""),
    openness: opennessOf(row),
    value: number(row, "value"),
  }));
  const ids = new Set(named.map(({ id }) => id));
  const stray = [...capital.keys()].filter((key) => !ids.has(key));
  return [
    ...named.map((project) => ({ ...project, capital: capital.get(project.id) ?? [] })),
    ...stray.map((id) => ({ id, stage: "", openness: "exempt" as const, value: 0, capital: capital.get(id) ?? [] })),
  ];
}

/** The projects of a report that was kept. */
export function projectsThen(plan: PlanIndex, then: readonly Snapshot[]): readonly ProjectThen[] {
  return then
    .filter(({ kind }) => kind === "project")
    .map(({ item, status, note, amount }) => ({
      id: keyOf(item),
      stage: status,
      openness: opennessOfWord(plan, note),
      value: amount ?? 0,
    }));
}

/** What a sum of the previous report is called, to tell it from today's. */
export const previous = (sum: string): string => `then ${sum}`;

/** What each sum differs by, by id. */
type Touched = Readonly<Record<string, number>>;

/** Years, value and sources of a project: its years add to its value, and so do its sources. */
function ofProgramme({ stage, value }: ProjectNow, years: readonly string[], sources: readonly string[]): Touched[] {
  const [first, ...others] = sources;
  const whole: Touched = {
    ...(value === 0 ? {} : { [sums.stage(stage)]: 1 }),
    ...(first === undefined ? {} : { [sums.source(first)]: 1, [sums.sources]: 1 }),
  };
  const ofYears = years.map((year) => ({ [sums.year(year)]: 1, [sums.total]: 1, ...whole }));
  if (ofYears.length === 0 && value === 0)
    return sources.map((source) => ({ [sums.source(source)]: 1, [sums.sources]: 1 }));
  const shifted = others.map((source) => ({ [sums.source(source)]: 1, [sums.source(first ?? "")]: -1 }));
  return [...(ofYears.length === 0 ? [whole] : ofYears), ...shifted];
}

/** Rows of the capital table that are in the line of the whole programme. */
const comparedRows = ({ capital }: ProjectNow): readonly RowView[] => capital.filter((row) => row.isNumber("variance"));

/** Real variance is outturn less what was approved and what moved. */
function ofVariance(project: ProjectNow): Touched[] {
  const signs = { approvedTotal: -1, outturn: 1, moved: -1 } as const;
  return (["approvedTotal", "outturn", "moved"] as const).flatMap((id) => {
    const rows = comparedRows(project).filter((row) => number(row, id) !== 0);
    const hasReal = rows.some((row) => row.isNumber("real"));
    return rows.length === 0 ? [] : [{ [sums.money(id)]: 1, ...(hasReal ? { [sums.money("real")]: signs[id] } : {}) }];
  });
}

/** What a reader does not know of an exempt project: each figure that it has, where some follow from others. A nought is no secret. */
export function unknownOf(plan: PlanIndex, now: ProjectNow, was: ProjectThen | undefined): Unknown {
  const has = (id: string | null): boolean => id !== null && now.capital.some((row) => number(row, id) !== 0);
  const years = plan.rows("PlanYears").map((row) => row.raw("year"));
  const ways = [
    ...ofProgramme(
      now,
      years.filter((year) => has(plan.yearColumn(year))).map(String),
      funding.map(({ id }) => id).filter(has),
    ),
    ...ofVariance(now),
    ...(comparedRows(now).some((row) => number(row, "spent") !== 0) ? [{ [sums.money("spent")]: 1 }] : []),
  ];
  const wasCovered = was !== undefined && was.openness !== "open" && was.value !== 0;
  const stages = { now: sums.stage(now.stage), then: sums.stage(was?.stage ?? "") };
  return { project: now.id, ways: ways.map((way) => wayOf(wasCovered ? { ...way, ...earlier(way, stages) } : way)) };
}

/** The same in the sums of the previous report: figures are taken to be as they were, the stage is known. */
function earlier(way: Touched, stages: { readonly now: string; readonly then: string }): Touched {
  return Object.fromEntries(
    Object.entries(way).map(([sum, by]) => [previous(sum === stages.now ? stages.then : sum), by]),
  );
}

/** What a reader does not know of an exempt project that is gone: in which years and from which sources its money came is not kept. */
export function unknownGone({ id, stage }: ProjectThen): Unknown {
  return { project: id, ways: [wayOf({ [previous(sums.total)]: 1, [previous(sums.stage(stage))]: 1 })] };
}

function wayOf(touched: Touched): Way {
  return new Map(Object.entries(touched));
}
