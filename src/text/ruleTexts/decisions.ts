import type { RuleTexts } from "./texts";

/** Why, and from where. Rules of decisions. */
export const decisionsReasons = {} satisfies Partial<RuleTexts>;
