import { filter } from "../sheets/tableSheet";
import type { Cell, Column, RowReader } from "../types";
import { table } from "./table";

/** Likelihood and impact go from 1 to 5 each. */
const scale = { kind: "integer", min: 1, max: 5 } as const;

function product(likelihood: string, impact: string): (row: RowReader) => Cell {
  return (row) => (row.isNumber(likelihood) && row.isNumber(impact) ? row.number(likelihood) * row.number(impact) : "");
}

function ragOf(score: string): (row: RowReader) => Cell {
  return (row) => {
    const [amber, red] = [row.setting("risk-amber"), row.setting("risk-red")];
    if (row.is("status", "PlanRiskClosed") || !row.isNumber(score)) return "";
    const value = row.number(score);
    if (value >= red) return row.word("PlanRagRed");
    return row.word(value >= amber ? "PlanRagAmber" : "PlanRagGreen");
  };
}

/** A score and its RAG. A closed risk has no RAG: it is nobody's worry. */
function scored(
  score: Pick<Column, "id" | "title">,
  rag: Pick<Column, "id" | "title">,
  of: readonly [string, string],
): Column[] {
  const [likelihood, impact] = of;
  return [
    {
      ...score,
      kind: "integer",
      width: 9,
      formula: `=IFERROR(IF(AND(ISNUMBER({${likelihood}}),ISNUMBER({${impact}})),{${likelihood}}*{${impact}},""),"")`,
      twin: product(likelihood, impact),
    },
    {
      ...rag,
      kind: "rag",
      width: 9,
      formula:
        `=IFERROR(IF(OR({status}=PlanRiskClosed,NOT(ISNUMBER({${score.id}})),NOT(ISNUMBER(PlanRiskAmber)),NOT(ISNUMBER(PlanRiskRed))),"",` +
        `IF({${score.id}}>=PlanRiskRed,PlanRagRed,IF({${score.id}}>=PlanRiskAmber,PlanRagAmber,PlanRagGreen))),"")`,
      twin: ragOf(score.id),
    },
  ];
}

function overdue(row: RowReader): string {
  const report = row.setting("report-date");
  if (row.isBlank("id") || row.is("status", "PlanRiskClosed") || !row.isNumber("review")) return "";
  return row.word(row.number("review") < report ? "PlanYes" : "PlanNo");
}

/** What could go wrong, before and after what is done about it. */
export const risks = table({
  name: "PlanRisks",
  sheet: "10 Risks",
  step: 10,
  key: "id",
  called: "risk",
  prefix: "R",
  starter: [],
  says: {
    id: "risks",
    title: "Step 10: risks",
    about:
      "This sheet has one table of {count} risks. Score: likelihood × impact, each 1 to 5; residual: after mitigation, at {reportDate}.",
    use: `A blank project is the whole programme. ${filter}`,
    done: "Every risk has an owner's post, a mitigation and a date of review; those that are red are known to the board.",
    go: "PlanGoRisks",
    link: "Go to the risks",
  },
  columns: [
    { id: "id", title: "Risk ID", kind: "id", width: 10, required: true, unique: true },
    { id: "risk", title: "Cause event and effect", kind: "text", width: 44, required: true },
    { id: "project", title: "Project ID", kind: "reference", width: 9, references: "PlanProjects" },
    { id: "category", title: "Category", kind: "choice", width: 12, list: "riskCategory" },
    { id: "likelihood", title: "Likelihood", ...scale, width: 10 },
    { id: "impact", title: "Impact", ...scale, width: 8 },
    { id: "mitigation", title: "Mitigation", kind: "text", width: 36, wanted: true },
    { id: "residualLikelihood", title: "Residual likelihood", ...scale, width: 10 },
    { id: "residualImpact", title: "Residual impact", ...scale, width: 9 },
    { id: "owner", title: "Owner post", kind: "text", width: 23, post: true, wanted: true },
    { id: "review", title: "Review date", kind: "date", width: 11, wanted: true },
    { id: "status", title: "Status", kind: "choice", width: 9, list: "riskStatus", required: true },
    { id: "escalate", title: "Escalate", kind: "choice", width: 9, list: "yesNo" },
    ...scored({ id: "score", title: "Score" }, { id: "rag", title: "RAG" }, ["likelihood", "impact"]),
    ...scored({ id: "residualScore", title: "Residual score" }, { id: "residualRag", title: "Residual RAG" }, [
      "residualLikelihood",
      "residualImpact",
    ]),
    {
      id: "overdue",
      title: "Review overdue",
      kind: "choice",
      list: "yesNo",
      width: 9,
      formula:
        '=IFERROR(IF(OR({id}="",{status}=PlanRiskClosed,NOT(ISNUMBER({review})),NOT(ISNUMBER(PlanReportDate))),"",' +
        'IF({review}<PlanReportDate,PlanYes,PlanNo)),"")',
      twin: overdue,
    },
  ],
});
