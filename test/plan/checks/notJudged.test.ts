import { inspectPlan, planOf, type PlanData, ruleCodes } from "../../../src/plan";
import { exampleFor, exampleOptions } from "../../../src/plan/example";
import { waitingFor } from "../../kit/waitingFor";
import { PlanBook } from "../../kit/planBook";

const options = { firstYear: 2026, years: 3, reportDate: 46_350 };

describe("a rule that waits for a setting", () => {
  let book: PlanBook;
  beforeAll(async () => {
    book = await PlanBook.open(options);
  });
  afterAll(() => book.close());

  /** Rules with a dash in the column of the sheet Checks. */
  const dashed = async (plan: PlanData, column = "count") => {
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

  const keys = ["report-date", "plan-start", "notice-days", "key-wards", "risk-red", "least-days-one"];
  /** Rules of which the pane says that they were not judged. */
  const untold = (plan: PlanData): string[] => {
    const told = inspectPlan(plan).skipped.filter(({ settings, inPart }) => settings && inPart !== true);
    return [...new Set(told.map(({ rule }) => rule))].sort();
  };

  it("is what the pane calls not judged, though no row has been entered yet", async () => {
    for (const key of keys) {
      const plan = planOf(options, { settings: { [key]: null } });
      expect([key, untold(plan)]).toEqual([key, await dashed(plan)]);
    }
  });

  it("is told of a plan with entries and of one without alike", () => {
    const whole = planOf(exampleOptions, exampleFor(exampleOptions.firstYear));
    for (const key of keys) {
      const waiting = ruleCodes.filter((code) => waitingFor[code]?.includes(key));
      const plan = { ...whole, settings: { ...whole.settings, [key]: null } };
      expect([key, untold(plan)]).toEqual([key, waiting]);
      expect([key, untold(planOf(options, { settings: { [key]: null } }))]).toEqual([key, waiting]);
    }
  });

  it("is none in a new plan", () => {
    expect(inspectPlan(planOf(options)).skipped).toEqual([]);
  });
});
