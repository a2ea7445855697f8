import { drawCharts, fix, look, makeSummary, setReportDate, writeFindings } from "../../src/actions";
import { openExample, type OpenPlan, watch } from "../kit/openPlan";
import { cellsOf } from "../kit/planned";

/** What a planner does over a plan; each turn gives it something to write. */
const deeds: Readonly<Record<string, (plan: OpenPlan, turn: number) => Promise<unknown>>> = {
  "setting the report date": ({ session }, turn) => setReportDate(session, { reportDate: 46_350 + turn }, watch),
  "a fix": async (plan, turn) => {
    const from = (await plan.rows("PlanProjects"))[0]?.["Sponsor post"] as string;
    const change = { table: "PlanProjects", rowId: "P01", at: 0, column: "sponsor", from, to: `Post ${turn}` };
    return fix(plan.session, { changes: [change] }, watch);
  },
  "writing the findings": ({ session }) => writeFindings(session, {}, watch),
  "drawing the charts": ({ session }) => drawCharts(session, {}, watch),
  "making the summary": ({ session }) => makeSummary(session, { replace: true }, watch),
};

const moments = ["middle", "answerLost"] as const;

/** What nobody may lose: entries of the plan and the council's own cells. */
async function kept(plan: OpenPlan): Promise<unknown> {
  const rows = await plan.rows("PlanMilestones");
  return [
    cellsOf(plan.excel, "Ours"),
    rows.map((row) => [row["Milestone ID"], row["Milestone"], row["Approved date"], row["Forecast date"]]),
  ];
}

describe.each(Object.keys(deeds))("%s, stopped at each request that writes", (name) => {
  it("loses nothing, leaves the plan whole or repairable, and is done at the next try", async () => {
    const plan = await openExample();
    await plan.excel.book.user.addSheet("Ours");
    await plan.excel.book.user.paste("Ours", "A1", [
      ["Ours", 1],
      ["=B1+1", "2026/27"],
    ]);
    const before = await kept(plan);
    const deed = deeds[name] as (typeof deeds)[string];
    plan.excel.requests.clear();
    await deed(plan, 1);
    const writing = [...plan.excel.requests.entries()].flatMap(([at, { writes }]) => (writes > 0 ? [at] : []));
    expect(writing.length).toBeGreaterThan(0);
    let turn = 1;
    for (const at of writing) {
      for (const when of moments) {
        turn += 1;
        plan.excel.faults.inject({ at, when, code: "GeneralException" });
        await deed(plan, turn).catch(() => undefined);
        plan.excel.faults.clear();
        expect({ at, when, kept: await kept(plan) }).toEqual({ at, when, kept: before });
        expect((await look(plan.session, {}, watch)).state).not.toBe("none");
        await deed(plan, turn);
        expect({ at, when, kept: await kept(plan) }).toEqual({ at, when, kept: before });
        expect(await look(plan.session, {}, watch)).toMatchObject({ state: "sound" });
      }
    }
    const snapshots = (await plan.rows("PlanSnapshots")).map((row) => row["Snapshot ID"]);
    expect(new Set(snapshots).size).toBe(snapshots.length);
    const reports = (await plan.rows("PlanSnapshots")).map((row) =>
      [row["Report date"], row["Kind"], row["Item ID"]].join(" "),
    );
    expect(new Set(reports).size).toBe(reports.length);
  });
});
