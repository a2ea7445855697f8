/** Titles of the tasks that the pane does in place of its home, in the order in which it offers them. */
export const taskTitles = {
  import: "Bring in a list",
} as const;

/** What every task says alike. */
export const taskText = {
  close: "Back to the plan",
  more: (number: number) => `and ${number} more`,
} as const;

/** What bringing in a list says. */
export const importTask = {
  begin:
    "Select the list in the workbook, its headings included, on any sheet. It stays as it is: rows are added below the plan's own.",
  kindLabel: "The list holds",
  kinds: { milestones: "Milestones", projects: "Projects", risks: "Risks" },
  read: "Look at the selected list",
  readAgain: "Look at another list",
  from: (sheet: string, address: string) => `The list is ${address} on the sheet ${sheet}.`,
  columns: "Where its columns go",
  column: "Column of the list",
  goal: "Column of the plan",
  named: (letter: string, heading: string) => (heading === "" ? `${letter}, no heading` : `${letter}, ${heading}`),
  alike: "another column has this heading",
  goalLabel: (letter: string, heading: string) =>
    heading === "" ? `Where column ${letter} goes` : `Where column ${letter}, ${heading}, goes`,
  leave: "Leave it behind",
  needed: (title: string) => `${title} (needed)`,
  rows: (number: number) => `Rows to write (${number})`,
  held: (number: number) => `Rows held back (${number})`,
  heldAt: (cell: string, sentence: string) => `${cell}: ${sentence}`,
  cleaned: (number: number) => `Values cleaned (${number})`,
  cleanedAt: ({ at, column, from, to }: { at: number; column: string; from: string; to: string }) =>
    `Row ${at}, ${column}: ${from === "" ? "blank" : from} becomes ${to === "" ? "blank" : to}`,
  row: "Row",
  bring: (number: number) => `Bring in ${number} ${number === 1 ? "row" : "rows"}`,
} as const;
