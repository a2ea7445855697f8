import fc from "fast-check";
import { fix, openSession, type Session } from "../../src/actions";
import { appendRows } from "../../src/workbook/rows/append";
import { openPlan, watch, type OpenPlan } from "../kit/openPlan";
import { Turns } from "../kit/turns";

const table = "PlanMilestones";
const sheet = "2 Milestones";
/** Columns of the sheet in which people type here. */
const letters = { name: "B", reason: "P" } as const;

/** One thing that somebody does; `row` picks one of the rows that were there at the start. */
type Act =
  | { readonly by: "pane"; readonly does: "append"; readonly rows: number }
  | { readonly by: "pane"; readonly does: "fix"; readonly row: number }
  | { readonly by: "person"; readonly does: "note"; readonly row: number }
  | { readonly by: "person"; readonly does: "add" }
  | { readonly by: "person"; readonly does: "sort"; readonly ascending: boolean };

/** Whose turn it is, again and again. */
const picks = fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 24 });

const row = fc.nat({ max: 5 });
/** Mostly rows added: where two add at once, one stands where the other has just looked. */
const paneActs = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        by: fc.constant("pane" as const),
        does: fc.constant("append" as const),
        rows: fc.integer({ min: 1, max: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ by: fc.constant("pane" as const), does: fc.constant("fix" as const), row }) },
  ),
  { minLength: 2, maxLength: 3 },
);
/** A row typed beneath a table that does not grow is no row of it, and in the way of others until somebody enlarges it. */
const personActs = (growTables: boolean) =>
  fc.array(
    fc.oneof(
      ...(growTables ? [fc.record({ by: fc.constant("person" as const), does: fc.constant("add" as const) })] : []),
      fc.record({ by: fc.constant("person" as const), does: fc.constant("note" as const), row }),
      fc.record({ by: fc.constant("person" as const), does: fc.constant("sort" as const), ascending: fc.boolean() }),
    ),
    { minLength: 1, maxLength: 4 },
  );

/** Tables that do not grow are the harder case: there one can write where another has written just now. */
describe.each([
  ["whose tables grow", true],
  ["whose tables do not grow", false],
])("two panes and two people on one workbook %s", (_, growTables) => {
  let plan: OpenPlan;
  let sessions: Session[];
  /** Every entry that somebody has made so far, as `name column value`. */
  const made = new Set<string>();
  let count = 0;
  const fresh = (what: string): string => `${what} ${(count += 1)}`;
  const starters = Array.from({ length: 6 }, (_, at) => `There from the start ${at}`);

  beforeAll(async () => {
    plan = await openPlan({ switches: { growTables, fillCalculatedColumns: growTables } });
    const other = await plan.excel.secondClient();
    sessions = [plan.session, openSession(other.Excel, other.Office)];
    await appendRows(plan.session, [
      { table, rows: starters.map((name) => ({ name, step: 4, status: "Not started", forecast: 46_500 })) },
    ]);
    for (const name of starters) made.add(`${name}|Milestone|${name}`);
  });
  afterAll(() => plan.excel.close());

  /** Notes what a cell should hold from now on. */
  const entered = (name: string, column: string, value: string): void => {
    for (const entry of made) if (entry.startsWith(`${name}|${column}|`)) made.delete(entry);
    made.add(`${name}|${column}|${value}`);
  };

  /** Excel row of a milestone now. */
  const rowOf = async (name: string): Promise<number> =>
    6 + (await plan.rows(table)).findIndex((each) => each["Milestone"] === name);

  const does = async (act: Act, session: Session): Promise<void> => {
    const { user } = plan.excel.book;
    if (act.does === "append") {
      const names = Array.from({ length: act.rows }, () => fresh("From a pane"));
      for (const name of names) made.add(`${name}|Milestone|${name}`);
      await appendRows(session, [{ table, rows: names.map((name) => ({ name, step: 4, status: "Not started" })) }]);
    } else if (act.does === "fix") {
      const name = starters[act.row] ?? "";
      const held = (await plan.rows(table)).find((each) => each["Milestone"] === name);
      const [rowId, from] = [String(held?.["Milestone ID"]), String(held?.["Approval reference"]) || null];
      const change = { table, rowId, column: "approval", from, to: fresh("CAB") };
      // Told that others keep moving the table, a planner tries again later: nothing was written.
      const busy = (error: unknown) => {
        if ((error as { code?: unknown }).code !== "workbookBusy") throw error;
        return { written: [] };
      };
      const { written } = await fix(session, { changes: [change] }, watch).catch(busy);
      if (written.length > 0) entered(name, "Approval reference", change.to);
    } else if (act.does === "note") {
      const value = fresh("Because");
      const name = starters[act.row] ?? "";
      await user.type(sheet, `${letters.reason}${await rowOf(name)}`, value);
      entered(name, "Reason for slip", value);
    } else if (act.does === "add") {
      const name = fresh("By hand");
      made.add(`${name}|Milestone|${name}`);
      await user.type(sheet, `${letters.name}${6 + (await plan.rows(table)).length}`, name);
    } else {
      await user.sortTable(table, "Milestone", act.ascending);
    }
  };

  it("lose no entry, however their requests fall between each other", async () => {
    await fc.assert(
      fc.asyncProperty(picks, paneActs, paneActs, personActs(growTables), async (dealt, one, two, people) => {
        const turns = new Turns(dealt);
        const panes = sessions.map((session) => turns.inTurn(session));
        const actor = (acts: readonly Act[], session: Session) => async (): Promise<void> => {
          for (const act of acts) {
            if (act.by === "person") await turns.turn();
            await does(act, session);
          }
        };
        await turns.run([...panes.map((pane, at) => actor(at === 0 ? one : two, pane)), actor(people, plan.session)]);
        await plan.excel.quiet();
        const rows = await plan.rows(table);
        const names = rows.map((each) => String(each["Milestone"]));
        expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
        const there = new Set(
          rows.flatMap((each) =>
            ["Milestone", "Reason for slip", "Approval reference"].map(
              (title) => `${String(each["Milestone"])}|${title}|${String(each[title])}`,
            ),
          ),
        );
        expect([...made].filter((entry) => !there.has(entry))).toEqual([]);
        const ids = rows.map((each) => each["Milestone ID"]).filter((id) => id !== "");
        expect(ids.length).toBeGreaterThanOrEqual(
          rows.filter((each) => String(each["Milestone"]).startsWith("From a pane")).length,
        );
      }),
      { numRuns: Number(process.env.PLANNER_INTERLEAVINGS ?? 3), endOnFailure: true },
    );
  }, 600_000);
});
