import type { ChangeAction, PlanChange, ThingKindName } from "../plan/change";
import { countText, dayText } from "./values";

type Facts = PlanChange["facts"];
type Sentence = (facts: Facts, because: readonly string[]) => string;

const here = ({ column, table, sheet }: Facts) =>
  `${column === undefined ? "" : `${column} in `}${table ?? sheet ?? "the workbook"}`;
const column = ({ column: title, table }: Facts) =>
  `the column ${title ?? ""}${table === undefined ? "" : ` of ${table}`}`;
const rows = ({ rows: count }: Facts) => (typeof count === "number" ? ` in ${countText(count, "row")}` : "");
/** An older plan is brought up to date, one of other years fitted to them; the plan of today gets back what it has lost. */
const again = ({ renewed, refitted }: { readonly [fact: string]: Facts[string] | undefined }) =>
  renewed ? "Bring up to date" : refitted ? "Fit to the plan's years" : "Put back";
const setting = ({ setting: title }: Facts) => (title === undefined ? "" : ` for the setting ${title}`);

/** Rows of the plan's own: keys that come back beside them, rows that come back, and rows that nothing tells. */
function ownRows({ table, found, keyless, byPlace, untold, renewed, refitted }: Facts): string {
  const told = byPlace ? ` (${byPlace} told by place alone: check them)` : "";
  const keys = keyless ? `Put the keys of ${table} back in ${countText(Number(keyless), "row")}${told}` : "";
  const again = `${(renewed ?? refitted) ? "Add" : "Put back"} rows of ${table}: ${found}`;
  const rest = untold
    ? `. What ${countText(Number(untold), "row")} without a key held cannot be told: move what you need to the new rows`
    : "";
  return `${[keys, ...(found === "" ? [] : [again])].filter((each) => each !== "").join(". ")}${found === "" ? "" : rest}`;
}

