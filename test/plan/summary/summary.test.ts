import { type Cell, modelTables, type PlanData, PlanIndex, planOf, template } from "../../../src/plan";
import { askedTexts, headerLines } from "../../../src/plan/summary/asked";
import { datedSummary } from "../../../src/plan/summary/datedSheet";
import { sectionsFor } from "../../../src/plan/summary/sections/all";
import { sinceLines } from "../../../src/plan/summary/sections/moved";
import { sinceLast } from "../../../src/plan/summary/since/since";
import type { SummaryView } from "../../../src/plan/summary/view";
import { headLine, positionLines, totalText } from "../../../src/plan/summary/words";
import { ChartBook } from "../charts/chartBook";
import { fiveYears } from "../charts/samplePlan";
import { fullPlan } from "./fullPlan";
import { firstLinesOf, type Row, shortenedRow, unbroken } from "./rows";

const label = "Cabinet summary";

/** The summary as a reader sees it: texts and numbers by row, blanks left out. */
async function liveRows(plan: PlanData): Promise<readonly Row[]> {
  const book = await ChartBook.of(fiveYears, plan, ["charts", "chartData", "summary"]);
  const rows = Array.from({ length: 200 }, (_, row) =>
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

/** Lines beneath a heading. */
function beneath(rows: readonly Row[], heading: string, from: number, count: number): readonly Row[] {
  const at = rows.findIndex((row) => row[0] === heading);
  expect(at).toBeGreaterThan(0);
  return rows.slice(at + from, at + from + count);
}

/** A row of a twin as it shows. */
function withoutBlanks(row: readonly Cell[]): readonly Cell[] {
  return row.flatMap((cell) =>
    cell === "" || cell === null ? [] : [typeof cell === "number" ? Number(cell.toFixed(6)) : cell],
  );
}

const full = fullPlan();

describe("the live cabinet summary", () => {
  let rows: readonly Row[];
  const view = viewOf(full);
  beforeAll(async () => {
    rows = unbroken(await liveRows(full));
  }, 120_000);

  it.each(sectionsFor(5).filter(({ live }) => live !== null))("shows what its twins say: $heading", (section) => {
    const shown = section.rows(view).slice(0, section.live?.rows);
    const want = shown.map((row) => withoutBlanks(shortenedRow(section, row)));
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
    for (const line of firstLinesOf(askedTexts(view))) expect(texts).toContain(line);
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

/** The full plan with cells of its rows written over, by table, row and column. */
function spoilt(cells: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>): PlanData {
  const tables = Object.entries(full.tables).map(([name, rows]) => [
    name,
    rows.map((row, at) => ({ ...row, cells: { ...row.cells, ...cells[name]?.[at] } })),
  ]);
  return { ...full, tables: Object.fromEntries(tables) as PlanData["tables"] };
}

describe("cells that cannot be read", () => {
  const error = { error: "#REF!" };
  const plan = spoilt({
    PlanCapital: [
      { y2026: error, outturn: error, grant: "n/a", approvedTotal: "TBC" },
      { y2027: "1,5", outturn: "TBC", moved: error },
    ],
    PlanProjects: [{ value: error }, {}, { stage: error }],
    PlanMilestones: [{}, { forecast: error }, { status: error }],
    PlanDecisions: [{ meeting: error }, { isKey: error }],
    PlanRisks: [{ residualImpact: error }, { status: error }],
    PlanConsultations: [{ closes: error }],
    PlanYears: [{}, {}, { most: error }],
    PlanSnapshots: [{ date: error }, { approved: error }],
  });
  const view = viewOf(plan);
  const lines = (rows: readonly Row[]) => rows.flat().flatMap((cell) => /Not read.*$/.exec(String(cell))?.[0] ?? []);
  let rows: readonly Row[];
  beforeAll(async () => {
    rows = unbroken(await liveRows(plan));
  }, 120_000);

  it.each(sectionsFor(5).filter(({ live }) => live !== null))("leave the rest of the section: $heading", (section) => {
    const want = section.rows(view).slice(0, section.live?.rows);
    const shown = want.map((row) => withoutBlanks(shortenedRow(section, row)));
    expect(beneath(rows, section.heading, 2, want.length)).toEqual(shown);
  });

  it("are left out of sums, and the sums are those of the cells that can be read", () => {
    expect(beneath(rows, "The capital programme against what was approved, £m", 2, 1)).toEqual([
      ["1 of 3 projects", 24.5, 25.25, 3.125, -1.5, 2.25],
    ]);
    expect(beneath(rows, "Funding by source, £m", 2, 1)).toEqual([["Grant", 20]]);
    expect(beneath(rows, "Capital by year against least and most, £m", 2, 2)).toEqual([
      ["2026/27", 0, 8, 25, "not all read"],
      ["2027/28", 12, 8, 25, "not all read"],
    ]);
    expect(beneath(rows, "The pipeline by stage", 2, 3)).toEqual([
      ["Identified", 0, 0],
      ["Stage 0", 1, 18],
      ["Stage 1", 1, 0],
    ]);
    expect(rows.flat()).toContain("£67.8m over 5 years; flow above most in no year;");
  });

  it("are counted beneath the sums, on the live sheet and on the dated copy alike", () => {
    const begins = "Not read, left out: ";
    const milestones = `milestone dates (1), milestone status (1).`;
    const want = [
      `${begins}meeting dates (1), key decision (1).`,
      `${begins}capital (2), milestone dates (1) and others.`,
      `${begins}capital (2), Most capital (1).`,
      `${begins}${milestones}`,
      `${begins}Approved total (1), Forecast outturn (2) and others.`,
      `${begins}Grant (1).`,
      `${begins}value (1), stage (1).`,
      `${begins}${milestones}`,
      `${begins}residual scores (1), risk status (1).`,
      `${begins}meeting dates (1).`,
      `${begins}closing dates (1).`,
    ];
    expect(lines(rows)).toEqual(want);
    const { sheet } = datedSummary(view, fiveYears.reportDate, {
      options: fiveYears,
      tabColor: "#000000",
      version: 1,
      open: { errors: 0, warnings: 0, accepted: 0 },
      entered: new Map(),
    });
    expect(lines(sheet.cells.map(({ value = "" }) => [value]))).toEqual(want);
  });

  it("do not hide what moved since the last report", () => {
    expect(beneath(rows, "Since the last report", 1, 3).flat()).toEqual(sinceLines(view, { now: totalText(view, 5) }));
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
