import type { Cell, Column, RowReader, Table } from "../types";
import { maybeYear } from "../../dates/years";
import { isClosed, openCount, openYears } from "../closedYears";
import { isFilledNative } from "../formulas";
import { isError } from "../kinds";
import { entryColumns } from "./table";

/**
 * How far a step has come, from the entries of its own tables. Rows that insert writes say nothing by themselves: of a table with
 * starter rows, only the columns that those leave blank count.
 */
interface StepTable {
  readonly step: number;
  readonly table: Table;
  /** Entry columns that no starter row fills. */
  readonly own: readonly Column[];
  /** Columns that *done* asks for in every row. */
  readonly wanted: readonly Column[];
}

/** The tables of the steps, ready for both faces. */
export function stepTables(tables: readonly Table[]): readonly StepTable[] {
  return tables.flatMap((table) => {
    if (table.step === undefined) return [];
    const entries = entryColumns(table);
    const preset = new Set(table.starter.flatMap((row) => Object.keys(row)));
    const own = entries.filter(({ id }) => !preset.has(id));
    return [{ step: table.step, table, own, wanted: entries.filter(({ wanted }) => wanted === true) }];
  });
}

/** Cells of a step's own row that nobody but a planner fills. */
const begins = ["start", "target", "done", "evidence", "next", "due", "confidence", "note"];

/** Twin of `begunNative`. */
export function begun(row: RowReader, tables: readonly StepTable[]): Cell {
  if (!row.isNumber("number")) return "";
  const [status, yes, no] = [row.is("status", "PlanStepNotStarted"), row.word("PlanYes"), row.word("PlanNo")];
  const number = row.number("number");
  const isBegun =
    (!status && !row.isBlank("status")) ||
    begins.some((id) => row.raw(id) !== null) ||
    tables.some(
      ({ step, table, own }) =>
        step === number && row.plan.rows(table.name).some((each) => own.some(({ id }) => each.raw(id) !== null)),
    );
  return isBegun ? yes : no;
}

/** Yes once the step's status says so, or anything of its own is entered in its row or in its tables. */
export function begunNative(tables: readonly StepTable[]): string {
  const inRow = `COUNTA(${begins.map((id) => `{${id}}`).join(",")})`;
  const inTables = tables.map(({ step, table, own }) => `IF({number}=${step},COUNTA(${spansOf(table, own)}),0)`);
  return (
    '=IFERROR(IF(NOT(ISNUMBER({number})),"",IF(OR(AND({status}<>"",{status}<>PlanStepNotStarted),' +
    `${[inRow, ...inTables].join("+")}>0),PlanYes,PlanNo)),"")`
  );
}

/** Cells of the step's own row that count towards its completeness. */
const counted = ["owner", "start", "target", "done", "evidence"];

/** Twin of `completenessNative`. */
export function completeness(row: RowReader, tables: readonly StepTable[]): number | "" {
  if (!row.isNumber("number")) return "";
  const number = row.number("number");
  const own = tables.filter(({ step }) => step === number);
  const filled = counted.filter((id) => !row.isBlank(id)).length;
  return own.reduce((sum, each) => sum + shareOf(row, each), filled) / (counted.length + own.length);
}

/**
 * How much of a table is filled: of the cells that *done* asks for in its rows; without such, whether anything is entered. Nothing
 * more is asked of a closed year.
 */
function shareOf(row: RowReader, { table, own, wanted }: StepTable): number {
  const all = row.plan.rows(table.name);
  if (isOfYears(table) && all.some((each) => isError(each.raw(table.key)))) return 0;
  const rows = isOfYears(table) ? all.filter((each) => isOpen(row, each.raw(table.key))) : all;
  const filled = (columns: readonly Column[]) =>
    columns.reduce((sum, { id }) => sum + rows.filter((each) => each.raw(id) !== null).length, 0);
  if (wanted.length === 0) return Math.min(1, filled(own));
  const ids = rows.filter((each) => each.raw(table.key) !== null).length;
  return ids === 0 ? 0 : Math.min(1, filled(wanted) / ids / wanted.length);
}

const isOfYears = ({ columns, key }: Table): boolean => columns.some(({ id, kind }) => id === key && kind === "year");

const isOpen = ({ plan }: RowReader, year: Cell): boolean =>
  year !== null && year !== "" && !isError(year) && !isClosed(plan, year);

/** The step's own five cells and each of its tables count alike; a table by the share that is filled of what *done* asks for. */
export function completenessNative(tables: readonly StepTable[]): string {
  const steps = [...new Set(tables.map(({ step }) => step))];
  const own = counted.map((id) => `({${id}}<>"")`).join("+");
  const shares = steps.map((step) => {
    const terms = tables.filter((each) => each.step === step).map(shareNative);
    return `IF({number}=${step},${terms.join("+")},0)`;
  });
  const sizes = steps.map((step) => `({number}=${step})*${tables.filter((each) => each.step === step).length}`);
  return `=IFERROR(IF(NOT(ISNUMBER({number})),"",(${[own, ...shares].join("+")})/(${[counted.length, ...sizes].join("+")})),"")`;
}

function shareNative({ table, own, wanted }: StepTable): string {
  if (wanted.length === 0) return `MIN(1,COUNTA(${spansOf(table, own)}))`;
  if (isOfYears(table)) {
    const filled = wanted.map(({ title }) => isFilledNative(`${table.name}[${title}]`)).join("+");
    return `IFERROR(MIN(1,SUMPRODUCT(${openYears}*(${filled}))/${openCount}/${wanted.length}),0)`;
  }
  const ids = spansOf(
    table,
    table.columns.filter(({ id }) => id === table.key),
  );
  return `IFERROR(MIN(1,COUNTA(${spansOf(table, wanted)})/COUNTA(${ids})/${wanted.length}),0)`;
}

/**
 * Whole columns, each for itself, so that a column which people put between them does not count; the years of PlanCapital as one
 * span, so that any number of them does.
 */
function spansOf({ name, columns }: Table, chosen: readonly Column[]): string {
  const ids = new Set(chosen.map(({ id }) => id));
  const titles = columns.flatMap(({ id, title }) => (ids.has(id) ? [title] : []));
  const years = titles.filter((title) => maybeYear(title) !== null);
  const others = titles.filter((title) => maybeYear(title) === null).map((title) => `${name}[${title}]`);
  return years.length === 0 ? others.join(",") : [...others, `${name}[[${years[0]}]:[${years.at(-1)}]]`].join(",");
}
