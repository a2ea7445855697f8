import { canonicalCell } from "../canonical";
import type { Thing, ThingKind } from "../thing";
import { cellFacts } from "./cellList";
import { askColumn, forAll } from "./pages";

/** A calculated column: one formula in every row. */
export interface FormulaThing extends Thing {
  readonly kind: "formula";
  readonly table: string;
  readonly column: string;
  readonly formula: string;
}

/** Calculated columns. Whatever stands in any row instead of the formula was not entered where entries go. */
export const calculated: ThingKind<FormulaThing> = {
  wave: "entries",
  attributes: { overwritten: {} },
  load: ({ table, column, formula }, site) => {
    const found = site.tables[table];
    if (!found?.columns[column]) return null;
    const bytesOfRow = formula.length + 20;
    const { asks, rowsOf } = askColumn<unknown>({ table, column, rows: found.rows, bytesOfRow }, (range) => {
      range.load("formulas");
      return () => range.formulas as unknown[][];
    });
    return {
      asks,
      read: (now) => {
        const overwritten = overwrittenIn(rowsOf(), formula, found.name);
        return { values: { overwritten: overwritten.length }, facts: cellFacts(now, { table, column }, overwritten) };
      },
    };
  },
  create: (thing, book) => {
    book.body(thing.table, thing.column).formulas = forAll(thing.formula);
  },
  update: (thing, book) => {
    book.body(thing.table, thing.column).formulas = forAll(thing.formula);
  },
};

/** Rows, from 0, that hold something else. */
function overwrittenIn(cells: readonly unknown[], formula: string, table: string): number[] {
  const want = canonicalCell(formula, table);
  const known = new Map<unknown, boolean>();
  return cells.flatMap((cell, row) => {
    const same = known.get(cell) ?? canonicalCell(cell as string, table) === want;
    known.set(cell, same);
    return same ? [] : [row];
  });
}
