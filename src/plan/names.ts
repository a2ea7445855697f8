import { calendarNames } from "./calendar/workingDays";
import { closedNames } from "./closedYears";
import { wholeColumn } from "./formulas";
import { idNames } from "./ids";
import { lists } from "./lists";
import type { PlanName, Setting, Table } from "./types";

/** Defined names: settings by key, lists and ids that end at the last filled cell, and single list words. None is volatile. */
export function namesFor(settings: readonly Setting[], tables: readonly Table[]): PlanName[] {
  return [
    ...settings.map(({ named, key }) => ({
      name: named,
      formula: `=INDEX(PlanSettings[Value],MATCH("${key}",PlanSettings[Key],0))`,
    })),
    ...calendarNames,
    ...closedNames,
    ...lists.map(({ named, title }) => ({ name: named, formula: filled("PlanLists", title) })),
    ...lists.flatMap(({ title, wordNames = {} }) =>
      Object.entries(wordNames).map(([name, at]) => ({
        name,
        formula: `=INDEX(${wholeColumn("PlanLists", title)},${at})`,
      })),
    ),
    ...tables.flatMap((table) => {
      const named = idNames[table.name];
      const key = table.columns.find((column) => column.id === table.key);
      return named === undefined || key === undefined ? [] : [{ name: named, formula: filled(table.name, key.title) }];
    }),
  ];
}

/** From the first cell of a column to its last filled one; the first cell alone while the column is empty. */
function filled(table: string, title: string): string {
  const column = wholeColumn(table, title);
  const last = `LOOKUP(2,1/(${column}<>""),ROW(${column})-ROW(${table}[[#Headers],[${title}]]))`;
  return `=INDEX(${column},1):INDEX(${column},IFERROR(${last},1))`;
}
