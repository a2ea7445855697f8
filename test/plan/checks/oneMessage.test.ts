import { checks, type Finding, inspectPlan, planOf, type PlanData } from "../../../src/plan";
import { exampleFor, exampleOptions } from "../../../src/plan/example";
import { type Spoilt, spoiltCells } from "../../kit/unreadable";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };
const ofCells = ["V02", "V03", "V05"];

/** What a finding says, but for ids by which rows are called: those change with the cell. */
function said({ rule, table, row, column, facts }: Finding): string {
  const rest = Object.entries(facts).filter(([name]) => !["id", "next", "project", "decision"].includes(name));
  return JSON.stringify([rule, table, row, column, rest]);
}

/** What is wrong with how a plan is told when one of its cells cannot be read: more than one message, or silence. */
function faultsIn(plan: PlanData, { table, row, column, plan: spoilt }: Spoilt): string[] {
  const before = inspectPlan(plan).findings;
  const { findings, skipped } = inspectPlan(spoilt);
  const isThere = (one: Finding): boolean => one.table === table && one.row === row && one.column === column;
  const naming = findings.filter((one) => isThere(one) && ofCells.includes(one.rule));
  const had = new Set(before.map(said));
  const now = new Set(findings.map(said));
  const still = (one: Finding): boolean =>
    findings.some((each) => each.rule === one.rule && each.table === one.table && each.row === one.row);
  const wasThere = (one: Finding): boolean =>
    isThere(one) && before.some((each) => isThere(each) && each.rule === one.rule);
  const told = new Set(skipped.map(({ rule }) => rule));
  return [
    ...(naming.length === 1 ? [] : [`${naming.length} messages name the cell`]),
    ...findings
      .filter((one) => !naming.includes(one) && !wasThere(one) && !had.has(said(one)))
      .map((one) => `${one.rule} is told too`),
    ...before
      .filter((one) => !isThere(one) && !now.has(said(one)) && !still(one) && !told.has(one.rule))
      .map((one) => `${one.rule} is silent and not told as skipped`),
  ].map((fault) => `${table}.${column}[${row}]: ${fault}`);
}

describe("a cell that cannot be read", () => {
  it.each(checks.map((check) => [check.rule, check] as const))(
    "is one message in the bad example of %s, and what rests on it is told as skipped",
    (rule, { example }) => {
      const plan = planOf(options, example.bad);
      const tables = Object.keys(example.bad.tables);
      // Of two rows with one id, which one is wrong nobody can say once the first has none.
      const cells = [...spoiltCells(plan, tables)].filter(({ column }) => rule !== "V04" || column !== "id");
      expect(cells.flatMap((cell) => faultsIn(plan, cell))).toEqual([]);
    },
  );

  it("is one message in the worked example", () => {
    const plan = planOf(exampleOptions, exampleFor(exampleOptions.firstYear));
    const cells = [...spoiltCells(plan, Object.keys(plan.tables))].filter((_, at) => at % 23 === 0);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.flatMap((cell) => faultsIn(plan, cell))).toEqual([]);
  });
});

describe("a plan without a report date", () => {
  it("says of every rule that is judged at it that it was not", () => {
    const dated = planOf(exampleOptions, exampleFor(exampleOptions.firstYear));
    const { skipped } = inspectPlan({ ...dated, settings: { ...dated.settings, "report-date": null } });
    const rules = new Set(skipped.filter(({ settings }) => settings?.includes("report-date")).map(({ rule }) => rule));
    const judged = ["V12", "V17", "V18", "V20", "V34", "V46", "V52", "V55", "V56", "V60", "V64", "V71", "V72", "V73"];
    expect([...rules].sort()).toEqual(expect.arrayContaining(judged));
    expect(inspectPlan(dated).skipped).toEqual([]);
  });
});
