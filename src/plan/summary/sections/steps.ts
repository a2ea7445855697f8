import { wholeColumn as of } from "../../formulas";
import { steps as tenSteps } from "../../steps";
import type { Cell } from "../../types";
import { type Section, tableDate } from "../section";
import { cellOf } from "../view";

/** What each step is about in a word or two: a cabinet reads a line a step, the titles of the note stand on the Plan. */
const about = [
  "Leadership",
  "Vision and milestones",
  "Role and projects",
  "Time for scoping",
  "Consulting in time",
  "Sponsors",
  "Services required",
  "Planning cycle",
  "Monitoring",
  "Continued engagement",
];

const cell = (title: string, k: number) => `INDEX(${of("PlanSteps", title)},${k + 1})`;
const shown = (title: string) => (k: number) => `=IFERROR(IF(${cell(title, k)}="","",${cell(title, k)}),"")`;
const chosen = about.map((word) => `"${word}"`).join(",");

function named(number: Cell): string {
  const word = typeof number === "number" ? about[number - 1] : undefined;
  return word === undefined ? "" : `${String(number)} ${word}`;
}

/** The ten steps: status, target, confidence, completeness and the owner's post. */
export const stepsSection: Section = {
  id: "steps",
  heading: "The ten steps",
  whole: true,
  columns: [
    {
      title: "Step",
      role: "label",
      formula: (k) => `=IFERROR(${cell("Step", k)}&" "&CHOOSE(${cell("Step", k)},${chosen}),"")`,
    },
    { title: "Status", role: "text", formula: shown("Status") },
    { title: "Target", role: "text", numberFormat: tableDate, formula: shown("Target date") },
    { title: "Confidence", role: "text", formula: shown("Confidence") },
    { title: "Complete", role: "number", numberFormat: "0%_)", formula: shown("Completeness") },
    { title: "Owner post", role: "text", formula: shown("Owner post") },
  ],
  live: {
    rows: tenSteps.length,
    lines: 2,
    more: `=IF(ROWS(${of("PlanSteps", "Step")})>${tenSteps.length},"and "&ROWS(${of("PlanSteps", "Step")})-${tenSteps.length}&" more on Plan","")`,
  },
  none: "No steps.",
  rows: ({ plan }) =>
    plan
      .rows("PlanSteps")
      .map((row) => [
        named(cellOf(row, "number")),
        ...["status", "target", "confidence", "completeness", "owner"].map((id) => cellOf(row, id)),
      ]),
};
