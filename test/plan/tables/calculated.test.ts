import { serialOf } from "../../../src/dates/days";
import { type Cell, modelTables, PlanIndex, planOf, type PlanParts } from "../../../src/plan";

const options = { firstYear: 2026, years: 2, reportDate: serialOf(2026, 11, 24) };
type Row = Readonly<Record<string, Cell>>;

/** Calculated columns of the first row of a table. */
function shown(table: string, columns: readonly string[], tables: PlanParts["tables"]): (Cell | undefined)[] {
  const plan = planOf(options, { tables: tables ?? {} });
  const row = new PlanIndex(plan, modelTables(plan.years)).rows(table)[0];
  return columns.map((column) => row?.raw(column));
}

describe("the float of a scoping issue", () => {
  const float = (issue: Row, stageOne: number) =>
    shown("PlanScoping", ["settledBy", "float"], {
      PlanProjects: [{ id: "P01", stageOne }],
      PlanScoping: [{ id: "I01", project: "P01", gate: "Stage 1", ...issue }],
    });

  it("counts working days from the date it is needed by to the project's gate", () => {
    // Friday to the Monday after next: Christmas is not among them.
    expect(float({ neededBy: serialOf(2027, 1, 8) }, serialOf(2027, 1, 18))).toEqual([serialOf(2027, 1, 8), 6]);
  });

  it("leaves out bank holidays", () => {
    // 24 December 2026 to 4 January 2027: 25 December, the 28th in place of Boxing Day and New Year's Day are none.
    expect(float({ neededBy: serialOf(2026, 12, 24) }, serialOf(2027, 1, 4))[1]).toBe(4);
  });

  it("counts from the report date once an open issue is overdue", () => {
    expect(float({ neededBy: serialOf(2026, 10, 1) }, serialOf(2026, 12, 1))).toEqual([options.reportDate, 5]);
  });

  it("counts from the day on which it was resolved", () => {
    const issue = { neededBy: serialOf(2026, 10, 1), resolved: serialOf(2026, 11, 2) };
    expect(float(issue, serialOf(2026, 11, 9))).toEqual([serialOf(2026, 11, 2), 5]);
  });

  it("is a minus where the gate comes first, and blank without a gate", () => {
    expect(float({ neededBy: serialOf(2027, 1, 18) }, serialOf(2027, 1, 11))[1]).toBe(-5);
    expect(float({ neededBy: serialOf(2027, 1, 18), gate: "None" }, serialOf(2027, 1, 11))[1]).toBe("");
  });
});

describe("a consultation", () => {
  const [opens, closes] = [serialOf(2027, 1, 11), serialOf(2027, 2, 26)];
  const consultation = (row: Row, meeting: number | null) =>
    shown("PlanConsultations", ["days", "feedsDate", "workingDays"], {
      PlanDecisions: [{ id: "D01", meeting }],
      PlanMilestones: [{ id: "M01", approved: serialOf(2027, 3, 22) }],
      PlanConsultations: [{ id: "C01", opens, closes, decision: "D01", milestone: "M01", ...row }],
    });

  it("counts its days with the first and the last, and the working days between its close and the decision", () => {
    expect(consultation({}, serialOf(2027, 3, 15))).toEqual([47, serialOf(2027, 3, 15), 10]);
  });

  it("feeds the milestone where its decision has no date, or it feeds no decision", () => {
    expect(consultation({}, null)[1]).toBe(serialOf(2027, 3, 22));
    expect(consultation({ decision: null }, serialOf(2027, 3, 15))[1]).toBe(serialOf(2027, 3, 22));
  });

  it("leaves no day to consider answers where it closes after what it feeds", () => {
    expect(consultation({}, serialOf(2027, 2, 1))[2]).toBe(0);
  });
});
