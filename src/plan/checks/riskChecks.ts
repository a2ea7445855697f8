import { isError } from "../kinds";
import { sameOrBlank } from "../sameCell";
import type { Cell, RowReader } from "../types";
import type { Hit } from "./check";
import { fixOf } from "./columnCheck";
import { rowCheck } from "./rowCheck";

const table = "PlanRisks";
const id = (row: RowReader) => row.raw("id");
const risk = {
  id: "R01",
  risk: "Ground is poorer than surveyed",
  likelihood: 2,
  impact: 4,
  residualLikelihood: 1,
  residualImpact: 4,
  status: "Open",
} as const;
const plan = (row: Readonly<Record<string, Cell>>) => ({ tables: { PlanRisks: [{ ...risk, ...row }] } });

/** The calculated scores and what each is the product of. */
const scores = [
  { score: "score", likelihood: "likelihood", impact: "impact" },
  { score: "residualScore", likelihood: "residualLikelihood", impact: "residualImpact" },
] as const;

function wrongScore(row: RowReader, { score, likelihood, impact }: (typeof scores)[number]): Hit<"V68">[] {
  // What the cell shows, not what it should: somebody wrote over the formula. A plan made in memory shows nothing.
  const shown = row.row.cells[score];
  if (shown === undefined || isError(shown) || !row.isNumber(likelihood) || !row.isNumber(impact)) return [];
  const product = row.number(likelihood) * row.number(impact);
  if (sameOrBlank(shown, product)) return [];
  const change = fixOf(table, row, { column: score, to: product })?.map((each) => ({ ...each, from: shown }));
  return [{ column: score, facts: { id: id(row), shown, product }, fix: change }];
}

/** V68: a score is likelihood times impact. */
export const scoreIsProduct = rowCheck({
  rule: "V68",
  table,
  native: scores.map(
    ({ score, likelihood, impact }) =>
      `AND(ISNUMBER({${likelihood}}),ISNUMBER({${impact}}),{${score}}<>{${likelihood}}*{${impact}})`,
  ),
  find: (row) => scores.flatMap((each) => wrongScore(row, each)),
  example: { bad: plan({ score: 9 }), good: plan({}) },
});

/** V69: mitigation makes nothing worse. */
export const residualLower = rowCheck({
  rule: "V69",
  table,
  sparesGivenUp: true,
  needs: ["score", "residualScore"],
  native: "{residualScore}>{score}",
  find: (row) => {
    const [score, residual] = [row.number("score"), row.number("residualScore")];
    return residual > score ? { column: "residualLikelihood", facts: { id: id(row), score, residual } } : null;
  },
  example: { bad: plan({ residualLikelihood: 3 }), good: plan({}) },
});

/** V70: somebody does something about what is red. */
export const redIsOwned = rowCheck({
  rule: "V70",
  table,
  needs: ["risk"],
  settings: ["risk-amber", "risk-red"],
  native: 'AND(OR({rag}=PlanRagRed,{residualRag}=PlanRagRed),OR({owner}="",{mitigation}=""))',
  find: (row) => {
    const [red, residual] = [row.is("rag", "PlanRagRed"), row.is("residualRag", "PlanRagRed")];
    const [owner, mitigation] = [row.isBlank("owner"), row.isBlank("mitigation")];
    if (!(red || residual) || !(owner || mitigation)) return null;
    const missing = owner && mitigation ? "both" : owner ? "owner" : "mitigation";
    return { column: owner ? "owner" : "mitigation", facts: { id: id(row), missing } };
  },
  example: {
    bad: plan({ likelihood: 5, owner: "Head of Property" }),
    good: plan({ likelihood: 5, owner: "Head of Property", mitigation: "Trial pits" }),
  },
});

/** V71: the review has not been missed. */
export const reviewAhead = rowCheck({
  rule: "V71",
  table,
  needs: ["review", "overdue"],
  settings: ["report-date"],
  native: "{overdue}=PlanYes",
  find: (row) =>
    row.is("overdue", "PlanYes")
      ? {
          column: "review",
          facts: { id: id(row), review: row.number("review"), report: row.setting("report-date") },
        }
      : null,
  moving: ["report"],
  example: { bad: plan({ review: 46_300 }), good: plan({ review: 46_400 }) },
});
