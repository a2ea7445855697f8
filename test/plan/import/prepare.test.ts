import fc from "fast-check";
import { planOf, tablesFor } from "../../../src/plan";
import { groundOf } from "../../../src/plan/import/ground";
import { prepare } from "../../../src/plan/import/prepare";
import type { ImportKind, Prepared } from "../../../src/plan/import/types";
import type { Cell } from "../../../src/plan/types";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };
const plan = planOf(options, {
  tables: {
    PlanProjects: [
      { id: "P01", name: "Ashby School", sector: "Education", value: 12, stage: "Stage 1" },
      { id: "P02", name: "Depot", sector: "Corporate estate", value: 3, stage: "Identified" },
    ],
    PlanMilestones: [{ id: "M04", name: "Scope agreed", step: 3, project: "P01", status: "Complete" }],
  },
});

const bring = (cells: readonly (readonly Cell[])[], as: ImportKind, choices = {}): Prepared => {
  const ground = groundOf(plan, tablesFor(options), as);
  if (!ground) throw new Error(`no table for ${as}`);
  return prepare({ cells }, ground, choices);
};

const goals = ({ mapping }: Prepared) => mapping.map(({ to }) => to);

describe("a list of milestones", () => {
  const list: Cell[][] = [
    ["Milestones at November", null, null, null, null, null],
    [null, null, null, null, null, null],
    ["Scheme", "Milestone description", "Baseline date", "Date (dd/mm/yyyy)", "Lead Officer", "Progress"],
    ["Ashby School", "Planning consent", "5th March 2027", 46_500, "Head of Planning", "On track"],
    ["P02", " Ground  works ", "TBC", "Q3 2026/27", null, "complete"],
    ["Depot", "Depot closes", "someday", null, null, null],
    ["Nowhere", "Lost", null, null, null, null],
    ["All", "Board set up", "Mar 2027", null, "TBC", "Done"],
    ["Ashby School", "Scope agreed", null, null, null, null],
    ["Phase two", null, null, null, null, null],
    ["Scheme", "Milestone description", "Baseline date", "Date (dd/mm/yyyy)", "Lead Officer", "Progress"],
  ];

  it("is mapped by headings that are not ours, cleaned, and held back row by row with a reason", () => {
    const done = bring(list, "milestones");
    expect(done.headingRow).toBe(2);
    expect(goals(done)).toEqual(["project", "name", "approved", "forecast", "owner", "status"]);
    expect(
      done.ready.map(({ cells }) => [
        cells.id,
        cells.project,
        cells.name,
        cells.approved,
        cells.forecast,
        cells.status,
      ]),
    ).toEqual([
      ["M05", "P01", "Planning consent", 46_451, 46_500, "In progress"],
      ["M06", "P02", "Ground works", null, 46_387, "Complete"],
      ["M07", null, "Board set up", 46_477, null, "Complete"],
    ]);
    expect(done.held).toEqual([
      { row: 5, because: "notDate", column: "approved", value: "someday" },
      { row: 6, because: "noSuchProject", column: "project", value: "Nowhere" },
      { row: 8, because: "alreadyThere", column: "name", value: "Scope agreed" },
      { row: 9, because: "sectionTitle" },
      { row: 10, because: "headingAgain" },
    ]);
    expect(done.lacking).toEqual(["step"]);
    expect(done.cleaned).toContainEqual({ row: 4, column: "approved", from: "TBC", to: null, how: "notKnown" });
    expect(done.cleaned).toContainEqual({
      row: 3,
      column: "project",
      from: "Ashby School",
      to: "P01",
      how: "nameToId",
    });
  });

  it("takes what people choose instead, and fixed values for what it lacks", () => {
    const done = bring(list, "milestones", { mapping: { 2: null, 4: "reason" }, fixed: { step: 4 } });
    expect(goals(done)).toEqual(["project", "name", null, "forecast", "reason", "status"]);
    expect(done.ready.map(({ cells }) => cells.step)).toEqual([4, 4, 4, 4]);
    expect(done.lacking).toEqual([]);
  });

  it("keeps its own ids where they are free, and follows predecessors", () => {
    const done = bring(
      [
        ["Ref", "Milestone", "Depends on"],
        ["M04", "First", null],
        ["X1", "Second", "M04"],
        [null, "Third", "Second"],
        ["X1", "Fourth", "nobody"],
      ],
      "milestones",
    );
    expect(done.ready.map(({ cells }) => [cells.id, cells.predecessor])).toEqual([
      ["M05", null],
      ["X1", "M04"],
      ["M06", "X1"],
      ["M07", null],
    ]);
    expect(done.cleaned.map(({ row, how }) => [row, how])).toEqual([
      [1, "idTaken"],
      [3, "idGiven"],
      [3, "nameToId"],
      [4, "idTaken"],
      [4, "noSuchRow"],
    ]);
  });
});

