import fc from "fast-check";
import { type Cell, modelTables, type PlanData, PlanIndex } from "../../../src/plan";
import { askedTexts } from "../../../src/plan/summary/asked";
import { sectionsFor } from "../../../src/plan/summary/sections/all";
import { sinceLast } from "../../../src/plan/summary/since/since";
import { unreadLine } from "../../../src/plan/summary/unread";
import type { SummaryView } from "../../../src/plan/summary/view";
import { positionLines } from "../../../src/plan/summary/words";
import { aPlan } from "../../kit/planArbitrary";
import { ChartBook } from "../charts/chartBook";
import { firstLinesOf, shortenedRow, type Row, unbroken } from "./rows";

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
    sections.map((section) => {
      const { heading, live, unread = [] } = section;
      const rows = section.rows(view).slice(0, live?.rows);
      const told = rows.map((row) => bare(shortenedRow(section, row))).filter((row) => row.length > 0);
      return [
        heading,
        [...told, ...[unreadLine(view.plan, unread)].filter((line) => line !== "").map((line) => [line])],
      ];
    }),
  );
}

function shown(rows: readonly Row[], headings: readonly string[]): Record<string, readonly Row[]> {
  const isEnd = (row: Row | undefined): boolean =>
    headings.includes(String(row?.[0])) || row?.[0] === "What the charts find";
  return Object.fromEntries(
    headings.map((heading) => {
      const from = rows.findIndex((row) => row[0] === heading) + 2;
      const length = rows.slice(from).findIndex(isEnd);
      const told = rows.slice(from, from + length).map(withoutMore);
      return [heading, told.filter((row) => row.length > 0)];
    }),
  );
}

/** Without what says that there is no row, or how many did not fit. */
function withoutMore(row: Row): Row {
  const [first] = row;
  if (row.length !== 1 || typeof first !== "string") return row;
  const left = first.replace(/^Nothing to show$|^and \d+ more on .*?(?=Not read|$)/, "");
  return left === "" ? [] : [left];
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
      for (const line of firstLinesOf(askedTexts(view))) expect(lines).toContain(line);
    }),
    { numRuns: plans, endOnFailure: true },
  );
}, 600_000);
