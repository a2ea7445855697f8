import { type Cell, checkPlan, checks, modelTables, PlanIndex, planOf, type PlanData } from "../../../src/plan";
import type { Check, ExamplePlan } from "../../../src/plan/checks/check";
import { noting } from "../../../src/plan/checks/noted";
import { settingsIn } from "../../../src/plan/checks/restsOn";
import { canBeNamed } from "../../../src/plan/checks/waived";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };
const tables = modelTables([]);
const by = { reason: "As agreed", post: "Section 151 officer", accepted: 46_000, expires: 50_000 };

/** Whether a check is judged at the report date, itself or by a calculated column that it looks at. */
function followsReport({ on, ofPlan }: Check): boolean {
  const tests = tables.flatMap((table) => on(table) ?? []);
  return (
    tests.some((test) => test.leansOn().has("report-date")) ||
    (ofPlan !== undefined && [...ofPlan.settings, ...settingsIn(ofPlan.count ?? "")].includes("report-date"))
  );
}

/** Accepts all that the rule finds in a plan. */
function accepted(rule: string, parts: ExamplePlan): ExamplePlan {
  const plan = planOf(options, parts);
  const found = checkPlan(plan);
  const index = new PlanIndex(plan, modelTables(plan.years));
  const note = noting(found, index);
  const waivers = found
    .filter((each) => each.rule === rule && canBeNamed(each, index))
    .map((each, at) => ({ id: `W${at + 1}`, ...note(each), ...by }));
  return { ...parts, tables: { ...parts.tables, PlanWaivers: waivers } };
}

const at = (parts: ExamplePlan, date: number): PlanData =>
  planOf(options, { ...parts, settings: { ...parts.settings, "report-date": date } });

/** What has become of the acceptances. */
const states = (rule: string, plan: PlanData) =>
  checkPlan(plan)
    .filter((each) => each.rule === rule)
    .map(({ acceptance }) => acceptance?.state);

const judged = checks.filter(followsReport).map((check) => [check.rule, check] as const);
const moves = [1, -1, 5, -5, 30, -30, 100, -100];

describe("an acceptance, once the report date has moved,", () => {
  it.each(judged)("of %s holds wherever the rule finds the same", (rule, { example }) => {
    const plan = accepted(rule, example.bad);
    const before = states(rule, at(plan, options.reportDate));
    expect(new Set(before)).toEqual(new Set(["holds"]));
    const after = moves.map((by) => states(rule, at(plan, options.reportDate + by)));
    const same = after.filter((each) => each.length === before.length);
    // A report says of its own date alone what has changed since.
    if (rule === "V73") expect(after.flat()).toEqual([]);
    else expect(same.length).toBeGreaterThan(0);
    expect(new Set(same.flat())).toEqual(rule === "V73" ? new Set() : new Set(["holds"]));
  });
});

describe("an acceptance of a wait between two rows", () => {
  type Row = Readonly<Record<string, Cell>>;
  const exampleOf = (rule: string) => checks.find((check) => check.rule === rule)?.example.bad ?? { tables: {} };
  const changed = (parts: ExamplePlan, table: string, row: number, change: Row): ExamplePlan => ({
    ...parts,
    tables: {
      ...parts.tables,
      [table]: (parts.tables[table] ?? []).map((each, place) => (place === row ? { ...each, ...change } : each)),
    },
  });

  it("of V51 ends when the meeting comes nearer, or later", () => {
    const plan = accepted("V51", exampleOf("V51"));
    expect(states("V51", planOf(options, plan))).toEqual(["holds"]);
    for (const meeting of [46_454, 46_462])
      expect(states("V51", planOf(options, changed(plan, "PlanDecisions", 0, { meeting })))).toEqual(["changed"]);
  });

  it("of V72 ends when the next board moves, and when it is given up", () => {
    const board = { forum: "Partnering board", status: "Held" };
    const rows = [
      { ...board, id: "F01", date: 46_000 },
      { ...board, id: "F02", date: 46_290 },
    ];
    const plan = accepted("V72", { tables: { PlanForums: rows } });
    const holds = { ...plan, tables: { ...plan.tables, PlanForums: rows } };
    expect(states("V72", planOf(options, holds))).toEqual(["holds"]);
    const moved: readonly Row[] = [{ date: 46_320 }, { status: "Cancelled" }];
    for (const change of moved)
      expect(states("V72", planOf(options, changed(plan, "PlanForums", 1, change)))).toEqual(["changed"]);
  });
});
