import { FixedCells } from "../host";
import { defectText, problemText as planProblemText } from "../text/problems";

/** Why something failed: what carries a code has a sentence, anything else says what it says. */
export function problemText(error: unknown, file: string): string {
  if (!(error instanceof Error)) return defectText(String(error));
  if (error instanceof FixedCells) return planProblemText({ code: "structure", facts: { file, ...error.facts } });
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const facts = "facts" in error && typeof error.facts === "object" ? error.facts : {};
  return code === null ? defectText(error.message) : planProblemText({ code, facts: { file, ...facts } });
}

/** Why the workbook refused what a person did in the grid. */
export function refusalText(error: unknown, file: string): string {
  const isProtected = error instanceof Error && "code" in error && error.code === "AccessDenied";
  if (isProtected || error instanceof FixedCells) return problemText(error, file);
  return error instanceof Error ? error.message : String(error);
}
