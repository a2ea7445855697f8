/** The native rule of a column, as its first cell has it, and of the new rows in it. */
export interface ColumnRule {
  readonly table: Excel.Table;
  /** Place of the column in the body, from 0. */
  readonly at: number;
  readonly first: Excel.DataValidation;
  readonly added: Excel.DataValidation;
}

/** Asks for the rule of a column's first cell and whether the new rows have it. */
export function askRule(table: Excel.Table, body: Excel.Range, at: number, added: Excel.Range): ColumnRule {
  const first = body.getCell(0, at).dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
  return { table, at, first, added: added.dataValidation.load("type") };
}

/** Asks again for the new rows alone. */
export function askAgain({ added }: ColumnRule): void {
  added.load("type");
}

/** The new rows have the rule of the first; a column without a rule wants none. */
export function hasRule({ first, added }: ColumnRule): boolean {
  return first.type === "None" || added.type === first.type;
}

/** Gives the whole column the rule of its first cell: as one rule, for rules in pieces slow a workbook down. */
export function bringDown({ table, at, first }: ColumnRule): void {
  const { dataValidation } = table.getDataBodyRange().getColumn(at);
  dataValidation.clear();
  dataValidation.rule = filled(first.rule);
  dataValidation.ignoreBlanks = first.ignoreBlanks;
  dataValidation.prompt = first.prompt;
  dataValidation.errorAlert = first.errorAlert;
}

/** Excel answers with every type of rule, all but one of them null, and takes only the one. */
function filled(rule: Excel.DataValidationRule): Excel.DataValidationRule {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined));
}
