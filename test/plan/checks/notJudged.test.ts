import { inspectPlan, planOf, ruleCodes } from "../../../src/plan";
import { exampleFor, exampleOptions } from "../../../src/plan/example";
import { PlanBook } from "../../kit/planBook";

const whole = planOf(exampleOptions, exampleFor(exampleOptions.firstYear));
const without = (...keys: readonly string[]) => ({
  ...whole,
  settings: { ...whole.settings, ...Object.fromEntries(keys.map((key) => [key, null])) },
});
const options = { firstYear: 2026, years: 3, reportDate: 46_350 };

describe("a rule that waits for a setting", () => {
  let book: PlanBook;
  beforeAll(async () => {
    book = await PlanBook.open(options);
  });
  afterAll(() => book.close());

  /** Rules with a dash in the column of the sheet Checks. */
  const dashed = async (plan: typeof whole, column = "count") => {
    const { PlanChecks: lines = [] } = await book.show(plan);
    return ruleCodes.filter((_, at) => lines[at]?.[column] === "–");
  };

  it("has a dash on Checks, where a nought would say that nothing was found", async () => {
    const waiting = ["V12", "V17", "V18", "V20", "V34", "V46", "V52", "V55", "V56", "V60", "V71", "V72", "V73"];
    const plan = planOf(options, { settings: { "report-date": null } });
    for (const column of ["count", "yet", "waived", "open"]) expect(await dashed(plan, column)).toEqual(waiting);
    expect(await dashed(planOf(options))).toEqual([]);
  });

  it("has none where the setting may be left blank, and is", async () => {
    expect(await dashed(planOf(options, { settings: { "exclusivity-end": null } }))).toEqual([]);
    expect(await dashed(planOf(options, { settings: { "exclusivity-end": "soon" } }))).toEqual(["V35"]);
  });

  it("is what the pane calls not judged", async () => {
    for (const key of ["report-date", "plan-start", "notice-days", "key-wards", "risk-red", "least-days-one"]) {
      const told = inspectPlan(without(key)).skipped.filter(({ inPart, settings }) => settings && inPart !== true);
      const rules = new Set(told.map(({ rule }) => rule));
      expect([key, [...rules].sort()]).toEqual([key, await dashed(planOf(options, { settings: { [key]: null } }))]);
    }
  });
});
