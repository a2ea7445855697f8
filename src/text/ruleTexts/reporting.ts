import type { RuleTexts } from "./texts";

/** Why, and from where. Rules of summaries and of the workbook itself. */
export const reportingReasons = {} satisfies Partial<RuleTexts>;
