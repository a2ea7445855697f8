/** Titles of the tasks that the pane does in place of its home, in the order in which it offers them. */
export const taskTitles = {
  charts: "Charts: show, place, copy, filter",
  import: "Bring in a list",
  clock: "Work back from a meeting",
  years: "More years, or close a year",
  publicCopy: "Save public copy",
  rename: "Rename a word of the plan",
  takeOut: "Take the plan out again",
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

/** What working back from a meeting says. */
export const clockTask = {
  begin:
    "Give the day of a meeting. The days that lead to it are worked back on the council's calendar, with the lead times on Settings; those that have passed at the report date are marked.",
  meeting: "Day of the meeting",
  decision: "ID of one decision, or blank for all of that meeting",
  workBack: "Work back",
  dates: "Days that lead to the meeting, and follow it",
  day: "Day",
  event: "What is due",
  passed: "passed",
  missed: "Missed",
  lacking: "Dates that the decisions lack",
  write: ({ row, column, to }: { row: string; column: string; to: string }) => `${row}, ${column}: ${to}`,
  none: "No decision lacks a date for that meeting that can still be kept.",
  writeDates: (number: number) => `Write ${number} ${number === 1 ? "date" : "dates"}`,
} as const;

/** What the public copy says. */
export const publicCopyTask = {
  begin:
    "The public copy is a new workbook that holds the values of the cabinet summary and nothing else: no formulas, links, names, hidden sheets, properties or history. What is exempt is withheld, and so is every total from which it could be worked out. It is made at the report date.",
  noSecurity:
    "A workbook is no security boundary: whoever has this one can read all of it. Read the public copy from beginning to end before you publish it, and publish that copy alone.",
  meeting: "Day of the meeting, or blank for the one on Settings",
  make: "Open the public copy",
} as const;

/** What is said about the charts. */
export const chartsTask = {
  see: "Look at the charts",
  chart: "Chart",
  notDrawn: "It is not on the sheet Charts. Choose Draw charts.",
  show: "Go to the chart",
  data: "Go to its data",
  picture: "Make a picture",
  place: "Place at the selected cell",
  copy: "Copy picture",
  copied: "The picture is on the clipboard.",
  notCopied: "This Excel lets the add-in put nothing on the clipboard. Open the picture's own menu and copy it there.",
  filters: "What the milestone timeline shows",
  milestones: "Milestones",
  project: "Project",
  everyProject: "Every project",
  named: (id: string, name: string) => (name === "" ? id : `${id} ${name}`),
  step: "Step",
  steps: (step: number) => (step === 0 ? "Every step" : `Step ${step}`),
} as const;

/** What is said about the plan's years. */
export const yearsTask = {
  begin:
    "A plan can get years behind its last one. At the end of March its first year can be closed, and the next one opened: what was entered in the closed year stays on its sheets, and nothing more is asked for it.",
  now: (first: string, last: string) => `The plan runs from ${first} to ${last}.`,
  deed: "What is to be done",
  more: "Add years",
  close: (year: string) => `Close ${year} and open the next year`,
  to: "Last year of the plan",
  none: "The plan has its ten years. Close one to open another.",
  preview: "Show what will be changed",
  title: (first: string, last: string) => `The plan from ${first} to ${last}`,
  nothing: "Nothing has to be changed.",
  shared: "Others have this workbook open. Ask them to leave it until the years are in.",
  change: "Change the years",
} as const;
