import type { RuleFacts } from "../plan/checks/facts";
import type { RuleCode } from "../plan/checks/ruleBook";
import type { CellChange, Finding } from "../plan/types";
import { cellText, countText, dayText, millionsText, poundsText, rowText } from "./values";

const expected: { readonly [E in RuleFacts["V03"]["expected"]]: string } = {
  date: "not a date. Type it again as a date, such as 05/03/2027",
  number: "not a number. Type it again with digits only",
  text: "an error. Type the entry again, or clear the cell",
  year: "not a financial year. Write it like 2026/27",
  id: "not an ID that can be looked up. Use letters and digits only",
};
const missing: { readonly [M in RuleFacts["V10"]["missing"]]: string } = {
  date: "no done date. Enter the date",
  evidence: "no evidence. Enter its reference",
  both: "neither a done date nor evidence. Enter both",
};

/** What is wrong, with the values found, then what to do. Where it is, the address says. */
export const findingTexts: { readonly [R in RuleCode]: (facts: RuleFacts[R]) => string } = {
  V01: ({ setting, value }) =>
    `${setting} is ${dayText(value)}. A plan starts on a 1 April and ends on a later 31 March: correct the date.`,
  V02: ({ column, value }) =>
    `${cellText(value)} is not on the list for ${column}. Choose a word from the drop-down, or add this one on the sheet Lists.`,
  V03: ({ column, value, expected: what }) => `${column} holds ${cellText(value)}, ${expected[what]}.`,
  V04: ({ value }) => `${cellText(value)} is used twice. Each row needs its own: change the one in this row.`,
  V05: ({ column, value, sheet }) =>
    `${column} says ${cellText(value)}, which is not on the sheet ${sheet}. Choose one that is there, or add it there.`,
  V06: ({ column, value, start, end }) =>
    `${column} is ${dayText(value)}, outside the plan (${dayText(start)} to ${dayText(end)}). Check the year of the date.`,
  V07: ({ column }) => `${column} is blank. Fill it in, or clear the whole row.`,
  V08: ({ column, value }) =>
    `${column} holds ${cellText(value)}, which looks like an e-mail address or a telephone number. Give the post instead, since the workbook may be published.`,
  V09: ({ step }) => `Step ${rowText(step)} has no owner post. Name the post that owns it.`,
  V10: ({ step, missing: what }) => `Step ${rowText(step)} is done but has ${missing[what]}, or change the status.`,
  V11: ({ step, count }) =>
    `Step ${rowText(step)} is done but ${countText(count, "of its milestones is", "of its milestones are")} open. Complete or move them, or change the status.`,
  V16: ({ id }) => `${rowText(id)} is complete but has no actual date. Enter the date on which it was reached.`,
  V17: ({ id, actual, report }) =>
    `${rowText(id)} has the actual date ${dayText(actual)}, later than the report date ${dayText(report)}. Correct it, or move the report date on.`,
  V18: ({ id, forecast, report }) =>
    `${rowText(id)} was forecast for ${dayText(forecast)}, which has passed at ${dayText(report)}, and it is not complete. Give it a new forecast, or its actual date.`,
  V19: ({ id }) =>
    `${rowText(id)} has no approved date, so its slip cannot be shown. Enter the date that was approved.`,
  V20: ({ id, days }) =>
    `${rowText(id)} is ${countText(days, "day")} late and gives no reason. Enter the reason for the slip.`,
  V21: ({ id, date, predecessor, before }) =>
    `${rowText(id)} on ${dayText(date)} comes before its predecessor ${rowText(predecessor)} on ${dayText(before)}. Correct one of the dates, or the predecessor.`,
  V22: ({ id, date, project, gate, other }) =>
    `${rowText(id)} says ${dayText(date)} but project ${rowText(project)} says ${dayText(other)} for ${cellText(gate)}. Decide which is right and enter it in both places.`,
  V23: ({ year }) => `${rowText(year)} has no key milestone. Mark one of that year's milestones as key, or add one.`,
  V25: ({ id, stage, date, earlier, before }) =>
    `${rowText(id)}: ${stage} ${dayText(date)} is before ${earlier} ${dayText(before)}. Correct one of the two.`,
  V26: ({ id, stage, earlier, days, least }) =>
    `${rowText(id)}: only ${countText(days, "day")} between ${earlier} and ${stage}; allow ${least}. Move a date, or change the least days in Settings.`,
  V27: ({ id }) => `${rowText(id)} has no sponsor post. Enter the post that sponsors it.`,
  V28: ({ id, total, value, difference }) =>
    `${rowText(id)}: the years add to ${millionsText(total)} but the project's value is ${millionsText(value)} (difference ${millionsText(difference)}). Correct the years or the value.`,
  V30: ({ column, value }) =>
    `${column} holds ${cellText(value)}, which looks like pounds; this column is in £m. Divide it by a million.`,
  V31: ({ id, funding, total }) =>
    `${rowText(id)}: the funding adds to ${millionsText(funding)} but the cost is ${millionsText(total)}. Correct the funding or the years.`,
  V32: ({ id, status }) =>
    `${rowText(id)} has passed Stage 2 but its funding is ${cellText(status)}. Confirm the funding, or correct the project's stage.`,
  V35: ({ id, close, end }) =>
    `${rowText(id)} closes on ${dayText(close)}, after exclusivity ends on ${dayText(end)}. Bring the close forward, or choose another route.`,
  V36: ({ id, stage }) =>
    `${rowText(id)} has reached ${cellText(stage)} with no value-for-money evidence. Enter the reference of the evidence.`,
  V37: ({ id, cost, benchmark }) =>
    `${rowText(id)} costs ${poundsText(cost)} a square metre, ${Math.round((cost / benchmark - 1) * 100)}% above the benchmark of ${poundsText(benchmark)}. Check value, floor area and benchmark.`,
  V40: ({ year, planned, most }) =>
    `${rowText(year)}: ${millionsText(planned)} is above the most that can be delivered (${millionsText(most)}). Move spending to another year, or correct the most.`,
  V41: ({ year, planned, least }) =>
    `${rowText(year)}: ${millionsText(planned)} is below the least that the partnership needs (${millionsText(least)}). Bring a project forward, or correct the least.`,
  V47: ({ year, planned, programme }) =>
    `${rowText(year)}: the plan has ${millionsText(planned)}, the approved capital programme ${millionsText(programme)}. Bring the two together.`,
};

/** The sentence of a finding. */
export function findingText(finding: Pick<Finding, "rule" | "facts">): string {
  // The rule decides the facts: whoever makes a finding is held to that by the types of its check.
  const sentence = findingTexts[finding.rule as RuleCode] as (facts: unknown) => string;
  return sentence(finding.facts);
}

/** What a cell holds and what it would hold, as people read it. `asDate` where the column holds dates. */
export function changeTexts({ from, to }: CellChange, asDate: boolean): { readonly from: string; readonly to: string } {
  return { from: cellText(from), to: asDate && typeof to === "number" ? dayText(to) : cellText(to) };
}

/** What a fix would do: `Change “31/01/2027” to 31 January 2027`. */
export function fixText(changes: readonly CellChange[], asDate: boolean): string {
  return changes
    .map((change) => changeTexts(change, asDate))
    .map(({ from, to }) => `Change ${from} to ${to}`)
    .join("; ");
}
