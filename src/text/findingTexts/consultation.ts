import type { FindingTexts } from "./texts";

/** Sentences of the findings. Rules of consultation and sponsors. */
export const consultationTexts = {} satisfies Partial<FindingTexts>;
