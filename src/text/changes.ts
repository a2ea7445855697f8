import type { ChangeAction, PlanChange, ThingKindName } from "../plan/change";

type Facts = PlanChange["facts"];
type Sentence = (facts: Facts) => string;

const rows = ({ rows: count }: Facts): string => (count === 1 ? "1 row" : `${count} rows`);
const cellCount = ({ cells }: Facts): string => (cells === 1 ? "1 cell" : `${cells} cells`);
const column = (facts: Facts): string =>
  facts.setting === undefined
    ? `column ${facts.column} of sheet ${facts.sheet}`
    : `setting “${facts.setting}” on sheet ${facts.sheet}`;

const sentences: Readonly<Record<ThingKindName, Partial<Record<ChangeAction, Sentence>>>> = {
  sheet: { create: ({ sheet }) => `Add the sheet ${sheet}.` },
  table: {
    create: ({ sheet, table }) => `Add the table ${table} on sheet ${sheet}.`,
    update: ({ sheet, table, found }) =>
      found === undefined
        ? `Turn the range on sheet ${sheet} into the table ${table} again; its entries stay.`
        : `Give the table on sheet ${sheet}, now called ${found}, its name ${table} back.`,
  },
  column: {
    create: (facts) => `Add the missing ${column(facts)}.`,
    accept: ({ column: title, found, sheet }) =>
      found === undefined || found === title
        ? `Column ${title} of sheet ${sheet} has been moved. It stays where it is.`
        : `Column ${title} of sheet ${sheet} is now headed ${found}. The heading stays, and formulas follow it.`,
  },
  starter: {
    create: ({ sheet }) => `Write the first rows on sheet ${sheet}.`,
    update: (facts) => `Put ${rows(facts)} back that the plan needs on sheet ${facts.sheet}: ${facts.found}.`,
  },
  cells: {
    create: ({ sheet }) => `Write headings and formulas on sheet ${sheet}.`,
    update: (facts) => `Put ${cellCount(facts)} with headings or formulas back on sheet ${facts.sheet}, from ${facts.cell ?? "a deleted row"} on.`,
    accept: (facts) => `Somebody has put other words on sheet ${facts.sheet}, from ${facts.cell} on. They stay.`,
  },
  entries: { create: ({ sheet }) => `Write first entries on sheet ${sheet}.` },
  formula: {
    create: (facts) => `Write the formula of ${column(facts)}.`,
    update: (facts) => `Put the formula of ${column(facts)} back in ${rows(facts)}.`,
  },
  name: {
    create: ({ name }) => `Add the defined name ${name}.`,
    update: ({ name }) => `Let the defined name ${name} lead where it should again.`,
  },
  validation: {
    create: (facts) => `Add the entry rule of ${column(facts)}.`,
    update: (facts) => `Put the entry rule of ${column(facts)} back; it is gone, altered or holds for some rows only.`,
  },
  numberFormat: {
    create: (facts) => `Set the number format of ${column(facts)}.`,
    update: (facts) => `Set the number format of ${column(facts)} again in ${rows(facts)}.`,
  },
  look: { create: ({ sheet }) => `Format new cells on sheet ${sheet}.` },
  page: {
    create: ({ sheet }) => `Set sheet ${sheet} up for printing on A4.`,
    update: ({ sheet }) => `Set sheet ${sheet} up for printing on A4 again.`,
  },
  link: {
    create: ({ sheet }) => `Add a link on sheet ${sheet}.`,
    update: ({ sheet }) => `Let a link on sheet ${sheet} lead where it should again.`,
  },
  chart: {
    create: ({ name, sheet }) => `Draw the chart ${name} on sheet ${sheet}.`,
    update: ({ name, sheet }) => `Draw the chart ${name} on sheet ${sheet} again.`,
    accept: ({ name, sheet }) => `The chart ${name} on sheet ${sheet} has been changed by hand. It stays as it is.`,
  },
  identity: {
    create: ({ sheet }) => (sheet === undefined ? "Note in the workbook that it holds a plan." : `Note on sheet ${sheet} that it is the plan's.`),
    update: ({ sheet }) => (sheet === undefined ? "Note anew in the workbook which plan it holds." : `Note anew on sheet ${sheet} that it is the plan's.`),
  },
};

/** What a change does, in a planner's words. */
export function changeText({ kind, action, facts }: Pick<PlanChange, "kind" | "action" | "facts">): string {
  const sentence = sentences[kind][action];
  return sentence ? sentence(facts) : `${action} ${kind}`;
}

const doing = {
  sheets: "Adding sheets, tables and names",
  entries: "Writing headings and formulas",
  rules: "Setting entry rules and formats",
  fragile: "Setting up printing and links",
  charts: "Drawing charts",
  done: "Checking what was written",
} as const;

/** What is being done while writing. */
export function progressText(step: keyof typeof doing): string {
  return doing[step];
}
