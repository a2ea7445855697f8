import type { FindingTexts } from "./texts";

/** Sentences of the findings. Rules of summaries and of the workbook itself. */
export const reportingTexts = {} satisfies Partial<FindingTexts>;
