import type { PlanChart } from "./types";

/** Where everything stands on the sheet *Charts*: each chart has a page, its words and its small table above it. Rows from 0. */

/** Widths of the columns in characters: sentences and names of rows, then figures. */
export const chartWidths = [52, 14, 9, 9] as const;

const whole = { column: 0, columns: chartWidths.length } as const;
type Places = Pick<PlanChart, "place" | "rowsFor" | "title">;

/** Sectors that have a column of their own; what is in none of them is the last part of each column. */
export const sectorsShown = 7;

/** Capital by year: heading, finding, words, years against least and most, sectors, picture. */
export function capitalRows(years: number) {
  const table = 7;
  const sectors = table + years + 2;
  return { heading: 4, finding: 5, words: 6, table, sectors, chart: sectors + sectorsShown + 2 };
}

/** Place of the capital chart under its tables: what they leave of the page. */
export function capitalPlace(years: number): Places {
  const rows = capitalRows(years);
  return { place: { ...whole, row: rows.chart, rows: 24 - years }, title: { row: rows.finding, column: 0 } };
}

/** The milestone timeline, on the next page: heading, finding, words, a table of counts, the choices, picture. */
export function timelineRows(years: number) {
  const heading = capitalRows(years).chart + 26 - years;
  return {
    heading,
    finding: heading + 1,
    words: heading + 2,
    table: heading + 3,
    choices: heading + 10,
    chart: heading + 16,
  };
}

/** Place of the milestone timeline: higher the more lanes it has. Nothing stands beneath it. */
export function timelinePlace(years: number): Places {
  const rows = timelineRows(years);
  return {
    place: { ...whole, row: rows.chart, rows: 49 },
    rowsFor: [
      { slots: 10, rows: 20 },
      { slots: 20, rows: 26 },
      { slots: 40, rows: 28 },
    ],
    title: { row: rows.finding, column: 0 },
  };
}
