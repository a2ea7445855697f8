import fc from "fast-check";
import { type Cell, modelTables, type PlanData, PlanIndex } from "../../../src/plan";
import { askedTexts } from "../../../src/plan/summary/asked";
import { proseWidth, wrapped } from "../../../src/plan/summary/section";
import { sectionsFor } from "../../../src/plan/summary/sections/all";
import { sinceLast } from "../../../src/plan/summary/since/since";
import { unreadLines } from "../../../src/plan/summary/unread";
import type { SummaryView } from "../../../src/plan/summary/view";
import { positionLines } from "../../../src/plan/summary/words";
import { aPlan } from "../../kit/planArbitrary";
import { ChartBook } from "../charts/chartBook";
import { type Row, unbroken } from "./rows";

const plans = Number(process.env["GENERATED_PLANS"] ?? 6);
const books = new Map<string, ReturnType<typeof ChartBook.over>>();

function bookFor(options: { firstYear: number; years: number; reportDate: number }): ReturnType<typeof ChartBook.over> {
  const key = `${options.firstYear}/${options.years}`;
  const known = books.get(key) ?? ChartBook.over(options, ["charts", "chartData", "summary"]);
  books.set(key, known);
  return known;
}

afterAll(async () => {
  for (const book of books.values()) (await book).charts.close();
});

const bare = (row: readonly unknown[]): Row =>
  row.flatMap((cell): Cell[] => {
    if (cell === "" || cell === null || typeof cell === "boolean") return [];
    return [typeof cell === "number" ? Number(cell.toPrecision(9)) : (cell as Cell)];
  });

function liveRows(charts: ChartBook): readonly Row[] {
  return Array.from({ length: 180 }, (_, row) =>
    bare(Array.from({ length: 6 }, (_, column) => charts.value("Cabinet summary", row, column))),
  );
}

function viewOf(plan: PlanData): SummaryView {
  const index = new PlanIndex(plan, modelTables(plan.years));
  return { plan: index, since: sinceLast(index), printed: null };
}

/** Each section as its heading, its rows and what it leaves out. */
function told(view: SummaryView, years: number): Record<string, readonly Row[]> {
  const sections = sectionsFor(years).filter(({ live }) => live !== null);
  return Object.fromEntries(
    sections.map(({ heading, rows, live, unread = [] }) => [
      heading,
      [
        ...rows(view)
          .slice(0, live?.rows)
          .map(bare)
          .filter((row) => row.length > 0),
        ...unreadLines(view.plan, unread).map((line) => [line]),
      ],
    ]),
  );
}

function shown(rows: readonly Row[], headings: readonly string[]): Record<string, readonly Row[]> {
  const isEnd = (row: Row | undefined): boolean =>
    headings.includes(String(row?.[0])) || row?.[0] === "What the charts find";
  return Object.fromEntries(
    headings.map((heading) => {
      const from = rows.findIndex((row) => row[0] === heading) + 2;
      const length = rows.slice(from).findIndex(isEnd);
      const isTold = (row: Row): boolean => row.length > 0 && !/^and \d+ more on/.test(String(row[0]));
      return [heading, rows.slice(from, from + length).filter(isTold)];
    }),
  );
}

it("the live summary equals its twins, whatever stands in the plan", async () => {
  await fc.assert(
    fc.asyncProperty(aPlan({ maxRows: 6, years: 3, booleans: false }), async ({ options, plan }) => {
      const { charts, tables } = await bookFor(options);
      await tables.show(plan);
      const rows = unbroken(liveRows(charts));
      const view = viewOf(plan);
      const want = told(view, options.years);
      expect(shown(rows, Object.keys(want))).toEqual(want);
      const lines = rows.flat();
      for (const line of positionLines(view, options.years)) expect(lines).toContain(line);
      for (const line of askedTexts(view).flatMap((text) => wrapped(text, proseWidth))) expect(lines).toContain(line);
    }),
    { numRuns: plans, endOnFailure: true },
  );
}, 600_000);
