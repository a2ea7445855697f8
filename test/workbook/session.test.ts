import { check, fix, openSession, type Session } from "../../src/actions";
import { isShared } from "../../src/workbook/others";
import { appendRows } from "../../src/workbook/rows/append";
import { openPlan, watch, type OpenPlan } from "../kit/openPlan";

/** What each run of Excel was asked with, beside its batch: the genuine `Excel.run` behind it does the work. */
function listening(
  { excel }: OpenPlan,
  sets: Readonly<Record<string, string>>,
): { session: Session; asked: unknown[] } {
  const asked: unknown[] = [];
  const run = (...args: unknown[]): unknown => {
    asked.push(args.length > 1 ? args[0] : null);
    return (excel.Excel.run as (...all: unknown[]) => unknown)(...args);
  };
  const requirements = {
    isSetSupported: (set: string, version = "1.1") =>
      sets[set] === undefined ? excel.Office.context.requirements.isSetSupported(set, version) : sets[set] === version,
  };
  const clients = { Excel: { ...excel.Excel, run }, Office: { context: { requirements } } };
  return { session: openSession(clients.Excel as typeof Excel, clients.Office as typeof Office), asked };
}

const rows = [{ name: "First", step: 1, status: "Not started", approved: 46_400 }];
const change = { table: "PlanMilestones", rowId: "M01", column: "approved", from: 46_400, to: 46_500 };

describe("undo", () => {
  it("takes a fix and an append back in one step where Excel groups what a batch writes", async () => {
    const plan = await openPlan();
    const { session, asked } = listening(plan, { ExcelApi: "1.20" });
    await appendRows(session, [{ table: "PlanMilestones", rows }]);
    expect(asked).toEqual([null, null, { mergeUndoGroup: true }]);
    expect((await fix(session, { changes: [change] }, watch)).written).toEqual([change]);
    expect(asked.slice(3)).toEqual([null, null, { mergeUndoGroup: true }]);
  });

  it("is not spoken of to an Excel that does not group", async () => {
    const plan = await openPlan();
    const { session, asked } = listening(plan, {});
    await appendRows(session, [{ table: "PlanMilestones", rows }]);
    expect((await fix(session, { changes: [change] }, watch)).written).toEqual([change]);
    expect(new Set(asked)).toEqual(new Set([null]));
  });
});

describe("whether others have the workbook open", () => {
  it("is asked of Excel, and an Excel that cannot tell is taken to be alone", async () => {
    const plan = await openPlan();
    expect(await isShared(plan.session)).toBe(false);
    plan.excel.faults.inject({ at: 0, when: "before", code: "NotImplemented" });
    expect(await isShared(plan.session)).toBe(false);
  });

  it("is not answered in place of an Excel that is busy or refuses", async () => {
    const plan = await openPlan();
    plan.excel.faults.inject({ at: 0, when: "before", code: "AccessDenied" });
    await expect(isShared(plan.session)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("while a cell is being edited", () => {
  it.each([
    ["a fix", (session: Session) => fix(session, { changes: [change] }, watch)],
    ["an append", (session: Session) => appendRows(session, [{ table: "PlanMilestones", rows }])],
  ])("%s is tried once more, then told once, and nothing of it is written", async (_, act) => {
    const plan = await openPlan();
    await appendRows(plan.session, [{ table: "PlanMilestones", rows }]);
    const before = await plan.rows("PlanMilestones");
    // Both have two requests that only look; each request has one more try.
    for (const at of [2, 3]) plan.excel.faults.inject({ at, when: "before", code: "InvalidOperationInCellEditMode" });
    await expect(act(plan.session)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(await plan.rows("PlanMilestones")).toEqual(before);
    plan.excel.faults.inject({ at: 2, when: "before", code: "InvalidOperationInCellEditMode" });
    await act(plan.session);
    expect(await plan.rows("PlanMilestones")).not.toEqual(before);
    expect((await check(plan.session, {}, watch)).missing).toEqual([]);
  });
});
