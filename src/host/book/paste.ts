import { intersection } from "./area";
import { copiedFormula } from "./calculatedColumns";
import { cellAt, checkUnlocked, putCell } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { cellsOf } from "./dirty";
import type { Area, SheetData } from "./model";
import { rulesWithout } from "./ruleAreas";

/** Cells of a sheet. */
interface Block {
  sheet: SheetData;
  area: Area;
}

/** Copies a block onto another place with formulas, formats and rules; rules of the target go, and none is asked. */
export function pasteCells(core: Core, from: Block, to: Block, source: Source): void {
  const target: Block = { sheet: to.sheet, area: { ...to.area, rows: from.area.rows, columns: from.area.columns } };
  checkUnlocked(core, target.sheet, target.area);
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
    const formula = cell.formula === undefined ? undefined : copiedFormula(cell.formula, [row, column], at);
    putCell(
      core,
      target.sheet,
      at,
      formula === undefined ? { value: cell.value, style: cell.style } : { value: null, formula, style: cell.style },
    );
  }
  pasteRules(from, target);
  core.changes.emit({ kind: "cells", sheet: target.sheet.id, area: target.area, source });
  core.changes.emit({ kind: "styles", sheet: target.sheet.id, area: target.area, source });
  core.changes.emit({ kind: "validations", sheet: target.sheet.id, source });
}

function pasteRules(from: Block, to: Block): void {
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
