import type { FindingView } from "../actions";

/** Which findings a planner wants to see. */
export interface FindingFilter {
  readonly severity: "all" | "warnings" | "errors";
  /** Name of a tab; every tab where null. */
  readonly sheet: string | null;
  /** Words that the sentence, rule, row, its name or column has to hold, in any order and case. */
  readonly text: string;
}

/** What findings stand under in the list. */
export type Grouping = "step" | "sheet";

/** Findings that stand under one heading; `key` is the number of a step, or the name of a tab. */
export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly FindingView[];
  /** How many of them are open, counted as on the sheet Plan. */
  readonly open: number;
}

/** Everything is shown. */
export const noFilter: FindingFilter = { severity: "all", sheet: null, text: "" };

const weight = { error: 0, warning: 1, advice: 2 } as const;
const heaviest: { readonly [S in FindingFilter["severity"]]: number } = { errors: 0, warnings: 1, all: 2 };

/** The findings that a filter lets through. */
export function filtered(findings: readonly FindingView[], { severity, sheet, text }: FindingFilter): FindingView[] {
  const words = text.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
  return findings.filter((view) => {
    if (weight[view.finding.severity] > heaviest[severity]) return false;
    if (sheet !== null && view.sheet !== sheet) return false;
    const said = [view.sentence, view.finding.rule, view.finding.rowId, view.name, view.column, view.sheet].join(" ");
    return words.every((word) => said.toLocaleLowerCase("en-GB").includes(word));
  });
}

/** Under headings, in the order of the plan's steps or tabs; the gravest first within each. */
export function grouped(findings: readonly FindingView[], by: Grouping): FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const view of findings) {
    const key = by === "sheet" ? view.sheet : String(view.step ?? "");
    const group = groups.get(key);
    if (group) group.push(view);
    else groups.set(key, [view]);
  }
  const byWeight = (a: FindingView, b: FindingView): number => weight[a.finding.severity] - weight[b.finding.severity];
  const all = [...groups].map(([key, group]) => ({
    key,
    findings: group.sort(byWeight),
    open: group.reduce((sum, { open }) => sum + open, 0),
  }));
  return by === "step" ? all.sort((a, b) => Number(a.key) - Number(b.key)) : all;
}

/** All open findings that the same rule has a fix for; none for one that a post has accepted, and none of those. */
export function fixableLike(
  findings: readonly FindingView[],
  { finding: { rule, waivedBy } }: FindingView,
): FindingView[] {
  if (waivedBy !== undefined) return [];
  return findings.filter(
    ({ finding, fix }) => finding.rule === rule && fix !== undefined && finding.waivedBy === undefined,
  );
}

/** A key for each finding of a list that stays with it when others come or go. */
export function keysOf(findings: readonly FindingView[]): string[] {
  const times = new Map<string, number>();
  return findings.map((view) => {
    const key = keyOf(view);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key} ${time}`;
  });
}

/** What a finding is about, whatever the values now are. */
export function keyOf({ finding: { rule, table, rowId, row, column } }: FindingView): string {
  return [rule, table, rowId ?? row ?? "", column ?? ""].join(" ");
}