describe("a list of projects", () => {
  it("in pounds becomes one in £m, whatever the signs and commas", () => {
    const done = bring(
      [
        ["Scheme name", "Total cost (£)", "Directorate", "Start on site", "RAG"],
        ["Library", 4_500_000, "Libraries", "01/09/2027", "A"],
        ["Homes", "£12,250,000", "Housing", 46_700, "green"],
        ["Bridge", "c. £1.5m", "Highways", "TBC", "Red"],
        ["Odd", 75, "Housing", null, null],
        ["Grand total", 18_250_000, null, null, null],
      ],
      "projects",
    );
    expect(goals(done)).toEqual(["name", "value", "sector", "onSite", "confidence"]);
    expect(done.ready.map(({ cells }) => [cells.name, cells.value, cells.sector, cells.confidence])).toEqual([
      ["Library", 4.5, "Community", "Amber"],
      ["Homes", 12.25, "Housing", "Green"],
      ["Bridge", 1.5, "Transport", "Red"],
    ]);
    expect(done.held.map(({ row, because }) => [row, because])).toEqual([
      [4, "unitUnclear"],
      [5, "total"],
    ]);
  });

  it("without headings is told by its contents", () => {
    const done = bring(
      [
        ["S-01", "New primary school at Ashby Road", 12.5, "Education"],
        ["S-02", "Extra care homes in the north", 8, "Housing"],
      ],
      "projects",
    );
    expect(done.headingRow).toBeNull();
    expect(goals(done)).toEqual(["id", "name", "value", "sector"]);
    expect(done.ready).toHaveLength(2);
  });

  it("without headings takes its days for forecasts: nobody has said that they were approved", () => {
    const done = bring(
      [
        ["Approve the outline case", "01/05/2026"],
        ["Sign the contract", "05/08/2026"],
      ],
      "milestones",
    );
    expect(goals(done)).toEqual(["name", "forecast"]);
  });

  it("reads letters for the scales of a risk register", () => {
    const done = bring(
      [
        ["Risk", "Prob", "Impact"],
        ["Ground is poor", "H", "VH"],
        ["Prices rise", "L", "M"],
      ],
      "risks",
    );
    expect(done.ready.map(({ cells: { likelihood, impact } }) => [likelihood, impact])).toEqual([
      [4, 5],
      [2, 3],
    ]);
  });

  it("with two headings alike takes the first and says so of both", () => {
    const done = bring(
      [
        ["Project", "Value", "Value"],
        ["A", 1, 2],
      ],
      "projects",
    );
    expect(done.mapping.map(({ to, alike }) => [to, alike])).toEqual([
      ["name", false],
      ["value", true],
      [null, true],
    ]);
  });
});

describe("a risk register", () => {
  it("turns words of likelihood and impact into numbers, and counts from 1 to 5 only", () => {
    const done = bring(
      [
        [
          "No.",
          "Description of risk",
          "Probability",
          "Severity",
          "Controls",
          "Risk Owner",
          "Next review date",
          "Open/Closed",
        ],
        [1, "Prices rise", "Likely", "4 - Major", "Fixed price", "Director of Finance", "31/3/27", "Open"],
        [2, "No site", "High", 9, null, null, null, "closed"],
      ],
      "risks",
    );
    expect(goals(done)).toEqual(["id", "risk", "likelihood", "impact", "mitigation", "owner", "review", "status"]);
    expect(done.ready.map(({ cells }) => [cells.id, cells.likelihood, cells.impact, cells.review])).toEqual([
      ["1", 4, 4, 46_477],
    ]);
    expect(done.held).toEqual([{ row: 2, because: "outOfRange", column: "impact", value: 9 }]);
  });
});

describe("any list at all", () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "TBC",
      "Total",
      "Ashby School",
      "5/3/27",
      "£4.5m",
      "Complete",
      "=A1",
      "M04",
      "Project",
      "Value",
      "Milestone",
      "constructor",
      "__proto__",
    ),
    fc.double({ noNaN: true }),
    fc.integer({ min: -10, max: 60_000 }),
    fc.boolean(),
    fc.constant({ error: "#N/A" }),
  );
  const list = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
  const anyKind = fc.constantFrom<ImportKind>("milestones", "projects", "risks");

  it("gives every row exactly one fate, ids that nobody else has, and values that their columns can hold", () => {
    fc.assert(
      fc.property(list, anyKind, (cells, as) => {
        const { ready, held, rowsIn, headingRow, mapping } = bring(cells, as);
        const rows = [...ready, ...held].map(({ row }) => row);
        const filled = cells.flatMap((row, at) =>
          row.some((each) => each !== null) && at > (headingRow ?? -1) ? [at] : [],
        );
        expect([...rows].sort((a, b) => a - b)).toEqual(filled);
        expect(rowsIn).toBe(filled.length);
        const ids = ready.map(({ cells: { id } }) => String(id).toLowerCase());
        const taken = { milestones: ["m04"], projects: ["p01", "p02"], risks: [] }[as];
        expect(new Set([...ids, ...taken]).size).toBe(ids.length + taken.length);
        const targets = mapping.flatMap(({ to }) => (to === null ? [] : [to]));
        expect(new Set(targets).size).toBe(targets.length);
        for (const { cells: written } of ready) {
          expect(typeof written.value === "number" || (written.value ?? null) === null).toBe(true);
          expect([1, 2, 3, 4, 5, null, undefined]).toContain(written.likelihood);
        }
      }),
      { numRuns: Number(process.env.PLANNER_GENERATED_PLANS ?? 100) },
    );
  });
});
