import type { CleaningCode, HeldCode, MappedBecause } from "../plan/import/types";
import type { Cell } from "../plan/types";
import { cellText, countText } from "./values";

/** What a list can be brought in as, as people call it. */
export const importNames = { milestones: "milestones", projects: "projects", risks: "risks" } as const;

const cleanings: { readonly [C in CleaningCode]: string } = {
  dateFromText: "text read as a date, day before month",
  dateMonthFirst: "month before day, for there is no such month",
  dateEndOfMonth: "no day given: the end of the month is taken",
  dateEndOfQuarter: "quarter of a financial year: its last day is taken",
  timeDropped: "the time of day is left out",
  numberFromText: "text read as a number",
  poundsToMillions: "pounds turned into £m",
  thousandsToMillions: "thousands of pounds turned into £m",
  notKnown: "not known yet: left blank",
  wordOfList: "the list's own word is used",
  wordToNumber: "word turned into a number from 1 to 5",
  nameToId: "the ID is written in place of the name",
  idGiven: "the row gets the next free ID",
  idTaken: "another row has this ID: the row gets the next free one",
  noSuchRow: "no row of that ID or name: left blank",
  wholeProgramme: "the whole programme: left blank",
  fromMerged: "taken from the merged cell above",
  spaces: "spaces tidied",
};

/** How a value was cleaned. */
export function cleaningText(how: CleaningCode): string {
  return cleanings[how];
}

interface Blame {
  /** Title of the plan's column. */
  readonly column: string;
  readonly value: Cell;
}

const reasons: { readonly [C in HeldCode]: (blame: Blame) => string } = {
  noName: ({ column }) => `${column} is blank. Fill it in, then bring this row in again.`,
  headingAgain: () => "The headings once more, not an entry.",
  sectionTitle: () => "Only one cell is filled: it looks like the title of a part, not an entry.",
  total: () => "It looks like a total, not an entry.",
  errorCell: ({ column, value }) =>
    `${column} holds ${cellText(value)}. Mend the formula, then bring this row in again.`,
  notDate: ({ column, value }) => `${column}: ${cellText(value)} is not one day. Write a date such as 05/03/2027.`,
  notNumber: ({ column, value }) => `${column}: ${cellText(value)} is not one number. Write it in digits.`,
  notWhole: ({ column, value }) => `${column}: ${cellText(value)} is not a whole number. Round it.`,
  outOfRange: ({ column, value }) => `${column}: ${cellText(value)} is outside what the column takes. Correct it.`,
  unitUnclear: ({ column, value }) =>
    `${column}: ${cellText(value)} stands among sums in pounds. Write £m or £ beside it.`,
  notOnList: ({ column, value }) =>
    `${column}: ${cellText(value)} is not on the plan's list. Use a word of the list, or add it to the sheet Lists.`,
  noSuchProject: ({ column, value }) => `${column}: ${cellText(value)} is not in the plan. Bring in or enter it first.`,
  tooLong: ({ column }) => `${column} holds more text than a cell can. Shorten it.`,
  alreadyThere: ({ value }) => `${cellText(value)} is in the plan already.`,
  twiceInList: ({ value }) => `${cellText(value)} is in the list twice, all cells alike: it is brought in once.`,
};

/** Why a row stays behind, and what to do. */
export function heldText(because: HeldCode, blame: Blame): string {
  return reasons[because](blame);
}

const becauses: { readonly [C in MappedBecause]: string } = {
  heading: "by its heading",
  similar: "by a heading much like it",
  content: "by what it holds",
  chosen: "as chosen",
};

/** How a column of the list came to its place. */
export function becauseText(because: MappedBecause): string {
  return becauses[because];
}

/** `12 rows: 10 to write, 2 held back`. */
export function importCounts({
  rows,
  ready,
  held,
}: {
  readonly rows: number;
  readonly ready: number;
  readonly held: number;
}): string {
  return `${countText(rows, "row")}: ${ready} to write, ${held} held back`;
}

/** What the plan needs and the list does not have. */
export function lackingText(titles: readonly string[]): string {
  return `The list says nothing of ${titles.join(", ")}. The check will ask for it in every new row.`;
}
