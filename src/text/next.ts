import type { RuleFacts } from "../plan/checks/facts";
import type { Finding } from "../plan/types";
import { bracketedRow } from "./rowLabel";
import { rowText } from "./values";

const role = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;

/** What to do next, for each rule that is only advice until its step has begun. */
const texts: { readonly [R in keyof RuleFacts]?: (facts: RuleFacts[R]) => string } = {
  V09: ({ step }) => `name the post that owns step ${rowText(step)}`,
  V13: ({ role: word }) => `name the ${role(word)}`,
  V41: ({ year }) => `plan the capital of ${rowText(year)}`,
  V46: () => "enter the projects, with their stages and close dates",
  V47: ({ year }) => `set the plan of ${rowText(year)} beside its capital programme`,
  V53: ({ id }) => `plan the consultation on ${rowText(id)}`,
  V60: ({ id, gate }) => `plan the decision on ${rowText(id)} at ${gate}`,
  V65: ({ id }) => `give measure ${rowText(id)} its baseline and its target`,
  V72: () => "enter the meetings of the partnering board",
};

function maybeToEnter({ rule, facts }: Pick<Finding, "rule" | "facts">): string | undefined {
  // The rule decides the facts: whoever makes a finding is held to that by the types of its check.
  const text = texts[rule as keyof RuleFacts] as ((facts: unknown) => string) | undefined;
  return text?.(facts);
}

/** `Next: name the executive sponsor.` */
export function nextText(finding: Pick<Finding, "rule" | "facts">): string {
  return `Next: ${maybeToEnter(finding) ?? "enter what is still missing"}.`;
}

/** `Not entered yet: name the executive sponsor.`; undefined for rules whose own sentence says it. */
export function maybeToEnterText(finding: Pick<Finding, "rule" | "facts">): string | undefined {
  const what = maybeToEnter(finding);
  return what && `Not entered yet: ${what}.`;
}

/** What comes next while there are errors: the first of them, in the words of its finding and with its place. */
export function nextErrorText(error: {
  readonly sentence: string;
  readonly sheet: string;
  readonly cell?: string;
  readonly name?: string;
  readonly finding: Pick<Finding, "rowId">;
}): string {
  const { sentence, sheet, cell } = error;
  const place = cell === undefined ? sheet : `${sheet}, cell ${cell}`;
  return `Next, clear this error on the sheet ${place}${bracketedRow(error)}: ${sentence}`;
}
