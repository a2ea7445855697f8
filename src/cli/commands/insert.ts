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

/** What was typed for a new plan; the report date is today and the plan begins with its financial year unless said. */
export function insertOptionsOf(typed: {
  readonly "first-year"?: string | undefined;
  readonly years?: string | undefined;
  readonly date?: string | undefined;
}): InsertOptions {
  const reportDate = typed.date === undefined ? today() : serialOf("--date", typed.date);
  return {
    firstYear: typed["first-year"] === undefined ? financialYearOf(reportDate) : firstYearOf(typed["first-year"]),
    years: typed.years === undefined ? usualYears : yearsOf(typed.years),
    reportDate,
  };
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
