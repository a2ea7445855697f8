/** What the workbench page says. */
export const workbenchText = {
  newWorkbook: "New workbook",
  example: "Worked example",
  open: "Open a file",
  save: "Save",
  opening: "Opening …",
  saving: "Saving …",
  opened: (name: string) => name,
  saved: (name: string) => `${name} was saved`,
  refusedTitle: "This cannot be done",
  entryTitle: "This entry is not allowed",
  retry: "Retry",
  cancel: "Cancel",
  ok: "OK",
  fileTitle: "This file cannot be opened",
  message: "Message of the add-in",
} as const;
