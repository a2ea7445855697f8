import * as actions from "../../src/actions";
import { openEmbeddedExcel, type EmbeddedExcel } from "../../src/host";
import { Planner } from "../../src/taskpane/planner";
import { type AtPlan, firstScreen, next, type PaneEvent, type Screen } from "../../src/taskpane/screen";
import { openExample, openPlan, planOptions as options } from "../kit/openPlan";

/** A pane without a page: its planner on a genuine client, and the screen that follows from what it tells. */
function paneOn(excel: EmbeddedExcel) {
  const pane = { screen: firstScreen as Screen, works: [] as string[], progress: 0, logged: [] as unknown[] };
  const tell = (event: PaneEvent): void => {
    if (event.type === "started") pane.works.push(event.work);
    if (event.type === "progressed") pane.progress += 1;
    pane.screen = next(pane.screen, event);
  };
  const planner = new Planner({
    session: actions.openSession(excel.Excel, excel.Office),
    actions: () => Promise.resolve(actions),
    tell,
    log: (error) => void pane.logged.push(error),
    today: () => 46350,
  });
  return { planner, pane };
}

describe("the pane's planner", () => {
  it("takes a new workbook from no plan over the preview to a plan, its findings and a cell", async () => {
    const excel = await openEmbeddedExcel();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    expect(pane.screen).toMatchObject({ at: "none" });
    await planner.previewInsert(options);
    expect(pane.screen).toMatchObject({ at: "preview", options });
    await planner.insert(options);
    expect(pane.screen).toMatchObject({
      at: "plan",
      look: { state: "sound", reportDate: 46350 },
      notice: { kind: "done" },
    });
    expect(pane.progress).toBeGreaterThan(2);

    await planner.check();
    expect(pane.screen).toMatchObject({ at: "plan", found: { reportDate: 46350 } });
    const { found } = pane.screen as Extract<Screen, { at: "plan" }>;
    const placed = found?.findings.find(({ cell }) => cell !== undefined);
    if (!placed) throw new Error("no finding has a cell");
    await planner.goTo(placed);
    expect(pane.screen).toMatchObject({
      notice: { facts: { code: "wentTo", sheet: placed.sheet, cell: placed.cell } },
    });
    expect(excel.book.sheet(excel.book.data.activeSheet)?.name).toBe(placed.sheet);
    expect(pane.logged).toEqual([]);
    excel.close();
  });

  it("accepts a finding and withdraws the acceptance: it is back, new, and says why", async () => {
    const { excel } = await openExample();
    await excel.book.user.paste("3 Projects", "E6", [[""]]);
    const { planner, pane } = paneOn(excel);
    const home = (): AtPlan => pane.screen as Extract<Screen, { at: "plan" }>;
    await planner.look();
    await planner.check();
    const open = home().found?.findings ?? [];
    expect(open.map(({ finding: { rule } }) => rule)).toEqual(["V27"]);
    await planner.waive({ findings: open, reason: "Until March", post: "Head of Capital", expires: 46_400 });
    const [accepted] = home().found?.findings ?? [];
    expect(accepted).toMatchObject({ open: 0, acceptance: expect.stringMatching(/^Accepted by Head of Capital/) });

    await planner.withdraw(accepted?.finding.waivedBy ?? "");
    expect(home()).toMatchObject({ notice: { facts: { code: "withdrawn", waiver: "W01" } } });
    expect(home().found?.news?.fresh).toMatchObject([
      { open: 1, acceptance: expect.stringMatching(/was withdrawn\.$/) },
    ]);
    expect(pane.logged).toEqual([]);
    excel.close();
  });

  it("says that no acceptance was withdrawn where two waivers have the same ID", async () => {
    const { excel } = await openExample();
    await excel.book.user.paste("3 Projects", "E6", [[""]]);
    const { planner, pane } = paneOn(excel);
    await planner.look();
    await planner.check();
    const findings = (pane.screen as AtPlan).found?.findings ?? [];
    await planner.waive({ findings, reason: "Until March", post: "Head of Capital", expires: 46_400 });
    await excel.book.user.paste("Waivers", "A7", [["W01", "V27", "PlanProjects", "P04"]]);
    await planner.withdraw("W01");
    expect(pane.screen).toMatchObject({ notice: { problem: { code: "idTwice", facts: { row: "W01" } } } });
    excel.close();
  });

  it("says what went wrong in the middle of insert, and shows what can be repaired", async () => {
    const excel = await openEmbeddedExcel();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    excel.faults.inject({ at: 4, when: "after", code: "GeneralException" });
    await planner.insert(options);
    expect(pane.screen).toMatchObject({ at: "damaged", notice: { kind: "problem" } });
    expect(pane.logged).toHaveLength(1);
    const { chosen } = pane.screen as Extract<Screen, { at: "damaged" }>;
    await planner.repair([...chosen]);
    expect(pane.screen).toMatchObject({ at: "plan", notice: { kind: "done", facts: { code: "repaired" } } });
    excel.close();
  });

  it("answers a task with what came of it, tells what was written, and answers nothing where that failed", async () => {
    const { excel } = await openPlan();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    await excel.book.user.addSheet("Our list");
    await excel.book.user.paste("Our list", "A1", [
      ["Milestone", "Due date"],
      ["Agree the scope", "05/03/2027"],
    ]);
    const asked = { from: "Our list", as: "milestones" } as const;
    const preview = await planner.ask("previewImport", (all, ...on) => all.previewImport(on[0], asked, on[1]));
    expect(preview).toMatchObject({ into: "2 Milestones", rowsIn: 1, held: [] });
    const done = await planner.ask("import", (all, ...on) => all.importRows(on[0], asked, on[1]), {
      facts: ({ written, held, into }) => ({ code: "imported", written, held: held.length, sheet: into }),
      changed: true,
    });
    expect(done).toMatchObject({ written: 1, ids: ["M01"] });
    expect(pane.screen).toMatchObject({ notice: { facts: { code: "imported", written: 1, held: 0 } }, found: null });
    const nowhere = { ...asked, from: "Nowhere!A1:B2" };
    expect(await planner.ask("previewImport", (all, ...on) => all.previewImport(on[0], nowhere, on[1]))).toBeNull();
    expect(pane.screen).toMatchObject({ at: "plan", notice: { problem: { code: "importNoSheet" } } });

    const takeOut = (withEntries: boolean) =>
      planner.ask("takeOut", (all, ...on) => all.takeOut(on[0], { withEntries }, on[1]), {
        facts: ({ sheets }) => ({ code: "takenOut", sheets: sheets.length, kept: 0 }),
        changed: true,
        anew: true,
      });
    expect(await takeOut(false)).toBeNull();
    expect(pane.screen).toMatchObject({ at: "plan", notice: { problem: { code: "takesEntries" } } });
    await takeOut(true);
    expect(pane.screen).toMatchObject({ at: "none", notice: { facts: { code: "takenOut" } } });
    excel.close();
  });

  it("gives the plan more years in a task, then shows its home anew without the findings of before", async () => {
    const { excel } = await openPlan();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    await planner.check();
    await planner.ask("changeYears", (all, ...on) => all.changeYears(on[0], { to: 2031 }, on[1]), {
      facts: ({ failures }) => ({ code: "yearsChanged", first: "2026/27", last: "2031/32", failures: failures.length }),
      changed: true,
      anew: true,
    });
    expect(pane.screen).toMatchObject({
      at: "plan",
      look: { state: "sound", years: 6 },
      found: null,
      task: null,
      notice: { facts: { code: "yearsChanged", failures: 0 } },
    });
    expect(pane.logged).toEqual([]);
    excel.close();
  });

  it("stops after the request in hand when asked to, and does one thing at a time", async () => {
    const excel = await openEmbeddedExcel();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    const inserting = planner.insert(options);
    void planner.check();
    planner.cancel();
    await inserting;
    expect(pane.works).toEqual(["look", "insert"]);
    expect(pane.screen).toMatchObject({ notice: { kind: "problem", problem: { code: "cancelled" } } });
    excel.close();
  });
});

