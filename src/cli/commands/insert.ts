import { insert as insertPlan, planSpan, type Preview, type Reconciled } from "../../actions";
import type { InsertOptions } from "../../plan/types";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { changeLines } from "../print";
import { dayAt } from "../../dates/days";
import { yearOf } from "../../dates/years";
import { firstYearOf, serialOf, yearsOf, yearsText } from "../values";
import { onWorkbook, pathsOf, type Paths, watch } from "../workbook";

const usualYears = 5;

/** Options with which a plan is made, shared with `new`. */
export const planOptions = {
  "first-year": { type: "value", value: "YEAR", about: say.option.firstYear },
  years: { type: "value", value: "N", about: say.option.years },
  date: { type: "value", value: "YYYY-MM-DD", about: say.option.date },
  overwrite: { type: "switch", about: say.option.overwrite },
} as const;

/** The choices of a new plan, as typed. */
export interface TypedPlan {
  readonly "first-year"?: string | undefined;
  readonly years?: string | undefined;
  readonly date?: string | undefined;
}

/** What was chosen for a new plan. */
export function chosenOf(typed: TypedPlan): Partial<InsertOptions> {
  return {
    ...(typed["first-year"] === undefined ? {} : { firstYear: firstYearOf(typed["first-year"]) }),
    ...(typed.years === undefined ? {} : { years: yearsOf(typed.years) }),
    ...(typed.date === undefined ? {} : { reportDate: serialOf("--date", typed.date) }),
  };
}

/** The same with everything decided: the report date is today, and the plan begins with its financial year. */
export function insertOptionsOf(typed: TypedPlan): InsertOptions {
  const chosen = chosenOf(typed);
  const reportDate = chosen.reportDate ?? dayAt(new Date());
  return { firstYear: yearOf(reportDate) ?? planSpan.earliest, years: usualYears, ...chosen, reportDate };
}

/** `insert FILE -o OUT`, or `insert FILE --dry-run` */
export const insert = command({
  name: "insert",
  about: say.about.insert,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    out: { type: "value", short: "o", value: "OUT", about: say.option.out },
    "dry-run": { type: "switch", about: say.option.dryInsert },
    all: { type: "switch", about: say.option.all },
    ...planOptions,
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const { all, "dry-run": dry } = options;
    const paths = pathsOf("insert", { input, ...options });
    const chosen = { ...insertOptionsOf(options), expressly: chosenOf({ ...options, date: undefined }) };
    const done = await onWorkbook(paths, (session) => insertPlan(session, chosen, watch), isUnchanged);
    for (const line of changeLines(dry ? previewOf(done) : done, all)) print(line);
    if (done.there) tell(say.planThere({ ...yearsText(done.there), changes: done.changes.length }));
    for (const line of wroteLines(done, paths)) tell(line);
    return 0;
  },
});

/** Without a file to write, all is done in memory: what the workbook would refuse is refused, as its date system, and the rest is what would be done. */
function previewOf({ failures, ...would }: Reconciled): Preview {
  return { ...would, notes: [...would.notes, ...failures], renamed: {}, shared: false };
}

/** Whether a workbook is as it was: nothing was changed, and nothing refused. */
export function isUnchanged({ changes, failures }: Reconciled): boolean {
  return changes.length + failures.length === 0;
}

/** What became of the output, where there is one. */
export function wroteLines(done: Reconciled, { input = "", output }: Paths): string[] {
  if (output === undefined) return [];
  return [isUnchanged(done) ? say.copied({ file: output, from: input }) : say.wrote({ file: output })];
}
