import { intersection, sameArea, without } from "./area";
import type { Source } from "./changes";
import type { Core } from "./core";
import type { Area, ConditionalFormat, SheetData } from "./model";
import { setAreas } from "./ruleAreas";

/** Cells of a sheet. */
interface Block {
  readonly sheet: SheetData;
  readonly area: Area;
}

/**
 * Colour rules come along where formats are copied within a sheet: a rule then covers the copies too, and those that
 * lay on the target no longer do. A source that is smaller than its target is repeated.
 */
export function copyColours(core: Core, from: Block, to: Area, source: Source): void {
  const { sheet } = from;
  let changed = false;
  for (const rule of sheet.conditionalFormats) {
    const kept = rule.areas.flatMap((area) => without(area, to));
    const areas = joined([...kept, ...copiesOf(rule, from.area, to)]);
    if (areas.length === rule.areas.length && areas.every((area, index) => sameArea(area, rule.areas[index] ?? area)))
      continue;
    changed = true;
    setAreas(rule, areas);
  }
  if (!changed) return;
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  core.changes.emit({ kind: "conditionalFormats", sheet: sheet.id, source });
}

/** Where a rule lies on the copies of the cells that it lies on. */
function copiesOf({ areas }: ConditionalFormat, from: Area, to: Area): Area[] {
  const shared = areas.flatMap((area) => intersection(area, from) ?? []);
  const copies: Area[] = [];
  for (let row = to.row; row < to.row + to.rows; row += from.rows)
    for (let column = to.column; column < to.column + to.columns; column += from.columns)
      for (const area of shared)
        copies.push({ ...area, row: area.row - from.row + row, column: area.column - from.column + column });
  return copies;
}

/** Areas of the same columns that stand on one another as one, the uppermost first. */
function joined(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.column - b.column || a.row - b.row);
  const whole: Area[] = [];
  for (const area of sorted) {
    const last = whole.at(-1);
    const meets =
      last && last.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
    if (meets) whole[whole.length - 1] = { ...last, rows: last.rows + area.rows };
    else whole.push(area);
  }
  return whole;
}
