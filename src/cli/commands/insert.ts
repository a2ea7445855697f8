import { insert as insertPlan } from "../../actions";
import type { InsertOptions } from "../../plan/types";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { changeLines } from "../print";
import { financialYearOf, firstYearOf, serialOf, today, yearsOf } from "../values";
import { onWorkbook, watch } from "../workbook";

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
  const reportDate = chosen.reportDate ?? today();
  return { firstYear: financialYearOf(reportDate), years: usualYears, ...chosen, reportDate };
}

/** `insert FILE -o OUT` */
export const insert = command({
  name: "insert",
  about: say.about.insert,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: { out: { type: "value", short: "o", value: "OUT", required: true, about: say.option.out }, ...planOptions },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const chosen = insertOptionsOf(options);
    const paths = { input, output: options.out, overwrite: options.overwrite };
    const done = await onWorkbook(paths, (session) => insertPlan(session, chosen, watch));
    for (const line of changeLines(done)) print(line);
    tell(say.wrote({ file: options.out }));
    return 0;
  },
});
