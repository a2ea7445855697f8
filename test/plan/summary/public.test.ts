import fc from "fast-check";
import { type Cell, modelTables, type PlanData, PlanIndex, planOf, yearLabels } from "../../../src/plan";
import { type DatedSheet, datedSummary } from "../../../src/plan/summary/datedSheet";
import { printable } from "../../../src/plan/summary/public/printable";
import { printedFor } from "../../../src/plan/summary/public/printed";
import { sinceLast } from "../../../src/plan/summary/since/since";
import { rowOf, snapshotsOf } from "../../../src/plan/summary/since/snapshot";
import { fiveYears } from "../charts/samplePlan";
import { type Equation, recovered } from "./solver";

const years = yearLabels(fiveYears);
const sources = ["grant", "contributions", "levy", "receipts", "borrowing", "reserves"];
const stages = ["Identified", "Stage 0", "Stage 1", "Stage 2"];

interface Project {
  readonly id: string;
  readonly stage: string;
  readonly exempt: "Open" | "Part exempt" | "Exempt";
  readonly spend: readonly number[];
  readonly from: number;
}

const aProject = fc.record({
  stage: fc.constantFrom(...stages),
  exempt: fc.constantFrom("Open", "Open", "Part exempt", "Exempt") as fc.Arbitrary<Project["exempt"]>,
  spend: fc.array(fc.constantFrom(0, 1.25, 3.5, 7.125), { minLength: 5, maxLength: 5 }),
  from: fc.nat(5),
});

function planWith(projects: readonly Project[], more: Record<string, readonly Record<string, Cell>[]> = {}): PlanData {
  const total = ({ spend }: Project) => spend.reduce((all, each) => all + each, 0);
  return planOf(fiveYears, {
    tables: {
      PlanProjects: projects.map((project) => ({
        id: project.id,
        name: `Project ${project.id}`,
        sector: "Education",
        value: total(project),
        stage: project.stage,
        exempt: project.exempt,
      })),
      PlanCapital: projects.map((project) => ({
        project: project.id,
        ...Object.fromEntries(years.map((year, k) => [`y${year.slice(0, 4)}`, project.spend[k] ?? 0])),
        [sources[project.from] ?? "grant"]: total(project),
      })),
      PlanYears: years.map((year) => ({ year, least: 1, most: 40 })),
      ...more,
    },
  });
}

const indexOf = (plan: PlanData): PlanIndex => new PlanIndex(plan, modelTables(plan.years));

function publicOf(plan: PlanData): DatedSheet {
  const index = indexOf(plan);
  const since = sinceLast(index);
  return datedSummary({ plan: index, since, printed: printedFor(index, since.then) }, fiveYears.reportDate, {
    options: fiveYears,
    tabColor: "#000000",
    version: 1,
    open: { errors: 0, warnings: 0 },
    entered: new Map(),
  });
}

/** Rows of the printed table beneath a heading, as a reader sees them. */
function tableOf({ sheet }: DatedSheet, heading: string): (string | number)[][] {
  const at = sheet.cells.find(({ value, role }) => role === "heading" && value === heading)?.row ?? -10;
  const rows: (string | number)[][] = [];
  for (let row = at + 2; ; row += 1) {
    const cells = sheet.cells.filter((cell) => cell.row === row);
    if (!cells.some(({ column, role }) => column === 0 && role === "label")) return rows;
    rows.push(cells.sort((a, b) => a.column - b.column).map(({ value = "" }) => value));
  }
}

