import type { Feed } from "../charts/types";
import { wholeColumn as of } from "../formulas";
import { askedFacts } from "./asked";
import { allChosen, type Chosen, chosenCount, countName, placeFormula, placeName } from "./chosen";
import { sinceFacts } from "./since/facts";

/** Heading of each table's key, by which its rows are counted. */
const keys: Readonly<Record<string, string>> = {
  PlanMilestones: "Milestone ID",
  PlanDecisions: "Decision ID",
  PlanRisks: "Risk ID",
  PlanConsultations: "Consultation ID",
};

function factsOf(chosen: Chosen): Feed["facts"] {
  const key = keys[chosen.table] ?? "";
  return [
    {
      id: `${chosen.id}Count`,
      label: `${chosen.label}: how many`,
      named: countName(chosen),
      formula: () => `=${chosenCount(chosen)}`,
    },
    ...Array.from({ length: chosen.places }, (_, k) => ({
      id: `${chosen.id}${k}`,
      label: `${chosen.label}: row at place ${k + 1}`,
      named: placeName(chosen, k),
      formula: () => placeFormula(chosen, key, k),
    })),
  ];
}

/** What the live summary rests on: the rows of its tables in their order, and what moved since the last report. */
export function lateFeed(from: number): Feed {
  return {
    id: "summary",
    title: "Rows of the summary",
    about: "Which rows of which tables the cabinet summary shows, and what moved since the last report.",
    rowsPerSlot: 1,
    slots: 0,
    most: 0,
    table: "PlanMilestones",
    column: from,
    columns: [],
    facts: [...allChosen.flatMap(factsOf), ...askedFacts, ...sinceFacts],
  };
}

/** The same of the column that a table begins with: it says that there is no row at all. */
export function firstCell(chosen: Chosen, title: string): (k: number) => string {
  const cell = placedCell(chosen, title);
  return (k) => (k === 0 ? `=IF(N(${countName(chosen)})=0,"${noRow}",${cell(k).slice(1)})` : cell(k));
}

/** What a table without rows says on the live sheet. */
const noRow = "Nothing to show";

/** A cell of the table row at a place, blank where there is none. */
export function placedCell(chosen: Chosen, title: string): (k: number) => string {
  return (k) => {
    const cell = `INDEX(${of(chosen.table, title)},${placeName(chosen, k)})`;
    return `=IF(N(${placeName(chosen, k)})=0,"",IFERROR(IF(${cell}="","",${cell}),""))`;
  };
}
