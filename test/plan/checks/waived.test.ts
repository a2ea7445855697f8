import { type Cell, checkPlan, type Finding, modelTables, PlanIndex, planOf } from "../../../src/plan";
import { noting } from "../../../src/plan/checks/noted";
import { placesOf } from "../../../src/plan/checks/places";
import { canBeNamed } from "../../../src/plan/checks/waived";
import { waiversAfter } from "../../../src/plan/checks/waiversAfter";
import { acceptanceText } from "../../../src/text/acceptance";

type Row = Readonly<Record<string, Cell>>;
const options = { firstYear: 2026, years: 3, reportDate: 46_350 };
const by = { reason: "As agreed", post: "Section 151 officer", accepted: 46_340, expires: 46_400 };
const project = { id: "P01", name: "Northgate", sector: "Education", value: 3, stage: "Identified", sponsor: "a@b.uk" };
const measure = { id: "K01", name: "Cost", category: "Cost" };

function planWith(tables: Readonly<Record<string, readonly Row[]>>, waivers: readonly Row[] = []) {
  return planOf(options, {
    tables: { ...tables, PlanWaivers: waivers.map((row, at) => ({ id: `W0${at + 1}`, ...row })) },
  });
}

/** What a waiver notes of the findings of a rule. */
function noted(tables: Readonly<Record<string, readonly Row[]>>, rule: string): Row[] {
  const plan = planWith(tables);
  const found = checkPlan(plan);
  const index = new PlanIndex(plan, modelTables(plan.years));
  return found.filter((each) => each.rule === rule).map((each) => ({ ...noting(found, index)(each), ...by }));
}

const states = (findings: readonly Finding[], rule: string) =>
  findings.filter((each) => each.rule === rule).map(({ acceptance }) => acceptance?.state);

