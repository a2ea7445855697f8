import { defectText, problemText as planProblemText } from "../text/problems";

/** Why something failed: what carries a code has a sentence, anything else says what it says. */
export function problemText(error: unknown, file: string): string {
  if (!(error instanceof Error)) return defectText(String(error));
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  return code === null ? defectText(error.message) : planProblemText({ code, facts: { file } });
}
