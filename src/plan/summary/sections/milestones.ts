import { type Chosen, countName, nextMilestones, placeName, redMilestones } from "../chosen";
import { firstCell, placedCell } from "../lateFeed";
import { readableText, wholeColumn as of } from "../../formulas";
import type { RowView } from "../../rowView";
import type { Cell } from "../../types";
import { type Section, type SectionColumn, tableDate } from "../section";
import { type Unread, unreadColumns, unreadWords } from "../unread";
import { cellOf, leftOut, shownOf, textOf } from "../view";

/** The reference of the approved date, which is short, and the reason for the slip, in one cell. */
function reasonOf(row: RowView): string {
  const [reason, approval] = [textOf(row, "reason"), textOf(row, "approval")];
  return `${approval}${reason === "" || approval === "" ? "" : "; "}${reason}`;
}

function reasonFormula(chosen: Chosen): (k: number) => string {
  return (k) => {
    const row = placeName(chosen, k);
    const cell = (title: string) => readableText(`INDEX(${of(chosen.table, title)},${row})`);
    const [reason, approval] = [cell("Reason for slip"), cell("Approval reference")];
    return `=IF(N(${row})=0,"",IFERROR(${approval}&IF(OR(${reason}="",${approval}=""),"","; ")&${reason},""))`;
  };
}

function columnsOf(chosen: Chosen): readonly SectionColumn[] {
  const cell = (title: string) => placedCell(chosen, title);
  return [
    { title: "Milestone", role: "label", formula: firstCell(chosen, "Milestone") },
    { title: "Approved date", role: "text", numberFormat: tableDate, formula: cell("Approved date") },
    { title: "Forecast date", role: "text", numberFormat: tableDate, formula: cell("Date now") },
    { title: "Slip in days", role: "number", numberFormat: "0_)", formula: cell("Slip days") },
    { title: "RAG", role: "text", formula: cell("RAG") },
    { title: "Date approved by; reason for slip", role: "text", formula: reasonFormula(chosen) },
  ];
}

function cellsOf(row: RowView): readonly Cell[] {
  return [...["name", "approved", "dateNow", "slip", "rag"].map((id) => cellOf(row, id)), reasonOf(row)];
}

/** Without its dates and its status nobody can say whether a milestone is late. */
export const milestonesUnread: readonly Unread[] = [
  unreadColumns("milestone dates", "PlanMilestones", [
    { id: "approved", title: "Approved date" },
    { id: "forecast", title: "Forecast date" },
    { id: "actual", title: "Actual date" },
  ]),
  unreadWords("milestone status", "PlanMilestones", { id: "status", title: "Status" }),
];

function sectionOf(chosen: Chosen, words: Pick<Section, "heading" | "none">, places = chosen.places): Section {
  const count = countName(chosen);
  return {
    id: chosen.id,
    ...words,
    columns: columnsOf(chosen),
    live: {
      rows: places,
      lines: 2,
      more: `=IF(${count}>${places},"and "&${count}-${places}&" more on 2 Milestones","")`,
    },
    rows: (view) => shownOf(view, chosen.rows(view.plan)).map(cellsOf),
    unread: milestonesUnread,
    withheld: (view) => leftOut(view, chosen.rows(view.plan)),
  };
}

/** Years that leave room on side one for all places of red milestones; of each two more years one takes the room of a place. */
const roomyYears = 5;

/** Milestones that are late and red, as many on the live sheet as stand on side one beneath the years. */
export function redSection(years: number): Section {
  const words = { heading: "Red milestones", none: "No milestone is red." };
  const taken = Math.ceil(Math.max(0, years - roomyYears) / 2);
  return sectionOf(redMilestones, words, Math.max(1, redMilestones.places - taken));
}

/** All others that are late or come within six months. */
export const nextSection = sectionOf(nextMilestones, {
  heading: "Milestones of the next six months, and others that are late",
  none: "No other milestone is late or comes within six months.",
});
