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
