import fc from "fast-check";
import { type Cell, modelTables, type PlanData, PlanIndex, planOf, yearLabels } from "../../../src/plan";
import { type DatedSheet, datedSummary } from "../../../src/plan/summary/datedSheet";
import { printable, type Unknown } from "../../../src/plan/summary/public/printable";
import { printedFor } from "../../../src/plan/summary/public/printed";
import { funding } from "../../../src/plan/tables/capital";
import { sinceLast } from "../../../src/plan/summary/since/since";
import { rowOf, snapshotsOf } from "../../../src/plan/summary/since/snapshot";
import { fiveYears } from "../charts/samplePlan";
import { type Equation, recovered } from "./solver";

const years = yearLabels(fiveYears);
const stages = ["Identified", "Stage 0", "Stage 1", "Stage 2"];
const money = {
  approvedTotal: "Approved total",
  outturn: "Forecast outturn",
  spent: "Spent to date",
  moved: "Moved to later years",
} as const;
type Money = keyof typeof money;

interface Project {
  readonly id: string;
  readonly stage: string;
  readonly exempt: "Open" | "Part exempt" | "Exempt";
  readonly spend: readonly number[];
  /** Places of two sources; the first pays all but what the second does. */
  readonly from: readonly [number, number];
  readonly money: Readonly<Record<Money, number | null>>;
}

const aFigure = fc.constantFrom(null, 0, 2.5, 2.5, 6.125, -1.5);
const aProject = fc.record({
  stage: fc.constantFrom(...stages),
  exempt: fc.constantFrom("Open", "Open", "Part exempt", "Exempt", "Exempt") as fc.Arbitrary<Project["exempt"]>,
  spend: fc.array(fc.constantFrom(0, 1.25, 3.5, 7.125), { minLength: 5, maxLength: 5 }),
  from: fc.tuple(fc.nat(2), fc.nat(5)),
  money: fc.record({ approvedTotal: aFigure, outturn: aFigure, spent: aFigure, moved: aFigure }),
});

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

