import { openSession } from "../../src/actions";
import type { NewRow } from "../../src/workbook/rows/addition";
import { appendRows } from "../../src/workbook/rows/append";
import { openPlan } from "../kit/openPlan";

const three: NewRow[] = [
  { name: "Scope agreed", step: 3, approved: 46_400, forecast: 46_410, status: "In progress" },
  { name: "=not a formula", step: 4, status: "Not started", reason: "31/12/2026" },
  { name: "Close", step: 4, forecast: 46_500, status: "Not started", decision: "2026/27" },
];

describe.each([
  ["as Excel comes", { growTables: true, fillCalculatedColumns: true }],
  ["with table growth and calculated columns switched off", { growTables: false, fillCalculatedColumns: false }],
])("appending, %s", (_, switches) => {
  it("fills the blank row of an empty table first, gives ids, and brings formulas and rules down", async () => {
    const { excel, session, rows } = await openPlan({ switches });
    expect(await appendRows(session, [{ table: "PlanMilestones", rows: three }])).toEqual({
      PlanMilestones: ["M01", "M02", "M03"],
    });
    expect(await rows("PlanMilestones")).toMatchObject([
      { "Milestone ID": "M01", Milestone: "Scope agreed", "Approved date": 46_400, "Slip days": 10, RAG: "Amber" },
      { "Milestone ID": "M02", Milestone: "=not a formula", "Reason for slip": "31/12/2026" },
      { "Milestone ID": "M03", "Forecast date": 46_500, Decision: "2026/27", "Date now": 46_500 },
    ]);
    await excel.Excel.run(async (context) => {
      const status = context.workbook.tables.getItem("PlanMilestones").columns.getItem("Status").getDataBodyRange();
      status.dataValidation.load("type,rule");
      await context.sync();
      expect(status.dataValidation.type).toBe("List");
    });
  });

  it("adds below what is there, with the next ids, in at most four requests", async () => {
    const { excel, session, rows } = await openPlan({ switches });
    await appendRows(session, [{ table: "PlanMilestones", rows: three }]);
    excel.requests.clear();
    const given = await appendRows(session, [
      { table: "PlanMilestones", rows: [{ name: "Later", step: 5, status: "Not started" }] },
      {
        table: "PlanProjects",
        rows: [
          { name: "A school", value: 5 },
          { id: "P07", name: "Another", value: 6 },
        ],
      },
    ]);
    expect(given).toEqual({ PlanMilestones: ["M04"], PlanProjects: ["P08", "P07"] });
    expect(excel.requests.length).toBeLessThanOrEqual(4);
    expect((await rows("PlanMilestones")).map((row) => row["Milestone"])).toEqual([
      "Scope agreed",
      "=not a formula",
      "Close",
      "Later",
    ]);
  });

  it("loses no row when two panes and a person add at the same moment", async () => {
    const { excel, session, rows } = await openPlan({ switches });
    const other = await excel.secondClient();
    const second = openSession(other.Excel, other.Office);
    const add = (on: typeof session, name: string) =>
      appendRows(on, [{ table: "PlanMilestones", rows: [{ name, step: 1, status: "Not started" }] }]);
    const all = ["mine", "yours", "mine too", "yours too"];
    await Promise.all(all.map((name, at) => add(at % 2 === 0 ? session : second, name)));
    const names = (await rows("PlanMilestones")).map((row) => row["Milestone"]);
    expect(names.sort()).toEqual(all.sort());
  });
});

describe("appending", () => {
  it("takes no answer above 4 MB for a thousand rows, with everything switched off", async () => {
    const { excel, session, rows } = await openPlan({ switches: { growTables: false, fillCalculatedColumns: false } });
    const many: NewRow[] = Array.from({ length: 1_000 }, (_, at) => ({ name: `Milestone ${at}`, step: 4 }));
    await appendRows(session, [{ table: "PlanMilestones", rows: many }]);
    expect(Math.max(...excel.requests.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
    expect(Math.max(...excel.requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
    const checks = (await rows("PlanMilestones")).map((row) => row["Check"]);
    expect([checks.length, new Set(checks)]).toEqual([1_000, new Set(["V07"])]);
  }, 240_000);

  it("refuses to write over what stands below the table, and writes nothing", async () => {
    const { excel, session, rows } = await openPlan();
    await excel.Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("PlanProjects").getDataBodyRange();
      body.getRowsBelow(2).getCell(1, 1).values = [["my note"]];
      await context.sync();
    });
    const two = [
      { name: "A", value: 1 },
      { name: "B", value: 2 },
      { name: "C", value: 3 },
    ];
    await expect(appendRows(session, [{ table: "PlanProjects", rows: two }])).rejects.toMatchObject({
      code: "workbookFull",
      facts: { table: "PlanProjects" },
    });
    expect((await rows("PlanProjects"))[0]).toMatchObject({ Project: "" });
  });

  it("refuses while the table shows a total row", async () => {
    const { excel, session } = await openPlan();
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem("PlanProjects").showTotals = true;
      await context.sync();
    });
    await expect(appendRows(session, [{ table: "PlanProjects", rows: [{ name: "A" }] }])).rejects.toMatchObject({
      code: "totalRow",
    });
  });

  it("keeps every request below 1 MB, however many rows", async () => {
    const { excel, session, rows } = await openPlan();
    const many = Array.from({ length: 60 }, (_, at) => ({ name: `Project ${at} ${"x".repeat(20_000)}`, value: 1 }));
    const given = await appendRows(session, [{ table: "PlanProjects", rows: many }]);
    expect(given.PlanProjects?.slice(-1)).toEqual(["P60"]);
    expect(await rows("PlanProjects")).toHaveLength(60);
    expect(Math.max(...excel.requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
  });
});
