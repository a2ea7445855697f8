import type { Cell, Table, TableLink } from "../types";
import { table } from "./table";

/** What the Checks sheet says of a rule. */
export interface CheckLine {
  readonly rule: string;
  readonly severity: string;
  /** What is wrong. */
  readonly what: string;
  readonly where: string;
  /** Defined name that its link goes to. */
  readonly to: string;
  readonly remedy: string;
}

/** One row a rule, with its live count over the *Check* columns of the entry tables. */
export function checks(lines: readonly CheckLine[], entryTables: readonly Table[]) {
  const counts = entryTables.map((each) => `COUNTIF(${each.name}[Check],"*"&{rule}&"*")`).join("+");
  return table({
    name: "PlanChecks",
    sheet: "Checks",
    key: "rule",
    says: {
      id: "checks",
      title: "Checks",
      about:
        "This sheet has one table with a row for each rule and the number of rows that break it now, add-in or not.",
      use: "The Check column at the right of each table names the rules that a row breaks.",
      done: "No rule of severity error has a count above nought.",
      go: "PlanGoChecks",
      link: "Go to the checks",
    },
    starter: lines.map(({ rule, severity, what, where, remedy }): Record<string, Cell> => ({
      rule,
      severity,
      what,
      where,
      remedy,
    })),
    links: lines.map(({ to }, row): TableLink => ({ row, column: "where", to })),
    columns: [
      { id: "rule", title: "Rule", kind: "id", width: 8, required: true, unique: true },
      { id: "severity", title: "Severity", kind: "text", width: 11 },
      { id: "what", title: "What is wrong", kind: "text", width: 52 },
      { id: "where", title: "Where", kind: "text", width: 20 },
      { id: "remedy", title: "What to do", kind: "text", width: 60 },
      { id: "count", title: "Count", kind: "integer", width: 9, formula: `=IFERROR(IF({rule}="","",${counts}),"")` },
      { id: "waived", title: "Of which waived", kind: "integer", width: 9, formula: '=IF({rule}="","",0)' },
    ],
  });
}
