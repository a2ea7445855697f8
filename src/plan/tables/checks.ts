import type { Cell, Column, Table, TableLink } from "../types";
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
  /** The step until whose beginning it is only advice; `own` where each of the ten steps has its own beginning. */
  readonly until?: number | "own";
  /** Why no formula counts it. */
  readonly notLive?: string;
  /** Formulas that count what concerns the plan as a whole, beside what the *Check* columns say. */
  readonly counts: readonly string[];
  /** Formulas that are TRUE while a setting is missing without which the rule is judged nowhere. */
  readonly waitsFor: readonly string[];
}

/** Stands where a rule could not be judged: a nought would say that nothing was found. */
export const notJudged = "–";

const says: NonNullable<Table["says"]> = {
  id: "checks",
  title: "Checks",
  about: "This sheet has one table with a row for each rule and the number of rows that break it now, add-in or not.",
  use: "The Check column of each table names the rules that a row breaks; a dash: not judged, a setting is missing. Accepted rows are open again when their cell changes; other changes only the pane sees.",
  done: "No rule of severity error has a count above nought.",
  go: "PlanGoChecks",
  link: "Go to the checks",
};

/** One row a rule, with its live count over the *Check* columns of the entry tables. */
export function checks(lines: readonly CheckLine[], entryTables: readonly Table[]) {
  return table({
    name: "PlanChecks",
    sheet: "Checks",
    key: "rule",
    says,
    starter: lines.map(({ rule, severity, what, where, remedy, notLive }): Record<string, Cell> => ({
      rule,
      severity,
      what,
      where,
      remedy,
      because: notLive ?? null,
    })),
    links: lines.map(({ to }, row): TableLink => ({ row, column: "where", to })),
    columns: [
      { id: "rule", title: "Rule", kind: "id", width: 8, required: true, unique: true },
      { id: "severity", title: "Severity", kind: "text", width: 11, own: true },
      { id: "what", title: "What is wrong", kind: "text", width: 52, own: true },
      { id: "where", title: "Where", kind: "text", width: 20, own: true },
      { id: "remedy", title: "What to do", kind: "text", width: 60, own: true },
      { id: "because", title: "Not counted because", kind: "text", width: 24, own: true },
      ...counted(lines, entryTables),
    ],
  });
}

/** Counts of a rule; blank where no formula can see what is wrong, a dash where the rule could not be judged. */
function counted(lines: readonly CheckLine[], entryTables: readonly Table[]): Column[] {
  const column = (id: string, title: string, cell: string): Column => ({
    id,
    title,
    kind: "integer",
    width: 9,
    formula: `=IFERROR(${cell},"")`,
  });
  const all = [...inRows(entryTables), ...ofPlan(lines)].join("+");
  const ofThose = (sum: string): string => `IF(ISNUMBER({count}),${sum},{count}&"")`;
  return [
    column(
      "count",
      "Count",
      `IF(OR({rule}="",{because}<>""),"",IF(OR(${waiting(lines).join(",")}),"${notJudged}",${all}))`,
    ),
    column("yet", "Of which not begun", ofThose(notBegun(lines).join("+"))),
    column("waived", "Of which waived", ofThose(waived)),
    column("open", "To clear", ofThose("MAX(0,{count}-{yet}-{waived})")),
  ];
}

/** A test for each setting that rules wait for. */
function waiting(lines: readonly CheckLine[]): string[] {
  const missing = [...new Set(lines.flatMap(({ waitsFor }) => waitsFor))];
  return missing.map((test) => {
    const rules = lines.filter(({ waitsFor }) => waitsFor.includes(test)).map(({ rule }) => rule);
    return `AND(${test},ISNUMBER(FIND({rule},"${rules.join(" ")}")))`;
  });
}

function inRows(entryTables: readonly Table[]): string[] {
  return entryTables.map(({ name }) => `COUNTIF(${name}[Check],"*"&{rule}&"*")`);
}

function ofPlan(lines: readonly CheckLine[]): string[] {
  return lines.flatMap(({ rule, counts }) => counts.map((each) => `IF({rule}="${rule}",IFERROR(${each},0),0)`));
}

/** What is merely not yet entered: until its step has begun it is advice, whatever the rule's severity. */
function notBegun(lines: readonly CheckLine[]): string[] {
  const steps = [...new Set(lines.map(({ until }) => until))];
  return steps.flatMap((step) => {
    if (step === undefined) return [];
    const rules = lines.filter(({ until }) => until === step).map(({ rule }) => `{rule}="${rule}"`);
    const any = rules.length === 1 ? rules.join("") : `OR(${rules.join(",")})`;
    return [`IF(${any},${step === "own" ? ownStep : ofStep(step)},0)`];
  });
}

const ownStep = 'COUNTIFS(PlanSteps[Check],"*"&{rule}&"*",PlanSteps[Begun],PlanNo)';

function ofStep(step: number): string {
  return `IF(IFERROR(INDEX(PlanSteps[Begun],MATCH(${step},PlanSteps[Step],0))=PlanNo,FALSE),{count},0)`;
}

/** Rows that posts have accepted and that still break the rule; each waiver says how much of a row it accepts. */
const waived = "MIN({count},INT(SUMIF(PlanWaivers[Rule],{rule},PlanWaivers[Rows accepted])+0.001))";
