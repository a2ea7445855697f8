import type { ChangeView, CheckResult, FindingView, LookResult } from "../../src/actions";
import { firstScreen, next, type PaneEvent, type Screen } from "../../src/taskpane/screen";

const look = (state: LookResult["state"], more: Partial<LookResult> = {}): LookResult => ({
  state,
  changes: [],
  notes: [],
  reportDate: 46350,
  version: 1,
  authority: "Example Council",
  firstYear: 2026,
  years: 5,
  ...more,
});
const change = (id: string): ChangeView => ({
  id,
  action: "create",
  kind: "sheet",
  sheet: "Plan",
  sentence: id,
  brings: 0,
});
const finding: FindingView = {
  finding: { rule: "V18", severity: "warning", table: "PlanMilestones", facts: {} },
  open: 1,
  sentence: "Late.",
  sheet: "2 Milestones",
};
const found: CheckResult = {
  reportDate: 46350,
  findings: [finding],
  counts: { error: 0, warning: 1, advice: 0 },
  rows: {},
  missing: [],
  waived: 0,
  skipped: [],
  unreadable: [],
  since: null,
  reading: { plan: { settings: {}, tables: {}, years: [] }, places: {}, gaps: [] },
};
const after = (...events: PaneEvent[]): Screen => events.reduce(next, firstScreen);
const home: PaneEvent = { type: "looked", look: look("sound") };

