import fc from "fast-check";
import { look, repair } from "../../src/actions";
import { cellsOf, planned, unwatched, type Opened } from "../kit/planned";

type Edit = (here: Opened) => Promise<void>;

const sheets = [
  "Plan",
  "Settings",
  "2 Milestones",
  "3 Projects",
  "3 Capital",
  "3 Years",
  "Charts",
  "Cabinet summary",
  "Checks",
  "Lists",
  "Chart data",
];
const tables = [
  "PlanSteps",
  "PlanSettings",
  "PlanMilestones",
  "PlanProjects",
  "PlanCapital",
  "PlanYears",
  "PlanChecks",
  "PlanLists",
];
const sheet = fc.constantFrom(...sheets);
const table = fc.constantFrom(...tables);
const row = fc.integer({ min: 1, max: 30 });

/** Edits of a person. What is no longer there cannot be edited: then nothing happens. */
const edit = (name: string, work: Edit): [string, Edit] => [name, (here) => work(here).catch(() => undefined)];
const does = (here: Opened, work: (context: Excel.RequestContext) => void): Promise<void> =>
  here.session.run(async (context) => {
    work(context);
    await context.sync();
  });

const anEdit = (): fc.Arbitrary<[string, Edit]> =>
  fc.oneof(
    fc
      .tuple(sheet, row)
      .map(([on, at]) =>
        edit(`insert row ${at} on ${on}`, ({ excel }) => excel.book.user.insertRows(on, `${at}:${at}`)),
      ),
    fc
      .tuple(sheet, row)
      .map(([on, at]) =>
        edit(`delete row ${at} of ${on}`, ({ excel }) => excel.book.user.deleteRows(on, `${at}:${at}`)),
      ),
    sheet.map((on) => edit(`insert a column on ${on}`, ({ excel }) => excel.book.user.insertColumns(on, "A:A"))),
    sheet.map((on) => edit(`delete ${on}`, ({ excel }) => excel.book.user.deleteSheet(on))),
    sheet.map((on) => edit(`rename ${on}`, ({ excel }) => excel.book.user.renameSheet(on, `Our ${on}`))),
    sheet.map((on) => edit(`copy ${on}`, async ({ excel }) => void (await excel.book.user.copySheet(on)))),
    sheet.map((on) => edit(`move ${on}`, ({ excel }) => excel.book.user.moveSheet(on, 0))),
    fc
      .tuple(sheet, row)
      .map(([on, at]) => edit(`clear row ${at} of ${on}`, ({ excel }) => excel.book.user.clear(on, `A${at}:F${at}`))),
    fc.tuple(sheet, row).map(([on, at]) =>
      edit(`paste at ${at} on ${on}`, ({ excel }) =>
        excel.book.user.paste(on, `B${at}`, [
          ["x", 1],
          ["", "01/04/2027"],
        ]),
      ),
    ),
    table.map((name) =>
      edit(`convert ${name}`, (here) =>
        does(here, ({ workbook }) => void workbook.tables.getItem(name).convertToRange()),
      ),
    ),
    table.map((name) =>
      edit(`rename ${name}`, (here) =>
        does(here, ({ workbook }) => void (workbook.tables.getItem(name).name = `Our${name}`)),
      ),
    ),
    fc
      .tuple(table, fc.integer({ min: 0, max: 6 }))
      .map(([name, at]) =>
        edit(`delete column ${at} of ${name}`, (here) =>
          does(here, ({ workbook }) => workbook.tables.getItem(name).columns.getItemAt(at).delete()),
        ),
      ),
    fc
      .tuple(table, fc.integer({ min: 0, max: 6 }))
      .map(([name, at]) =>
        edit(`rename column ${at} of ${name}`, (here) =>
          does(here, ({ workbook }) => void (workbook.tables.getItem(name).columns.getItemAt(at).name = "Ours")),
        ),
      ),
    fc.constant(edit("sort the settings", ({ excel }) => excel.book.user.sortTable("PlanSettings", "Setting", false))),
    fc
      .constantFrom("PlanStart", "PlanReportDate", "PlanGoCharts", "PlanListSector")
      .map((name) =>
        edit(`delete ${name}`, (here) => does(here, ({ workbook }) => workbook.names.getItem(name).delete())),
      ),
  );

describe("whatever people have done", () => {
  it("repair makes the plan sound, finds nothing the second time, and leaves every cell outside the plan as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEdit(), { minLength: 1, maxLength: 6 }), async (edits) => {
        const here = await planned();
        await here.excel.book.user.paste("Sheet1", "A1", [
          ["Ours", "=1+1", "2026/27"],
          [null, 12.5, "01/04/2027"],
        ]);
        for (const [, perform] of edits) await perform(here);
        const ours = cellsOf(here.excel, "Sheet1");
        const told = edits.map(([name]) => name).join("; ");
        await repair(here.session, {}, unwatched);
        expect([told, (await repair(here.session, {}, unwatched)).changes]).toEqual([told, []]);
        expect((await look(here.session, {}, unwatched)).state).toBe("sound");
        expect(cellsOf(here.excel, "Sheet1")).toEqual(ours);
        here.excel.close();
      }),
      {
        numRuns: Number(process.env["RUNS"] ?? 4),
        ...(process.env["SEED"] ? { seed: Number(process.env["SEED"]) } : {}),
      },
    );
  }, 600_000);
});
