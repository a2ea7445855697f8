import type { Severity } from "../../types";

/** A rule as the Checks sheet lists it. */
export interface Rule {
  readonly severity: Severity;
  /** What is wrong, in general words. */
  readonly what: string;
  /** Where it is mended: words, and the defined name of a sheet's title. */
  readonly where: string;
  readonly to: string;
  readonly remedy: string;
  /**
   * Only advice, what to enter next, until that step has begun; `own` for rules of the ten steps themselves, where each row
   * begins on its own.
   */
  readonly until?: number | "own";
  /** Stands before all else that is still to be entered: without it nobody can decide or pay. */
  readonly first?: true;
  /** Says of a cell that it cannot be read: rules that need the cell are then skipped. */
  readonly unreadable?: true;
  /** Its fix gives a row another id and changes what refers to it: each is asked about by itself. */
  readonly renumbers?: true;
  /** Why no formula can see it, for a rule that is checked by the add-in alone. */
  readonly notLive?: string;
}
