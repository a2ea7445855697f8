import type { Unknown, Way } from "./printable";
import { isClosed, type ProjectAt } from "./projects";
import { nearest, nullSpace } from "./rank";
import { previous, rounding, sums } from "./sums";

/** A project in a report and in the one before; absent where that has not got it. */
export interface Pair {
  readonly now?: ProjectAt;
  readonly was?: ProjectAt;
}

/** A figure of a project in one report: what it adds to each sum. */
interface Figure {
  readonly id: string;
  readonly value: number;
  readonly adds: Readonly<Record<string, number>>;
}

/** The figures of a project that are no noughts: those are no secret. */
function figuresOf({ stage, value, money }: ProjectAt): readonly Figure[] {
  const of = (sum: string): number => money?.get(sum) ?? 0;
  const real = sums.money("real");
  const shares: Readonly<Record<string, number>> = {
    [sums.money("approvedTotal")]: -1,
    [sums.money("outturn")]: 1,
    [sums.money("moved")]: -1,
  };
  // Real variance is outturn less what was approved and what moved, unless what moved cannot be read.
  const summed = Object.entries(shares).reduce((all, [sum, by]) => all + by * of(sum), 0);
  const hasReal = Math.abs(summed - of(real)) < rounding;
  const whole = value === 0 ? [] : [{ id: "value", value, adds: { [sums.stage(stage)]: 1 } }];
  const parts = [...(money ?? [])].filter(([sum]) => sum !== real);
  return [
    ...whole,
    ...parts.map(([sum, figure]) => {
      const share = hasReal ? shares[sum] : undefined;
      const all = isYear(sum) ? sums.total : isSource(sum) ? sums.sources : null;
      const more = { ...(all === null ? {} : { [all]: 1 }), ...(share === undefined ? {} : { [real]: share }) };
      return { id: sum, value: figure, adds: { [sum]: 1, ...more } };
    }),
  ];
}

const isYear = (id: string): boolean => id.startsWith(sums.year(""));
const isSource = (id: string): boolean => id.startsWith(sums.source(""));

interface Figures {
  readonly now: readonly Figure[];
  readonly was: readonly Figure[];
}

/** What stands for a figure while it is not known: in one report, or in both where it is the same in both. */
interface Variable {
  readonly id: string;
  readonly now: boolean;
  readonly was: boolean;
  readonly adds: Readonly<Record<string, number>>;
}

const isSecretIn = (project: ProjectAt | undefined): boolean => project !== undefined && isClosed(project);

/** Figures that a reader does not know who knows all that was ever open, and which figures are as they were. */
function variablesOf({ now, was }: Pair, of: Figures): readonly Variable[] {
  const then = new Map(of.was.map((figure) => [figure.id, figure]));
  const isSame = ({ id, value }: Figure): boolean => Math.abs((then.get(id)?.value ?? NaN) - value) < rounding;
  const kept = new Set(of.now.filter(isSame).map(({ id }) => id));
  const earlier = (figure: Figure | undefined): [string, number][] =>
    Object.entries(figure?.adds ?? {}).map(([sum, by]) => [previous(sum), by]);
  const [isSecret, wasSecret] = [isSecretIn(now), isSecretIn(was)];
  const today = of.now.filter(({ id }) => isSecret && (wasSecret || !kept.has(id)));
  const gone = of.was.filter(({ id }) => wasSecret && !kept.has(id));
  return [
    ...today.map((figure) => {
      const old = kept.has(figure.id) ? then.get(figure.id) : undefined;
      const adds = { ...figure.adds, ...Object.fromEntries(earlier(old)) };
      return { id: figure.id, now: true, was: old !== undefined, adds };
    }),
    ...gone.map((figure) => ({ id: figure.id, now: false, was: true, adds: Object.fromEntries(earlier(figure)) })),
  ];
}

/** What a reader knows: in each report the years of a project add to its value, and so do its sources. */
function equationsOf(variables: readonly Variable[], of: Figures): readonly (readonly number[])[] {
  const kinds = [(id: string) => id === "value", isYear, isSource];
  return (["now", "was"] as const).flatMap((report) => {
    const parts = kinds
      .filter((is) => of[report].some(({ id }) => is(id)))
      .map((is) => variables.map((each) => Number(each[report] && is(each.id))));
    return parts.slice(1).map((part, k) => part.map((by, at) => by - (parts[k]?.[at] ?? 0)));
  });
}

/** What a reader does not know of a project: each way in which its figures can differ, where some follow from others. */
export function unknownOf(pair: Pair): Unknown {
  const of = {
    now: pair.now === undefined ? [] : figuresOf(pair.now),
    was: pair.was === undefined ? [] : figuresOf(pair.was),
  };
  const variables = variablesOf(pair, of);
  const ways = nullSpace(equationsOf(variables, of), variables.length).map((by): Way => {
    const way = new Map<string, number>();
    variables.forEach(({ adds }, at) => {
      for (const [sum, times] of Object.entries(adds))
        way.set(sum, nearest((way.get(sum) ?? 0) + times * (by[at] ?? 0)));
    });
    return way;
  });
  return { project: pair.now?.id ?? pair.was?.id ?? "", ways };
}
