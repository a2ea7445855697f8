import type { Univer } from "@univerjs/core";
import type { UniverModules } from "./loadUniver";

/** An instance of Univer that only calculates. Its scheduler is left out: the engine says when to calculate. */
export function headlessUniver({ core, formula, sheets }: UniverModules): Univer {
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.SILENT,
  });
  univer.registerPlugin(formula.UniverFormulaEnginePlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  return univer;
}

let known: ReadonlySet<string> | undefined;

/** Names of the functions that Univer can calculate; it has them only once it has had a sheet. */
export function knownFunctions(modules: UniverModules): ReadonlySet<string> {
  if (known) return known;
  const univer = headlessUniver(modules);
  univer.createUnit(modules.core.UniverInstanceType.UNIVER_SHEET, {
    id: "functions",
    name: "functions",
    sheetOrder: ["sheet"],
    sheets: { sheet: { id: "sheet", name: "sheet" } },
  });
  const executors = univer.__getInjector().get(modules.formula.IFunctionService).getExecutors();
  known = new Set([...executors.keys()].map(String));
  univer.dispose();
  return known;
}
