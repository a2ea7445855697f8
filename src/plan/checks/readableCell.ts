import { maybePlainDate } from "../../dates/days";
import { isError, isProblem, kinds } from "../kinds";
import type { Cell, Column, RowReader } from "../types";
import type { Hit } from "./check";
import { cellList, isNumeric, isYearColumn } from "./cellWords";
import { columnCheck, fixOf, type JudgeCell } from "./columnCheck";
import { milestone } from "./exampleRows";
import type { RuleFacts } from "./facts";

/** V03: the cell can be read. */
export const readableCell = columnCheck({
  rule: "V03",
  columns: (column) => !isYearColumn(column),
  native: (columns) => {
    const numeric = columns.filter(isNumeric);
    const texts = columns.filter((column) => !isNumeric(column));
    // Of a number's cell, COUNTA sees whatever is there, COUNT only numbers; neither stumbles over an error.
    const counted = numeric.length === 0 ? [] : [`COUNTA(${cellList(numeric)})>COUNT(${cellList(numeric)})`];
    // MAX passes over text and stumbles over errors.
    return [...counted, `ISERROR(MAX(${cellList(texts)}))`, ...texts.flatMap(shapeNative)];
  },
  find: (column) => {
    const hitOf: HitOf = (expected, value, row) => {
      const read = readPlainly(value, column);
      return {
        column: column.id,
        facts: { column: column.title, value, expected },
        fix: read === null ? undefined : fixOf(row.table.name, row, { column: column.id, to: read }),
      };
    };
    return judging(column, hitOf);
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, forecast: "31/01/2027" }] } },
    good: { tables: { PlanMilestones: [{ ...milestone, forecast: 46_418 }] } },
  },
});

/** Ids hold no patterns, years look like years. */
function shapeNative({ id, kind }: Column): string[] {
  if (kind === "id")
    return [`AND(ISTEXT({${id}}),{${id}}<>SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({${id}},"*",""),"?",""),"~",""))`];
  if (kind === "year") {
    return [
      `AND({${id}}<>"",NOT(IFERROR(AND(LEN({${id}})=7,MID({${id}},5,1)="/",VALUE(RIGHT({${id}},2))=MOD(VALUE(LEFT({${id}},4))+1,100)),FALSE)))`,
    ];
  }
  return [];
}

/** A cell that cannot be read, and what should stand there. */
type HitOf = (expected: RuleFacts["V03"]["expected"], value: Cell, row: RowReader) => Hit<"V03">;

/** What is wrong with the column's cells, one call a cell: this rule looks at every cell of the plan. */
function judging(column: Column, hitOf: HitOf): JudgeCell<"V03"> {
  const { kind } = column;
  if (isNumeric(column)) {
    const expected = kind === "date" ? "date" : "number";
    return (value, row) => (typeof value === "number" ? null : hitOf(expected, value, row));
  }
  const hitOfText: JudgeCell<"V03"> = (value, row) => (isError(value) ? hitOf("text", value, row) : null);
  if (kind === "year")
    return (value, row) => (value !== "" && isNoYear(value) ? hitOf("year", value, row) : hitOfText(value, row));
  if (kind === "id") return (value, row) => (hasPattern(value) ? hitOf("id", value, row) : hitOfText(value, row));
  return hitOfText;
}

function isNoYear(value: Cell): boolean {
  return !isError(value) && isProblem(kinds.year.parse(value));
}

function hasPattern(value: Cell): boolean {
  return typeof value === "string" && /[*?~]/.test(value);
}

/** The value that the text can only mean. */
function readPlainly(value: Cell, column: Column): Cell {
  if (typeof value !== "string" || !isNumeric(column)) return null;
  const read = column.kind === "date" ? maybePlainDate(value) : kinds[column.kind].parse(value, column);
  return read === null || isProblem(read) ? null : read;
}
