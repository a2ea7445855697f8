import { isError } from "../kinds";
import type { Cell, RowReader } from "../types";
import { fixOf } from "./columnCheck";
import { decision, project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

const exempt =
  'SUMPRODUCT(--ISNUMBER(1/((PlanDecisions[Project ID]={id})*(PlanDecisions[Open or exempt]<>"")*' +
  "(PlanDecisions[Open or exempt]<>PlanOpen)*(PlanDecisions[Status]<>PlanDecisionWithdrawn))))>0";

/** The first decision on the project that stands and is not open. */
function exemptDecision(row: RowReader): RowReader | undefined {
  return row.plan.rowsWith("PlanDecisions", "project", row.raw("id")).find((of) => {
    const [openness, status] = [of.raw("openness"), of.raw("status")];
    if (isError(openness) || isError(status) || of.isBlank("openness")) return false;
    return !of.is("openness", "PlanOpen") && !of.is("status", "PlanDecisionWithdrawn");
  });
}

const openness = (ofProject: Readonly<Record<string, Cell>>) => ({
  tables: {
    PlanProjects: [{ ...project, ...ofProject }],
    PlanDecisions: [{ ...decision, project: "P01", openness: "Part exempt" }],
  },
});

/** V74: what is exempt in a decision does not become public through the project that it is about. */
export const exemptWithheld = rowCheck({
  rule: "V74",
  table: "PlanProjects",
  needs: ["id"],
  native: `AND({exempt}="",${exempt})`,
  find: (row) => {
    const of = row.isBlank("exempt") ? exemptDecision(row) : undefined;
    if (of === undefined) return null;
    const [found, to] = [of.raw("openness"), row.word("PlanPartExempt")];
    const isWord = row.plan.hasWord("openness", found);
    return {
      column: "exempt",
      facts: { id: row.raw("id"), decision: of.raw("id"), openness: found },
      fix: fixOf("PlanProjects", row, { column: "exempt", to: isWord ? found : to }),
    };
  },
  example: { bad: openness({}), good: openness({ exempt: "Open" }) },
});
