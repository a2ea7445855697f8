import { inRow, thisRow, wholeColumn } from "../formulas";
import type { Column, Table } from "../types";
import { planCounts } from "./planCounts";

/**
 * Adds to the ten steps the column *Open findings*: what is found in the step's own row, in its tables and by the rules about the
 * plan as a whole that are mended there, less what a post has accepted. The pane counts its groups by step alike.
 */
export function withOpenFindings(steps: Table, tables: readonly Table[]): Table {
  const { name, columns } = steps;
  const found = [codesIn(thisRow(name, "Check"))];
  // Row ids of waivers are texts: "=8" finds them in every engine, the number 8 in some alone.
  const accepted = [`SUMIFS(${rows},${waiver("Table")},"${name}",${waiver("Row ID")},"="&{number})`];
  for (const { step, ...table } of tables) {
    if (step === undefined) continue;
    found.push(`IF({number}=${step},${codesIn(wholeColumn(table.name, "Check"))},0)`);
    accepted.push(`IF({number}=${step},SUMIF(${waiver("Table")},"${table.name}",${rows}),0)`);
  }
  for (const { table, count } of planCounts(tables)) {
    if (table.step !== undefined) found.push(`IF({number}=${table.step},${count},0)`);
  }
  // A row that is accepted in parts, each by a waiver of its own, may be a hair less than one.
  const open = `MAX(0,${found.join("+")}-INT(${accepted.join("+")}+0.001))`;
  const column: Column = {
    id: "findings",
    title: "Open findings",
    kind: "integer",
    width: 10,
    formula: inRow(`=IFERROR(IF({number}="","",${open}),"")`, name, columns),
  };
  return { ...steps, columns: [...columns, column] };
}

const waiver = (title: string): string => wholeColumn("PlanWaivers", title);
const rows = waiver("Rows accepted");

/** Every code in a *Check* cell takes four characters with its space. */
const codesIn = (check: string): string => `SUMPRODUCT(LEN(${check})+(LEN(${check})>0))/4`;