describe("the pane's screen", () => {
  it("knows what it sees: no plan, a plan, a damaged one, a newer one, one it cannot work on", () => {
    const problem = { code: "date1904", facts: {} };
    const seen = (state: LookResult["state"], more?: Partial<LookResult>) =>
      after({ type: "looked", look: look(state, more) });
    expect(seen("none")).toEqual({ at: "none" });
    expect(seen("sound")).toEqual({
      at: "plan",
      look: look("sound"),
      found: null,
      stale: false,
      goneTo: null,
      asking: null,
      task: null,
    });
    expect(seen("damaged", { changes: [change("a"), change("b")] })).toMatchObject({
      at: "damaged",
      chosen: new Set(["a", "b"]),
    });
    expect(seen("newer", { version: 9 })).toEqual({ at: "newer", version: 9 });
    expect(seen("cannot", { problem })).toEqual({ at: "cannot", problem });
  });

  it("says that Excel does not answer only while it is still waiting", () => {
    expect(after({ type: "officeSilent" })).toEqual({ at: "unreachable" });
    expect(after(home, { type: "officeSilent" })).toMatchObject({ at: "plan" });
  });

  it("shows work over the screen it was asked from, with progress, and comes back with a notice", () => {
    const progress = { done: 1, of: 3, doing: "Writing" };
    const busy = after(home, { type: "started", work: "drawCharts" }, { type: "progressed", progress });
    expect(busy).toMatchObject({
      at: "working",
      work: "drawCharts",
      progress,
      cancelling: false,
      before: { at: "plan" },
    });
    expect(next(busy, { type: "cancelAsked" })).toMatchObject({ at: "working", cancelling: true });
    const facts = { code: "chartsDrawn", charts: 2, sheet: "Charts" } as const;
    expect(next(busy, { type: "finished", facts })).toMatchObject({ at: "plan", notice: { kind: "done", facts } });
  });

  it("keeps the screen when work fails, and says why", () => {
    const problem = { code: "AccessDenied", facts: {} };
    expect(after(home, { type: "started", work: "check" }, { type: "failed", problem })).toMatchObject({
      at: "plan",
      notice: { kind: "problem", problem },
    });
    expect(after({ type: "started", work: "look" }, { type: "failed", problem })).toEqual({ at: "cannot", problem });
  });

  it("keeps findings when the workbook is looked at again, and forgets them with the plan", () => {
    const checked = after(home, { type: "started", work: "check" }, { type: "checked", result: found });
    expect(checked).toMatchObject({ at: "plan", found });
    expect(next(checked, home)).toMatchObject({ at: "plan", found });
    expect(next(next(checked, { type: "looked", look: look("none") }), home)).toMatchObject({
      at: "plan",
      found: null,
    });
  });

  it("shows a fix before it is made and puts it away again", () => {
    const asked = after(
      home,
      { type: "checked", result: found },
      { type: "asked", asking: { deed: "fix", findings: [finding] } },
    );
    expect(asked).toMatchObject({ asking: { findings: [finding] } });
    expect(next(asked, { type: "askLeft" })).toMatchObject({ asking: null });
    expect(
      next(asked, { type: "checked", result: found, facts: { code: "fixed", written: 1, skipped: 0 } }),
    ).toMatchObject({
      asking: null,
      notice: { kind: "done" },
    });
  });

  it("takes over what an edit cleared, and does not take away the fix that is being looked at", () => {
    const other: FindingView = { ...finding, finding: { ...finding.finding, rule: "V20" } };
    const both = after(
      home,
      { type: "checked", result: { ...found, findings: [finding, other] } },
      { type: "asked", asking: { deed: "fix", findings: [finding] } },
    );
    const edited = next(both, { type: "rechecked", result: { ...found, findings: [finding] } });
    expect(edited).toMatchObject({ asking: { findings: [finding] } });
    expect(next(edited, { type: "rechecked", result: { ...found, findings: [] } })).toMatchObject({ asking: null });
  });

  it("says that the plan has changed since a check until it is checked again, also while something is being done", () => {
    const checked: PaneEvent[] = [home, { type: "checked", result: found }];
    expect(after(home, { type: "edited" })).toMatchObject({ stale: false });
    expect(after(...checked)).toMatchObject({ stale: false });
    expect(after(...checked, { type: "edited" })).toMatchObject({ found, stale: true });
    expect(after(...checked, { type: "edited" }, { type: "rechecked", result: found })).toMatchObject({ stale: false });
    expect(after(...checked, { type: "rechecked", result: found, stale: true })).toMatchObject({ stale: true });
    expect(after(...checked, { type: "edited" }, { type: "checked", result: found })).toMatchObject({ stale: false });
    const busy = after(...checked, { type: "started", work: "drawCharts" }, { type: "edited" });
    expect(next(busy, { type: "finished" })).toMatchObject({ at: "plan", stale: true });
    expect(after(...checked, { type: "looked", look: look("sound"), changed: true })).toMatchObject({
      found,
      stale: true,
    });
  });

  it("keeps in mind the finding whose cell was shown, until another is", () => {
    const went: PaneEvent = {
      type: "finished",
      facts: { code: "wentTo", sheet: "2 Milestones", cell: "J29" },
      goneTo: "V18 M01",
    };
    const shown = after(home, { type: "checked", result: found }, { type: "started", work: "goTo" }, went);
    expect(shown).toMatchObject({ at: "plan", goneTo: "V18 M01" });
    expect(next(shown, { type: "rechecked", result: found })).toMatchObject({ goneTo: "V18 M01" });
    expect(next(shown, { type: "finished", goneTo: "V20 M02" })).toMatchObject({ goneTo: "V20 M02" });
  });

  it("goes from a preview back to the form, and lets repairs be chosen one by one", () => {
    const options = { firstYear: 2026, years: 5, reportDate: 46350 };
    const preview = { changes: [], notes: [], renamed: {}, shared: false };
    const shown = after({ type: "looked", look: look("none") }, { type: "previewed", options, preview });
    expect(shown).toEqual({ at: "preview", options, preview });
    expect(next(shown, { type: "left" })).toEqual({ at: "none" });
    const damaged = after({ type: "looked", look: look("damaged", { changes: [change("a"), change("b")] }) });
    const fewer = next(damaged, { type: "chose", id: "a", on: false });
    expect(fewer).toMatchObject({ chosen: new Set(["b"]) });
    expect(next(fewer, { type: "chose", id: "a", on: true })).toMatchObject({ chosen: new Set(["a", "b"]) });
  });

  it("lets people work with a plan that needs repair, and check it", () => {
    const damaged = look("damaged", { changes: [change("a")] });
    const home = after({ type: "looked", look: damaged }, { type: "leftUnrepaired" });
    expect(home).toMatchObject({ at: "plan", look: damaged, found: null });
    expect(next(home, { type: "checked", result: found })).toMatchObject({ at: "plan", found });
    expect(next(home, { type: "looked", look: damaged })).toMatchObject({ at: "damaged" });
  });

  it("puts a notice away when it is closed, and when the next work begins", () => {
    const noticed = after(home, { type: "finished", facts: { code: "cancelled" } });
    expect(noticed).toMatchObject({ notice: { kind: "done" } });
    expect(next(noticed, { type: "dismissed" })).toMatchObject({ notice: undefined });
    expect(next(noticed, { type: "started", work: "check" })).toMatchObject({ before: { notice: undefined } });
  });

  it("does a task in place of the home, and says that what was found is old when the task changed the plan", () => {
    const facts = { code: "imported", written: 2, held: 0, sheet: "2 Milestones" } as const;
    const events: PaneEvent[] = [home, { type: "checked", result: found }, { type: "opened", task: "import" }];
    expect(after(...events)).toMatchObject({ at: "plan", task: "import" });
    events.push({ type: "started", work: "previewImport" }, { type: "finished" });
    expect(after(...events)).toMatchObject({ at: "plan", task: "import", found });
    events.push({ type: "started", work: "import" }, { type: "finished", facts, changed: true });
    expect(after(...events)).toMatchObject({ task: "import", found, stale: true, notice: { kind: "done", facts } });
    expect(after(...events, { type: "closed" })).toMatchObject({ at: "plan", task: null });
  });
});
