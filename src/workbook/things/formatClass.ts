/** What a number format shows a cell as. */
export type FormatClass = "general" | "text" | "date" | "percent" | "number" | "other";

/** The class of a number format in Excel's English spelling, whatever its colours, places, units or order. */
export function formatClass(format: string): FormatClass {
  const [first = ""] = bare(format).split(";");
  if (/general/i.test(first)) return "general";
  if (/[dmyhs]/i.test(first)) return "date";
  if (first.includes("%")) return "percent";
  if (/[0#?]/.test(first)) return "number";
  return first.includes("@") ? "text" : "other";
}

/** Without texts in quotes, escaped and padding characters, colours, conditions and locales; `[h]` is a time and stays. */
function bare(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

/**
 * Whether cells may be shown so where the plan shows them as declared: any date format for a date, any format of numbers
 * for a number. General and Text lose what the cell is; a format that shows nothing is the council's choice.
 */
export function isShownAlike(declared: string, found: string): boolean {
  const [want, is] = [formatClass(declared), formatClass(found)];
  if (is === "other") return true;
  return want === "general" ? is !== "text" : want === is;
}
