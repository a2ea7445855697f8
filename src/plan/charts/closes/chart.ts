import { ofOpenYear } from "../../closedYears";
import { cell, figure, headings } from "../cells";
import { columnsOf } from "../marks";
import { ink, navy } from "../palette";
import { periodStart, projectsCounted } from "../periods";
import type { ChartSpec } from "../spec";
import type { SheetCell } from "../../types";
import type { FeedPlace } from "../types";
import { closesFeed, closesValues } from "./feed";

const ref = columnsOf("closes");
/** Within the small table the plan's first day is reached by its name. */
const onSheet: Pick<FeedPlace, "fact"> = { fact: () => "PlanStart" };

function table(years: number, row: number): SheetCell[] {
  const closes = (k: number) =>
    projectsCounted(
      "Close date",
      `">="&${periodStart(onSheet as FeedPlace, 12, k)}`,
      `"<"&${periodStart(onSheet as FeedPlace, 12, k + 1)}`,
    );
  return [
    ...headings(row, "Financial year", "Closes"),
    ...Array.from({ length: years }, (_, k) => [
      cell(row + 1 + k, 0, "label", `=IFERROR(${ofOpenYear("Financial year", k)}&"","")`),
      figure(row + 1 + k, 1, `=IFERROR(${closes(k)},"")`),
    ]).flat(),
    cell(row + 1 + years, 0, "label", "Quarters bunched"),
    figure(row + 1 + years, 1, "=PlanClosesBunched"),
    cell(row + 2 + years, 0, "label", "Gaps"),
    figure(row + 2 + years, 1, "=PlanClosesGaps"),
  ];
}

/** Closes by quarter, with gaps and bunching marked in words. */
export function closesSpec(years: number): ChartSpec {
  return {
    heading: "Closes by quarter",
    names: ["PlanClosesFinding", "PlanClosesWords"],
    table: { rows: years + 3, cells: (row) => table(years, row) },
    feeds: (column) => [closesFeed(years, column)],
    chart: {
      name: "PlanChartCloses",
      label: "Closes by quarter",
      feed: "closes",
      rows: 18,
      marks: [
        { mark: "stack", name: "Closes", category: ref("quarter"), value: ref("closes"), fill: navy },
        {
          mark: "trend",
          name: "Number, gap or bunching",
          category: ref("quarter"),
          value: ref("closes"),
          label: { from: ref("label"), position: "Top", size: 8, color: ink, bold: true },
        },
      ],
      x: { shown: true, size: 8 },
      y: { min: 0, shown: false },
      legend: null,
    },
    values: (plan) => ({ closes: closesValues(plan, years) }),
  };
}
