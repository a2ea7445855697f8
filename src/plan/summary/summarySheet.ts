import type { InsertOptions, PlanSheet } from "../types";
import { askedAfter, askedLines, headerLines } from "./asked";
import { askedDecisions } from "./chosen";
import { Page, type Box } from "./page";
import { firstSide, otherSides, sectionsFor } from "./sections/all";
import { sinceFormulas } from "./sections/moved";
import type { Section } from "./section";
import { firstLineOf, restOf } from "./printedLines";
import { unreadFormulas } from "./unread";
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
  page.line("about", `This sheet has ${tables} tables, follows the plan by itself and is for officers.`);
  page.line("link", "Back to the Plan", { to: "PlanGoPlan" });
  for (const { label, formula } of headerLines) page.pair(label, formula);
  page.box(madeBy, []);
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
  for (const box of comments) page.box(box, []);
  return page.sheet({ label: summaryTitle, id: summaryId, tabColor });
}

function liveDecisions(page: Page): void {
  page.heading("Decision asked", 40);
  for (let k = 0; k < askedDecisions.places; k += 1) {
    for (const line of askedLines(k, page.at + 1)) page.line("prose", line);
  }
  for (const line of askedAfter) page.line("text", line);
}

function liveSection(page: Page, { heading, columns, live, unread = [] }: Section): void {
  if (live === null) return;
  const rows = Array.from({ length: live.rows }, (_, k) => ({
    contents: columns.map(({ formula }) => formula?.(k) ?? ""),
    lines: live.lines,
  }));
  page.table({ heading, columns, rows, after: [live.more, ...unreadFormulas(unread)] });
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
