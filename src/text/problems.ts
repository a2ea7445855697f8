import { pastMeetingText, refusedText, summaryParts } from "./summary";
import type { ExcelProblem, FileTrouble, PlanProblem, ProblemCode } from "../plan/problems";

type Facts = Readonly<Record<string, string | number>>;
type Sentences<C extends string> = { readonly [K in C]: string | ((facts: Facts) => string) };

const again = "Try again; if it happens again, close and open the workbook.";
const untouched = "Nothing was written.";

const fromExcel: Sentences<ExcelProblem> = {
  AccessDenied:
    "Excel does not allow this change: the workbook or a sheet is protected, or you may only read it. Unprotect it (Review), or ask its owner, then try again.",
  ActivityLimitReached: "Excel is too busy to take more work. Wait a moment and try again.",
  ApiNotFound:
    "This Excel is too old for what the planner asked. Use Microsoft 365, Excel 2021 or later, or Excel on the web.",
  Conflict: "Somebody else changed the same place at the same time. Try again.",
  DirtySupportingFormula: "A formula is still being calculated. Wait until Excel has finished, then try again.",
  EmptyChartSeries: "A chart has nothing to draw. Add rows to the plan, then draw the charts again.",
  FilteredRangeConflict: "A filter is in the way. Choose Data, Clear to show every row, then try again.",
  FormulaLengthExceedsLimit:
    "A formula became too long for Excel. Remove columns that were added to the plan's tables, or ask for help.",
  GeneralException: `Excel could not do this and does not say why. Click into the workbook's window. ${again}`,
  InactiveWorkbook: "The workbook is not the one in front. Click into its window, then try again.",
  InsertDeleteConflict:
    "Excel cannot move cells here: a filter, a merged cell or another table is in the way. Clear filters, move what stands beside the plan's table, then try again.",
  InvalidArgument: `Excel did not accept what the planner asked. ${again}`,
  InvalidBinding: `A place that the planner was watching is gone. ${again}`,
  InvalidOperation: `Excel cannot do this to the workbook as it is now. ${again}`,
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  InvalidReference: "A place that the planner needs is no longer there. Choose Repair, then try again.",
  InvalidSelection: "What is selected cannot be used for this. Select a cell of the plan, then try again.",
  ItemAlreadyExists:
    "A sheet (perhaps a chart sheet), a table or a name in this workbook is called as one that the planner needs. Rename it, then try again.",
  ItemNotFound: "A sheet or table of the plan is not there. Choose Repair, then try again.",
  MergedRangeConflict: "Merged cells are in the way. Unmerge them (Home, Merge and Centre), then try again.",
  NonBlankCellOffSheet:
    "There is no room: cells would be pushed off the sheet. Clear what stands far to the right or at the very bottom, then try again.",
  NotImplemented: "This Excel cannot do this. Use Microsoft 365, Excel 2021 or later, or Excel on the web.",
  OpenWorkbookLinksBlocked:
    "Your organisation blocks links to other workbooks. The plan does not need them: choose not to update links.",
  OperationCellsExceedLimit: "That is more cells than Excel takes at once. Do it in smaller parts.",
  PivotTableRangeConflict: "A PivotTable is in the way. Move it to another sheet, then try again.",
  PowerQueryRefreshResourceChallenge:
    "Excel asks you to sign in to a data source of this workbook. Sign in, then try again.",
  RangeExceedsLimit: "That is more cells than Excel takes at once. Do it in smaller parts.",
  RangeImageExceedsLimit: "The picture would be too large. Select fewer cells.",
  RefreshWorkbookLinksBlocked:
    "Your organisation blocks updating links to other workbooks. The plan does not need them.",
  RequestAborted: `Excel stopped in the middle. What was already written stays and can be repaired. ${again}`,
  RequestPayloadSizeLimitExceeded: "That is more than Excel takes at once. Do it in smaller parts.",
  ResponsePayloadSizeLimitExceeded:
    "The plan is larger than Excel can hand over at once. Close other add-ins and try again.",
  UnsupportedFeature: "This Excel cannot do this. Use Microsoft 365, Excel 2021 or later, or Excel on the web.",
  UnsupportedFillType: "A chart has a fill that the planner cannot read. Give it a plain colour, then try again.",
  UnsupportedOperation:
    "This kind of workbook does not allow this. Save it as an Excel workbook (.xlsx), then try again.",
  UnsupportedSheet: "The sheet is a macro or chart sheet. Choose an ordinary sheet, then try again.",
};

