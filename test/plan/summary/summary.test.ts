import { modelTables, type PlanData, PlanIndex, planOf, template } from "../../../src/plan";
import { askedTexts, headerLines } from "../../../src/plan/summary/asked";
import { wrapped } from "../../../src/plan/summary/section";
import { sectionsFor } from "../../../src/plan/summary/sections/all";
import { sinceLines } from "../../../src/plan/summary/sections/moved";
import { sinceLast } from "../../../src/plan/summary/since/since";
import type { SummaryView } from "../../../src/plan/summary/view";
import { headLine, positionLines, totalText } from "../../../src/plan/summary/words";
import { ChartBook } from "../charts/chartBook";
import { fiveYears } from "../charts/samplePlan";
import { fullPlan } from "./fullPlan";

const label = "Cabinet summary";
type Row = readonly (string | number | boolean)[];

/** The summary as a reader sees it: texts and numbers by row, blanks left out. */
async function liveRows(plan: PlanData): Promise<readonly Row[]> {
  const book = await ChartBook.of(fiveYears, plan, ["charts", "chartData", "summary"]);
  const rows = Array.from({ length: 160 }, (_, row) =>
    Array.from({ length: 6 }, (_, column) => book.value(label, row, column))
      .map((value) => (typeof value === "object" && value !== null ? value.error : value))
      .flatMap((value) =>
        value === null || value === "" ? [] : [typeof value === "number" ? Number(value.toFixed(6)) : value],
      ),
  );
  book.close();
  return rows;
}

function viewOf(plan: PlanData): SummaryView {
  const index = new PlanIndex(plan, modelTables(plan.years));
  return { plan: index, since: sinceLast(index), printed: null };
}

/** Without what is said again where a table goes over to the next page. */
function unbroken(rows: readonly Row[]): readonly Row[] {
  const isAgain = (at: number): boolean => String(rows[at]?.[0] ?? "").endsWith("(continued)");
  return rows.filter((_, at) => !isAgain(at) && !isAgain(at - 1));
}

/** Lines beneath a heading. */
function beneath(rows: readonly Row[], heading: string, from: number, count: number): readonly Row[] {
  const at = rows.findIndex((row) => row[0] === heading);
  expect(at).toBeGreaterThan(0);
  return rows.slice(at + from, at + from + count);
}

const full = fullPlan();

describe("the live cabinet summary", () => {
  let rows: readonly Row[];
  const view = viewOf(full);
  beforeAll(async () => {
    rows = unbroken(await liveRows(full));
  }, 120_000);

  it.each(sectionsFor(5).filter(({ live }) => live !== null))("shows what its twins say: $heading", (section) => {
    const want = section
      .rows(view)
      .slice(0, section.live?.rows)
      .map((row) =>
        row.flatMap((cell) =>
          cell === "" || cell === null ? [] : [typeof cell === "number" ? Number(cell.toFixed(6)) : cell],
        ),
      );
    expect(want.length).toBeGreaterThan(0);
    expect(beneath(rows, section.heading, 2, want.length)).toEqual(want);
  });

  it("says the position, the header, the decisions and what moved in the words of its twins", () => {
    const texts = rows.flatMap((row) => row.map(String));
    expect(beneath(rows, "Position", 1, 3).flat()).toEqual(positionLines(view, 5));
    expect(rows[1]).toEqual([headLine(view.plan)]);
    expect(beneath(rows, "Since the last report", 1, 3).flat()).toEqual(sinceLines(view, { now: totalText(view, 5) }));
    for (const { label: of, text } of headerLines)
      expect(rows.find((row) => row[0] === of)?.slice(1)).toEqual([text(view)].filter((each) => each !== ""));
    for (const line of askedTexts(view).flatMap((text) => wrapped(text, 84))) expect(texts).toContain(line);
  });

  it("says how many rows did not fit", () => {
    const sections = sectionsFor(5).filter(({ live }) => live !== null);
    const lines = rows.flat().filter((text) => /^and \d+ more on/.test(String(text)));
    const over = sections.filter((section) => section.rows(view).length > (section.live?.rows ?? 0));
    expect(over.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(over.length);
  });

  it("holds at most 500 formulas", () => {
    const sheet = template(fiveYears).sheets.find(({ id }) => id === "summary");
    const formulas = sheet?.cells.filter(({ formula }) => formula !== undefined) ?? [];
    expect(formulas.length).toBeLessThanOrEqual(500);
    expect(formulas.length).toBeGreaterThan(300);
    for (const { formula = "" } of formulas) expect(formula.length).toBeLessThan(8192);
  });

  it("shows no error for an empty plan", async () => {
    const empty = await liveRows(planOf(fiveYears));
    expect(empty.flat().filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    expect(empty.flat()).toContain("0 of 10 steps done; 0 of 0 milestones late at 24 November 2026;");
    expect(empty.flat()).toContain("No decision is asked of this meeting.");
    expect(empty.flat()).toContain("This is the first report: there is none before it.");
  }, 120_000);
});

it("every sheet of charts and summary stands in the template once", () => {
  const ids = template(fiveYears).sheets.map(({ id }) => id);
  expect(ids.filter((id) => ["charts", "summary", "chartData"].includes(id))).toEqual([
    "charts",
    "summary",
    "chartData",
  ]);
});
