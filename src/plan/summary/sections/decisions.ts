import { lastDay } from "../../../dates/days";
import { readableText, wholeColumn as of } from "../../formulas";
import { readOr, type RowView } from "../../rowView";
import { consulted, countName, decisionsAhead, placeName, redRisks } from "../chosen";
import { firstCell, placedCell } from "../lateFeed";
import { type Section, shortDate, tableDate } from "../section";
import { meetingsUnread } from "../asked";
import { unreadColumns, unreadWords } from "../unread";
import type { Cell } from "../../types";
import { cellOf, leftOut, shownOf, textOf } from "../view";

const ahead = (title: string) => placedCell(decisionsAhead, title);

function moreOf(chosen: { readonly named: string; readonly places: number }, sheet: string): string {
  const count = countName(chosen);
  return `=IF(${count}>${chosen.places},"and "&${count}-${chosen.places}&" more on ${sheet}","")`;
}

function noticeFormula(k: number): string {
  const row = placeName(decisionsAhead, k);
  const published = `INDEX(${of("PlanDecisions", "Notice published")},${row})`;
  const maker = readableText(`INDEX(${of("PlanDecisions", "Decision maker")},${row})`);
  const is = (title: string, word: string) => `INDEX(${of("PlanDecisions", title)},${row})=${word}`;
  const needsNone = `IFERROR(AND(${is("Key decision", "PlanNo")},${is("Open or exempt", "PlanOpen")}),FALSE)`;
  return (
    `=IF(N(${row})=0,"",IFERROR(${maker}&"; "&IF(IFERROR(AND(ISNUMBER(${published}),${published}>=1,${published}<=${lastDay}),FALSE),` +
    `"notice published "&TEXT(${published},"dd/mm/yyyy"),IF(${needsNone},"no notice needed","no notice yet")),""))`
  );
}

const isDay = (cell: Cell): cell is number => typeof cell === "number" && cell >= 1 && cell <= lastDay;

/** Notice is for key decisions and for what is dealt with in private. */
function noticeOf(row: RowView): string {
  const published = cellOf(row, "published");
  const needsNone = readOr(false, () => row.is("isKey", "PlanNo") && row.is("openness", "PlanOpen"));
  const none = needsNone ? "no notice needed" : "no notice yet";
  return `${textOf(row, "maker")}; ${isDay(published) ? `notice published ${shortDate(published)}` : none}`;
}

/** The forward plan: decisions of the next four months, with the last day on which notice can be given. */
export const aheadSection: Section = {
  id: "ahead",
  heading: "Forward plan of the next four months",
  columns: [
    { title: "Decision", role: "label", formula: firstCell(decisionsAhead, "Decision asked") },
    { title: "Meeting", role: "text", numberFormat: tableDate, formula: ahead("Meeting date") },
    { title: "Latest notice", role: "text", numberFormat: tableDate, formula: ahead("Latest notice date") },
    { title: "Key decision", role: "text", formula: ahead("Key decision") },
    { title: "Open or exempt", role: "text", formula: ahead("Open or exempt") },
    { title: "Maker and notice", role: "text", formula: noticeFormula },
  ],
  live: { rows: decisionsAhead.places, lines: 2, more: moreOf(decisionsAhead, "10 Decisions") },
  none: "No decision is planned for the next four months.",
  rows: (view) =>
    shownOf(view, decisionsAhead.rows(view.plan)).map((row) => [
      ...["decision", "meeting", "latestNotice", "isKey", "openness"].map((id) => cellOf(row, id)),
      noticeOf(row),
    ]),
  unread: meetingsUnread,
  withheld: (view) => leftOut(view, decisionsAhead.rows(view.plan)),
};

const risk = (title: string) => placedCell(redRisks, title);

