import fc from "fast-check";
import { check } from "../../src/actions";
import { entryColumns, modelTables, yearLabels } from "../../src/plan";
import { openPlan, type OpenPlan, planOptions, watch } from "../kit/openPlan";

const tables = modelTables(yearLabels(planOptions)).filter(({ written }) => written !== true);

/** What a cell can come to hold that is not what its column asks for; Excel keeps each of them. */
const nonsense: fc.Arbitrary<string | number | boolean> = fc.oneof(
  fc.constantFrom<string | number | boolean>(
    "",
    "=NA()",
    "=1/0",
    '="a"+1',
    "=SQRT(-1)",
    "=1+1",
    '=REPT("x",32767)',
    "<img src=x onerror=alert(1)>",
    "שלום עולם",
    "\u202Eabc\u202C",
    "👩‍👩‍👧",
    "'31/12/1899",
    "'01/01/10000",
    "*",
    "~?",
    true,
  ),
  fc.constantFrom(1e307, -1e307, 1e-307, -1, 0, 2_958_465, 2_958_466, 1e9, -693_593),
  fc.constant("x".repeat(32_767)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
);

type Filling = readonly (readonly (string | number | boolean)[])[];

/** Every entry cell of every first row: the settings' values too. */
const cells = tables.map((table) => entryColumns(table).length);

async function fillWith({ excel }: OpenPlan, fillings: Filling): Promise<void> {
  await excel.Excel.run(async (context) => {
    tables.forEach((table, at) => {
      const body = context.workbook.tables.getItem(table.name).getDataBodyRange();
      entryColumns(table).forEach(({ id }, index) => {
        const column = table.columns.findIndex((each) => each.id === id);
        body.getCell(0, column).values = [[fillings[at]?.[index] ?? ""]];
      });
    });
    await context.sync();
  });
}

describe("checking a workbook that holds nonsense", () => {
  it("answers with sentences, and writes nothing", async () => {
    const plan = await openPlan();
    const filling = fc.tuple(...cells.map((count) => fc.array(nonsense, { minLength: count, maxLength: count })));
    await fc.assert(
      fc.asyncProperty(filling, async (fillings) => {
        await fillWith(plan, fillings);
        plan.excel.requests.clear();
        const { findings, skipped } = await check(plan.session, {}, watch);
        for (const { sentence } of [...findings, ...skipped]) expect(sentence).toMatch(/^\S.*\.$/s);
        expect(findings.length).toBeGreaterThan(0);
        expect(plan.excel.requests.reduce((sum, { writes }) => sum + writes, 0)).toBe(0);
      }),
      { numRuns: 6 },
    );
  });
});
