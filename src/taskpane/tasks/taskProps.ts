import type { LookResult } from "../../actions";
import type { Planner } from "../planner";

/** What a task is given: how it asks for work on the workbook. What it is about, it keeps to itself until it is left. */
export interface TaskProps {
  readonly ask: Planner["ask"];
  /** The plan that it works on. */
  readonly look: LookResult;
}
