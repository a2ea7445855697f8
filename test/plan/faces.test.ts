import fc from "fast-check";
import { checkPlan, checks, planOf, yearLabels } from "../../src/plan";
import type { ExamplePlan } from "../../src/plan/checks/check";
import { decision, project } from "../../src/plan/checks/exampleRows";
import { aPlan } from "../kit/planArbitrary";
import { PlanBook, type Shown } from "../kit/planBook";
import { differences, expected } from "../kit/planFaces";

const options = { firstYear: 2026, years: 3, reportDate: 46_350 };

describe("the two faces of the plan, twins and checks against its formulas", () => {
  let book: PlanBook;
  beforeAll(async () => {
    book = await PlanBook.open(options);
  });
  afterAll(() => book.close());

  it("agree on every example of every check", async () => {
    for (const { rule, example } of checks) {
      for (const [which, parts] of Object.entries(example)) {
        const plan = planOf(options, parts);
        expect([rule, which, differences(await book.show(plan), expected(plan))]).toEqual([rule, which, []]);
      }
    }
  }, 600_000);

  it("agree on generated plans, unreadable cells included", async () => {
    const numRuns = Number(process.env.PLANNER_GENERATED_PLANS ?? 12);
    await fc.assert(
      fc.asyncProperty(aPlan({ maxRows: 6, years: options.years }), async ({ plan }) => {
        expect(differences(await book.show(plan), expected(plan))).toEqual([]);
      }),
      { numRuns },
    );
  }, 600_000);

  it("take a project's TRUE where a date belongs for no date of its gate", async () => {
    const plan = planOf(options, {
      tables: {
        PlanProjects: [{ id: "P01", close: true }],
        PlanScoping: [{ id: "I01", project: "P01", gate: "Close" }],
      },
    });
    const shown = await book.show(plan);
    expect(shown["PlanScoping"]?.[0]).toMatchObject({ gateDate: "" });
    expect(differences(shown, expected(plan))).toEqual([]);
  });

  it.each<[string, ExamplePlan]>([
    [
      "days with a time, and sums whose digits do not end",
      {
        tables: {
          PlanProjects: [
            { ...project, id: "P01", value: 100 / 3, onSite: 46_400 + 1 / 3, close: 46_380 + 1 / 3 },
            { ...project, id: "P02", value: 100 / 3, onSite: 46_400 + 2 / 3, open: 46_500, close: 46_380 + 2 / 3 },
            { ...project, id: "P03", value: 200 / 3, onSite: 46_401, sector: "Housing", close: 46_900 + 1 / 3 },
            { ...project, id: "P04", value: 1 / 3, onSite: 46_500 + 1 / 7, stage: "Withdrawn", close: 46_600 + 1 / 7 },
          ],
          PlanForums: [1 / 3, 2 / 3, 8].map((day, at) => ({
            id: `F0${at + 1}`,
            forum: "Partnering board",
            status: "Planned",
            date: 46_400 + day,
          })),
        },
        settings: { "most-on-site": 1 },
      },
    ],
    [
      "a project on site of which nobody says whether its money is there",
      { tables: { PlanProjects: [{ ...project, stage: "On site" }], PlanCapital: [{ project: "P01" }] } },
    ],
    [
      "key decisions that are made, with their notice, with a short one and with none",
      {
        tables: {
          PlanDecisions: [null, 46_300, 46_250].map((published, at) => ({
            ...decision,
            id: `D0${at + 1}`,
            isKey: "Yes",
            status: "Made",
            meeting: 46_320,
            published,
          })),
        },
      },
    ],
    [
      "a largest sum of nought",
      {
        tables: { PlanProjects: [project], PlanCapital: [{ project: "P01", y2026: 12, grant: 12 }] },
        settings: { "largest-sum": 0 },
      },
    ],
    [
      "accepted rows whose ids are one number to Excel, and two texts",
      {
        tables: {
          PlanProjects: ["1.1", "1.10", "01", "1"].map((id) => ({ ...project, id, sponsor: null })),
          PlanWaivers: ["1.1", "1.10", "01", "1", "1"].map((row, at) => ({
            ...{
              id: `W0${at + 1}`,
              rule: "V27",
              table: "PlanProjects",
              row,
              reason: "In March",
              post: "Head of Capital",
            },
            ...{ accepted: 46_300, expires: 46_400 },
          })),
        },
      },
    ],
  ])("agree on %s", async (_, parts) => {
    const plan = planOf(options, parts);
    expect(differences(await book.show(plan), expected(plan))).toEqual([]);
  });

  it("find a score that somebody cleared, unless its product is nought: to Excel a blank cell is that", async () => {
    const risks = [0, 2].map((impact) => ({ id: `R0${impact + 1}`, likelihood: 2, impact, score: null }));
    const plan = planOf(options, { tables: { PlanRisks: risks } });
    const checked = (rows: Shown) => rows["PlanRisks"]?.slice(0, 2).map(({ check }) => check);
    const codes = checked(await book.show(plan));
    expect(codes).toEqual(checked(expected(plan)));
    expect(codes?.map((each) => String(each).includes("V68"))).toEqual([false, true]);
  });

  it("take a gate that is a pattern for no gate", async () => {
    const plan = planOf(options, {
      tables: {
        PlanProjects: [{ id: "P01", close: 46_500 }],
        PlanScoping: [
          { id: "I01", project: "P01", gate: "C*" },
          { id: "I02", project: "P01", gate: "close" },
        ],
      },
    });
    const shown = await book.show(plan);
    expect(shown["PlanScoping"]?.slice(0, 2).map(({ gateDate }) => gateDate)).toEqual(["", 46_500]);
    expect(differences(shown, expected(plan))).toEqual([]);
  });

  it("find nothing in an empty plan but what to enter next", () => {
    const findings = checkPlan(planOf(options));
    expect([...new Set(findings.map(({ severity }) => severity))]).toEqual(["advice"]);
    const counts: Record<string, number> = {};
    for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual({ V09: 10, V13: 3, V23: yearLabels(options).length, V46: 1, V65: 4, V72: 1 });
  });
});
