import type { Column } from "../../plan/types";

/** The native rule of a column's cells; null where anything goes. */
export function columnRule(_column: Column): Excel.DataValidationRule | null {
  return null;
}

/** Gives cells their column's rule. */
export function setRule(validation: Excel.DataValidation, column: Column): void {
  const rule = columnRule(column);
  if (rule) validation.rule = rule;
}
