import type { PlanSheet, Table } from "../types";
import { tabColors } from "./entrySheets";
import { tableSheet } from "./tableSheet";

/** Settings, Checks and Lists. */
export function settingsSheet(table: Table): PlanSheet {
  return tableSheet(table, {
    id: "settings",
    title: "Settings",
    about:
      "This sheet has one table with a row for each setting. Change the Value column only: formulas find a setting by its key.",
    use: "A value may be blank where the unit says so.",
    done: "The authority, the report date and the plan's years are right and the thresholds are your council's own.",
    go: "PlanGoSettings",
    tabColor: tabColors.support,
  });
}

/** The rules with their live counts. */
export function checksSheet(table: Table): PlanSheet {
  return tableSheet(table, {
    id: "checks",
    title: "Checks",
    about: "This sheet has one table with a row for each rule and the number of rows that break it now, add-in or not.",
    use: "The Check column at the right of each table names the rules that a row breaks.",
    done: "No rule of severity error has a count above nought.",
    go: "PlanGoChecks",
    tabColor: tabColors.support,
  });
}

/** The words behind the drop-downs. */
export function listsSheet(table: Table): PlanSheet {
  return tableSheet(table, {
    id: "lists",
    title: "Lists",
    about: "This sheet has one table with a list of words in each column. Blank cells are the ends of shorter lists.",
    use: "A word added below the last of its list can be chosen at once. Keep the order of the others: formulas look at their place.",
    done: "Nothing has to be done here.",
    go: "PlanGoLists",
    tabColor: tabColors.support,
    repeated: 1,
  });
}
