/** What the workbench page says. */
export const workbenchText = {
  newWorkbook: "New workbook",
  example: "Worked example",
  exampleName: "Ten-step plan (worked example).xlsx",
  open: "Open a file",
  save: "Save",
  opening: "Opening …",
  saving: "Saving …",
  opened: (name: string) => name,
  besideFile: "Beside.xlsx",
  opensBeside: (name: string) => `Another workbook was made: ${name}, with your downloads. Open it here to read it`,
  saved: (name: string) => `${name} was saved`,
  circles: (cells: readonly string[]) =>
    cells.length === 0
      ? ""
      : `Circular references, shown as 0: ${cells.slice(0, 3).join(", ")}${more(cells.length - 3)}`,
  unsavedTitle: (name: string) => `${name} has changes that are not saved`,
  unsaved: "Without saving, they are lost when another workbook is opened.",
  saveFirst: "Save",
  dontSave: "Don't save",
  protectedSheet: (sheet: string) =>
    `The sheet ${sheet} is protected and this cell is locked. Choose a cell that may be filled in; to change this one, unprotect the sheet in Excel (Review, Unprotect Sheet).`,
  refusedTitle: "This cannot be done",
  entryTitle: "This entry is not allowed",
  retry: "Retry",
  cancel: "Cancel",
  ok: "OK",
  notSaved: "This file cannot be saved",
  fileTitle: "This file cannot be opened",
  message: "Message of the add-in",
  chooseFrom: "Choose from the list (Alt+Down)",
  choices: "Entries that are allowed",
  filterOf: (column: string) => `Sort and filter ${column}`,
  ascending: "Sort A to Z, smallest to largest",
  descending: "Sort Z to A, largest to smallest",
  blanks: "(Blanks)",
  apply: "Show the ticked",
  showAll: "Show all",
} as const;

const more = (count: number): string => (count > 0 ? ` and ${count} more` : "");
