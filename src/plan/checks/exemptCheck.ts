import { isError } from "../kinds";
import type { Cell, RowReader } from "../types";
import { fixOf } from "./columnCheck";
import { decision, project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

const openness = "PlanDecisions[Open or exempt]";
/** A part of a decision's report may be exempt while the project's figures are public: whoever says so of the project decides. */
const exempt =
  `SUMPRODUCT(--ISNUMBER(1/((PlanDecisions[Project ID]={id})*((${openness}=PlanExempt)+({exempt}="")*(${openness}=PlanPartExempt)>0)*` +
  `(PlanDecisions[Status]<>PlanDecisionWithdrawn))))>0`;

/** The first decision on the project that stands and is not open; of a project that is open, not even in part. */
function exemptDecision(row: RowReader): RowReader | undefined {
  const undecided = row.isBlank("exempt");
  if (!undecided && !row.is("exempt", "PlanOpen")) return undefined;
  return row.plan.rowsWith("PlanDecisions", "project", row.raw("id")).find((of) => {
    if (!of.isWord("openness") || isError(of.raw("status")) || of.is("status", "PlanDecisionWithdrawn")) return false;
    return of.is("openness", "PlanExempt") || (undecided && of.is("openness", "PlanPartExempt"));
  });
}

const decided = (openness: string, ofProject: Readonly<Record<string, Cell>>) => ({
  tables: {
    PlanProjects: [{ ...project, ...ofProject }],
    PlanDecisions: [{ ...decision, project: "P01", openness }],
  },
});

/**
 * V74: what is exempt in a decision does not become public through the project that it is about: the project says what it is, and
 * is not open where the decision is exempt as a whole.
 */
export const exemptWithheld = rowCheck({
  rule: "V74",
  table: "PlanProjects",
  needs: ["id"],
  reads: ["exempt"],
  partly: { PlanDecisions: ["project", "openness", "status"] },
  native: `AND(OR({exempt}="",{exempt}=PlanOpen),${exempt})`,
  find: (row) => {
    const of = exemptDecision(row);
    if (of === undefined) return null;
    const found = of.raw("openness");
    return {
      column: "exempt",
      facts: { id: row.raw("id"), says: row.raw("exempt"), decision: of.raw("id"), openness: found },
      fix: fixOf("PlanProjects", row, { column: "exempt", to: found }),
    };
  },
  example: { bad: decided("Part exempt", {}), good: decided("Part exempt", { exempt: "Open" }) },
});
