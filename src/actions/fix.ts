import { writeCells } from "../workbook/rows/write";
import type { Action, FixOptions, FixResult } from "./types";

/** Makes the changes that still fit what the cells hold; each row is found again by its id first. */
export const fix: Action<FixOptions, FixResult> = async (session, { changes }) => {
  const { written, refused } = await writeCells(session, changes);
  return { written, skipped: refused.map(({ change }) => change) };
};
