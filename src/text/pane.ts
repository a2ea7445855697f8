/** What the pane says of its own: titles, labels, notices. Findings, problems and changes have their sentences elsewhere. */
import { defectText, problemText } from "./problems";
import { pastMeetingText, refusedText, type SummaryPart } from "./summary";
import { dayText } from "./values";

/** What is said of a problem that the pane or a ribbon button was told of: one of the planner's, or a fault of ours. */
export function troubleText({
  code,
  facts,
}: {
  code: string;
  facts: Readonly<Record<string, string | number>>;
}): string {
  return code === "defect" ? defectText(String(facts.message ?? "")) : problemText({ code, facts });
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What the pane may be busy with. */
export type Work =
  | "look"
  | "previewInsert"
  | "insert"
  | "repair"
  | "check"
  | "goTo"
  | "fix"
  | "waive"
  | "withdraw"
  | "previewRenumber"
  | "writeFindings"
  | "drawCharts"
  | "seeCharts"
  | "chooseMilestones"
  | "showChart"
  | "pictureChart"
  | "placeChart"
  | "makeSummary"
  | "publicCopy"
  | "setReportDate"
  | "clock"
  | "previewYears"
  | "changeYears"
  | "seeNames"
  | "previewRename"
  | "rename"
  | "previewTakeOut"
  | "takeOut"
  | "previewImport"
  | "import";

/** What came of it, as data; the sentence is made by `noticeText`. */
export type NoticeFacts =
  | { readonly code: "inserted"; readonly failures: number }
  | { readonly code: "repaired"; readonly changes: number; readonly failures: number }
  | { readonly code: "upgraded"; readonly to: number; readonly failures: number }
  | { readonly code: "nothingToRepair" }
  | { readonly code: "fixed"; readonly written: number; readonly skipped: number }
  | {
      readonly code: "waived";
      readonly accepted: number;
      readonly gone: number;
      readonly nameless: number;
      readonly replaced: readonly string[];
    }
  | { readonly code: "withdrawn"; readonly waiver: string }
  | { readonly code: "findingsWritten"; readonly written: number }
  | { readonly code: "chartsDrawn"; readonly charts: number; readonly sheet: string }
  | { readonly code: "chartShown"; readonly sheet: string; readonly label: string }
  | { readonly code: "chartPlaced"; readonly sheet: string; readonly cell: string }
  | { readonly code: "milestonesChosen" }
  /** `pastMeeting`: day of its meeting, where that is past. */
  | { readonly code: "publicCopyOpened"; readonly fileName: string; readonly pastMeeting: number | null }
  /** `refused`: what this Excel refused of it. */
  | {
      readonly code: "summaryMade";
      readonly sheet: string;
      readonly refused: readonly SummaryPart[];
      readonly pastMeeting: number | null;
    }
  | { readonly code: "sheetShown"; readonly sheet: string }
  | { readonly code: "reportDateSet"; readonly date: string }
  | { readonly code: "imported"; readonly written: number; readonly held: number; readonly sheet: string }
  | { readonly code: "yearsChanged"; readonly first: string; readonly last: string; readonly failures: number }
  | { readonly code: "renamed"; readonly from: string; readonly to: string; readonly cells: number }
  | { readonly code: "takenOut"; readonly sheets: number; readonly kept: number }
  | { readonly code: "cancelled" }
  | { readonly code: "wentTo"; readonly sheet: string; readonly cell: string };

const later = (failures: number): string =>
  failures === 0
    ? ""
    : ` ${count(failures, "page setting or link was", "page settings or links were")} refused by this Excel. The plan works without; Repair offers to try again.`;

const notices: { [C in NoticeFacts["code"]]: (facts: Extract<NoticeFacts, { code: C }>) => string } = {
  inserted: ({ failures }) => `The plan is in the workbook. Begin on the first of its sheets.${later(failures)}`,
  repaired: ({ changes, failures }) => `${count(changes, "thing was", "things were")} repaired.${later(failures)}`,
  upgraded: ({ to, failures }) => `The plan is of template ${to} now, and every entry is in it.${later(failures)}`,
  nothingToRepair: () => "There was nothing to repair.",
  fixed: ({ written, skipped }) =>
    `${count(written, "cell was", "cells were")} changed.` +
    (skipped ? ` ${count(skipped, "cell was", "cells were")} left, since somebody had changed it meanwhile.` : ""),
  waived: ({ accepted, gone, nameless, replaced }) =>
    `${count(accepted, "finding was", "findings were")} accepted; see the sheet Waivers.` +
    (replaced.length > 0 ? ` What was accepted before on other values ends: ${replaced.join(", ")}.` : "") +
    (gone ? ` ${count(gone, "is", "are")} no longer found.` : "") +
    (nameless
      ? ` ${count(nameless, "stays", "stay")} open, since the ID of the row leads to no row or to another.`
      : ""),
  withdrawn: ({ waiver }) =>
    `The acceptance ${waiver} ends with the report date; its row stays on the sheet Waivers for the record.`,
  findingsWritten: ({ written }) => `${count(written, "finding stands", "findings stand")} on the sheet Findings.`,
  chartsDrawn: ({ charts, sheet }) => `${count(charts, "chart is", "charts are")} up to date on the sheet ${sheet}.`,
  chartShown: ({ label, sheet }) => `The chart ${label} is on the sheet ${sheet}.`,
  chartPlaced: ({ sheet, cell }) =>
    `The chart stands at cell ${cell} on the sheet ${sheet}, and follows the plan there too.`,
  milestonesChosen: () => "The timeline shows what was chosen. The choice is kept on the sheet Charts.",
  publicCopyOpened: ({ fileName, pastMeeting }) =>
    `The public copy is open in a window of its own. Save it from there as “${fileName}”.${pastMeetingText(pastMeeting)}`,
  summaryMade: ({ sheet, refused, pastMeeting }) =>
    `The summary is on the sheet ${sheet}.${refusedText(refused)}${pastMeetingText(pastMeeting)}`,
  sheetShown: ({ sheet }) => `The sheet ${sheet} is in front.`,
  reportDateSet: ({ date }) => `The report date is now ${date}. Colours and slips follow from it.`,
  imported: ({ written, held, sheet }) =>
    `${count(written, "row stands", "rows stand")} below the others on the sheet ${sheet}.` +
    (held ? ` ${count(held, "row was", "rows were")} held back; the reasons are below.` : ""),
  yearsChanged: ({ first, last, failures }) =>
    `The plan runs from ${first} to ${last} now, and what was entered is in it.${later(failures)}`,
  renamed: ({ from, to, cells }) => `${from} is called ${to} now, in ${count(cells, "cell", "cells")}.`,
  takenOut: ({ sheets, kept }) =>
    `The plan is out of the workbook: ${count(sheets, "sheet is", "sheets are")} gone.` +
    (kept ? ` ${count(kept, "sheet stays", "sheets stay")} with what is your own.` : ""),
  cancelled: () => "Stopped. What was already written stays; Repair completes it.",
  wentTo: ({ sheet, cell }) => `Cell ${cell} on the sheet ${sheet} is selected.`,
};

/** The sentence of a notice. */
export function noticeText(facts: NoticeFacts): string {
  const sentence = notices[facts.code] as (facts: NoticeFacts) => string;
  return sentence(facts);
}

/** What is being done, while the pane is busy. */
export const workText: { readonly [W in Work]: string } = {
  look: "Looking at the workbook",
  previewInsert: "Working out what would be added",
  insert: "Adding the plan",
  repair: "Repairing the plan",
  check: "Checking the plan",
  goTo: "Going to the cell",
  fix: "Changing the cells",
  waive: "Accepting the finding",
  withdraw: "Withdrawing the acceptance",
  previewRenumber: "Looking for what holds the ID",
  writeFindings: "Writing the findings",
  drawCharts: "Drawing the charts",
  seeCharts: "Looking at the charts",
  chooseMilestones: "Choosing what the timeline shows",
  showChart: "Going to the chart",
  pictureChart: "Making a picture",
  placeChart: "Placing the chart",
  makeSummary: "Making the summary",
  publicCopy: "Making the public copy",
  setReportDate: "Setting the report date",
  clock: "Working back from the meeting",
  previewYears: "Working out what other years change",
  changeYears: "Changing the plan's years",
  seeNames: "Looking at the lists",
  previewRename: "Looking where the word stands",
  rename: "Renaming the word",
  previewTakeOut: "Looking at what would go",
  takeOut: "Taking the plan out",
  previewImport: "Reading the list",
  import: "Bringing the list in",
};

/** Labels and sentences of the pane. */
export const paneText = {
  product: "Ten-Step Planner",
  starting: "Looking at the workbook …",
  unreachable: {
    title: "Excel does not answer",
    body: "The add-in loads a file from Microsoft at appsforoffice.microsoft.com, and it has not arrived. Check the network, then close and open the pane. If it stays so, ask your IT service to allow that address.",
  },
  none: {
    title: "No plan in this workbook yet",
    body: "Add the ten-step plan: sheets for milestones, projects, capital and years, with their checks, charts and a cabinet summary. Your own sheets stay as they are.",
    authority: "Name of the authority",
    firstYear: "First year of the plan",
    years: "Number of years",
    preview: "Show what will be added",
    yearsWrong: "Give a whole number from 1 to 10.",
  },
  preview: {
    title: "What will be added",
    sheets: (number: number) => `${count(number, "sheet", "sheets")} of the plan`,
    rest: (number: number) =>
      `Besides: ${count(number, "name or setting", "names and settings")} by which the sheets find each other`,
    onlyThen:
      "Whether this workbook counts its dates from 1904 shows only when the plan is inserted: then nothing is added, and you are told what to do.",
    undo: "Excel's Undo cannot take this back in one step. Save a copy first if you want one.",
    shared: "Others have this workbook open. Ask them to leave it until the plan is in.",
    renamed: (taken: string, ours: string) => `“${taken}” is already used here, so ours is called “${ours}”.`,
    insert: "Insert the plan",
    back: "Back",
    whole: "Whole workbook",
    times: (number: number) => `(${number} times)`,
    brings: (number: number) => `and ${count(number, "thing", "things")} with it`,
  },
  plan: {
    title: "The plan",
    of: (authority: string) => `The plan of ${authority}`,
    span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    reportDate: "Report date",
    noReportDate: "No report date is set.",
    oldReportDate: (days: number) => `The report date is ${days} days ago.`,
    newDate: "Another report date",
    setDate: "Set the report date",
    setToday: (today: string) => `Set it to today, ${today}`,
    check: "Check the plan",
    checkAgain: "Check again",
    drawCharts: "Draw charts",
    makeSummary: "Make the summary",
    replaceSummary: "Replace it",
    leaveSummary: "Leave it",
    lookAgain: "Look again",
    unrepaired: (number: number) => `${count(number, "thing is", "things are")} left to repair.`,
    toRepair: "Show what to repair",
    tasksLabel: "More that can be done",
  },
  findings: {
    title: "Findings",
    none: "Nothing was found. Every rule holds.",
    stale: "The plan has changed since this check.",
    checkNow: "Check it now",
    counts: (errors: number, warnings: number, advice: number) =>
      `${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${count(advice, "piece", "pieces")} of advice`,
    at: (date: string) => `at report date ${date}`,
    since: (fresh: number, cleared: number) =>
      fresh + cleared === 0
        ? "Nothing has changed since the check before."
        : `Since the check before: ${fresh} new, ${cleared} cleared.`,
    fresh: "new",
    cleared: (number: number) => `${count(number, "finding was", "findings were")} cleared`,
    andMore: (number: number) => `and ${number} more`,
    shown: (shown: number, all: number) => `${shown} of ${all} are shown.`,
    filters: "Choose what is shown",
    severityLabel: "Severity",
    severities: { all: "Errors, warnings and advice", warnings: "Errors and warnings", errors: "Errors alone" },
    sheetLabel: "Sheet",
    everySheet: "Every sheet",
    textLabel: "With the words",
    groupingLabel: "Listed by",
    groupings: { step: "Step", sheet: "Sheet" },
    step: (number: number) => `Step ${number}`,
    why: "Why",
    whyLabel: (rule: string) => `Why ${rule} matters`,
    source: (source: string) => `Source: ${source}.`,
    waive: "Accept …",
    waiveLabel: (sentence: string) => `Accept: ${sentence}`,
    withdraw: "Withdraw acceptance",
    withdrawLabel: (waiver: string) => `Withdraw acceptance ${waiver}`,
    waivedBy: (waiver: string) => `accepted by ${waiver}`,
    waived: (number: number) =>
      `${count(number, "finding is", "findings are")} accepted on the sheet Waivers. Checks counts ${number === 1 ? "it" : "them"} as accepted while the cell itself stays as it was; that something else has changed is seen here alone.`,
    unreadable: (number: number, cells: number) =>
      `${count(number, "rule was", "rules were")} not judged somewhere, since ${count(cells, "cell", "cells")} cannot be read, or ${cells === 1 ? "is" : "are"} blank and may not be. Mend ${cells === 1 ? "it" : "them"}, and the rules are judged again:`,
    unreadableCell: (sheet: string, cell: string, column: string) => `${sheet}, ${cell}, ${column}.`,
    skipped: "Which rules were not judged",
    write: "Write findings to the sheet",
    sinceWritten: ({ date, fresh, cleared }: { date: number; fresh: number; cleared: number }) =>
      `Since they were written for ${dayText(date)}: ${fresh} new, ${cleared} cleared.`,
    fixAll: (number: number) => `Fix all ${number} of this kind …`,
    severity: { error: "Error", warning: "Warning", advice: "Advice" },
    goTo: "Go to cell",
    goToLabel: (cell: string, sheet: string) => `Go to cell ${cell} on ${sheet}`,
    fix: "Fix …",
    fixLabel: (sentence: string) => `Fix: ${sentence}`,
    wholePlan: "Whole plan",
    group: (sheet: string, listed: number, open: number) =>
      open === listed ? `${sheet} (${listed})` : `${sheet} (${open} open, ${listed} listed)`,
    more: (number: number) => `Show ${number} more`,
    missing: (number: number) =>
      `${count(number, "table or column is", "tables or columns are")} missing, so not every rule could be checked. Choose Look again, then Repair.`,
  },
  fix: {
    title: "What the fix changes",
    row: "Row",
    from: "Now",
    to: "Becomes",
    apply: "Change",
    leave: "Leave it",
  },
  renumber: {
    title: "A new ID for this row",
    becomes: (from: string, to: string) => `${from} becomes ${to} in this row.`,
    refers: (id: string) => `These cells say ${id}. Choose those that mean this row:`,
    cell: (sheet: string, cell: string, column: string) => `${sheet}, ${cell}, ${column}`,
  },
  waive: {
    title: "Accept a finding",
    body: "It stays listed as accepted, on the sheet Waivers too. It comes back when the values change or the date has passed.",
    reason: "Reason",
    post: "Post that accepts it",
    until: "Until",
    accept: "Accept it",
  },
  damaged: {
    title: "The plan needs repair",
    body: "Something of the plan is missing or was changed. What people entered stays as it is. Choose what to put right.",
    repair: (number: number) => `Repair ${count(number, "thing", "things")}`,
    noneChosen: "Choose at least one",
    leave: "Not now: work with the plan as it is",
    notes: "Left as people have it",
  },
  outdated: {
    title: "This plan was made by an earlier version",
    body: (from: number, to: number) =>
      `It is of template ${from}; this add-in works with template ${to}. The upgrade does what is listed below, all of it. Every entry stays.`,
    upgrade: "Upgrade the plan",
  },
  newer: {
    title: "This plan is newer than the add-in",
    body: (version: number) =>
      `It was made with version ${version} of the template, which this add-in does not know. Nothing was changed. Ask your IT service for the newer add-in; until then, the sheets work without it.`,
  },
  cannot: { title: "The planner cannot work here", again: "Try again" },
  working: {
    cancel: "Stop",
    cancelling: "Stopping after this step …",
    step: (done: number, of: number) => `Step ${done} of ${of}`,
  },
  dismiss: "Close this message",
} as const;
