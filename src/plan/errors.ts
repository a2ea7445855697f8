import type { ProblemCode } from "./problems";

/** Something a planner can act on: the sentence and remedy stand in src/text, by code. */
export class PlannerError extends Error {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;

  /**
   * @param code name of the problem, key of its sentence in src/text
   * @param facts what the sentence needs (sheet, table, limit, ...)
   */
  constructor(code: ProblemCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "PlannerError";
    this.code = code;
    this.facts = facts;
  }
}

/** A fault of ours, never of the planner's. */
export class Defect extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "Defect";
  }
}
