import type { Severity } from "../types";

/** A rule as the Checks sheet lists it. */
export interface Rule {
  readonly severity: Severity;
  /** What is wrong, in general words. */
  readonly what: string;
  /** Where it is mended: words, and the defined name of a sheet's title. */
  readonly where: string;
  readonly to: string;
  readonly remedy: string;
}

const everywhere = { where: "Every sheet", to: "PlanGoPlan" } as const;
const steps = { where: "Plan", to: "PlanGoPlan" } as const;
const settings = { where: "Settings", to: "PlanGoSettings" } as const;
const milestones = { where: "2 Milestones", to: "PlanGoMilestones" } as const;
const projects = { where: "3 Projects", to: "PlanGoProjects" } as const;
const capital = { where: "3 Capital", to: "PlanGoCapital" } as const;
const years = { where: "3 Years", to: "PlanGoYears" } as const;

/** The rules of this version in the order of their codes. What is found in a particular row is said by src/text. */
export const ruleBook = {
  V01: {
    severity: "error",
    ...settings,
    what: "The plan does not start on 1 April and end on a later 31 March.",
    remedy: "Set Plan starts to a 1 April and Plan ends to a later 31 March.",
  },
  V02: {
    severity: "error",
    ...everywhere,
    what: "A word is not on the list for its column.",
    remedy: "Choose a word from the drop-down, or add the word to the Lists sheet.",
  },
  V03: {
    severity: "error",
    ...everywhere,
    what: "A cell cannot be read: text where a date or number belongs, or an Excel error.",
    remedy: "Type the date or number again, or clear the cell.",
  },
  V04: {
    severity: "error",
    ...everywhere,
    what: "The same ID is used in two rows.",
    remedy: "Give the later row an ID of its own.",
  },
  V05: {
    severity: "error",
    ...everywhere,
    what: "An ID is not on the sheet that it refers to.",
    remedy: "Choose an ID from the drop-down, or add the missing row.",
  },
  V06: {
    severity: "warning",
    ...everywhere,
    what: "A date lies outside the plan's years.",
    remedy: "Check the year of the date, or change the plan's years in Settings.",
  },
  V07: {
    severity: "error",
    ...everywhere,
    what: "A cell that a started row needs is blank.",
    remedy: "Fill the cell, or clear the whole row.",
  },
  V08: {
    severity: "warning",
    ...everywhere,
    what: "An e-mail address or telephone number stands where a post belongs.",
    remedy: "Give the post instead: the workbook may be published.",
  },
  V09: {
    severity: "warning",
    ...steps,
    what: "A step has no owner post.",
    remedy: "Name the post that owns the step.",
  },
  V10: {
    severity: "error",
    ...steps,
    what: "A step is done but has no done date or no evidence.",
    remedy: "Enter the date and the reference of the evidence, or change the status.",
  },
  V11: {
    severity: "warning",
    ...steps,
    what: "A step is done but some of its milestones are open.",
    remedy: "Complete or move the milestones, or change the step's status.",
  },
  V16: {
    severity: "error",
    ...milestones,
    what: "A milestone is complete but has no actual date.",
    remedy: "Enter the date on which it was reached.",
  },
  V17: {
    severity: "error",
    ...milestones,
    what: "A milestone has an actual date later than the report date.",
    remedy: "Correct the actual date, or move the report date on.",
  },
  V18: {
    severity: "error",
    ...milestones,
    what: "A milestone's forecast has passed and it is not complete.",
    remedy: "Give it a new forecast date, or its actual date.",
  },
  V19: {
    severity: "warning",
    ...milestones,
    what: "A milestone has no approved date, so its slip cannot be shown.",
    remedy: "Enter the date that was approved and the reference of the approval.",
  },
  V20: {
    severity: "warning",
    ...milestones,
    what: "A milestone is late and no reason is given.",
    remedy: "Enter the reason for the slip.",
  },
  V21: {
    severity: "error",
    ...milestones,
    what: "A milestone comes before its predecessor.",
    remedy: "Correct one of the two dates, or the predecessor.",
  },
  V22: {
    severity: "warning",
    ...milestones,
    what: "A milestone and its project give different dates for the same gate.",
    remedy: "Decide which date is right and enter it in both places.",
  },
  V23: {
    severity: "advice",
    ...years,
    what: "A plan year has no key milestone.",
    remedy: "Mark a milestone of that year as key, or add one.",
  },
  V25: {
    severity: "error",
    ...projects,
    what: "A project's stage dates are not in order.",
    remedy: "Correct the stage dates.",
  },
  V26: {
    severity: "warning",
    ...projects,
    what: "Two stages of a project are closer than the least time between them.",
    remedy: "Allow more time, or change the least days in Settings.",
  },
  V27: {
    severity: "error",
    ...projects,
    what: "A project has no sponsor post.",
    remedy: "Enter the post that sponsors the project.",
  },
  V28: {
    severity: "error",
    ...capital,
    what: "A project's years do not add to its value.",
    remedy: "Correct the years or the project's value.",
  },
  V30: {
    severity: "warning",
    ...everywhere,
    what: "A sum looks like pounds in a column of millions.",
    remedy: "Divide the sum by a million.",
  },
  V31: {
    severity: "error",
    ...capital,
    what: "A project's funding does not add to its cost.",
    remedy: "Correct the funding or the years.",
  },
  V32: {
    severity: "warning",
    ...capital,
    what: "A project has passed Stage 2 but its funding is not confirmed.",
    remedy: "Confirm the funding, or correct the project's stage.",
  },
  V35: {
    severity: "warning",
    ...projects,
    what: "A project through the partner closes after exclusivity ends.",
    remedy: "Bring the close forward, change the route, or correct the date in Settings.",
  },
  V36: {
    severity: "warning",
    ...projects,
    what: "A project reached Stage 1 or 2 with no value-for-money evidence.",
    remedy: "Enter the reference of the evidence.",
  },
  V37: {
    severity: "warning",
    ...projects,
    what: "A project costs more per square metre than its benchmark.",
    remedy: "Check value, floor area and benchmark, or explain the difference.",
  },
  V40: {
    severity: "error",
    ...years,
    what: "A year's planned capital is above the most that can be delivered.",
    remedy: "Move spending to another year, or correct the most.",
  },
  V41: {
    severity: "warning",
    ...years,
    what: "A year's planned capital is below the least that the partnership needs.",
    remedy: "Bring projects forward, or correct the least.",
  },
  V47: {
    severity: "warning",
    ...years,
    what: "A year's planned capital differs from the approved capital programme.",
    remedy: "Bring plan and capital programme together, or note the approved change.",
  },
} as const satisfies Record<string, Rule>;

/** Code of a rule of this version. */
export type RuleCode = keyof typeof ruleBook;

/** The rule with that code, as any caller may ask for it. */
export function maybeRule(code: string): Rule | undefined {
  return Object.entries<Rule>(ruleBook).find(([each]) => each === code)?.[1];
}