const texts: { readonly [K in ThingKindName]: { readonly [A in ChangeAction]: Sentence } } = {
  sheet: {
    create: ({ sheet, kept }) =>
      kept === undefined
        ? `Add the sheet ${sheet}`
        : `Lay the sheet ${sheet} out anew; the one there was stays as ${kept}`,
    update: ({ sheet }) => `Put the sheet ${sheet} right`,
    accept: ({ sheet, found }) => `The plan reads the sheet ${sheet}, not its copy: ${found}`,
  },
  table: {
    create: ({ table }) => `Add the table ${table}`,
    update: ({ table, found }) =>
      found === undefined ? `Make a table of the range that was ${table}` : `Call the table ${found} ${table} again`,
    accept: ({ table, found }) => `The table ${table} is called ${found ?? "otherwise"} here`,
  },
  column: {
    create: (facts) => `Add ${column(facts)}`,
    update: (facts) => `Call the column ${facts.found} of ${facts.table} ${facts.column} from now on`,
    accept: (facts, because) =>
      because.includes("title")
        ? `The column ${facts.column} is called ${facts.found} here`
        : `The column ${facts.column} was moved`,
  },
  starter: {
    create: ({ table }) => `Write the first rows of ${table}`,
    update: (facts) =>
      facts.found === undefined ? `Add ${countText(Number(facts.rows ?? 0), "row")} to ${facts.table}` : ownRows(facts),
    accept: ({ table }) => `Rows of ${table} were changed`,
  },
  setting: {
    create: ({ setting: title }) => `Write the setting ${title}`,
    update: ({ setting: title, date }) => `Move the setting ${title} to ${dayText(Number(date))}`,
    accept: ({ setting: title }) => `The setting ${title} was changed`,
  },
  nation: {
    create: ({ table }) => `Look whose bank holidays ${table} has`,
    update: ({ table, found, rows: come, gone, kept }) =>
      `Give ${table} the bank holidays of ${found}: ${countText(Number(come), "row")} in, ${gone} of another nation out` +
      (Number(kept) > 0 ? `; ${kept} with something of yours beside ${kept === 1 ? "it stays" : "them stay"}` : ""),
    accept: ({ table }) => `Bank holidays of ${table} were changed`,
  },
  texts: {
    create: (facts) => `Write the texts of ${column(facts)}`,
    update: (facts) => `${again(facts)} the texts of ${column(facts)}${rows(facts)}`,
    accept: (facts) => `Texts of ${column(facts)} are in other words here`,
  },
  list: {
    create: ({ list }) => `Write the list ${list}`,
    update: ({ list, found }, because) =>
      because.includes("lost") ? `Put the list ${list} in order again: ${found}` : `Add to the list ${list}: ${found}`,
    accept: ({ list, found }) => `The list ${list} has words of the council's own: ${found}`,
  },
  words: {
    create: (facts) => `Look at the words of ${column(facts)}`,
    update: (facts) => `Write ${facts.words} in ${column(facts)}${rows(facts)}`,
    accept: (facts) => `Words of ${column(facts)} were changed`,
  },
  below: {
    create: ({ table }) => `Look beneath ${table}`,
    update: ({ table, rows: count }) => `Take into ${table} ${countText(Number(count ?? 0), "row")} beneath it`,
    accept: ({ table, cells }) =>
      `Cells stand beneath ${table} that are no part of it: ${cells}. Move rows up to the table, or leave a note where it is`,
  },
  ids: {
    create: ({ table }) => `Look at the IDs of ${table}`,
    update: ({ table }) => `Put the IDs of ${table} right`,
    accept: ({ table, found, more }) =>
      `IDs stand twice in ${table}: ${found}${more === undefined ? "" : ` and ${more} more`}. Check gives the later row a new one`,
  },
  cells: {
    create: ({ sheet }) => `Write headings and sentences on the sheet ${sheet}`,
    update: ({ sheet, cells, renewed, refitted }) =>
      `${again({ renewed, refitted })} ${typeof cells === "number" ? countText(cells, "heading or formula", "headings and formulas") : "headings and formulas"} on the sheet ${sheet}`,
    accept: ({ sheet }) => `Sentences on the sheet ${sheet} were reworded`,
  },
  entries: {
    create: ({ sheet }) => `Write the first choices on the sheet ${sheet}`,
    update: ({ sheet }) => `Put back choices on the sheet ${sheet}`,
    accept: ({ sheet }) => `Choices on the sheet ${sheet} were made`,
  },
  formula: {
    create: (facts) => `Write the formula of ${column(facts)}`,
    update: (facts) => `${again(facts)} the formula of ${column(facts)}${rows(facts)}`,
    accept: (facts) => `The formula of ${column(facts)} was changed`,
  },
  name: {
    create: ({ name }) => `Add the name ${name}`,
    update: ({ name, renewed }) =>
      renewed ? `Bring up to date the name ${name}` : `Point the name ${name} to the right place again`,
    accept: ({ name }) => `The name ${name} was changed`,
  },
  validation: {
    create: (facts) => `Add the entry rule of ${column(facts)}${setting(facts)}`,
    update: (facts) => `${again({ renewed: facts.renewed })} the entry rule of ${column(facts)}${setting(facts)}`,
    accept: (facts) => `The entry rule of ${column(facts)} was changed`,
  },
  numberFormat: {
    create: (facts) => `Show ${column(facts)} as it should be shown${setting(facts)}`,
    update: (facts) =>
      `${again({ renewed: facts.renewed })} the number format of ${column(facts)}${setting(facts)}${rows(facts)}`,
    accept: (facts) => `The number format of ${column(facts)} was changed`,
  },
  look: {
    create: (facts) => `Format ${here(facts)}`,
    update: (facts) => `Put back the look of ${here(facts)}`,
    accept: (facts) => `The look of ${here(facts)} was changed`,
  },
  page: {
    create: ({ sheet }) => `Set up the sheet ${sheet} for A4`,
    update: ({ sheet, refitted }) => `${again({ refitted })} the page set-up of the sheet ${sheet}`,
    accept: ({ sheet }) => `The page set-up of the sheet ${sheet} was changed`,
  },
  link: {
    create: ({ sheet }) => `Add a link on the sheet ${sheet}`,
    update: ({ sheet }) => `Point a link on the sheet ${sheet} to the right place again`,
    accept: ({ sheet }) => `A link on the sheet ${sheet} was changed`,
  },
  chart: {
    create: ({ name, sheet }) => `Draw ${name ?? "a chart"}${sheet === undefined ? "" : ` on the sheet ${sheet}`}`,
    update: ({ name, refitted }) =>
      refitted ? `Draw ${name ?? "a chart"} over the plan's years` : `Put ${name ?? "a chart"} right`,
    accept: ({ name }) => `${name ?? "A chart"} was changed`,
  },
  source: {
    create: ({ name }) => `Point ${name ?? "a chart"} to its data`,
    update: ({ name }) => `Point ${name ?? "a chart"} to its data again`,
    accept: ({ name }) => `${name ?? "A chart"} shows other data`,
  },
  identity: {
    create: ({ sheet }) => `Mark ${sheet === undefined ? "the workbook" : `the sheet ${sheet}`} as the plan's`,
    update: ({ sheet, renewed, refitted }) =>
      `${again({ renewed, refitted })} what marks ${sheet === undefined ? "the workbook" : `the sheet ${sheet}`} as the plan's`,
    accept: () => "What marks the plan was changed",
  },
};

/** One line of a change list, in planner's words. */
export function changeText({
  kind,
  action,
  facts,
  because,
}: Pick<PlanChange, "kind" | "action" | "facts" | "because">): string {
  return texts[kind][action](facts, because);
}

const many: { readonly [K in ThingKindName]?: string } = {
  name: "Bring the plan's names up to date",
  link: "Bring the plan's links up to date",
  identity: "Mark the plan as one of this template",
};

/**
 * What stands for all changes of a kind when a plan is brought up to date or gets other years; nothing where each is worth its
 * own line.
 */
export function togetherText({ kind, facts }: Pick<PlanChange, "kind" | "facts">): string | undefined {
  if (facts.renewed) return many[kind];
  return facts.refitted && kind === "identity" ? "Note the plan's years in the workbook" : undefined;
}

/** Steps of an action that tell of their progress. */
export type ProgressStep =
  "probe" | "sheets" | "cells" | "entries" | "rules" | "fragile" | "charts" | "readBack" | "done";

const steps: { readonly [S in ProgressStep]: string } = {
  probe: "Looking at the workbook",
  sheets: "Writing sheets, tables and names",
  cells: "Writing headings and sentences",
  entries: "Writing entries and formulas",
  rules: "Writing entry rules and formats",
  fragile: "Setting up pages and links",
  charts: "Drawing charts",
  readBack: "Reading back what was written",
  done: "Done",
};

/** What is being done. */
export function progressText(step: ProgressStep): string {
  return steps[step];
}
