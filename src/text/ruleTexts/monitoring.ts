import type { RuleTexts } from "./texts";

/** Why, and from where. Rules of the business plan, measures, risks and forums. */
export const monitoringReasons = {} satisfies Partial<RuleTexts>;
