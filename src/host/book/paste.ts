import { holds, intersection } from "./area";
import { copiedFormula } from "./calculatedColumns";
import { cellAt, putCell } from "./cells";
import type { Core } from "./core";
import { cellsOf } from "./dirty";
import type { Area, SheetData } from "./model";
import { rulesWithout } from "./ruleAreas";
import { headerOf, tableAt } from "./tableLookup";

/** Cells of a sheet. */
export interface Block {
  sheet: SheetData;
  area: Area;
}

/** Copies cells onto as many others with formulas and formats; a heading takes the value of a formula. */
export function pasteCells(core: Core, from: Block, to: Block): void {
  const cells = [...cellsOf(from.area)].map(([row, column]) => ({
    row,
    column,
    cell: cellAt(from.sheet, row, column),
  }));
  for (const { row, column, cell } of cells) {
    const at: readonly [number, number] = [
      row - from.area.row + to.area.row,
      column - from.area.column + to.area.column,
    ];
    const { value, style } = cell;
    const pasted =
      cell.formula === undefined || isHeading(to.sheet, at)
        ? { value, style }
        : { value: null, formula: copiedFormula(cell.formula, [row, column], at), style };
    putCell(core, to.sheet, at, pasted);
  }
}

function isHeading(sheet: SheetData, [row, column]: readonly [number, number]): boolean {
  const table = tableAt(sheet, row, column);
  const header = table && headerOf(table);
  return header ? holds(header, row, column) : false;
}

/** Copies the rules of cells onto as many others, in place of those there; what the cells hold is not asked. */
export function pasteRules(from: Block, to: Block): void {
  const copied = from.sheet.validations.flatMap((rule) =>
    rule.areas.flatMap((area) => {
      const shared = intersection(area, from.area);
      if (!shared) return [];
      const moved = {
        ...shared,
        row: shared.row - from.area.row + to.area.row,
        column: shared.column - from.area.column + to.area.column,
      };
      return [{ ...structuredClone(rule), areas: [moved] }];
    }),
  );
  to.sheet.validations = [...rulesWithout(to.sheet.validations, to.area), ...copied];
}
