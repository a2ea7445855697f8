import { inRow } from "../formulas";
import type { Column, Table } from "../types";

/**
 * Adds to the table of waivers the column *Still found*: whether the row that was accepted breaks the rule now, while the waiver is
 * in force. A formula cannot tell that the values have changed since: no function of Excel 2016 makes a fingerprint of cells.
 */
export function withStillFound(waivers: Table, tables: readonly Table[]): Table {
  const rows = tables.filter(({ name }) => name !== waivers.name).map(failing);
  const found = `IF({row}="",${ofPlan},${rows.join("+")})>0`;
  const column: Column = {
    id: "still",
    title: "Still found",
    kind: "choice",
    list: "yesNo",
    width: 8,
    formula: inRow(
      `=IFERROR(IF({id}="","",IF(AND({inForce}=PlanYes,LEN({rule})=3,${found}),PlanYes,PlanNo)),"")`,
      waivers.name,
      waivers.columns,
    ),
  };
  return { ...waivers, columns: [...waivers.columns, column] };
}

const ofPlan = "SUMIF(PlanChecks[Rule],{rule},PlanChecks[Count])";

/** How many rows of the table have that id and break the rule. */
function failing({ name, key, columns }: Table): string {
  const title = columns.find(({ id }) => id === key)?.title ?? "";
  return `IF({table}="${name}",COUNTIFS(${name}[${title}],{row},${name}[Check],"*"&{rule}&"*"),0)`;
}
