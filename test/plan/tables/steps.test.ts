import { type Cell, modelTables, PlanIndex, planOf, type PlanParts } from "../../../src/plan";

const options = { firstYear: 2026, years: 2, reportDate: 46_350 };

/** What the Plan sheet shows for a step of a plan with these rows. */
function step(number: number, tables: PlanParts["tables"], column: string): Cell | undefined {
  const plan = planOf(options, { tables: tables ?? {} });
  return new PlanIndex(plan, modelTables(plan.years)).rowOf("PlanSteps", number)?.raw(column);
}
const begun = (number: number, tables: PlanParts["tables"] = {}) => step(number, tables, "begun");
const completeness = (number: number, tables: PlanParts["tables"] = {}) => step(number, tables, "completeness");

describe("a step has begun", () => {
  it("not yet in a new plan, whatever the rows that insert writes", () => {
    const all = Array.from({ length: 10 }, (_, at) => begun(at + 1));
    expect(all).toEqual(Array(10).fill("No"));
  });

  it("once its status says so, or a cell of its row is filled", () => {
    const row = { number: 4, title: "Scoping", status: "Not started" };
    expect(begun(4, { PlanSteps: [{ ...row, status: "In progress" }] })).toBe("Yes");
    expect(begun(4, { PlanSteps: [{ ...row, next: "List the issues" }] })).toBe("Yes");
    expect(begun(4, { PlanSteps: [row] })).toBe("No");
  });

  it("once anything is entered in a table of its own, and in no other", () => {
    const tables = { PlanScoping: [{ id: "I01", issue: "Ground conditions" }] };
    expect([begun(4, tables), begun(5, tables)]).toEqual(["Yes", "No"]);
  });

  it("by a post, not by the role that stood there from the start", () => {
    expect(begun(1, { PlanLeaders: [{ id: "L01", role: "Executive sponsor" }] })).toBe("No");
    expect(begun(1, { PlanLeaders: [{ id: "L01", role: "Executive sponsor", post: "Chief Executive" }] })).toBe("Yes");
  });
});

describe("completeness", () => {
  it("is nought in a new plan", () => expect(completeness(7)).toBe(0));

  it("counts the step's own five cells and its tables alike", () => {
    const row = { number: 7, title: "Services", status: "Done", owner: "Head of Procurement" };
    const full = { ...row, start: 46_200, target: 46_300, done: 46_300, evidence: "CAB 44" };
    expect(completeness(7, { PlanSteps: [row] })).toBeCloseTo(1 / 6);
    expect(completeness(7, { PlanSteps: [full] })).toBeCloseTo(5 / 6);
  });

  it("takes a table by the share that is filled of what done asks for in its rows", () => {
    const sponsor = { id: "S01", body: "Riverside Trust", project: "P01", commitment: "Signed", contact: "Chair" };
    const asked = { ...sponsor, type: "Academy trust", firstContact: 46_000 };
    expect(completeness(6, { PlanSponsors: [sponsor] })).toBeCloseTo(3 / 5 / 6);
    expect(completeness(6, { PlanSponsors: [asked] })).toBeCloseTo(1 / 6);
  });

  it("asks nothing more of a closed year", () => {
    const open = { year: "2026/27", least: 1, most: 20 };
    expect(completeness(3, { PlanYears: [{ year: "2025/26" }, open] })).toBe(completeness(3, { PlanYears: [open] }));
    expect(completeness(3, { PlanYears: [{ year: "2027/28" }, open] })).toBeLessThan(
      completeness(3, { PlanYears: [open] }) as number,
    );
  });
});
