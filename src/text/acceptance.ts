import type { Acceptance } from "../plan/types";
import { dayText } from "./values";

const back: Readonly<Record<Exclude<Acceptance["state"], "holds">, string>> = {
  changed: "It is back because the values have changed.",
  ended: "It is back because the acceptance has ended.",
  withdrawn: "It is back because the acceptance was withdrawn.",
};

/** Who has accepted a finding, why and until when, and why it is back where it is. */
export function acceptanceText({ post, reason, until, waiver, state }: Acceptance): string {
  const who = post === "" ? `Accepted in waiver ${waiver}` : `Accepted by ${post} (${waiver})`;
  const accepted = `${who}${until === null ? "" : ` until ${dayText(until)}`}${reason === "" ? "" : `: ${reason}`}`;
  const sentence = /[.!?]$/.test(accepted) ? accepted : `${accepted}.`;
  return state === "holds" ? sentence : `${sentence} ${back[state]}`;
}
