import fc from "fast-check";
import type { Project, Terms } from "./publicPlan";

const stages = ["Identified", "Stage 0", "Stage 1", "Stage 2"];
const aFigure = fc.constantFrom(null, 0, 2.5, 2.5, 6.125, -1.5);
const aProject = fc.record({
  stage: fc.constantFrom(...stages),
  exempt: fc.constantFrom("Open", "Open", "Part exempt", "Exempt", "Exempt") as fc.Arbitrary<Project["exempt"]>,
  spend: fc.array(fc.constantFrom(0, 1.25, 3.5, 7.125), { minLength: 5, maxLength: 5 }),
  from: fc.tuple(fc.nat(2), fc.nat(5)),
  money: fc.record({ approvedTotal: aFigure, outturn: aFigure, spent: aFigure, moved: aFigure }),
});

/** Up to twelve projects, most of them exempt. */
export const somePlan = fc
  .array(aProject, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((project, k): Project => ({ ...project, id: `P${String(k + 1).padStart(2, "0")}` })));

/** What may happen to a project between two reports; null where it is dropped. */
export const changes: Readonly<Record<string, (project: Project) => Project | null>> = {
  keep: (project) => project,
  drop: () => null,
  move: (project) => ({ ...project, stage: "Stage 2" }),
  open: (project) => ({ ...project, exempt: "Open" }),
  close: (project) => ({ ...project, exempt: "Exempt" }),
  reprice: (project) => ({ ...project, spend: [...project.spend].reverse().map((each) => each * 2) }),
  shift: (project) => ({ ...project, spend: [...project.spend].reverse() }),
  repay: (project) => ({ ...project, from: [project.from[1] % 3, project.from[0] + 3] }),
  ...Object.fromEntries(
    (["approvedTotal", "outturn", "spent", "moved"] as const).map((column) => [
      column,
      (project: Project) => ({
        ...project,
        money: { ...project.money, [column]: (project.money[column] ?? 0) + 1.75 },
      }),
    ]),
  ),
};

/** Changes of each project of a plan, two to one, most of which leave it as it is. */
export const someChanges = fc.array(
  fc.tuple(
    fc.constantFrom("keep", "keep", "keep", ...Object.keys(changes)),
    fc.constantFrom("keep", "keep", "keep", ...Object.keys(changes)),
  ),
  { minLength: 12, maxLength: 12 },
);

/** The projects after these changes. */
export function changed(projects: readonly Project[], how: readonly (readonly string[])[]): Project[] {
  return projects.flatMap((project, k) => {
    const after = (how[k] ?? []).reduce<Project | null>(
      (all, name) => (all === null ? null : (changes[name]?.(all) ?? null)),
      project,
    );
    return after ?? [];
  });
}

const wordings: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  { "Stage 0": "Very first", "Stage 2": "Concept" },
  { "Stage 0": "Stage 1", "Stage 1": "Stage 0" },
  { Open: "Public" },
  { "Part exempt": "Exempt", Exempt: "Private" },
  { Open: "Exempt", Exempt: "Open" },
  { Project: "Scheme" },
];

/** What three reports one after the other say besides their projects. */
export const someTerms: fc.Arbitrary<Terms[]> = fc.array(
  fc.record({ least: fc.constantFrom(2, 3, 3, 4), words: fc.constantFrom(...wordings) }),
  { minLength: 3, maxLength: 3 },
);
