import type { Severity } from "../types";

/** A rule as the Checks sheet lists it. */
export interface Rule {
  readonly severity: Severity;
  /** What is wrong, in general words. */
  readonly what: string;
  /** Sheet on which it is mended, and the defined name of its title; none for rules about every table. */
  readonly where: string;
  readonly to: string;
  readonly remedy: string;
}

/** The rules of this version, by code. */
export const ruleBook = {} as const satisfies Record<string, Rule>;

/** Code of a rule of this version. */
export type RuleCode = keyof typeof ruleBook;
