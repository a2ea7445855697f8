import { modelTables, type PlanData, PlanIndex, planOf, template } from "../../../src/plan";
import { capitalValues } from "../../../src/plan/charts/capital/values";
import { sectionsFor } from "../../../src/plan/summary/sections";
import { datedSummary, summaryLabel } from "../../../src/plan/summary/summarySheet";
import { headLine, positionLines } from "../../../src/plan/summary/words";
import { ChartBook } from "../charts/chartBook";
import { fiveYears, milestones, projectsAndCapital } from "../charts/samplePlan";

const label = "Cabinet summary";

/** The summary as a reader sees it: texts and numbers by row, blanks left out. */
async function liveRows(plan: PlanData): Promise<(readonly (string | number | boolean)[])[]> {
  const book = await ChartBook.of(fiveYears, plan, ["charts", "chartData", "summary"]);
  const rows = Array.from({ length: 90 }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => book.value(label, row, column))
      .map((value) => (typeof value === "object" && value !== null ? value.error : value))
      .flatMap((value) =>
        value === null || value === "" ? [] : [typeof value === "number" ? Number(value.toFixed(6)) : value],
      ),
  );
  book.close();
  return rows;
}

function twinOf(plan: PlanData): PlanIndex {
  return new PlanIndex(plan, modelTables(plan.years));
}

/** Rows of a section between its headings and the line beneath it. */
function sectionIn(
  rows: readonly (readonly unknown[])[],
  heading: string,
  count: number,
): readonly (readonly unknown[])[] {
  const at = rows.findIndex((row) => row[0] === heading);
  return rows.slice(at + 2, at + 2 + count);
}

const full = planOf(fiveYears, { tables: { PlanMilestones: milestones(40), ...projectsAndCapital(fiveYears) } });

describe("the live cabinet summary", () => {
  it("shows what its twins say, row by row", async () => {
    const rows = await liveRows(full);
    const plan = twinOf(full);
    for (const section of sectionsFor(5)) {
      const want = section
        .rows(plan)
        .slice(0, section.fixed)
        .map((row) =>
          row.flatMap((cell) =>
            cell === "" || cell === null ? [] : [typeof cell === "number" ? Number(cell.toFixed(6)) : cell],
          ),
        );
      expect(sectionIn(rows, section.heading, want.length)).toEqual(want);
    }
    const { facts } = capitalValues(plan, 5);
    const flow = { total: Number(facts["total"]), above: String(facts["above"]), below: String(facts["below"]) };
    const position = rows.findIndex((row) => row[0] === "Position");
    expect(rows.slice(position + 1, position + 4).map(([text]) => text)).toEqual(positionLines(plan, flow));
    expect(rows[1]).toEqual([headLine(plan)]);
  });

  it("says how many late milestones did not fit", async () => {
    const late = twinOf(full)
      .rows("PlanMilestones")
      .filter((row) => row.is("late", "PlanYes")).length;
    expect(late).toBeGreaterThan(10);
    expect((await liveRows(full)).flat()).toContain(`and ${late - 10} more on 2 Milestones`);
  });

  it("shows no error for an empty plan", async () => {
    const rows = await liveRows(planOf(fiveYears));
    expect(rows.flat().filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    expect(rows.flat()).toContain("0 of 10 steps done; 0 of 0 milestones late at 24 November 2026;");
  });
});

describe("a dated cabinet summary", () => {
  const of = {
    options: fiveYears,
    tabColor: "#1F3864",
    version: 1,
    open: { errors: 2, warnings: 0 },
    entered: new Map([["Lead member (post)", ["Cabinet Member for Schools"]]]),
  };

  it("holds values only, and as many rows as the plan needs", () => {
    const sheet = datedSummary(twinOf(full), fiveYears.reportDate, of);
    expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const late = twinOf(full)
      .rows("PlanMilestones")
      .filter((row) => row.is("late", "PlanYes")).length;
    const texts = sheet.cells.map(({ value }) => value);
    expect(
      sheet.cells.filter(({ column, value }) => column === 6 && (value === "Red" || value === "Amber")),
    ).toHaveLength(late);
    expect(texts).toContain("Cabinet Member for Schools");
    expect(texts).toContain("Checked at 24 November 2026: 2 errors and 0 warnings not cleared.");
    expect(sheet.label).toBe("Cabinet 2026-11-24");
  });

  it("is named by its date", () => {
    expect(summaryLabel(fiveYears.reportDate + 7)).toBe("Cabinet 2026-12-01");
  });
});

it("every sheet of charts and summary stands in the template once", () => {
  const ids = template(fiveYears).sheets.map(({ id }) => id);
  expect(ids.filter((id) => ["charts", "summary", "chartData"].includes(id))).toEqual([
    "charts",
    "summary",
    "chartData",
  ]);
});
