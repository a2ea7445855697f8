import { problemText } from "../text/problems";
import { commandLine as say } from "../text/commandLine";
import { UsageProblem } from "./command";

/** The sentence of a problem from anywhere: what was typed, the file, the workbook, Excel, or a fault of ours. */
export function problemSentence(error: unknown): string {
  if (error instanceof UsageProblem) return error.message;
  if (hasCode(error)) return say.problems[error.code]?.(error.facts) ?? problemText(error);
  return say.ours({ message: error instanceof Error ? error.message : String(error) });
}

/** Problems of the plan and of files carry a code and facts; which module made them does not matter here. */
export function hasCode(error: unknown): error is { code: string; facts: Readonly<Record<string, string | number>> } {
  return error instanceof Error && ["PlannerError", "FileProblem"].includes(error.name) && "code" in error;
}
