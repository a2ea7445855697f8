import { cellArea, isWholeColumns, isWholeRows, without } from "./area";
import { anchorOf, moveFormulas } from "./ruleAreas";
import type { Area, ConditionalFormat, SheetData, Validation } from "./model";
import { chartsMoving } from "./shiftCharts";
import { shiftedArea, shiftedLine, type Shift } from "./shift";

/** Moves all of a sheet that is neither cells nor formulas nor tables: rules, links, merges, sizes, breaks, charts. */
export function shiftSheetParts(sheet: SheetData, shift: Shift): void {
  const moveCharts = chartsMoving(sheet, shift);
  sheet.merges = shiftedAreas(sheet.merges, shift);
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) {
    reanchor(rule, shift);
    rule.areas = shiftedAreas(rule.areas, shift);
  }
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftedArea({ row: link.row, column: link.column, rows: 1, columns: 1 }, shift);
    return area ? [{ ...link, row: area.row, column: area.column }] : [];
  });
  if (isWholeRows(shift.area)) {
    sheet.rows = shiftedLines(sheet.rows, shift);
    sheet.page.rowBreaks = sheet.page.rowBreaks.flatMap((line) => shiftedLine(line, shift) ?? []);
  }
  if (isWholeColumns(shift.area)) {
    sheet.columns = shiftedLines(sheet.columns, shift);
    sheet.page.columnBreaks = sheet.page.columnBreaks.flatMap((line) => shiftedLine(line, shift) ?? []);
  }
  moveCharts();
}

/** Where the first cell of a rule goes, its formulas are first written for a cell that stays. */
function reanchor(rule: Validation | ConditionalFormat, shift: Shift): void {
  const anchor = anchorOf(rule);
  if (shift.action === "insert" || shiftedArea(cellArea(...anchor), shift)) return;
  const kept = rule.areas.flatMap((area) => without(area, shift.area))[0];
  if (kept) moveFormulas(rule, anchor, [kept.row, kept.column]);
}

function shiftedAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}

function shiftedLines<T>(lines: ReadonlyMap<number, T>, shift: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [line, value] of lines) {
    const at = shiftedLine(line, shift);
    if (at !== null) moved.set(at, value);
  }
  return moved;
}
