import fc from "fast-check";
import { printable, type Unknown } from "../../../src/plan/summary/public/printable";
import { rowOf, snapshotsOf } from "../../../src/plan/summary/since/snapshot";
import { equationsOf, identities, indexOf, money, planWith, publicOf, tableOf, type Project } from "./publicPlan";
import { somePlan } from "./publicChanges";
import { recovered } from "./solver";

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
    const unknown = covering(sets);
    expect([...printable(Object.keys(sets), [{ unknown }], 3)]).toEqual(["open", "all"]);
    expect([...printable(["three", "two"], [{ unknown }], 3)]).toEqual(["three"]);
    expect([...printable(["three"], [{ unknown, known: ["all"] }], 3)]).toEqual([]);
    expect([...printable(["two"], [{ unknown }], 2)]).toEqual(["two"]);
    // Whoever knows two already is told nothing new by it; another reader would be.
    expect([...printable(["two"], [{ unknown, known: ["two"] }], 3)]).toEqual(["two"]);
    expect([...printable(["two"], [{ unknown, known: ["two"] }, { unknown }], 3)]).toEqual([]);
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
