import { chartDataSheet, chartsFor } from "./charts/charts";
import { chartsSheet } from "./charts/chartsSheet";
import type { PlanChart } from "./charts/types";
import { Defect } from "./errors";
import { withChecks } from "./checks/native";
import { ruleLines } from "./checks/ruleLines";
import { lists } from "./lists";
import { namesFor } from "./names";
import { settingsFor } from "./settings";
import { planSheet } from "./sheets/planSheet";
import { tabColors } from "./sheets/tabColors";
import { tableSheets } from "./sheets/tableSheet";
import { checks as checksTable } from "./tables/checks";
import { lists as listsTable } from "./tables/lists";
import { entryTables, writtenTables } from "./tables/model";
import { summarySheet } from "./summary/summarySheet";
import type { InsertOptions, PlanName, PlanSheet, Setting, Table, WordList } from "./types";
import { yearLabels } from "./years";

/** Version of the template: goes up whenever a sheet, column, list, name or formula changes. */
export const templateVersion = 2;

/** The plan that a workbook should hold, as plain data. */
export interface Template {
  readonly version: number;
  readonly options: InsertOptions;
  /** In tab order. */
  readonly sheets: readonly PlanSheet[];
  readonly tables: readonly Table[];
  readonly settings: readonly Setting[];
  readonly lists: readonly WordList[];
  readonly names: readonly PlanName[];
  readonly charts: readonly PlanChart[];
}

/** The tables of a plan; columns of PlanCapital and rows of PlanYears follow its years. */
export function tablesFor(options: InsertOptions): Table[] {
  const entry = withChecks(entryTables(yearLabels(options), options));
  return [...entry, checksTable(ruleLines(), entry), ...writtenTables, listsTable];
}

/** Rows with which a table of a plan of these years begins, and with which one of the years before did not. */
export function rowsSince({ name, key, starter }: Table, before: InsertOptions): Table["starter"] {
  const had = entryTables(yearLabels(before), before).find((table) => table.name === name)?.starter ?? [];
  const keys = new Set(had.map((row) => row[key]));
  return starter.filter((row) => !keys.has(row[key]));
}

/** Everything that insert writes and repair compares with. */
export function template(options: InsertOptions): Template {
  const tables = tablesFor(options);
  const settings = settingsFor(options);
  return {
    version: templateVersion,
    options,
    sheets: sheetsFor(options, tables),
    tables,
    settings,
    lists,
    names: namesFor(settings, tables),
    charts: chartsFor(options),
  };
}

/** Tables whose sheets stand behind the charts and the summary, in tab order; all others stand before them in their own order. */
const behind = ["PlanChecks", "PlanFindings", "PlanWaivers", "PlanSnapshots", "PlanLists"];

function sheetsFor(options: InsertOptions, tables: readonly Table[]): PlanSheet[] {
  const [first, ...others] = tables;
  if (first?.name !== "PlanSteps") throw new Defect("the ten steps come first");
  return [
    planSheet(first, others),
    ...tableSheets(others.filter(({ name }) => !behind.includes(name))),
    chartsSheet(options, tabColors.plan),
    summarySheet(options, tabColors.plan),
    ...tableSheets(behind.flatMap((name) => others.filter((table) => table.name === name))),
    chartDataSheet(options, tabColors.support),
  ];
}
