import { wholeColumn } from "../formulas";
import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { Fact } from "./types";

/** Rows with an id that stand below the last place of a chart; the feed says how many are `entered` and how many `slots` it has. */
export function beyondFact(table: string, id: string): Fact {
  const ids = wholeColumn(table, id);
  return {
    id: "beyond",
    label: "Rows without a place",
    formula: (at) => {
      const placed = `INDEX(${ids},1):INDEX(${ids},MIN(ROWS(${ids}),${at.fact("slots")}))`;
      return `=IFERROR(MAX(0,${at.fact("entered")}-SUMPRODUCT(--(LEN(${placed})>0))),0)`;
    },
  };
}

/** The twin; an id that cannot be read leaves nothing to count. */
export function beyondOf(plan: PlanIndex, table: string, slots: number): number {
  const rows = plan.rows(table);
  if (rows.some((row) => isError(row.raw("id")))) return 0;
  return rows.filter((row) => row.row.at >= slots && !row.isBlank("id")).length;
}
