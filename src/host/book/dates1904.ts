import { isFunction, tokensOf } from "./formulaText";

/** Days from 1 January 1904 to the day 0 of the 1900 system. */
const days = 1462;

const givesDate = /^(DATE|DATEVALUE|TODAY|NOW)$/i;
const takesDate = /^(YEAR|MONTH|DAY)$/i;

/**
 * A formula of a workbook that counts days from 1904, for an engine that knows the 1900 system alone: what makes a date
 * gives one counted from 1904, what takes a date apart is given one counted from 1900.
 */
export function countedFrom1904(formula: string): string {
  const closings: string[] = [];
  let closing = "";
  return tokensOf(formula)
    .map((token) => {
      const { value } = token;
      if (value === "(") {
        closings.push(closing);
        const takes = closing === "takes";
        closing = "";
        return takes ? `(${days}+(` : value;
      }
      if (value === ")") return ends[closings.pop() ?? ""] ?? value;
      closing = isFunction(token) ? kindOf(value) : "";
      return closing === "gives" ? `(${value}` : value;
    })
    .join("");
}

const ends: Readonly<Record<string, string>> = { gives: `)-${days})`, takes: "))" };

function kindOf(name: string): string {
  if (givesDate.test(name)) return "gives";
  return takesDate.test(name) ? "takes" : "";
}