/** What keeps cells of a sheet in their places, by the word the file has for it. */
const fixing: Readonly<Record<string, string>> = {
  legacyDrawing: "notes or form controls",
  oleObjects: "an embedded document",
  controls: "buttons or other controls",
  AlternateContent: "buttons or other controls",
  scenarios: "scenarios (What-If Analysis)",
  customSheetViews: "custom views",
  dataConsolidate: "a consolidation",
  dataTable: "a data table (What-If Analysis)",
  pivotTable: "a PivotTable",
  drawing: "pictures, shapes or charts that are not understood here",
};
const inTheWay = (what: string | number): string => fixing[what] ?? `something that is not understood here (${what})`;

const fromFile: Sentences<FileTrouble> = {
  notWorkbook: ({ file = "The file" }) =>
    `${file} is not an Excel workbook. Choose a file that Excel saved as .xlsx or .xlsm.`,
  empty: ({ file = "The file" }) =>
    `${file} is empty: nothing was saved in it, or it has not arrived yet. Open it in Excel, or download it again, and try again.`,
  text: ({ file = "The file" }) =>
    `${file} is not an Excel workbook but text, such as a CSV list or a web page. Open it in Excel, save it as .xlsx, and try again.`,
  encrypted: ({ file = "The workbook" }) =>
    `${file} is encrypted with a password. Open it in Excel, take the password off (File, Info, Protect Workbook), save, and try again.`,
  rights: ({ file = "The workbook" }) =>
    `${file} is encrypted by a sensitivity label. Open it in Excel, choose a label that does not encrypt (Home, Sensitivity), or ask its owner to; save, and try again.`,
  xls: ({ file = "The workbook" }) =>
    `${file} is in the old format .xls. Open it in Excel, save it as .xlsx, and try again.`,
  compound: ({ file = "The file" }) =>
    `${file} is in the old format .xls or encrypted. Open it in Excel, take off any password, save it as .xlsx, and try again.`,
  xlsb: ({ file = "The workbook" }) =>
    `${file} is in the binary format .xlsb. Open it in Excel, save it as .xlsx, and try again.`,
  ods: ({ file = "The workbook" }) =>
    `${file} is an OpenDocument spreadsheet. Open it in Excel, save it as .xlsx, and try again.`,
  template: ({ file = "The workbook" }) =>
    `${file} is a template. Open it in Excel, save the workbook made from it as .xlsx, and try again.`,
  truncated: ({ file = "The workbook" }) =>
    `${file} is cut off: part of it is missing. Download or copy it again, and try again.`,
  damaged: ({ file = "The workbook" }) =>
    `${file} is damaged inside. Open it in Excel, let Excel repair it, save, and try again.`,
  noSheets: ({ file = "The workbook" }) =>
    `${file} has no sheets that can be read. Open it in Excel, save it as .xlsx, and try again.`,
  tooLarge: ({ file = "The workbook" }) => `${file} is too large to be opened here. Work on it in Excel itself.`,
  shared: ({ file = "The workbook" }) =>
    `${file} is shared in Excel's old way, which allows no tables, rules or charts. Open it in Excel, choose Review, Unshare Workbook, save, and try again; share it through SharePoint instead.`,
  structure: ({ file = "The workbook", sheet = "", what = "" }) =>
    `${file}: cells of the sheet ${sheet} cannot be moved here, because it holds ${inTheWay(what)}. Insert or delete rows and columns of that sheet in Excel itself.`,
};