describe("after an edit", () => {
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 1_500));

  it("the pane checks the edited sheet again in one request, and the whole plan after what the add-in writes itself", async () => {
    const { excel } = await openPlan();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    await planner.check();
    excel.requests.clear();
    await excel.book.user.type("2 Milestones", "A6", "M01");
    await quiet();
    expect(excel.requests).toHaveLength(1);
    const { found } = pane.screen as Extract<Screen, { at: "plan" }>;
    expect(
      found?.findings.filter(({ sheet }) => sheet === "2 Milestones").map(({ finding }) => finding.rule),
    ).toContain("V07");
    expect(found?.news?.fresh.length).toBeGreaterThan(0);
    expect(pane.works.at(-1)).toBe("check");

    await planner.setReportDate(46400);
    expect(pane.screen).toMatchObject({ at: "plan", stale: true, found: { reportDate: 46350 } });
    excel.requests.clear();
    await quiet();
    expect(excel.requests).toHaveLength(2);
    expect(pane.screen).toMatchObject({ at: "plan", stale: false, found: { reportDate: 46400 } });
    excel.close();
  });

  it("the pane says so at once, checks again after charts and summary, and sees a sheet that was added since", async () => {
    const { excel } = await openPlan();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    await planner.check();
    for (const write of [() => planner.drawCharts(), () => planner.makeSummary()]) {
      await write();
      expect(pane.screen).toMatchObject({ at: "plan", stale: true });
      await quiet();
      expect(pane.screen).toMatchObject({ at: "plan", stale: false });
    }
    await excel.book.user.addSheet("Added later");
    await excel.book.user.type("Added later", "A1", "Our own note");
    await excel.quiet();
    expect(pane.screen).toMatchObject({ stale: true });
    await quiet();
    expect(pane.screen).toMatchObject({ stale: false });
    expect(pane.logged).toEqual([]);
    excel.close();
  });

  it("the pane says that others have changed the plan, and leaves it to the planner to check again", async () => {
    const { excel } = await openPlan();
    const { planner, pane } = paneOn(excel);
    await planner.look();
    await planner.check();
    const other = await excel.secondClient();
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("2 Milestones").getRange("B6").values = [["Agree the scope"]];
      await context.sync();
    });
    excel.requests.clear();
    await quiet();
    expect(excel.requests).toHaveLength(0);
    expect(pane.screen).toMatchObject({ stale: true });
    await planner.check();
    expect(pane.screen).toMatchObject({ stale: false });
    excel.close();
  });
});
