/** The kinds of thing that make up a plan in a workbook. */
export type ThingKindName =
  | "sheet"
  | "table"
  | "column"
  | "starter" // the rows a new table begins with
  | "setting" // a setting that follows the plan's years
  | "nation" // whose bank holidays the calendar has
  | "texts" // what the plan says in a column of such rows
  | "list" // the words of one list
  | "words" // entries in the words of an earlier template
  | "below" // what stands beneath a table that it has not taken in
  | "ids" // the ids of a table's rows
  | "cells" // headings, sentences and formulas outside the tables
  | "entries" // cells outside the tables that people write in: only their first value is ours
  | "formula" // a calculated column
  | "name"
  | "validation"
  | "numberFormat"
  | "look" // fonts, fills, widths, colour rules: given once, then the council's own
  | "page"
  | "link"
  | "chart"
  | "source" // where the series of a chart take their data from
  | "identity"; // how the plan is recognised

/** What happens to a thing: made, put right, or left as people have it and only mentioned. */
export type ChangeAction = "create" | "update" | "accept";

/** One difference between the plan that should be and the workbook that is. Facts are what a sentence needs. */
export interface PlanChange {
  /** Stable within one list, e.g. `update validation/PlanMilestones/forecast`: what a planner's choice names. */
  readonly id: string;
  readonly action: ChangeAction;
  readonly kind: ThingKindName;
  /** Address of the thing, e.g. `validation/PlanMilestones/forecast`. */
  readonly at: string;
  /** Names of the attributes that differ; for people only, nothing is decided on them. */
  readonly because: readonly string[];
  /** `sheet` and, where they apply, `table`, `column`, `name`, `found`, `cell`. */
  readonly facts: Readonly<Record<string, string | number>>;
}
