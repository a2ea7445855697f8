import { maybeList } from "../lists";
import { otherSectors, parts } from "./capitalFeed";
import { capitalPlace, sectorsShown } from "./layout";
import { burnt, fills, ink } from "./palette";
import type { FeedRef, Mark, PlanChart } from "./types";

const of = (column: string): FeedRef => ({ feed: "capital", column });
const category = of("year");

function part(id: string, index: number): Mark {
  const { fill, words } = fills[index] ?? { fill: ink, words: "#FFFFFF" };
  const name = index === sectorsShown ? otherSectors : (maybeList("sector")?.words[index] ?? "");
  return {
    mark: "stack",
    name,
    named: of(id),
    category,
    value: of(id),
    fill,
    label: { from: of(`label${index}`), position: "Center", size: 8, color: words },
  };
}

/** Capital of each year, stacked by sector, with the least and the most as lines. */
export function capitalChart(years: number): PlanChart {
  return {
    name: "PlanChartCapital",
    label: "Capital by year and sector",
    sheet: "charts",
    ...capitalPlace(years),
    feed: "capital",
    marks: [...parts.map(part), ...lines],
    x: { shown: true, size: 9 },
    y: { min: 0, shown: true, gridlines: true, title: "£m", size: 9 },
    legend: null,
  };
}

/** Totals above the columns, and the two limits. */
const lines: readonly Mark[] = [
  {
    mark: "trend",
    name: "Total",
    category,
    value: of("planned"),
    label: { from: of("total"), position: "Top", size: 9, color: ink, bold: true },
  },
  {
    mark: "trend",
    name: "Most that can be delivered",
    category,
    value: of("most"),
    stroke: { color: burnt, weight: 2.25 },
    label: { from: of("mostLabel"), position: "Top", size: 9, color: burnt, bold: true },
  },
  {
    mark: "trend",
    name: "Least that is needed",
    category,
    value: of("least"),
    stroke: { color: ink, weight: 2.25, dash: "Dash" },
    label: { from: of("leastLabel"), position: "Bottom", size: 9, color: ink, bold: true },
  },
];
