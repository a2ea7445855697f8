import { dayOf } from "../../dates/days";
import type { Cell, CellRole } from "../types";
import type { Unread } from "./unread";
import type { SummaryView } from "./view";

/** A column of a table on the summary. */
export interface SectionColumn {
  readonly title: string;
  readonly role: Extract<CellRole, "label" | "text" | "number">;
  readonly numberFormat?: string;
  /** Shows row `k` on the live sheet; a section that only a dated copy has needs none. */
  readonly formula?: (k: number) => string;
}

/** How a section stands on the live sheet. */
export interface LiveRows {
  readonly rows: number;
  /** Lines of text that a row has room for. */
  readonly lines: number;
  /** Formula that says how many rows did not fit; empty where all always do. */
  readonly more: string;
}

/** A table of the summary: formulas with fixed rows on the live sheet, as many rows as needed on a dated copy. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly columns: readonly SectionColumn[];
  /** Whether it stands on one page, if a page has room for it. */
  readonly whole?: true;
  /** Null where the live sheet says it in sentences instead. */
  readonly live: LiveRows | null;
  /** Cells that it leaves out where they cannot be read, and then says so. */
  readonly unread?: readonly Unread[];
  /** Said in place of a table without rows. */
  readonly none: string;
  /** Every row, computed without a spreadsheet. */
  readonly rows: (view: SummaryView) => readonly (readonly Cell[])[];
  /** Rows that are left out of a public summary; none where the section has nothing to withhold. */
  readonly withheld?: (view: SummaryView) => number;
}

/** Widths of the summary's columns in characters: a page is printed at 93 %, so that prose of 13 point comes out at 12 and tables above 10. */
export const summaryWidths = [24, 10, 10, 11, 10, 23] as const;

/** `dd/mm/yyyy`, the date format of tables. */
export const tableDate = "dd/mm/yyyy";
/** £m with three decimals. */
export const tableMillions = "#,##0.000_)";

/** Characters of running text that a printed line of 12 points holds. */
export const proseWidth = 77;

/** A text in lines of at most so many characters, broken between words; a word that is longer than a line stands alone. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...(word.match(new RegExp(`.{1,${width}}`, "gsu")) ?? [""]));
  }
  return lines.length === 0 ? [""] : lines;
}

/** A day as `TEXT(date,"dd/mm/yyyy")` writes it. */
export function shortDate(serial: number): string {
  const day = dayOf(serial);
  if (day === null) return "";
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}
