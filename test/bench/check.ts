import { checkPlan, checks, modelTables, type PlanData, PlanIndex } from "../../src/plan";
import { readOr, readRowOr } from "../../src/plan/rowView";
import { bigPlan } from "./bigPlan";
import { exponent, ms, printTable, timed } from "./report";

const sizes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

/** Time to check a plan of growing size, beside `JSON.parse` of the same rows. */
export async function benchCheck(): Promise<void> {
  for (const size of [1_000, 5_000]) checkPlan(bigPlan(size)); // Code that has not run yet is slow whatever the size.
  const rows: (string | number)[][] = [];
  const times: number[] = [];
  for (const size of sizes) {
    const plan = bigPlan(size);
    const json = JSON.stringify(plan);
    let [parse, check] = [Infinity, Infinity];
    // One after the other, so that what disturbs the machine disturbs both.
    for (let run = 0; run < Math.max(8, 100_000 / size); run += 1) {
      parse = Math.min(parse, await timed(() => JSON.parse(json), 1));
      check = Math.min(check, await timed(() => checkPlan(plan), 1));
    }
    times.push(check);
    rows.push([size, checkPlan(plan).length, ms(check), ms(parse), (check / parse).toFixed(1)]);
  }
  printTable(
    "Checking, all rules, against JSON.parse of the same rows",
    ["rows", "findings", "check ms", "parse ms", "times"],
    rows,
  );
  console.log(`time grows with rows to the power ${exponent(sizes, times).toFixed(2)}`);
  await benchRules(bigPlan(20_000));
}

/** What each rule takes of that time: dearest first, in a plan whose rows have been looked at once. */
async function benchRules(plan: PlanData): Promise<void> {
  const tables = modelTables(plan.years);
  const index = new PlanIndex(plan, tables);
  const times = new Map<string, number>();
  for (const check of checks) {
    const judge = (): void => {
      for (const table of tables) {
        const test = check.on(table);
        const isJudged = test?.settings.every((key) => typeof index.settingOf(key) === "number") ?? false;
        if (test !== null && isJudged) for (const row of index.rows(table.name)) readRowOr(null, row, test.find);
      }
      if (check.ofPlan) readOr([], () => check.ofPlan?.find(index) ?? []);
    };
    times.set(check.rule, (times.get(check.rule) ?? 0) + (await timed(judge, 5)));
  }
  const dearest = [...times].sort(([, a], [, b]) => b - a);
  printTable(
    "Checking 20,000 rows, rule by rule",
    ["rule", "ms"],
    dearest.map(([rule, time]) => [rule, ms(time)]),
  );
}
