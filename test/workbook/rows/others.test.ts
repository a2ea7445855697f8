import { openSession, type Session } from "../../../src/actions";
import { appendRows } from "../../../src/workbook/rows/append";
import { writeCells } from "../../../src/workbook/rows/write";
import { type OpenPlan, openPlan } from "../../kit/openPlan";

/** What a person has typed below the table, cell by cell, with its look. */
async function typed({ excel }: OpenPlan, row: number, cells: readonly (readonly [string, string])[]): Promise<void> {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("2 Milestones")
      .getRangeByIndexes(row, 0, 1, 1)
      .getResizedRange(0, cells.length - 1);
    range.numberFormat = [cells.map(([, format]) => format)];
    range.formulas = [cells.map(([text]) => text)];
    await context.sync();
  });
}

/** Value, formula and number format of the cells of a row, by heading. */
async function cellsOf({ excel }: OpenPlan, at: number): Promise<Record<string, unknown>> {
  return excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("PlanMilestones");
    const header = table.getHeaderRowRange().load("values");
    const row = table.getDataBodyRange().getRow(at).load("values,valueTypes,formulas,numberFormat");
    await context.sync();
    return Object.fromEntries(
      (header.values[0] ?? []).map((title: string, index) => [
        title,
        [row.values[0]?.[index], row.formulas[0]?.[index], row.numberFormat[0]?.[index]],
      ]),
    );
  });
}

/** The same session, with somebody who acts just before its first write. */
function overtaken(session: Session, act: () => Promise<unknown>): Session {
  let open = true;
  return {
    ...session,
    undoable: async (batch, again) => {
      if (open) await act();
      open = false;
      return session.undoable(batch, again);
    },
  };
}

describe("somebody else's row that an append has covered", () => {
  it("stands below ours as it was typed: apostrophes, formulas and number formats", async () => {
    const plan = await openPlan({ switches: { growTables: false, fillCalculatedColumns: false } });
    await appendRows(plan.session, [{ table: "PlanMilestones", rows: [{ name: "First", step: 1 }] }]);
    const session = overtaken(plan.session, () =>
      typed(plan, 6, [
        ["M77", "General"],
        ["'007", "General"],
        ["'=not a formula", "General"],
        ["=1+2", "0.00"],
        ["31/12/2026", "@"],
        ["", "General"],
        ["Director of Place", "General"],
        ["46400", "yyyy-mm-dd"],
      ]),
    );
    await appendRows(session, [{ table: "PlanMilestones", rows: [{ name: "Ours", step: 2 }] }]);
    expect((await plan.rows("PlanMilestones")).map((row) => row["Milestone ID"])).toEqual(["M01", "M02", "M77"]);
    expect(await cellsOf(plan, 2)).toMatchObject({
      Milestone: ["007", "007", "@"],
      "Project ID": ["=not a formula", "=not a formula", "@"],
      Step: [3, "=1+2", "0.00"],
      Type: ["31/12/2026", "31/12/2026", "@"],
      "Owner post": ["Director of Place", "Director of Place", "@"],
      "Approved date": [46_400, 46_400, "yyyy-mm-dd"],
      "Date now": [46_400, expect.stringMatching(/^=/), "dd/mm/yyyy"],
    });
  });
});

describe("somebody else's entry that a fix has covered", () => {
  it("is put back with its apostrophe and its number format", async () => {
    const plan = await openPlan();
    await appendRows(plan.session, [{ table: "PlanMilestones", rows: [{ name: "First", step: 1, approved: 46_400 }] }]);
    const { excel } = plan;
    const other = await excel.secondClient();
    const theirs = openSession(other.Excel, other.Office);
    const slow = overtaken(plan.session, () =>
      theirs.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("2 Milestones").getRange("H6");
        cell.numberFormat = [["General"]];
        cell.values = [["'31/12/2026"]];
        await context.sync();
      }),
    );
    const change = { table: "PlanMilestones", rowId: "M01", column: "approved", from: 46_400, to: 46_500 };
    expect((await writeCells(slow, [change])).refused).toMatchObject([{ because: "changed", found: "31/12/2026" }]);
    expect((await cellsOf(plan, 0))["Approved date"]).toEqual(["31/12/2026", "31/12/2026", "General"]);
  });
});

describe("a rule that is not the plan's", () => {
  it("is not spread by an append: repair is left to name it", async () => {
    const plan = await openPlan({ switches: { growTables: false, fillCalculatedColumns: false } });
    const add = (name: string) => appendRows(plan.session, [{ table: "PlanMilestones", rows: [{ name, step: 1 }] }]);
    await add("First");
    await add("Second");
    const rulesOf = (context: Excel.RequestContext) =>
      [0, 1, 2].map((row) => {
        const { columns } = context.workbook.tables.getItem("PlanMilestones");
        return columns.getItem("Forecast date").getDataBodyRange().getCell(row, 0).dataValidation;
      });
    await plan.excel.Excel.run(async (context) => {
      const [first] = rulesOf(context);
      if (first) first.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      await context.sync();
    });
    await add("Third");
    const types = await plan.excel.Excel.run(async (context) => {
      const asked = rulesOf(context).map((rule) => rule.load("type"));
      await context.sync();
      return asked.map(({ type }) => type);
    });
    expect(types).toEqual(["WholeNumber", "Date", "Date"]);
  });
});
