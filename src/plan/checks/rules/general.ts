import type { Rule } from "./rule";

const everywhere = { where: "Every sheet", to: "PlanGoPlan" } as const;
const settings = { where: "Settings", to: "PlanGoSettings" } as const;

/** Rules for any cell, whatever its table. */
export const generalRules = {
  V01: {
    severity: "error",
    ...settings,
    what: "The plan does not start on 1 April and end on a later 31 March.",
    remedy: "Set Plan starts to a 1 April and Plan ends to a later 31 March.",
  },
  V02: {
    severity: "error",
    ...everywhere,
    what: "A word is not on the list for its column.",
    remedy: "Choose a word from the drop-down, or add the word to the Lists sheet.",
    unreadable: true,
  },
  V03: {
    severity: "error",
    ...everywhere,
    what: "A cell cannot be read: text where a date or number belongs, or an Excel error.",
    remedy: "Type the date or number again, or clear the cell.",
    unreadable: true,
  },
  V04: {
    severity: "error",
    ...everywhere,
    what: "The same ID is used in two rows.",
    remedy: "Give the later row an ID of its own.",
    renumbers: true,
  },
  V05: {
    severity: "error",
    ...everywhere,
    what: "An ID is not on the sheet that it refers to.",
    remedy: "Choose an ID from the drop-down, or add the missing row.",
    unreadable: true,
  },
  V06: {
    severity: "warning",
    ...everywhere,
    what: "A date lies outside the plan's years.",
    remedy: "Check the year of the date, or change the plan's years in Settings.",
  },
  V07: {
    severity: "error",
    ...everywhere,
    what: "A cell that a started row needs is blank.",
    remedy: "Fill the cell, or clear the whole row.",
  },
  V08: {
    severity: "warning",
    ...everywhere,
    what: "An e-mail address or telephone number stands where a post belongs.",
    remedy: "Give the post instead: the workbook may be published.",
  },
  V76: {
    severity: "warning",
    ...everywhere,
    what: "A formula stands where an entry belongs.",
    remedy: "Type the value itself: what a formula shows may change without anybody deciding it.",
  },
  V78: {
    severity: "warning",
    ...everywhere,
    what: "An entry is outside what its column takes: too small, too large, not whole or too long.",
    remedy: "Choose the cell, read what its prompt asks for, and type the entry again.",
  },
} as const satisfies Record<string, Rule>;