function planWith(projects: readonly Project[], more: Record<string, readonly Record<string, Cell>[]> = {}): PlanData {
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
        ...Object.fromEntries(funding.map(({ id }, at) => [id, paid(project)[at] ?? 0])),
        ...project.money,
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
    open: { errors: 0, warnings: 0, accepted: 0 },
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

/** What a reader knows of figures that add to others: the years and the sources of a project to its value, and its real variance. */
function identities(projects: readonly Project[]): Equation[] {
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
function equationsOf(copy: DatedSheet, projects: readonly Project[]): Equation[] {
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
    take(value, () => sum("value", (project) => project.stage === stage && total(project) !== 0));
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

const somePlan = fc
  .array(aProject, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((project, k): Project => ({ ...project, id: `P${String(k + 1).padStart(2, "0")}` })));

describe("the public summary", () => {
  it("gives no exempt figure away by adding and subtracting what it prints", () => {
    const printed = new Set<string>();
    fc.assert(
      fc.property(somePlan, (projects) => {
        const equations = equationsOf(publicOf(planWith(projects)), projects);
        for (const name of equations.flatMap((equation) => Object.keys(equation)))
          printed.add(name.replace(/^\S+ /, ""));
        expect(recovered([...equations, ...identities(projects.filter(({ exempt }) => exempt !== "Open"))])).toEqual(
          [],
        );
      }),
      { numRuns: 150 },
    );
    // The figures that were printed over exempt projects, to see that not all were withheld.
    for (const figure of [...Object.keys(money), "real", "value", "year0", "source0"])
      expect(printed).toContain(figure);
  });

  it("nor by comparison with the previous public report, whatever was added, dropped, opened, moved on or changed in value between", () => {
    const change = fc.constantFrom("keep", "keep", "keep", "drop", "move", "open", "close", "reprice");
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
          if (changes[k] === "reprice")
            return [{ ...project, spend: [...project.spend].reverse().map((each) => each * 2) }];
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
        const then = [...equationsOf(publicOf(plan), before), ...identities(before)].map(bare);
        const today = [
          ...equationsOf(publicOf(planWith(now, { PlanSnapshots: kept })), now),
          ...identities(now.filter(({ exempt }) => exempt !== "Open")),
        ];
        // What was changed is another figure than it was.
        const repriced = new Set(before.flatMap(({ id }, k) => (changes[k] === "reprice" ? [id] : [])));
        const anew = (equation: Equation): Equation =>
          Object.fromEntries(
            Object.entries(equation).map(([name, by]) => [
              repriced.has(name.slice(0, name.indexOf(" "))) ? name.replace(" ", "' ") : name,
              by,
            ]),
          );
        const already = recovered(then);
        const new_ = recovered([...then, ...today.map(anew)]).filter((name) => !already.includes(name));
        expect(new_.filter((name) => !known.has(name.slice(0, name.indexOf(" "))))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("names no project that is not open as changed in value: by how much could be read off a total printed twice", () => {
    const of = (id: string, exempt: Project["exempt"], first: number): Project => {
      const none = { approvedTotal: null, outturn: null, spent: null, moved: null };
      return { id, stage: "Stage 1", exempt, spend: [first, 0, 0, 0, 0], from: [0, 0], money: none };
    };
    const plan = (value: number): Project[] => [
      of("P01", "Part exempt", value),
      of("P02", "Exempt", 2),
      of("P03", "Part exempt", 3),
      of("P04", "Open", value),
    ];
    const kept = snapshotsOf(indexOf(planWith(plan(1)))).map((each, k) => {
      return { id: `H${k}`, ...rowOf(each, 46_000, indexOf(planWith(plan(1)))) };
    });
    const copy = publicOf(planWith(plan(5), { PlanSnapshots: kept }));
    const told = tableOf(copy, "What moved since the last report").map((row) => [row.at(1), row.at(-1)]);
    expect(told).toContainEqual(["P04", "Value changed, £m"]);
    expect(told.map(([id]) => id)).not.toContain("P01");
    // With it goes the year, whose money has moved by as much.
    expect(copy.sheet.cells.map(({ value }) => value)).toContain("2 more withheld as exempt.");
  });

  it("prints a sum that covers no exempt project, or at least three", () => {
    const covering = (sets: Readonly<Record<string, readonly string[]>>): Unknown[] =>
      ["a", "b", "c", "d"].map((project) => ({
        project,
        ways: [new Map(Object.entries(sets).flatMap(([sum, of]) => (of.includes(project) ? [[sum, 1]] : [])))],
      }));
    const sets = { all: ["a", "b", "c", "d"], three: ["a", "b", "c"], two: ["a", "b"], open: [] };
    expect([...printable(Object.keys(sets), covering(sets), { least: 3 })]).toEqual(["open", "all"]);
    expect([...printable(["three", "two"], covering(sets), { least: 3 })]).toEqual(["three"]);
    expect([...printable(["three"], covering(sets), { least: 3, known: ["all"] })]).toEqual([]);
    expect([...printable(["two"], covering(sets), { least: 2 })]).toEqual(["two"]);
  });

  it("says what charts would show and leaves no room for any", () => {
    const whole = { approvedTotal: 4, outturn: 5, spent: 1, moved: null };
    const of: Project = {
      id: "P01",
      stage: "Stage 1",
      exempt: "Open",
      spend: [1, 0, 0, 0, 0],
      from: [0, 0],
      money: whole,
    };
    const { sheet, charts } = publicOf(planWith([of]));
    const last = Math.max(...sheet.cells.map(({ row }) => row));
    const heading = sheet.cells.find(({ value }) => value === "What charts of this would show")?.row;
    expect(charts).toEqual([]);
    expect(heading).toBe(last - 1);
  });

  it("leaves a project without a forecast out of every figure of the programme, which would tell of it alone", () => {
    const project = (id: string, of: Project["money"]): Project => {
      return { id, stage: "Stage 1", exempt: "Exempt", spend: [1, 0, 0, 0, 0], from: [0, 0], money: of };
    };
    const whole = { approvedTotal: 4, outturn: 5, spent: 1, moved: null };
    const [a, b, c] = ["P01", "P02", "P03"].map((id) => project(id, whole));
    const d = project("P04", { ...whole, outturn: null });
    const [row] = tableOf(
      publicOf(planWith([a, b, c, d].flatMap((each) => each ?? []))),
      "The capital programme against what was approved, £m",
    );
    expect(row).toEqual(["3 of 4 projects", 12, 15, 3, 0, 3]);
  });
});
