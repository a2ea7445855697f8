import type { ChangeAction, PlanChange, ThingKindName } from "../plan/change";
import { countText } from "./values";

type Facts = PlanChange["facts"];
type Sentence = (facts: Facts, because: readonly string[]) => string;

const here = ({ column, table, sheet }: Facts) =>
  `${column === undefined ? "" : `${column} in `}${table ?? sheet ?? "the workbook"}`;
const column = ({ column: title, table }: Facts) =>
  `the column ${title ?? ""}${table === undefined ? "" : ` of ${table}`}`;
const rows = ({ rows: count }: Facts) => (typeof count === "number" ? ` in ${countText(count, "row")}` : "");
const setting = ({ setting: title }: Facts) => (title === undefined ? "" : ` for the setting ${title}`);

const texts: { readonly [K in ThingKindName]: { readonly [A in ChangeAction]: Sentence } } = {
  sheet: {
    create: ({ sheet }) => `Add the sheet ${sheet}`,
    update: ({ sheet }) => `Put the sheet ${sheet} right`,
    accept: ({ sheet }) => `The sheet ${sheet} is called otherwise here`,
  },
  table: {
    create: ({ table }) => `Add the table ${table}`,
    update: ({ table, found }) =>
      found === undefined ? `Make a table of the range that was ${table}` : `Call the table ${found} ${table} again`,
    accept: ({ table, found }) => `The table ${table} is called ${found ?? "otherwise"} here`,
  },
  column: {
    create: (facts) => `Add ${column(facts)}`,
    update: (facts) => `Put ${column(facts)} right`,
    accept: (facts, because) =>
      because.includes("title")
        ? `The column ${facts.column} is called ${facts.found} here`
        : `The column ${facts.column} was moved`,
  },
  starter: {
    create: ({ table }) => `Write the first rows of ${table}`,
    update: ({ table, found }) => `Put back rows of ${table}${found === undefined ? "" : `: ${found}`}`,
    accept: ({ table }) => `Rows of ${table} were changed`,
  },
  cells: {
    create: ({ sheet }) => `Write headings and sentences on the sheet ${sheet}`,
    update: ({ sheet, cells }) =>
      `Put back ${typeof cells === "number" ? countText(cells, "heading or formula", "headings and formulas") : "headings and formulas"} on the sheet ${sheet}`,
    accept: ({ sheet }) => `Sentences on the sheet ${sheet} were reworded`,
  },
  entries: {
    create: ({ sheet }) => `Write the first choices on the sheet ${sheet}`,
    update: ({ sheet }) => `Put back choices on the sheet ${sheet}`,
    accept: ({ sheet }) => `Choices on the sheet ${sheet} were made`,
  },
  formula: {
    create: (facts) => `Write the formula of ${column(facts)}`,
    update: (facts) => `Put back the formula of ${column(facts)}${rows(facts)}`,
    accept: (facts) => `The formula of ${column(facts)} was changed`,
  },
  name: {
    create: ({ name }) => `Add the name ${name}`,
    update: ({ name }) => `Point the name ${name} to the right place again`,
    accept: ({ name }) => `The name ${name} was changed`,
  },
  validation: {
    create: (facts) => `Add the entry rule of ${column(facts)}${setting(facts)}`,
    update: (facts) => `Put back the entry rule of ${column(facts)}${setting(facts)}`,
    accept: (facts) => `The entry rule of ${column(facts)} was changed`,
  },
  numberFormat: {
    create: (facts) => `Show ${column(facts)} as it should be shown${setting(facts)}`,
    update: (facts) => `Put back the number format of ${column(facts)}${setting(facts)}${rows(facts)}`,
    accept: (facts) => `The number format of ${column(facts)} was changed`,
  },
  look: {
    create: (facts) => `Format ${here(facts)}`,
    update: (facts) => `Put back the look of ${here(facts)}`,
    accept: (facts) => `The look of ${here(facts)} was changed`,
  },
  page: {
    create: ({ sheet }) => `Set up the sheet ${sheet} for A4`,
    update: ({ sheet }) => `Put back the page set-up of the sheet ${sheet}`,
    accept: ({ sheet }) => `The page set-up of the sheet ${sheet} was changed`,
  },
  link: {
    create: ({ sheet }) => `Add a link on the sheet ${sheet}`,
    update: ({ sheet }) => `Point a link on the sheet ${sheet} to the right place again`,
    accept: ({ sheet }) => `A link on the sheet ${sheet} was changed`,
  },
  chart: {
    create: ({ name, sheet }) => `Draw ${name ?? "a chart"}${sheet === undefined ? "" : ` on the sheet ${sheet}`}`,
    update: ({ name }) => `Put ${name ?? "a chart"} right`,
    accept: ({ name }) => `${name ?? "A chart"} was changed`,
  },
  identity: {
    create: ({ sheet }) => `Mark ${sheet === undefined ? "the workbook" : `the sheet ${sheet}`} as the plan's`,
    update: ({ sheet }) =>
      `Put back what marks ${sheet === undefined ? "the workbook" : `the sheet ${sheet}`} as the plan's`,
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
