import { Changes, type Calculated, type Source } from "./changes";
import type { Core } from "./core";
import type { ChartData, Label, SheetData, Validation } from "./model";

/** Gives the new text of a formula; `sheet` is the one it stands on, undefined for a name of the workbook. */
export type FormulaEdit = (formula: string, sheet: SheetData | undefined) => string;

/** Rewrites every formula of the workbook, wherever formulas stand, and tells what was changed. */
export function editEverywhere(core: Core, edit: FormulaEdit, source: Source): void {
  for (const sheet of core.data.sheets) {
    editCells(core, sheet, edit, source);
    editColumnFormulas(core, sheet, edit, source);
    editRules(core, sheet, edit, source);
    if (sheet.charts.filter((chart) => editChart(chart, (text) => edit(text, sheet))).length > 0) {
      core.changes.emit({ kind: "charts", sheet: sheet.id, source });
    }
    if (editLinks(sheet, edit)) core.changes.emit({ kind: "hyperlinks", sheet: sheet.id, source });
    if (editPage(sheet, edit)) core.changes.emit({ kind: "page", sheet: sheet.id, source });
  }
  editNames(core, edit, source);
}

/** Rewrites the formulas of one sheet that nobody has heard of yet: a copy. */
export function editSheet(core: Core, sheet: SheetData, edit: (formula: string) => string): void {
  const quiet: Core = { ...core, changes: new Changes() };
  const source: Source = { by: "calculation" };
  editCells(quiet, sheet, edit, source);
  editColumnFormulas(quiet, sheet, edit, source);
  editRules(quiet, sheet, edit, source);
  for (const chart of sheet.charts) editChart(chart, edit);
  editLinks(sheet, edit);
  editPage(sheet, edit);
}

function editCells(core: Core, sheet: SheetData, edit: FormulaEdit, source: Source): void {
  const rewritten: Calculated[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (cell.formula === undefined) continue;
      const formula = edit(cell.formula, sheet);
      if (formula === cell.formula) continue;
      cells.set(column, { ...cell, formula });
      core.dirty.cell(sheet.id, row, column);
      rewritten.push({ row, column });
    }
  }
  if (rewritten.length > 0) core.changes.emit({ kind: "rewritten", sheet: sheet.id, cells: rewritten, source });
}

function editColumnFormulas(core: Core, sheet: SheetData, edit: FormulaEdit, source: Source): void {
  for (const table of sheet.tables) {
    let changed = false;
    for (const column of table.columns) {
      if (column.formula === undefined) continue;
      const formula = edit(column.formula, sheet);
      changed = changed || formula !== column.formula;
      column.formula = formula;
    }
    if (changed) core.changes.emit({ kind: "tableSet", sheet: sheet.id, table: table.id, name: table.name, source });
  }
}

function editRules(core: Core, sheet: SheetData, edit: FormulaEdit, source: Source): void {
  let validations = false;
  for (const validation of sheet.validations) {
    for (const side of ["formula1", "formula2"] as const) {
      validations = editSide(validation, side, (text) => edit(text, sheet)) || validations;
    }
  }
  if (validations) core.changes.emit({ kind: "validations", sheet: sheet.id, source });
  let formats = false;
  for (const format of sheet.conditionalFormats) {
    const formula = edit(format.formula, sheet);
    formats = formats || formula !== format.formula;
    format.formula = formula;
  }
  if (formats) core.changes.emit({ kind: "conditionalFormats", sheet: sheet.id, source });
}

function editSide(validation: Validation, side: "formula1" | "formula2", edit: (text: string) => string): boolean {
  const before = validation[side];
  if (typeof before !== "string" || !before.startsWith("=")) return false;
  const after = edit(before);
  validation[side] = after;
  return after !== before;
}

function editChart(chart: ChartData, edit: (text: string) => string): boolean {
  let changed = false;
  const reference = (text: string | undefined, bare: boolean): string | undefined => {
    if (!text) return text;
    const formula = text.startsWith("=") ? text : `=${text}`;
    const edited = edit(formula);
    if (edited === formula) return text;
    changed = true;
    return bare && !text.startsWith("=") ? edited.slice(1) : edited;
  };
  const label = (found: Label | undefined): void => {
    if (found?.formula) found.formula = reference(found.formula, true);
  };
  for (const series of chart.series) {
    series.values = reference(series.values, true);
    series.categories = reference(series.categories, true);
    series.nameRef = reference(series.nameRef, true);
    label(series.labels);
    for (const point of Object.values(series.points)) label(point.label);
  }
  if (chart.title?.formula) chart.title.formula = reference(chart.title.formula, true);
  for (const axis of Object.values(chart.axes)) {
    if (axis?.titleFormula) axis.titleFormula = reference(axis.titleFormula, true);
  }
  return changed;
}

function editLinks(sheet: SheetData, edit: FormulaEdit): boolean {
  let changed = false;
  for (const link of sheet.hyperlinks) {
    if (!link.documentReference) continue;
    const edited = edit(`=${link.documentReference}`, sheet).slice(1);
    changed = changed || edited !== link.documentReference;
    link.documentReference = edited;
  }
  return changed;
}

function editPage(sheet: SheetData, edit: FormulaEdit): boolean {
  let changed = false;
  for (const part of ["printArea", "titleRows", "titleColumns"] as const) {
    const before = sheet.page[part];
    if (!before) continue;
    const after = edit(`=${before}`, sheet).slice(1);
    if (after === before) continue;
    changed = true;
    if (after.includes("#REF!")) delete sheet.page[part];
    else sheet.page[part] = after;
  }
  return changed;
}

function editNames(core: Core, edit: FormulaEdit, source: Source): void {
  let changed = false;
  for (const name of core.data.names) {
    const formula = edit(
      name.formula,
      core.data.sheets.find((sheet) => sheet.id === name.sheet),
    );
    changed = changed || formula !== name.formula;
    name.formula = formula;
  }
  if (!changed) return;
  core.dirty.formulas();
  core.changes.emit({ kind: "names", source });
}
