import type { InsertOptions, PlanSheet, SheetCell } from "../types";
import { cell } from "./cells";
import { type Block, blocksOf, chartWidths } from "./layout";
import type { ChartSpec } from "./spec";
import { specsFor } from "./specs";

/** The sheet of the charts: each on a page of its own, its finding, its words and a small table above it. */
export function chartsSheet(options: InsertOptions, tabColor: string): PlanSheet {
  const specs = specsFor(options);
  const blocks = blocksOf(specs);
  return {
    label: "Charts",
    id: "charts",
    orientation: "Portrait",
    tabColor,
    plain: true,
    widths: chartWidths,
    breaks: blocks.slice(1).map(({ heading }) => heading),
    cells: [...head(specs.length), ...specs.flatMap((spec, index) => blockCells(spec, blocks[index]!))],
  };
}

function head(charts: number): SheetCell[] {
  return [
    { ...cell(0, 0, "title", "Charts"), named: "PlanGoCharts" },
    {
      ...cell(
        1,
        0,
        "about",
        `This sheet has ${charts} charts, each under its finding, a sentence and a small table that say the same. They follow the plan by themselves.`,
      ),
      lines: 3,
    },
    cell(2, 0, "done", "Choose what the timeline shows in the cells above it."),
    { ...cell(3, 0, "link", "Back to the Plan"), to: "PlanGoPlan" },
  ];
}

/** Heading, finding, sentence and small table of a chart. */
function blockCells({ heading, names: [finding, words], table }: ChartSpec, block: Block): SheetCell[] {
  return [
    cell(block.heading, 0, "heading", heading),
    { ...cell(block.finding, 0, "text", `=${finding}`), lines: 3 },
    { ...cell(block.words, 0, "text", `=${words}`), lines: 4 },
    ...table.cells(block.table),
  ];
}
