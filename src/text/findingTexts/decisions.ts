import type { FindingTexts } from "./texts";

/** Sentences of the findings. Rules of decisions. */
export const decisionsTexts = {} satisfies Partial<FindingTexts>;
