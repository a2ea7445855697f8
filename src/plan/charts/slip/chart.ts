import { figures } from "../cells";
import { columnsOf, namesOnTheLeft } from "../marks";
import { burnt, ink, navy } from "../palette";
import type { ChartSpec } from "../spec";
import { earlyPart, slipFeed } from "./feed";
import { slipValues } from "./values";

const of = columnsOf("slip");

/** Days late or early against the approved date, worst first. */
export const slipSpec: ChartSpec = {
  heading: "Slip of milestones",
  names: ["PlanSlipFinding", "PlanSlipWords"],
  table: {
    rows: 6,
    cells: (row) =>
      figures(
        row,
        ["Against the approved date", "Number"],
        [
          ["Milestones later", "=PlanSlipLate"],
          ["Milestones earlier", "=PlanSlipEarly"],
          ["Milestones on the day", "=PlanSlipSame"],
          ["Days late on average", "=PlanSlipMean", "0.0"],
          ["Most days late", "=PlanSlipWorst"],
        ],
      ),
  },
  feeds: (column) => [slipFeed(column)],
  chart: {
    name: "PlanChartSlip",
    label: "Slip of milestones",
    feed: "slip",
    rows: 26,
    marks: [
      { mark: "lines", name: "Approved date", x: of("zero"), y: of("height"), stroke: { color: ink, weight: 1.5 } },
      namesOnTheLeft("Milestones", of),
      {
        mark: "lines",
        name: "Days",
        x: of("x"),
        y: of("y"),
        stroke: { color: navy, weight: 8 },
        label: { from: of("label"), position: "Right", size: 8, color: burnt, bold: true },
      },
    ],
    x: {
      min: -earlyPart - 0.72,
      max: 1.3,
      shown: false,
      title: "◀ earlier than approved   │   later than approved ▶",
      size: 9,
    },
    y: { min: 0, max: 1, shown: false },
    legend: null,
  },
  values: (plan) => ({ slip: slipValues(plan) }),
};
