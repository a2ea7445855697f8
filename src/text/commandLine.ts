import { countText } from "./values";

type Facts = Readonly<Record<string, string | number>>;

const run = (command: string) => `npm run planner -- ${command}`;

/** First and last year of a plan. */
interface Ends {
  readonly first: string;
  readonly last: string;
}

/** Where a sentence of the pane names a button, the command line names its command. */
const problems: Readonly<Record<string, (facts: Facts) => string>> = {
  noPlan: () => `There is no ten-step plan in this workbook. Insert it first: ${run("insert FILE -o OUT")}.`,
  newerPlan: ({ version = "" }) =>
    `This plan was made by a newer version of the planner (template ${version}). It was left as it is: update the planner to work on it.`,
  olderPlan: ({ version = "" }) =>
    `This plan was made by an earlier version of the planner (template ${version}). Bring it up to date first: ${run("repair FILE -o OUT")}.`,
  takesEntries: ({ sheets = "" }) =>
    `People have entered something on ${sheets}, and it would go with the plan. Nothing was written. Look at it first: ${run("take-out FILE --dry-run")}. If it may go, add --with-entries.`,
  identityLost: () =>
    `A plan seems to be here, but what marks it as ours is gone. Put it back: ${run("repair FILE -o OUT")}.`,
  otherYears: ({ first = "", last = "", asked = "" }) =>
    `This workbook holds a plan for ${first} to ${last} already, so none for ${asked} was put over it. Leave --first-year and --years out to put back what the plan has lost, add years: ${run("years FILE --to YEAR -o OUT")}, or begin another workbook: ${run("new OUT")}.`,
  summaryExists: ({ sheet = "" }) =>
    `There is a summary of this date already, on the sheet ${sheet}. If it is whole you may keep it; else add --replace to make it anew, or give another --date.`,
  reportKept: ({ date = "" }) =>
    `Past reports hold another report of ${date}. Add --replace to put this one in its place, or give another --date.`,
  tableMissing: ({ table = "" }) => `The table ${table} is not there. Put it back: ${run("repair FILE -o OUT")}.`,
  sheetMissing: ({ sheet = "" }) => `The sheet ${sheet} is not there. Put it back: ${run("repair FILE -o OUT")}.`,
  settingUnreadable: ({ setting = "" }) =>
    `The cell of the ${setting} on the sheet Settings holds no date. Give one with --date, or enter one there.`,
  settingMissing: ({ setting = "" }) =>
    `The setting ${setting} is not on the sheet Settings. Put it back: ${run("repair FILE -o OUT")}.`,
};

