import type { RuleTexts } from "./texts";

/** Why, and from where. Rules of consultation and sponsors. */
export const consultationReasons = {} satisfies Partial<RuleTexts>;