const ofPlan: Sentences<PlanProblem> = {
  noPlan: "There is no ten-step plan in this workbook. Choose Insert the plan first.",
  newerPlan: ({ version = "" }) =>
    `This plan was made by a newer version of the add-in (template ${version}). It was left as it is: update the add-in to work on it.`,
  olderPlan: ({ version = "" }) =>
    `This plan was made by an earlier version of the add-in (template ${version}). Bring it up to date first, then try again. ${untouched}`,
  takesEntries: ({ sheets = "" }) =>
    `People have entered something on ${sheets}, and it would go with the plan. Say that it may go, then try again. ${untouched}`,
  wordGone: ({ list = "The setting", word = "" }) =>
    word === ""
      ? `${list} says nothing that could be renamed. Enter it on the sheet Settings. ${untouched}`
      : `The list ${list} has no word “${word}”. Look at the sheet Lists, then try again. ${untouched}`,
  wordThere: ({ list = "The list", to = "" }) =>
    `${list} holds “${to}” already: two words would become one, and could not be told apart again. Choose another. ${untouched}`,
  wordBlank: `A word has 1 to 255 letters. Type the new one, then try again. ${untouched}`,
  identityLost: "A plan seems to be here, but what marks it as ours is gone. Choose Repair, which puts the marks back.",
  foreignTable: ({ table = "", sheet = "" }) =>
    `The sheet ${sheet} has a table called ${table} that is not the plan's. Rename that table (Table Design, Table Name), then try again. ${untouched}`,
  foreignName: ({ name = "" }) =>
    `The workbook has a defined name ${name}, and the plan needs that name for a table. Rename yours (Formulas, Name Manager), then try again. ${untouched}`,
  tableMissing: ({ table = "" }) => `The table ${table} is not there. Choose Repair, then try again.`,
  sheetMissing: ({ sheet = "" }) => `The sheet ${sheet} is not there. Choose Repair, then try again.`,
  chartMissing: ({ chart = "" }) => `The chart ${chart} is not there. Choose Draw charts, then try again.`,
  notOnPlanSheet: ({ sheet = "" }) =>
    `The sheet ${sheet} belongs to the plan, and its charts are on the sheet Charts. Select a cell on a sheet of your own, then try again. ${untouched}`,
  summaryExists: ({ sheet = "" }) =>
    `There is a summary of this date already, on the sheet ${sheet}. If it is whole you may keep it; else replace it, or change the report date. ${untouched}`,
  reportKept: ({ date = "" }) =>
    `Past reports hold another report of ${date}. Replace it, or change the report date, then try again. ${untouched}`,
  exemptShown: ({ found = "", count = 0 }) =>
    `The public copy would show what is exempt (${count} places, first “${found}”), so it was not made. Take it out of the open rows, then try again. ${untouched}`,
  summaryRefused: ({ parts = "charts page", sheet = "", meeting = "" }) =>
    `The summary is on the sheet ${sheet}.${refusedText(summaryParts.filter((part) => String(parts).includes(part)))}` +
    pastMeetingText(typeof meeting === "number" ? meeting : null),
  settingUnreadable: ({ setting = "" }) =>
    `The cell of the ${setting} on the sheet Settings holds no date. Enter one, such as 24/11/2026, then try again. ${untouched}`,
  settingMissing: ({ setting = "" }) =>
    `The setting ${setting} is not on the sheet Settings. Choose Repair, then try again.`,
  lockedStructure: `The structure of this workbook is locked, so no sheet can be added. Unlock it (Review, Protect Workbook), then try again. ${untouched}`,
  protectedSheet: ({ sheet = "" }) =>
    `The sheet ${sheet} is protected. Unprotect it (Review, Unprotect Sheet), then try again.`,
  readOnly: `This workbook is open for reading only. Choose Edit, or save a copy, then try again. ${untouched}`,
  date1904: `This workbook counts its dates from 1904, so every date of the plan would be wrong by four years. In Excel choose File, Options, Advanced, and clear “Use 1904 date system”; check the workbook's own dates; then try again. ${untouched}`,
  cellEditMode: `A cell is being edited. Press Enter or Esc in the sheet, then try again. ${untouched}`,
  apiTooOld:
    "This Excel is too old for the planner. Use Microsoft 365, Excel 2021 or later, or Excel on the web. The sheets themselves work in any Excel.",
  sharedWorkbook:
    "This workbook is shared in Excel's old way, which allows no tables. Choose Review, Unshare Workbook, and share it through SharePoint instead.",
  workbookBusy: "Others are changing the plan just now. Wait a moment and try again.",
  workbookFull: ({ table = "" }) =>
    `There is no room below the table ${table}. Clear or move what stands beneath it, then try again.`,
  totalRow: ({ sheet = "" }) =>
    `The table on the sheet ${sheet} shows a total row, so no rows can be added below. Switch it off (Table Design, Total Row), then try again. ${untouched}`,
  othersEditing: "Others have this workbook open. Ask them to leave it for a moment, then try again.",
  cancelled: "Stopped. What was already written stays; Repair finishes it.",
  didNotSettle: ({ count = 0 }) =>
    `Excel did not keep everything that was written (${count} left). Choose Repair; if it stays so, report it as a fault of the add-in.`,
  nameTaken: ({ name = "" }) => `The name ${name} is already taken in this workbook. Rename it, then try again.`,
  cellChanged: ({ row = "" }) =>
    `Somebody changed ${row || "the row"} meanwhile, so it was left as it is. Check again.`,
  importNothing: `There is nothing there to bring in. Select the list with its headings, then try again. ${untouched}`,
  importNoSheet: ({ sheet = "" }) =>
    `There is no sheet or table called ${sheet}. Check the name and try again. ${untouched}`,
  importTooMuch: ({ rows = 0, columns = 0, mostRows = 0, mostColumns = 0 }) =>
    `The list has ${rows} rows and ${columns} columns; at most ${mostRows} rows and ${mostColumns} columns can be brought in at once. Select a part of it. ${untouched}`,
  importOwnTable: ({ sheet = "" }) =>
    `What is selected on the sheet ${sheet} belongs to the plan itself. Select your own list, then try again. ${untouched}`,
  notKept: ({ table = "", columns = "" }) =>
    `Excel kept something else than was written in ${table}: ${columns}. The rows are there: look at these columns, then check the plan.`,
  partlyWritten: ({ written = 0, of = 0, why = "GeneralException", ...facts }) =>
    `Of ${of} entries ${written} were written, the others were not. ${problemText({ code: String(why), facts })
      .replace(untouched, "")
      .trim()}`,
  maybeWritten: ({ rows = 0, sheet = "", written = 0, of = 0 }) =>
    `${written === 0 ? "" : `Of ${of} entries ${written} were written. `}Excel broke off while ${rows} ${rows === 1 ? "row was" : "rows were"} being added on the sheet ${sheet}, and it cannot be told whether all of that is there. Look at the end of the table first: what you enter again may stand there twice.`,
  rowGone: ({ row = "" }) => `${row || "The row"} is no longer there. Check again.`,
  findingGone: "What was to be accepted is no longer found. Check again.",
  findingNameless: `What is accepted is kept under the ID of its row, and that ID leads to no row or to another. Give the row an ID of its own, then accept it. ${untouched}`,
  idTwice: ({ row = "" }) =>
    `There are several rows with the ID ${row}, so none of them was changed. Give each an ID of its own, then try again.`,
  waiverIncomplete: "Give the reason and the post that accepts it. Nothing was written.",
  waiverExpired: "The expiry has to be a date after the report date. Choose a later one. Nothing was written.",
  nothingToExport: "There are no rows to export. Enter some first.",
  notRows: ({ where = "The data" }) =>
    `${where} is not in the form that is needed: {"settings":{"key":value},"tables":{"PlanMilestones":[{"Column title":value}]}}. Mend it and try again.`,
  unknownTable: ({ table = "" }) => `The plan has no table called ${table}. ${untouched}`,
  unknownTitle: ({ table = "", title = "" }) =>
    `The table ${table} has no column called “${title}”. Write its heading as it stands in the sheet. ${untouched}`,
  calculatedTitle: ({ table = "", title = "" }) =>
    `“${title}” in ${table} is calculated by the plan and cannot be filled in. Leave it out. ${untouched}`,
  takesNoRows: ({ table = "", where = "" }) =>
    `The rows of the table ${table} are the plan's own, and none can be added (${where}). Leave it out. ${untouched}`,
  blankRow: ({ where = "" }) =>
    `There is nothing to be entered in a row (${where}). Fill it in or leave it out, then try again. ${untouched}`,
  unknownSetting: ({ setting = "" }) =>
    `There is no setting with the key ${setting}. The keys stand in the first column of the sheet Settings. ${untouched}`,
  unreadableValue: ({ value = "", title = "", where = "" }) =>
    `“${value}” is no date for ${title} (${where}). Write it as YYYY-MM-DD, such as 2026-11-24, and try again. ${untouched}`,
  textTooLong: ({ title = "", where = "", length = 0, most = 0 }) =>
    `The text for ${title} (${where}) has ${length} letters, and a cell holds at most ${most}. Shorten it and try again. ${untouched}`,
  otherYears: ({ first = "", last = "", asked = "" }) =>
    `This workbook holds a plan for ${first} to ${last} already, so none for ${asked} was put over it. Choose More years in the plan to add years or to close one. ${untouched}`,
  fewerYears: ({ last = "" }) =>
    `The plan goes on to ${last} already, and years are never taken away. Choose a later year. ${untouched}`,
  closeInOrder: ({ year = "That year", first = "the one before it" }) =>
    `${year} cannot be closed yet: ${first} is the first year that is still open. Close that one first. ${untouched}`,
  planYears: ({ earliest = 2000, latest = 2099, most = 10 }) =>
    `A plan begins between ${earliest} and ${latest} and has 1 to ${most} years. Choose a year and a number in between.`,
};

/** The sentence of every problem, with its remedy. */
export const problemTexts: Sentences<ProblemCode> = { ...fromExcel, ...fromFile, ...ofPlan };

/** What is wrong and what to do, for a problem from anywhere; an unknown code is said as Excel's own general one. */
export function problemText({ code, facts = {} }: { readonly code: string; readonly facts?: Facts }): string {
  const known = Object.entries(problemTexts).find(([each]) => each === code)?.[1] ?? problemTexts.GeneralException;
  return typeof known === "string" ? known : known(facts);
}

/** What is said of a fault of ours. */
export function defectText(message: string): string {
  return `This is a fault of the add-in, not of your plan: ${message}. What was written can be repaired. Please report it.`;
}
