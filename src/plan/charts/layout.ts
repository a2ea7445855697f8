import type { PlanChart } from "./types";

/** Where everything stands on the sheet *Charts*: each chart begins a page, its words and its small table above it. Rows from 0. */

/** Widths of the columns in characters: words and names of rows, then figures. */
export const chartWidths = [36, 10, 10, 14, 11] as const;

const whole = { column: 0, columns: chartWidths.length } as const;
type Places = Pick<PlanChart, "place" | "rowsFor" | "title">;

/** The milestone timeline: heading, finding, words, a table of counts with the choices beside it, picture. */
export const timelineRows = { heading: 4, finding: 5, words: 6, table: 7 } as const;

/** Place of the milestone timeline: higher the more lanes it has. */
export const timelinePlace: Places = {
  place: { ...whole, row: 13, rows: 40 },
  rowsFor: [
    { slots: 10, rows: 24 },
    { slots: 20, rows: 30 },
    { slots: 40, rows: 36 },
  ],
  title: { row: timelineRows.finding, column: 0 },
};

/** Sectors that have a column of their own; what is in none of them is the last part of each column. */
export const sectorsShown = 7;

/** Capital by year: heading, finding, words, years against least and most, sectors, picture. */
export function capitalRows(years: number) {
  const heading = 55;
  const table = heading + 3;
  const sectors = table + years + 2;
  return { heading, finding: heading + 1, words: heading + 2, table, sectors, chart: sectors + sectorsShown + 3 };
}

/** Place of the capital chart under its tables. */
export function capitalPlace(years: number): Places {
  const rows = capitalRows(years);
  return { place: { ...whole, row: rows.chart, rows: 26 }, title: { row: rows.finding, column: 0 } };
}
