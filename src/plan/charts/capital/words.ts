import { oneDecimal } from "../sentence";
import type { FeedPlace } from "../types";

/** Sentences of the capital chart, once as formulas and once in TypeScript; both say the same. */

const empty = "Enter the capital of each project by year to see it here";
const noLimits = "no least or most is set";
const inside = "never outside least and most";

/** What the sentences are made of. */
export interface CapitalFigures {
  /** £m. */
  readonly total: number;
  /** Cells that are not in the total, since they cannot be read. */
  readonly unread: number;
  readonly limits: number;
  readonly above: string;
  readonly below: string;
  /** Years with their planned sums. */
  readonly list: string;
}

/** The finding, as a formula. */
export function capitalTitle(at: FeedPlace, years: number): string {
  const [total, above, below] = [at.fact("total"), at.fact("above"), at.fact("below")];
  const position =
    `IF(${above}&${below}="",IF(${at.fact("limits")}=0,"${noLimits}","${inside}"),` +
    `IF(${above}="","","above the most in "&${above})&IF(OR(${above}="",${below}=""),"","; ")&IF(${below}="","","below the least in "&${below}))`;
  const unread = `IF(${at.fact("unread")}=0,"","; cells not read: "&${at.fact("unread")})`;
  return `=IF(AND(${total}=0,${at.fact("unread")}=0),"${empty}","£"&TEXT(${total},"0.0")&"m over ${inYears(years)}: "&${position}&${unread})`;
}

/** The finding. */
export function titleOfCapital(of: CapitalFigures, years: number): string {
  if (of.total === 0 && of.unread === 0) return empty;
  const outside = [
    ...(of.above === "" ? [] : [`above the most in ${of.above}`]),
    ...(of.below === "" ? [] : [`below the least in ${of.below}`]),
  ];
  const position = outside.length > 0 ? outside.join("; ") : of.limits === 0 ? noLimits : inside;
  return `£${oneDecimal(of.total)}m over ${inYears(years)}: ${position}${of.unread === 0 ? "" : `; cells not read: ${of.unread}`}`;
}

/** What the picture shows in words, as a formula. */
export function capitalSentence(at: FeedPlace, years: number): string {
  return (
    `=IF(AND(${at.fact("total")}=0,${at.fact("unread")}=0),"There is nothing to draw yet: each project needs a row with its capital by year.",` +
    `"Planned capital in £m: "&${at.cell("list", years - 1)}&".")`
  );
}

/** What the picture shows in words. */
export function sentenceOfCapital(of: CapitalFigures): string {
  if (of.total === 0 && of.unread === 0)
    return "There is nothing to draw yet: each project needs a row with its capital by year.";
  return `Planned capital in £m: ${of.list}.`;
}

function inYears(years: number): string {
  return years === 1 ? "1 year" : `${years} years`;
}
