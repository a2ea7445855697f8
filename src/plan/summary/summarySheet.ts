import type { InsertOptions, PlanSheet } from "../types";
import { askedFormulas, headerLines } from "./asked";
import { charactersIn } from "../letters";
import { Page, type Box } from "./page";
import { firstSide, otherSides, sectionsFor } from "./sections/all";
import { sinceFormulas } from "./sections/moved";
import { type Section, summaryWidths } from "./section";
import { firstLineOf, inOneLine, restOf, shortened } from "./printedLines";
import { unreadFormula } from "./unread";
import { findingsFormula, headFormula, positionFormulas } from "./words";

/** Id of the live summary. */
export const summaryId = "summary";

/** Defined name that leads to the live summary. */
export const summaryName = "PlanGoSummary";

/** What the report is called, live or dated. */
export const summaryTitle = "Cabinet summary";

/** Who made a copy, as a post: filled on the live sheet, and copied. */
export const madeBy: Box = { label: "Made by (post)", lines: 1 };

/** Comments that only their officers write. */
export const comments: readonly Box[] = ["Finance (section 151 officer)", "Legal (monitoring officer)", "Equality"].map(
  (label) => ({ label, lines: 3 }),
);

/** The live summary: formulas, fixed rows, empty cells for the officers. */
export function summarySheet(options: InsertOptions, tabColor: string): PlanSheet {
  const page = new Page();
  const tables = sectionsFor(options.years).filter(({ live }) => live !== null).length;
  page.line("title", summaryTitle, { named: summaryName });
  page.line("prose", headFormula);
  page.line("about", `This sheet has ${tables} tables, is for officers and follows the plan.`);
  page.beside(summaryWidths.length - 1, "link", "Back to the Plan", { to: "PlanGoPlan" });
  for (const { label, formula, numberFormat } of headerLines) page.pair(label, formula, numberFormat);
  liveDecisions(page);
  page.heading("Position", 60);
  for (const formula of positionFormulas) page.line("prose", formula);
  page.line("prose", findingsFormula);
  page.heading("Since the last report", 60);
  for (const formula of sinceFormulas) page.line("prose", formula);
  for (const section of firstSide(options.years)) liveSection(page, section);
  for (const section of otherSides) liveSection(page, section);
  liveFindings(page);
  page.heading("Officers' comments", 60);
  for (const box of [madeBy, ...comments]) page.box(box, []);
  return page.sheet({ label: summaryTitle, id: summaryId, tabColor });
}

function liveDecisions(page: Page): void {
  page.heading("Decision asked", 40);
  const { lines, after } = askedFormulas(page.at + 1);
  for (const line of lines) page.line("prose", line);
  page.line("text", after);
}

function liveSection(page: Page, section: Section): void {
  const { heading, columns, live, whole = false, unread = [] } = section;
  if (live === null) return;
  const rows = Array.from({ length: live.rows }, (_, k) => ({
    contents: columns.map(({ formula }, column) => fitted(section, column, formula?.(k) ?? "")),
    lines: live.lines,
  }));
  const left = unread.length === 0 ? "" : unreadFormula(unread);
  page.table({ heading, columns, rows, whole, after: [inOneLine([live.more, left])] });
}

/** Characters that a cell of a section has room for on the live sheet, whose rows do not grow; null where its texts are short. */
export function roomOf({ columns, live }: Section, column: number): number | null {
  const width = summaryWidths[column] ?? 10;
  const isWide = columns[column]?.role !== "number" && width > 20;
  return isWide && live !== null ? charactersIn(width, live.lines) : null;
}

function fitted(section: Section, column: number, content: string): string {
  const room = roomOf(section, column);
  return room === null || !content.startsWith("=") ? content : shortened(content, room);
}

/** The charts stand on their own sheet; here is what they find. */
function liveFindings(page: Page): void {
  page.heading("What the charts find", 60);
  for (const finding of ["PlanCapitalFinding", "PlanSlipFinding"]) {
    const first = `$A${page.at + 1}`;
    page.line("prose", `=IFERROR(${firstLineOf(finding)},"")`);
    page.line("prose", `=IFERROR(${restOf(finding, first)},"")`);
  }
  page.line("link", "Go to the charts", { to: "PlanGoCharts" });
}
