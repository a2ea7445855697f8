import { redraw } from "../workbook/redraw";
import type { Action, DrawChartsResult, None } from "./types";

/** Draws the charts that are missing and binds all of them to the rows there are now. What people have made of their looks stays. */
export const drawCharts: Action<None, DrawChartsResult> = async (session) => {
  const drawn = await redraw(session);
  return { drawn: drawn.map(({ chart, sheet, slots, restored }) => ({ name: chart.label, sheet, slots, restored })) };
};