/** Risks that stay red after what is done about them. */
export const risksSection: Section = {
  id: "risks",
  heading: "Risks that stay red after mitigation",
  columns: [
    { title: "Cause, event and effect", role: "label", formula: firstCell(redRisks, "Cause event and effect") },
    { title: "Project", role: "text", formula: risk("Project ID") },
    { title: "Score before", role: "number", numberFormat: "0_)", formula: risk("Score") },
    { title: "Score after", role: "number", numberFormat: "0_)", formula: risk("Residual score") },
    { title: "RAG after", role: "text", formula: risk("Residual RAG") },
    { title: "Mitigation", role: "text", formula: risk("Mitigation") },
  ],
  live: { rows: redRisks.places, lines: 3, more: moreOf(redRisks, "10 Risks") },
  none: "No risk stays red after mitigation.",
  rows: (view) =>
    shownOf(view, redRisks.rows(view.plan)).map((row) =>
      ["risk", "project", "score", "residualScore", "residualRag", "mitigation"].map((id) => cellOf(row, id)),
    ),
  unread: [
    unreadColumns("residual scores", "PlanRisks", [
      { id: "residualLikelihood", title: "Residual likelihood" },
      { id: "residualImpact", title: "Residual impact" },
    ]),
    unreadWords("risk status", "PlanRisks", { id: "status", title: "Status" }),
  ],
  withheld: (view) => leftOut(view, redRisks.rows(view.plan)),
};

const held = (title: string) => placedCell(consulted, title);

function changedFormula(k: number): string {
  const row = placeName(consulted, k);
  const cell = (title: string) => readableText(`INDEX(${of("PlanConsultations", title)},${row})`);
  const [considered, changed] = [cell("How considered"), cell("What changed")];
  return `=IF(N(${row})=0,"",IFERROR(${considered}&IF(OR(${considered}="",${changed}=""),"","; ")&${changed},""))`;
}

/** What came of consultation. */
export const consultedSection: Section = {
  id: "consulted",
  heading: "Consultation and what changed",
  columns: [
    { title: "Consultation", role: "label", formula: firstCell(consulted, "Consultation") },
    { title: "Closed", role: "text", numberFormat: tableDate, formula: held("Closes") },
    { title: "Replies", role: "number", numberFormat: "#,##0_)", formula: held("Responses") },
    { title: "Feeds decision", role: "text", formula: held("Feeds decision") },
    { title: "Report", role: "text", formula: held("Report reference") },
    { title: "Considered; changed", role: "text", formula: changedFormula },
  ],
  live: { rows: consulted.places, lines: 3, more: moreOf(consulted, "5 Consultation") },
  none: "No consultation has closed.",
  rows: (view) =>
    shownOf(view, consulted.rows(view.plan)).map((row) => {
      const [considered, changed] = [textOf(row, "considered"), textOf(row, "changed")];
      return [
        ...["name", "closes", "responses", "decision", "report"].map((id) => cellOf(row, id)),
        `${considered}${considered === "" || changed === "" ? "" : "; "}${changed}`,
      ];
    }),
  unread: [unreadColumns("closing dates", "PlanConsultations", [{ id: "closes", title: "Closes" }])],
  withheld: (view) => leftOut(view, consulted.rows(view.plan)),
};

/** Measures on the live sheet. */
const measuresShown = 8;
const measureCell = (title: string) => (k: number) => {
  const cell = `INDEX(${of("PlanMeasures", title)},${k + 1})`;
  return `=IFERROR(IF(${cell}="","",${cell}),"")`;
};
const measureCount = `COUNTIF(${of("PlanMeasures", "Measure ID")},"?*")`;

/** What is measured in the four categories that value for money is judged by, the latest against the target. */
export const measuresSection: Section = {
  id: "measures",
  heading: "Value for money: cost, quality, time, volume",
  columns: [
    { title: "Measure", role: "label", formula: measureCell("Measure") },
    { title: "Category", role: "text", formula: measureCell("Category") },
    { title: "Latest", role: "number", numberFormat: "#,##0.##_)", formula: measureCell("Latest") },
    { title: "Target", role: "number", numberFormat: "#,##0.##_)", formula: measureCell("Target") },
    { title: "RAG", role: "text", formula: measureCell("RAG") },
    { title: "Trend", role: "text", formula: measureCell("Trend") },
  ],
  live: {
    rows: measuresShown,
    lines: 1,
    more: `=IF(${measureCount}>${measuresShown},"and "&${measureCount}-${measuresShown}&" more on 9 Monitoring","")`,
  },
  none: "No measures are entered.",
  rows: ({ plan }) =>
    plan
      .rows("PlanMeasures")
      .map((row) => ["measure", "category", "latest", "target", "rag", "trend"].map((id) => cellOf(row, id))),
};
