import { troubleText } from "../text/pane";

/** The problem that the address names: only its code and facts are taken, never a sentence. */
function problemOf(search: string): { code: string; facts: Record<string, string | number> } {
  const { code, facts } = JSON.parse(new URLSearchParams(search).get("problem") ?? "{}") as Record<string, unknown>;
  return { code: String(code), facts: (facts ?? {}) as Record<string, string | number> };
}

const place = document.getElementById("message");
if (place) place.textContent = troubleText(problemOf(window.location.search));
