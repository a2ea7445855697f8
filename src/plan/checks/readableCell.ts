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
  find: ({ value, row, column }) => {
    const expected = unreadable(value, column);
    if (expected === null) return null;
    const read = readPlainly(value, column);
    return {
      column: column.id,
      facts: { column: column.title, value, expected },
      fix: read === null ? undefined : fixOf(row.table.name, row, { column: column.id, to: read }),
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

function unreadable(value: Cell, column: Column): RuleFacts["V03"]["expected"] | null {
  if (value === null) return null;
  if (isNumeric(column)) return typeof value === "number" ? null : expectedOf(column);
  return isError(value) ? "text" : misshapen(value, column);
}

function misshapen(value: Cell, { kind }: Column): "year" | "id" | null {
  if (kind === "year") return value !== "" && isProblem(kinds.year.parse(value)) ? "year" : null;
  return kind === "id" && typeof value === "string" && /[*?~]/.test(value) ? "id" : null;
}

function expectedOf(column: Column): "date" | "number" {
  return column.kind === "date" ? "date" : "number";
}

/** The value that the text can only mean. */
function readPlainly(value: Cell, column: Column): Cell {
  if (typeof value !== "string" || !isNumeric(column)) return null;
  const read = column.kind === "date" ? maybePlainDate(value) : kinds[column.kind].parse(value, column);
  return read === null || isProblem(read) ? null : read;
}
