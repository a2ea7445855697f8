import { absoluteAddressOf } from "./area";
import type { Calculated, Source } from "./changes";
import type { Core } from "./core";
import { editEverywhere } from "./everywhere";
import { formulaWithTable } from "./formulas";
import { contextOf, tableReferenceText, type TableReference } from "./formulaText";
import type { SheetData } from "./model";
import { resolvedTableReference } from "./tableAddress";
import { bodyOf, type PlacedTable } from "./tableLookup";

/** What becomes of one structured reference: new text, null when it is lost, undefined when it stays. */
export type TableReferenceEdit = (reference: TableReference) => string | null | undefined;

/** Rewrites the references to a table wherever formulas stand. */
export function editTableReferences(core: Core, name: string, edit: TableReferenceEdit, source: Source): void {
  editEverywhere(core, (formula) => withTableReferences(formula, name, edit), source);
}

function withTableReferences(formula: string, name: string, edit: TableReferenceEdit): string {
  if (!formula.toLowerCase().includes(`${name.toLowerCase()}[`)) return formula;
  return formulaWithTable(formula, name, (reference) => {
    const edited = edit(reference);
    return edited === undefined ? tableReferenceText(reference) : edited;
  });
}

/** Structured references to a table become addresses, as when Excel converts it to a range. */
export function spellOutTable(core: Core, { sheet, table }: PlacedTable, source: Source): void {
  for (const other of core.data.sheets) spellOutOn(core, other, table.name, source);
  const body = bodyOf(table);
  const inNames: TableReferenceEdit = ({ columns }) => {
    const index = table.columns.findIndex(({ name }) => name === columns[0]);
    const part = index < 0 ? body : { ...body, column: body.column + index, columns: 1 };
    return contextOf([sheet.name]) + absoluteAddressOf(part);
  };
  editTableReferences(core, table.name, inNames, source);
}

/** In cells a reference to "this row" has to be worked out cell by cell. */
function spellOutOn(core: Core, sheet: SheetData, name: string, source: Source): void {
  const rewritten: Calculated[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (cell.formula === undefined) continue;
      const place = { sheet, row, column };
      const formula = withTableReferences(cell.formula, name, (reference) =>
        resolvedTableReference(core, reference, place),
      );
      if (formula === cell.formula) continue;
      cells.set(column, { ...cell, formula });
      core.dirty.cell(sheet.id, row, column);
      rewritten.push({ row, column });
    }
  }
  if (rewritten.length > 0) core.changes.emit({ kind: "rewritten", sheet: sheet.id, cells: rewritten, source });
}
