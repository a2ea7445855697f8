import { maybePlainDate } from "../dates";
import { isError, isProblem, kinds } from "../kinds";
import type { Cell, Column } from "../types";
import { cellList, isNumeric, isYearColumn } from "./cellWords";
import { columnCheck, fixOf } from "./columnCheck";
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
    const expectedOf = expecting(column);
    return (value, row) => {
      const expected = value === null ? null : expectedOf(value);
      if (expected === null) return null;
      const read = readPlainly(value, column);
      return {
        column: column.id,
        facts: { column: column.title, value, expected },
        fix: read === null ? undefined : fixOf(row.table.name, row, { column: column.id, to: read }),
      };
    };
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

type Expected = RuleFacts["V03"]["expected"];

/** What should stand in the column's cells, of those that cannot be read; made once for a column. */
function expecting(column: Column): (value: Cell) => Expected | null {
  const { kind } = column;
  if (isNumeric(column)) {
    const expected = kind === "date" ? "date" : "number";
    return (value) => (typeof value === "number" ? null : expected);
  }
  if (kind === "year") return (value) => (isError(value) ? "text" : value !== "" && isNoYear(value) ? "year" : null);
  if (kind === "id") return (value) => (isError(value) ? "text" : hasPattern(value) ? "id" : null);
  return (value) => (isError(value) ? "text" : null);
}

function isNoYear(value: Cell): boolean {
  return isProblem(kinds.year.parse(value));
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
