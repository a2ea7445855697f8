import type { ReactElement } from "react";
import { paneText } from "../../text/pane";
import { maybeExplanation } from "../../text/rules";

/** Why a rule matters and where it comes from. */
export function Explanation({ rule }: { rule: string }): ReactElement | null {
  const said = maybeExplanation(rule);
  return said ? (
    <p className="why">
      {said.why} {paneText.findings.source(said.source)}
    </p>
  ) : null;
}