describe("a waiver", () => {
  const tables = { PlanProjects: [project] };
  const [waiver = {}] = noted(tables, "V08");

  it("holds for its cell, and says why the finding is back once it does not", () => {
    const stateWith = (change: Row, of: Row = project) =>
      states(checkPlan(planWith({ PlanProjects: [of] }, [{ ...waiver, ...change }])), "V08");
    expect(waiver).toMatchObject({ row: "P01", column: "Sponsor post", value: "a@b.uk", findings: 1 });
    expect(stateWith({})).toEqual(["holds"]);
    expect(stateWith({}, { ...project, sponsor: "c@d.uk" })).toEqual(["changed"]);
    expect(stateWith({ expires: 46_349 })).toEqual(["ended"]);
    expect(stateWith({ withdrawn: 46_350 })).toEqual(["withdrawn"]);
    expect(stateWith({ withdrawn: 46_351 })).toEqual(["holds"]);
    expect(stateWith({ accepted: 46_351 })).toEqual([undefined]);
  });

  it.each<[string, Row]>([
    ["a reason", { reason: null }],
    ["more than spaces for a reason", { reason: " " }],
    ["the post that accepts", { post: null }],
    ["a day on which it ends", { expires: null }],
  ])("accepts nothing without %s", (_, change) => {
    expect(states(checkPlan(planWith({ PlanProjects: [project] }, [{ ...waiver, ...change }])), "V08")).toEqual([
      undefined,
    ]);
  });

  it("that a person types accepts all that the rule finds in the row, until the cell changes that it names", () => {
    const row = { id: "P01", name: "Northgate" };
    const typed = { rule: "v07", table: "planprojects", row: "p01", ...by };
    const found = (change: Row) =>
      states(checkPlan(planWith({ PlanProjects: [row] }, [{ ...typed, ...change }])), "V07");
    expect(found({})).toEqual(["holds", "holds", "holds"]);
    expect(found({ column: "Project", value: "Northgate" })).toEqual(["holds", "holds", "holds"]);
    expect(found({ column: "Project", value: "Southgate" })).toEqual(["changed", "changed", "changed"]);
    expect(found({ column: "Nowhere" })).toEqual(["changed", "changed", "changed"]);
  });

  it("knows its column by the heading that people have given it", () => {
    const plan = { ...planWith(tables, [waiver]), headings: { PlanProjects: { sponsor: "Sponsor" } } };
    expect(states(checkPlan(plan), "V08")).toEqual([undefined]);
    const renamed = planWith(tables, [{ ...waiver, column: "Sponsor" }]);
    expect(states(checkPlan({ ...renamed, headings: plan.headings }), "V08")).toEqual(["holds"]);
  });

  it("of something about the plan as a whole is about that alone", () => {
    const missing = noted({ PlanMeasures: [measure] }, "V67");
    expect(missing).toHaveLength(3);
    const accepted = planWith({ PlanMeasures: [measure] }, missing.slice(0, 1));
    expect(states(checkPlan(accepted), "V67")).toEqual(["holds", undefined, undefined]);
  });

  it("cannot name a row whose id leads to another, nor a waiver", () => {
    const twice = planWith({ PlanProjects: [project, project] }, [{ rule: "V07", table: "PlanProjects" }]);
    const index = new PlanIndex(twice, modelTables(twice.years));
    const nameable = (table: string, row: number) =>
      checkPlan(twice)
        .filter((each) => each.table === table && each.row === row)
        .map((each) => canBeNamed(each, index));
    expect([new Set(nameable("PlanProjects", 0)), new Set(nameable("PlanProjects", 1))]).toEqual([
      new Set([true]),
      new Set([false]),
    ]);
    expect(new Set(nameable("PlanWaivers", 0))).toEqual(new Set([false]));
  });

  it("that holds for nothing gives place to what is accepted after it, and the others say how many findings there are", () => {
    const before = { PlanProjects: [{ ...project, sector: null, stage: null }] };
    const [sector = {}, stage = {}] = noted(before, "V07");
    expect([sector["column"], stage["column"], stage["findings"]]).toEqual(["Sector", "Stage now", 2]);
    const stale = { ...sector, fingerprint: "f00000000000000" };
    const changesIn = (tables: Parameters<typeof planWith>[0], waivers: readonly Row[], column: string | null) => {
      const plan = planWith(tables, waivers);
      const found = checkPlan(plan);
      const accepted = found.filter((each) => each.rule === "V07" && each.column === column);
      const changes = waiversAfter(accepted, found, new PlanIndex(plan, modelTables(plan.years)), 46_350);
      return changes.map((each) => [each.rowId, each.column, each.to]);
    };
    expect(changesIn(before, [stale, stage], "sector")).toEqual([["W01", "withdrawn", 46_350]]);
    expect(changesIn(before, [stale, stage], "stage")).toEqual([]);
    expect(changesIn(before, [{ ...stale, fingerprint: null }, stage], "sector")).toEqual([]);
    const mended = { PlanProjects: [{ ...project, stage: null }] };
    expect(changesIn(mended, [stage], null)).toEqual([["W01", "findings", 1]]);
    expect(changesIn(mended, [sector, stage], "stage")).toEqual([
      ["W01", "withdrawn", 46_350],
      ["W02", "findings", 1],
    ]);
  });

  it("of what is too old at the report date holds on when that date moves", () => {
    const old = { PlanLinks: [{ id: "B01", event: "Adoption", role: "Adopted business plan", partnerDate: 45_700 }] };
    const [waiver = {}] = noted(old, "V64");
    const plan = planWith(old, [waiver]);
    const later = { ...plan, settings: { ...plan.settings, "report-date": 46_380 } };
    expect([states(checkPlan(plan), "V64"), states(checkPlan(later), "V64")]).toEqual([["holds"], ["holds"]]);
  });

  it("of one of two cells that break a rule leaves the row open", () => {
    const row = { PlanProjects: [{ ...project, sector: null, stage: null }] };
    const both = noted(row, "V07");
    const openWith = (waivers: readonly Row[]) =>
      placesOf(checkPlan(planWith(row, waivers)).filter(({ rule }) => rule === "V07")).map(({ accepted }) => accepted);
    expect([openWith([]), openWith(both.slice(0, 1)), openWith(both)]).toEqual([[false], [false], [true]]);
  });
});

it("an acceptance is told in one or two sentences", () => {
  const acceptance = {
    waiver: "W01",
    post: "the Section 151 officer",
    reason: "",
    until: 46_400,
    state: "ended",
  } as const;
  expect(acceptanceText(acceptance)).toBe(
    "Accepted by the Section 151 officer (W01) until 13 January 2027. It is back because the acceptance has ended.",
  );
  expect(acceptanceText({ ...acceptance, post: "", until: null, reason: "Known", state: "holds" })).toBe(
    "Accepted in waiver W01: Known.",
  );
});
