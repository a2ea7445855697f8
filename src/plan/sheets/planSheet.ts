import { steps, type Step } from "../steps";
import type { PlanSheet, SheetCell, Table } from "../types";
import { tabColors } from "./entrySheets";

/** First row under the ten steps that is free for the questions. */
const questionsFrom = 17;
const questions: readonly { label: string; of: keyof Pick<Step, "what" | "when" | "how" | "who" | "done"> }[] = [
  { label: "What", of: "what" },
  { label: "When", of: "when" },
  { label: "How", of: "how" },
  { label: "Who", of: "who" },
  { label: "Done when", of: "done" },
];

/** Words of the links by the defined name they go to. */
const linkWords: Readonly<Record<string, string>> = {
  PlanGoMilestones: "Go to milestones",
  PlanGoProjects: "Go to projects",
  PlanGoCapital: "Go to capital by year",
  PlanGoYears: "Go to the plan's years",
  PlanGoChecks: "Go to the checks",
  PlanGoSummary: "Go to the cabinet summary",
  PlanGoSettings: "Go to the settings",
  PlanGoCharts: "Go to the charts",
  PlanGoLists: "Go to the lists",
};

/** One sentence of position, live. A text in a formula stays below 255 characters. */
const position =
  '=COUNTIF(PlanSteps[Status],PlanStepDone)&" of 10 steps done; "&COUNTIF(PlanMilestones[Late],PlanYes)&" of "&COUNTIF(PlanMilestones[Milestone ID],"?*")' +
  '&" milestones late; £"&TEXT(SUM(PlanCapital[Total]),"0.0")&"m over "&COUNTIF(PlanYears[Financial year],"?*")&" years, above most in "' +
  '&COUNTIF(PlanYears[Position],PlanFlowAbove)&" and below least in "&COUNTIF(PlanYears[Position],PlanFlowBelow)&", at "' +
  '&IFERROR(TEXT(PlanReportDate,"d mmmm yyyy"),"the report date")&"."';

/** The first sheet: title, position, the ten steps, the note's questions for each, and how to go on with or without the pane. */
export function planSheet(table: Table): PlanSheet {
  return {
    label: table.sheet,
    id: "plan",
    orientation: "Landscape",
    tabColor: tabColors.plan,
    table: table.name,
    // The ten rows stand on one page, and headings over the questions would say nothing.
    repeated: 2,
    apart: questionsFrom - 1,
    cells: [...head, ...asked()],
  };
}

/** Rows 1 to 4; sentences stand beside the columns that every printed page repeats. */
const head: readonly SheetCell[] = [
  {
    row: 0,
    column: 0,
    role: "title",
    formula: '=IF(PlanAuthority="","",PlanAuthority&": ")&"ten-step plan for the "&PlanPartnerName',
    named: "PlanGoPlan",
  },
  { row: 1, column: 0, role: "label", value: "What is here" },
  {
    row: 1,
    column: 2,
    role: "about",
    value: "This sheet has one table of the ten steps and, below it, what each step asks.",
  },
  { row: 2, column: 0, role: "label", value: "Where it stands" },
  { row: 2, column: 2, role: "text", formula: position, named: "PlanPosition" },
  { row: 3, column: 0, role: "link", value: "Go to the settings", to: "PlanGoSettings" },
  {
    row: 3,
    column: 2,
    role: "about",
    value:
      "To open the pane, choose Home, Ten-Step Planner. All works without it: type in the tables; Checks counts what is wrong.",
  },
];

function asked(): SheetCell[] {
  const cells: SheetCell[] = [{ row: questionsFrom - 1, column: 0, role: "heading", value: "What each step asks" }];
  let row = questionsFrom;
  for (const step of steps) {
    const block = blockOf(step, row);
    cells.push(...block);
    row = (block.at(-1)?.row ?? row) + 2;
  }
  return [...cells, ...more(row)];
}

function blockOf(step: Step, from: number): SheetCell[] {
  const lines = questions.flatMap(({ label, of }, index): SheetCell[] => [
    { row: from + 1 + index, column: 0, role: "label", value: label },
    { row: from + 1 + index, column: 1, role: "text", value: step[of] },
  ]);
  const after = from + 1 + questions.length;
  const links = step.goes.map((to, index): SheetCell => ({
    row: after + index,
    column: 1,
    role: "link",
    value: linkWords[to] ?? to,
    to,
  }));
  return [{ row: from, column: 0, role: "heading", value: `Step ${step.number}: ${step.title}` }, ...lines, ...links];
}

function more(from: number): SheetCell[] {
  const links = ["PlanGoCharts", "PlanGoSummary", "PlanGoChecks", "PlanGoSettings", "PlanGoLists"];
  return [
    { row: from, column: 0, role: "heading", value: "More" },
    ...links.map((to, index): SheetCell => ({
      row: from + 1 + index,
      column: 1,
      role: "link",
      value: linkWords[to] ?? to,
      to,
    })),
  ];
}
