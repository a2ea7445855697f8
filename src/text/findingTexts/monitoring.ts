import type { FindingTexts } from "./texts";

/** Sentences of the findings. Rules of the business plan, measures, risks and forums. */
export const monitoringTexts = {} satisfies Partial<FindingTexts>;
