import fc from "fast-check";
import { type Cell, checkPlan, entryColumns, modelTables, planOf, settingsFor } from "../../../src/plan";
import { findingText } from "../../../src/text/findings";

const options = { firstYear: 2026, years: 2, reportDate: 46_350 };
const tables = modelTables(["2026/27", "2027/28"]).filter(({ name }) => name !== "PlanSettings");

const nonsense: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    "",
    " ",
    "<b>x</b>",
    "=1+1",
    "שלום",
    "👩‍👩‍👧",
    "x".repeat(32_767),
    "*",
    "?",
    "~",
    "M01",
    "Complete",
    true,
    false,
  ),
  fc
    .constantFrom("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!")
    .map((error): Cell => ({ error })),
  fc.constantFrom<Cell>("31/12/1899", "01/01/10000", -1, 0, 60, 2_958_465, 2_958_466, 1e308, -1e308, Infinity),
  fc.double(),
  fc.integer(),
  fc.string({ unit: "binary" }),
);

describe("checking nonsense", () => {
  it("never throws, whatever stands in any cell, and has a sentence for all it finds", () => {
    const rowOf = (ids: readonly string[]) => fc.record(Object.fromEntries(ids.map((id) => [id, nonsense])));
    const rows = Object.fromEntries(
      tables.map((table) => [table.name, fc.array(rowOf(entryColumns(table).map(({ id }) => id)), { maxLength: 4 })]),
    );
    const formulas = Object.fromEntries(
      tables.map((table) => [
        table.name,
        fc.array(fc.subarray(entryColumns(table).map(({ id }) => id)), { maxLength: 4 }),
      ]),
    );
    const settings = fc.record(Object.fromEntries(settingsFor(options).map(({ key }) => [key, nonsense])));
    fc.assert(
      fc.property(fc.record(rows), settings, fc.record(formulas), (made, set, shown) => {
        for (const finding of checkPlan(planOf(options, { tables: made, settings: set, formulas: shown })))
          expect(findingText(finding)).toMatch(/\S\.$/);
      }),
      { numRuns: 300 },
    );
  });
});
