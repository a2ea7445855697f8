import type { Rule } from "./rule";

/** Rules of summaries and of the workbook itself. */
export const reportingRules = {} as const satisfies Record<string, Rule>;
