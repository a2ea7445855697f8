import fc from "fast-check";
import { serialOf } from "../../src/dates/days";
import {
  type Cell,
  type Column,
  entryColumns,
  type InsertOptions,
  lists,
  modelTables,
  planOf,
  type PlanData,
  type Table,
  yearLabels,
} from "../../src/plan";

import { accepting, someWaivers } from "./someWaivers";

/** A generated plan with the options it was made for. */
export interface GeneratedPlan {
  readonly options: InsertOptions;
  readonly plan: PlanData;
}

const errors = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!"];
const anError = fc.constantFrom(...errors).map((error): Cell => ({ error }));
const nothing = fc.constant<Cell>(null);

/** What nobody should have typed there, and somebody has. */
const unreadable = fc.oneof(
  anError,
  fc.constantFrom<Cell>(
    "TBC",
    "31/01/2027",
    "n/a",
    " ",
    "12,5",
    true,
    false,
    "£3m",
    "C*",
    "?01",
    "P0~1",
    "ﻫل",
    "x".repeat(300),
  ),
);

function mostly(usual: fc.Arbitrary<Cell>, odd: fc.Arbitrary<Cell> = unreadable): fc.Arbitrary<Cell> {
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 3, arbitrary: nothing }, { weight: 1, arbitrary: odd });
}

const dates = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: serialOf(2026, 4, 1), max: serialOf(2029, 3, 31) }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -3, 1, 40_000, 60_000, 2_958_466, 46_350.5) },
);
const millions = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 30_000 }).map((thousands) => thousands / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(12_000_000, -1, 1000, 0.0001) },
);
const texts = fc.constantFrom(
  "Head of Capital Programme",
  "CAB 12/2026",
  "Asbestos found",
  "a.b@example.gov.uk",
  "Ring 01632 960 001 x2",
  "7",
  "x".repeat(256),
);

function wordsOf(list: string): fc.Arbitrary<Cell> {
  const words = lists.find(({ name }) => name === list)?.words ?? [];
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => word.toUpperCase()) },
  );
}

/** Letter with which the ids of each table begin. */
const prefixes = new Map(modelTables([]).flatMap(({ name, prefix }) => (prefix === undefined ? [] : [[name, prefix]])));

function idsOf(table: string): fc.Arbitrary<Cell> {
  if (table === "PlanSteps") return fc.integer({ min: 1, max: 11 });
  const letter = prefixes.get(table) ?? "P";
  return fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => `${letter}0${n}`) },
    { weight: 1, arbitrary: fc.constantFrom(`${letter.toLowerCase()}02`, "Z9") },
  );
}

/** Ids are letters and digits: a pattern among them would make MATCH find another row. */
const oddIds = fc.oneof(anError, fc.constantFrom<Cell>("TBC", " ", true));

function cellOf(table: Table, column: Column): fc.Arbitrary<Cell> {
  if (column.references !== undefined)
    return mostly(idsOf(column.references), column.unique === true ? oddIds : unreadable);
  if (column.kind === "id") return mostly(idsOf(table.name), oddIds);
  if (column.kind === "rag") return mostly(wordsOf("rag"));
  if (column.list !== undefined) return mostly(wordsOf(column.list));
  if (column.kind === "date") return mostly(dates);
  if (column.kind === "millions") return mostly(millions);
  if (column.kind === "text") return mostly(texts, anError);
  return mostly(fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(0.07, 0.405, 1, 2.5, 5, -28)));
}

function rowOf(table: Table): fc.Arbitrary<Record<string, Cell>> {
  const cells = Object.fromEntries(entryColumns(table).map((column) => [column.id, cellOf(table, column)]));
  // A sparse row now and then: the rest of it is blank.
  return fc
    .tuple(fc.record(cells), fc.boolean(), fc.array(fc.constantFrom(...Object.keys(cells)), { maxLength: 3 }))
    .map(([row, full, kept]) =>
      full
        ? row
        : Object.fromEntries(
            Object.entries(row).map(([id, cell]) => [id, kept.includes(id) || id === table.key ? cell : null]),
          ),
    );
}

const oddSettings = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Record<string, Cell>>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, Cell>>(
      { "report-date": "24/11/2026" },
      { "report-date": null },
      { "plan-start": 46_200 },
      { "plan-end": { error: "#N/A" } },
      { "milestone-amber": null },
      { "largest-sum": "lots" },
      { "least-days-one": 0 },
      { "clear-days": "Lunar" },
      { "clear-days": "Working" },
      { "clear-days": "working", "notice-days": 10 },
      { "notice-days": "four weeks", "agenda-days": null },
      { "call-in-days": { error: "#N/A" } },
      { "risk-red": null },
      { "report-date": 46_700 },
      { "exclusivity-end": 46_700 },
      { "exclusivity-end": 467_000, "notice-days": -28 },
      { "largest-share": 0.405, "uneven-from": 11, "float-days": 2.5 },
    ),
  },
);

/** Steps keep their numbers and titles, years their labels; the rest of their rows is anything. */
function kept(table: Table, rows: readonly Record<string, Cell>[]): fc.Arbitrary<Record<string, Cell>[]> {
  return fc.tuple(...rows.map((row) => rowOf(table).map((cells) => ({ ...cells, ...row })))).map((made) => [...made]);
}

/** How large a plan is, and whether TRUE and FALSE may stand in it: LibreOffice takes them for numbers. */
export interface PlanSize {
  readonly maxRows: number;
  readonly years?: number;
  readonly booleans?: boolean;
}

/** Plans of all sorts: sound rows, half-filled ones, duplicates, dangling references, text for dates, error values. */
export function aPlan(size: PlanSize = { maxRows: 6 }): fc.Arbitrary<GeneratedPlan> {
  return (size.years === undefined ? fc.integer({ min: 1, max: 4 }) : fc.constant(size.years)).chain((years) => {
    const options: InsertOptions = {
      firstYear: 2026,
      years,
      reportDate: serialOf(2026, 11, 24),
      authority: "Exampleshire County Council",
    };
    const tables = new Map(modelTables(yearLabels(options)).map((table) => [table.name, table] as const));
    const unnumbered = ["PlanCapital", "PlanHolidays"];
    const free = [...tables.values()].filter(({ prefix, name }) => prefix !== undefined || unnumbered.includes(name));
    return fc
      .record({
        settings: oddSettings,
        waived: someWaivers,
        ...Object.fromEntries(free.map((table) => [table.name, fc.array(rowOf(table), { maxLength: size.maxRows })])),
        PlanYears: kept(
          tables.get("PlanYears") ?? failed("PlanYears"),
          yearLabels(options).map((year) => ({ year })),
        ),
        PlanSteps: kept(
          tables.get("PlanSteps") ?? failed("PlanSteps"),
          Array.from({ length: 10 }, (_, index) => ({ number: index + 1, title: `Step ${index + 1}` })),
        ),
      })
      .map(({ settings, waived, ...rows }) => {
        const tables = size.booleans === false ? withoutBooleans(rows) : rows;
        return { options, plan: accepting(planOf(options, { settings, tables }), waived) };
      });
  });
}

function withoutBooleans(
  tables: Readonly<Record<string, readonly Record<string, Cell>[]>>,
): Record<string, Record<string, Cell>[]> {
  const bare = (row: Record<string, Cell>) =>
    Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, typeof cell === "boolean" ? "TBC" : cell]));
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(bare)]));
}

function failed(name: string): never {
  throw new Error(`no such table: ${name}`);
}
