import { Defect } from "../errors";
import { wholeColumn } from "../formulas";
import { idTitles } from "../ids";
import type { RowReader } from "../types";
import { isBlankOrAmong, wordsOf } from "./readable";

interface Ending {
  readonly column: string;
  readonly title: string;
  readonly list: string;
  readonly word: string;
}

/** How rows say that they were given up, or are over, by table. */
const endings: Readonly<Record<string, Ending>> = {
  PlanMilestones: { column: "status", title: "Status", list: "milestoneStatus", word: "PlanStatusCancelled" },
  PlanProjects: { column: "stage", title: "Stage now", list: "stage", word: "PlanStageWithdrawn" },
  PlanDecisions: { column: "status", title: "Status", list: "decisionStatus", word: "PlanDecisionWithdrawn" },
  PlanRisks: { column: "status", title: "Status", list: "riskStatus", word: "PlanRiskClosed" },
};

function endingOf(table: string): Ending {
  const ending = endings[table];
  if (ending === undefined) throw new Defect(`rows are not given up: ${table}`);
  return ending;
}

/** The column by which rows of a table say that they were given up. */
export function endingColumn(table: string): string {
  return endingOf(table).column;
}

/** TRUE where the row was not given up. */
export function standsNative(table: string): string {
  const { column, word } = endingOf(table);
  return `{${column}}<>${word}`;
}

/** The same in TypeScript. */
export function stands(row: RowReader): boolean {
  const { column, word } = endingOf(row.table.name);
  return !row.is(column, word);
}

/** TRUE where the row that a reference is known to lead to was not given up; nothing is said while its word cannot be read. */
export function otherStandsNative(reference: string, table: string): string {
  const { title, list, word } = endingOf(table);
  const its = `INDEX(${wholeColumn(table, title)},MATCH(${reference},${wholeColumn(table, idTitles[table] ?? "")},0))`;
  return `${its}<>${word},${isBlankOrAmong(its, wordsOf(list))}`;
}

/** The same in TypeScript. */
export function otherStands(other: RowReader): boolean {
  return other.isWord(endingColumn(other.table.name)) && stands(other);
}
