import { openCount } from "../closedYears";
import { steps, type Step } from "../steps";
import type { PlanSheet, SheetCell, Table } from "../types";
import { tabColors } from "./tabColors";

/** First row under the ten steps that is free for the questions. */
const questionsFrom = 17;
const asksOf: readonly { label: string; of: keyof Pick<Step, "what" | "when" | "how" | "who" | "done"> }[] = [
  { label: "What", of: "what" },
  { label: "When", of: "when" },
  { label: "How", of: "how" },
  { label: "Who", of: "who" },
  { label: "Done when", of: "done" },
];

/** Sheets without a table of entries, by the defined name that a link goes to. */
const linkWords: Readonly<Record<string, string>> = {
  PlanGoSummary: "Go to the cabinet summary",
  PlanGoCharts: "Go to the charts",
};

/** One sentence of position, live. A text in a formula stays below 255 characters. */
const position =
  '=COUNTIF(PlanSteps[Status],PlanStepDone)&" of 10 steps done; "&COUNTIF(PlanMilestones[Late],PlanYes)&" of "&COUNTIF(PlanMilestones[Milestone ID],"?*")' +
  '&" milestones late; £"&TEXT(SUM(PlanCapital[Total])-SUMIF(PlanYears[Position],PlanFlowClosed,PlanYears[Planned capital]),"0.0")&"m over "&' +
  openCount +
  '&" years; above most: "' +
  '&COUNTIF(PlanYears[Position],PlanFlowAbove)&", below least: "&COUNTIF(PlanYears[Position],PlanFlowBelow)&", at "' +
  '&IFERROR(TEXT(PlanReportDate,"d mmmm yyyy"),"the report date")&"."';

/** The first sheet: title, position, the ten steps, the note's questions for each, and how to go on with or without the pane. */
export function planSheet(table: Table, others: readonly Table[]): PlanSheet {
  const questions = asked(others);
  return {
    label: table.sheet,
    id: "plan",
    orientation: "Landscape",
    tabColor: tabColors.plan,
    table: table.name,
    // The ten rows stand on one page, and headings over the questions would say nothing.
    repeated: 2,
    apart: { from: questionsFrom - 1, to: Math.max(...questions.map(({ row }) => row)) },
    cells: [...head, ...questions, ...more(questions, others)],
  };
}

/** Rows 1 to 4; sentences stand beside the columns that every printed page repeats. */
const head: readonly SheetCell[] = [
  { row: 0, column: 0, role: "title", value: "Ten-step plan", named: "PlanGoPlan" },
  {
    row: 0,
    column: 2,
    role: "label",
    formula: '=IF(PlanAuthority="","",PlanAuthority&", for the ")&PlanPartnerName',
    longest: "The Royal Borough of Windsor and Maidenhead Council, for the Local Education Partnership (LEP)",
  },
  { row: 1, column: 0, role: "label", value: "What is here" },
  {
    row: 1,
    column: 2,
    role: "about",
    value: "This sheet has one table of the ten steps and, below it, what each step asks.",
  },
  { row: 2, column: 0, role: "label", value: "Where it stands" },
  {
    row: 2,
    column: 2,
    role: "text",
    formula: position,
    named: "PlanPosition",
    longest:
      "10 of 10 steps done; 100 of 200 milestones late; £999.9m over 10 years; above most: 10, below least: 10, at 30 September 2026.",
  },
  { row: 3, column: 0, role: "link", value: "Go to the settings", to: "PlanGoSettings" },
  {
    row: 3,
    column: 2,
    role: "about",
    value:
      "To open the pane, choose Home, Ten-Step Planner. All works without it: type in the tables; Checks counts what is wrong.",
  },
];

function asked(others: readonly Table[]): SheetCell[] {
  const cells: SheetCell[] = [{ row: questionsFrom - 1, column: 0, role: "heading", value: "What each step asks" }];
  let row = questionsFrom;
  for (const step of steps) {
    const block = blockOf(step, row, others);
    cells.push(...block);
    row = (block.at(-1)?.row ?? row) + 2;
  }
  return cells;
}

function blockOf(step: Step, from: number, others: readonly Table[]): SheetCell[] {
  const lines = asksOf.flatMap(({ label, of }, index): SheetCell[] => [
    { row: from + 1 + index, column: 0, role: "label", value: label },
    { row: from + 1 + index, column: 1, role: "text", value: step[of] },
  ]);
  const own = others.flatMap((table) =>
    table.step === step.number && table.says !== undefined ? [table.says.go] : [],
  );
  const goes = [...own, ...step.alsoGoes];
  return [
    { row: from, column: 0, role: "heading", value: `Step ${step.number}: ${step.title}` },
    ...lines,
    ...linksTo(goes, from + 1 + asksOf.length, others),
  ];
}

/** Ways to the sheets that belong to no step: nothing to read on paper. */
function more(above: readonly SheetCell[], others: readonly Table[]): SheetCell[] {
  const from = Math.max(...above.map(({ row }) => row)) + 2;
  const support = others.flatMap(({ step, says }) => (step === undefined && says !== undefined ? [says.go] : []));
  return [
    { row: from, column: 0, role: "heading", value: "More" },
    ...linksTo(["PlanGoCharts", "PlanGoSummary", ...support], from + 1, others),
  ];
}

function linksTo(names: readonly string[], from: number, others: readonly Table[]): SheetCell[] {
  const wordsOf = (to: string) => linkWords[to] ?? others.find(({ says }) => says?.go === to)?.says?.link ?? to;
  return names.map((to, index): SheetCell => ({ row: from + index, column: 1, role: "link", value: wordsOf(to), to }));
}