/** What a reader makes of the printed figures: each money cell that is not withheld adds the figures of the exempt projects. */
function equationsOf(copy: DatedSheet, projects: readonly Project[]): Equation[] {
  const closed = projects.filter(({ exempt }) => exempt !== "Open");
  const spent = (isIn: (k: number) => boolean, of = closed): Equation =>
    Object.fromEntries(
      of.flatMap(({ id, spend }) => spend.flatMap((value, k) => (isIn(k) && value !== 0 ? [[`${id} ${k}`, 1]] : []))),
    );
  const equations: Equation[] = [];
  tableOf(copy, "Capital by year against least and most, £m").forEach((row, k) => {
    if (typeof row[1] === "number") equations.push(spent((year) => year === k));
  });
  for (const [stage, , value] of tableOf(copy, "The pipeline by stage"))
    if (typeof value === "number")
      equations.push(
        spent(
          () => true,
          closed.filter((each) => each.stage === stage),
        ),
      );
  for (const [source, value] of tableOf(copy, "Funding by source, £m")) {
    const names = ["Grant", "Section 106", "CIL", "Capital receipts", "Borrowing", "Reserves"];
    const at = names.indexOf(String(source));
    if (typeof value === "number")
      equations.push(spent(() => true, at < 0 ? closed : closed.filter(({ from }) => from === at)));
  }
  if (copy.sheet.cells.some(({ value }) => /^£[\d.]+m over/.test(String(value)))) equations.push(spent(() => true));
  return equations;
}

const somePlan = fc
  .array(aProject, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((project, k): Project => ({ ...project, id: `P${String(k + 1).padStart(2, "0")}` })));

describe("the public summary", () => {
  it("gives no exempt figure away by adding and subtracting what it prints", () => {
    let printed = 0;
    fc.assert(
      fc.property(somePlan, (projects) => {
        const equations = equationsOf(publicOf(planWith(projects)), projects);
        printed += equations.filter((equation) => Object.keys(equation).length > 0).length;
        expect(recovered(equations)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(printed).toBeGreaterThan(20);
  });

  it("nor by comparison with the previous public report, whatever was added, dropped, opened or moved on between", () => {
    const change = fc.constantFrom("keep", "keep", "keep", "drop", "move", "open", "close");
    fc.assert(
      fc.property(somePlan, fc.array(change, { minLength: 12, maxLength: 12 }), fc.nat(2), (before, changes, more) => {
        const plan = planWith(before);
        const kept = snapshotsOf(indexOf(plan)).map((each, k) => ({
          id: `H${k}`,
          ...rowOf(each, 46_000, indexOf(plan)),
        }));
        const after = before.flatMap((project, k): Project[] => {
          if (changes[k] === "drop") return [];
          if (changes[k] === "move") return [{ ...project, stage: "Stage 2" }];
          if (changes[k] === "close") return [{ ...project, exempt: "Exempt" }];
          return [changes[k] === "open" ? { ...project, exempt: "Open" } : project];
        });
        const extra = before
          .slice(0, more)
          .map((project, k): Project => ({ ...project, id: `Q${k}`, exempt: "Exempt" }));
        const now = [...after, ...extra];
        // Figures that are open today are known; those that were open before may be known, and the reader is given them too.
        const isOpen = new Set(now.filter(({ exempt }) => exempt === "Open").map(({ id }) => id));
        const known = new Set(before.filter(({ exempt }) => exempt === "Open").map(({ id }) => id));
        const bare = (equation: Equation): Equation =>
          Object.fromEntries(
            Object.entries(equation).filter(([name]) => !isOpen.has(name.slice(0, name.indexOf(" ")))),
          );
        const then = equationsOf(publicOf(plan), before).map(bare);
        const today = equationsOf(publicOf(planWith(now, { PlanSnapshots: kept })), now);
        const already = recovered(then);
        const new_ = recovered([...then, ...today]).filter((name) => !already.includes(name));
        expect(new_.filter((name) => !known.has(name.slice(0, name.indexOf(" "))))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("prints a sum that covers no exempt project, or at least three", () => {
    const none = { sums: [], wereOpen: [] };
    const sums = [
      { id: "all", covers: ["a", "b", "c", "d"] },
      { id: "three", covers: ["a", "b", "c"] },
      { id: "two", covers: ["a", "b"] },
      { id: "open", covers: [] },
    ];
    expect([...printable(sums, none, 3)]).toEqual(["all", "open"]);
    expect([...printable(sums.slice(1), none, 3)]).toEqual(["three", "open"]);
    const previous = { sums: [["a", "b", "c", "d"]], wereOpen: [] };
    expect([...printable([{ id: "now", covers: ["a", "b", "c"] }], previous, 3)]).toEqual([]);
  });
});