/** What the command line says. Sentences about files and workbooks are shared with the pane and stand elsewhere. */
export const commandLine = {
  title: "Ten-Step Planner on the command line, for trial, development and support. Planners use the pane in Excel.",
  usage: "Usage",
  commands: "Commands",
  options: "Options",
  moreHelp: "npm run planner -- COMMAND --help says more about one command.",
  status: "Exit status: 0 done, 1 the check found an error, 2 it could not be done.",
  about: {
    insert: "Insert the ten-step plan into a workbook.",
    check: "Check the plan in a workbook and list what is wrong.",
    repair:
      "Put back what the plan has lost, and bring a plan of an earlier version up to date; what people entered stays as it is.",
    years: "Give the plan more years, or close its first year and open the next one.",
    takeOut: "Take the plan out again; what is not the plan's own stays.",
    rename: "Call a word of a list, or what a setting says, otherwise: there and in every entry that holds it.",
    charts: "Draw the milestone chart and the capital chart for the rows there are now.",
    summary: "Make a dated cabinet summary sheet, values only.",
    clock: "Work back from a meeting to its notices, and write the dates that its decisions lack.",
    new: "Make a new workbook that holds an empty plan.",
    import: "Bring in a list of the council's own; the list itself is not touched.",
    fill: "Fill in settings and add rows from a JSON file.",
  },
  operand: {
    file: "workbook, .xlsx or .xlsm",
    fileOrFolder: "workbook, .xlsx or .xlsm, or a folder of them",
    newFile: "workbook to make, .xlsx",
  },
  option: {
    out: "where to write the workbook",
    overwrite: "allow writing over the workbook that was read",
    firstYear: "first year of the plan, such as 2026 for 2026/27",
    years: "number of years in the plan, 1 to 10",
    date: "report date of the plan",
    summaryDate: "report date of the summary, written to the plan; the plan's own if not given",
    summaryMeeting: "day of the meeting whose decisions are asked, written to the plan; the plan's own if not given",
    summaryPublic: "write the public copy instead: a workbook of its own, what is exempt withheld",
    summaryReplace: "replace a summary of the same date",
    clockMeeting: "day of the meeting",
    clockDecision: "id of the decision that goes to it; all that are down for that meeting if not given",
    clockOut: "write the dates to the sheet of decisions of this workbook; if not given, they are only shown",
    json: "print the findings as JSON",
    csv: "print the findings as CSV",
    explain: "say why each rule found matters, and where it comes from",
    write: "write the findings to the sheet Findings of the workbook named by -o",
    dryTakeOut: "only list what would go and what would stay",
    withEntries: "what people entered in the plan may go with it",
    renameList: "list whose word it is, by its heading on the sheet Lists",
    renameFrom: "the word as it is now",
    renameSetting: "setting to change in place of a list's word: partner-name, partner-label or decision-body",
    renameTo: "what it is to be called",
    dryRename: "only show which cells would change",
    dryRun: "only list what would be put back",
    dryYears: "only list what would be changed",
    yearsTo: "last year that the plan is to have, such as 2031/32",
    rollOn: "close the first year, which stays readable, and open one behind the last",
    dryInsert: "only list what would be added",
    all: "list every change on a line of its own",
    from: 'where the list is: "Sheet!A1:H40", a sheet or a table by name',
    as: "what it lists: milestones, projects or risks",
    dryImport: "only show where the columns go, what is cleaned and what stays behind",
    example: "fill it with the worked plan of a fictional council",
    data: "JSON file: settings by key, and rows by table and column title",
    help: "show this help",
  },
  problems,
  unknownCommand: ({ name, known }: { name: string; known: string }) =>
    `There is no command "${name}". Commands: ${known}.`,
  noCommand: ({ known }: { known: string }) => `Say what to do. Commands: ${known}.`,
  unknownOption: ({ name, command }: { name: string; command: string }) =>
    `"${command}" has no option ${name}. See: npm run planner -- ${command} --help.`,
  optionNeedsValue: ({ name, value }: { name: string; value: string }) => `Give a value: ${name} ${value}.`,
  optionTakesNoValue: ({ name }: { name: string }) => `${name} takes no value.`,
  missingOption: ({ name, value, command }: { name: string; value: string; command: string }) =>
    `"${command}" needs ${name} ${value}.`,
  operands: ({ command, usage }: { command: string; usage: string }) => `"${command}" is used so: ${usage}`,
  notADate: ({ name, found }: { name: string; found: string }) =>
    `${name} ${found} is not a date. Write it as YYYY-MM-DD, such as 2026-11-24.`,
  notAYear: ({ name, found, earliest, latest }: { name: string; found: string; earliest: number; latest: number }) =>
    `${name} ${found} is not a year from ${earliest} to ${latest}. Write the year in which it begins, such as 2026 for 2026/27.`,
  notANumberOfYears: ({ found, most }: { found: string; most: number }) =>
    `--years ${found} is not a number from 1 to ${most}.`,
  notAKind: ({ found, known }: { found: string; known: string }) =>
    `--as ${found} is not known. Write one of: ${known}.`,
  renameWhat: "Say what to rename: --list LIST --from WORD, or --setting KEY.",
  mapped: ({
    letter,
    heading,
    title,
    reason,
  }: {
    letter: string;
    heading: string;
    title: string | undefined;
    reason: string;
  }) =>
    `${letter} ${heading === "" ? "(no heading)" : `“${heading}”`} -> ${title === undefined ? "stays behind" : `${title}, ${reason}`}`,
  cleaned: ({
    at,
    column,
    from,
    to,
    sentence,
  }: {
    at: number;
    column: string;
    from: string;
    to: string;
    sentence: string;
  }) => `row ${at}, ${column}: ${from} -> ${to === "" ? "blank" : to} (${sentence})`,
  held: ({ cell, sentence }: { cell: string; sentence: string }) => `held back, ${cell}: ${sentence}`,
  clockWritten: ({ count }: { count: number }) =>
    `${count === 1 ? "1 date was" : `${count} dates were`} written to the decisions.`,
  noSuchFile: ({ file }: { file: string }) => `There is no file ${file}. Check the name and the folder.`,
  isAFolder: ({ file }: { file: string }) => `${file} is a folder. Name one workbook.`,
  cannotRead: ({ file }: { file: string }) => `${file} cannot be read. Check that you may open it.`,
  cannotWrite: ({ file }: { file: string }) =>
    `${file} cannot be written. Check that its folder exists and that you may write there.`,
  wouldOverwriteInput: ({ file }: { file: string }) =>
    `${file} is the workbook that was read. Choose another name, or add --overwrite to write over it.`,
  wouldOverwrite: ({ file }: { file: string }) => `${file} is already there. Choose another name, or add --overwrite.`,
  otherFormat: ({ from, to }: { from: string; to: string }) =>
    `A ${from} workbook must be saved as ${from}, not as ${to}. Choose a name that ends in ${from}.`,
  notJson: ({ file, why }: { file: string; why: string }) =>
    `${file} is not JSON (${why}). Mend the file and try again.`,
  notRows: ({ file }: { file: string }) =>
    `${file} does not hold {"settings": {key: value}, "tables": {table name: [{column title: value}]}}. ` +
    "Values are text, numbers, true, false or null.",
  wrote: ({ file }: { file: string }) => `Wrote ${file}.`,
  copied: ({ file, from }: { file: string; from: string }) => `Nothing was changed: ${file} is ${from} as it was.`,
  summaryOpen: ({ errors, warnings }: { errors: number; warnings: number }) =>
    errors + warnings === 0
      ? "The plan has no error and no warning that is not cleared."
      : `Not cleared in the plan, as the summary says: ${countText(errors, "error")}, ${countText(warnings, "warning")}. See them: ${run("check FILE")}.`,
  notPassing: ({ count }: { count: number }) =>
    `${countText(count, "entry does", "entries do")} not pass the plan's own rules. See which: ${run("check FILE")}.`,
  summaryKept: ({ kept }: { kept: number }) =>
    kept === 0
      ? "Past reports hold this report already."
      : `${kept} ${kept === 1 ? "row" : "rows"} added to Past reports.`,
  noSecurity: "Read the public copy before publishing it: a workbook is no security boundary.",
  everyLine: "Add --all to see each of them.",
  planThere: ({ first, last, changes }: { first: string; last: string; changes: number }) =>
    `A plan for ${first} to ${last} is in this workbook already; ${changes === 0 ? "nothing of it was missing" : "what was missing of it was put back"}. To see what is wrong in it: ${run("check FILE")}.`,
  oneOfYears: "Say which years: --to YEAR for more of them, or --roll-on to close the first one, not both.",
  yearsNow: ({ from, to, changes, dry }: { from: Ends; to: Ends; changes: number; dry: boolean }) =>
    changes === 0
      ? `Nothing to change: the plan runs from ${from.first} to ${from.last}.`
      : dry
        ? `The plan runs from ${from.first} to ${from.last}; it would run from ${to.first} to ${to.last}. What was entered stays.`
        : `The plan ran from ${from.first} to ${from.last}; it now runs from ${to.first} to ${to.last}. What was entered stays.`,
  noChanges: "Nothing to put back: the plan is as it should be.",
  oneForm: "Choose --json or --csv, not both.",
  noWorkbooks: "The folder holds no workbook (.xlsx or .xlsm), so nothing was checked.",
  writeNeedsOut: "--write and -o go together, for one workbook: --write -o OUT.xlsx.",
  why: ({ rule, why, source }: { rule: string; why: string; source: string }) => `${rule}: ${why} Source: ${source}.`,
  counts: ({ error, warning, advice, waived }: { error: number; warning: number; advice: number; waived: number }) =>
    `${error} ${error === 1 ? "error" : "errors"}, ${warning} ${warning === 1 ? "warning" : "warnings"}, ${advice} to consider${waived > 0 ? `, ${waived} accepted` : ""}.`,
  toUpgrade: ({ from, to, file }: { from: number; to: number; file: string }) =>
    `The plan is of template ${from}. repair ${file} --dry-run lists what bringing it up to template ${to} would do.`,
  toRepair: ({ count, first, file }: { count: number; first: string; file: string }) =>
    `${count} ${count === 1 ? "part of the plan has" : "parts of the plan have"} to be repaired, so figures may be wrong. ` +
    `${count === 1 ? "Repair would" : "First of all, repair would"}: ${first}. repair ${file} --dry-run lists it all.`,
  filled: ({ settings, rows }: { settings: number; rows: number }) =>
    `${settings} ${settings === 1 ? "setting" : "settings"} and ${rows} ${rows === 1 ? "row" : "rows"} filled in.`,
  upgrade: ({ from, to }: { from: number; to: number }) =>
    `The plan is of template ${from} and is brought up to template ${to}; every entry stays.`,
  notDone: "Excel refused these; repair offers them again:",
  ours: ({ message }: { message: string }) =>
    `This is a fault of the planner, not of your workbook: ${message}. Nothing was written. Please report it.`,
} as const;
