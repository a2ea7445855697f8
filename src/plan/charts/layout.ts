import type { ChartSpec } from "./spec";
import type { PlanChart } from "./types";

/** Where everything stands on the sheet *Charts*: each chart has a page, its words and its small table above it. Rows from 0. */

/** Widths of the columns in characters: sentences and names of rows, then figures. */
export const chartWidths = [52, 14, 9, 9] as const;

/** Rows of the title and what stands beneath it. */
const head = 4;

/** Rows of a chart's block. */
export interface Block {
  readonly heading: number;
  readonly finding: number;
  readonly words: number;
  readonly table: number;
  readonly chart: number;
}

/** The blocks of these charts, one beneath the other. */
export function blocksOf(specs: readonly ChartSpec[]): Block[] {
  let heading = head;
  return specs.map(({ table, chart }) => {
    const block = { heading, finding: heading + 1, words: heading + 2, table: heading + 3 };
    const place = block.table + table.rows + 1;
    heading = place + chart.rows + 1;
    return { ...block, chart: place };
  });
}

/** A chart in its block. */
export function placed({ chart: { rows, ...chart }, names: [finding] }: ChartSpec, block: Block): PlanChart {
  return {
    ...chart,
    finding,
    sheet: "charts",
    place: { row: block.chart, column: 0, rows, columns: chartWidths.length },
    title: { row: block.finding, column: 0 },
  };
}
