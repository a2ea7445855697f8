import type { PlanSheet, Table } from "../types";
import { tabColors } from "./entrySheets";
import { tableSheet } from "./tableSheet";

/** Settings, Checks and Lists. */
export function settingsSheet(table: Table): PlanSheet {
  return tableSheet(table, {
    id: "settings",
    title: "Settings",
    about:
      "This sheet has one table with a row for each setting. Change the Value column only; the note says what a setting does and that councils differ. The key must stay as it is. Blank values are allowed where the unit says so.",
    done: "Done when the authority, the report date and the plan's years are right and the thresholds are your council's own.",
    go: "PlanGoSettings",
    tabColor: tabColors.support,
  });
}

/** The rules with their live counts. */
export function checksSheet(table: Table): PlanSheet {
  return tableSheet(table, {
    id: "checks",
    title: "Checks",
    about:
      "This sheet has one table with a row for each rule and the number of rows that break it now. The Check column at the right of each table names the rules that a row breaks. Counts are formulas: they are right without the add-in.",
    done: "Done when no rule of severity error has a count above nought.",
    go: "PlanGoChecks",
    tabColor: tabColors.support,
  });
}

/** The words behind the drop-downs. */
export function listsSheet(table: Table): PlanSheet {
  return tableSheet(table, {
    id: "lists",
    title: "Lists",
    about:
      "This sheet has one table with a list of words in each column. Blank cells are the ends of shorter lists. Add a word below the last one of its list and it can be chosen at once; keep the order of the words that are there, since formulas look at their place.",
    done: "Nothing has to be done here.",
    go: "PlanGoLists",
    tabColor: tabColors.support,
    orientation: "Landscape",
  });
}
