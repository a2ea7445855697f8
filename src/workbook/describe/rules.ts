import { kinds } from "../../plan/index";
import type { Column, Setting, Table, ValidationRule } from "../../plan/types";
import { entryWords } from "../../text/entryWords";
import { localised, type Naming } from "../localise";
import type { AnyThing } from "../things/index";
import type { RowOf } from "../things/rowOf";
import { ruleValues } from "../things/validation";
import type { Wanted } from "./wanted";

/** Entry rules and number formats of a column; of a column of settings, one a row. */
export function ruleThings(wanted: Wanted, table: Table, column: Column, naming: Naming): AnyThing[] {
  const setting = (row: Readonly<Record<string, unknown>>): Setting | undefined =>
    wanted.template.settings.find(({ key }) => key === row[table.key]);
  if (column.kind !== "value") return rulesOf({ table, column }, column, naming);
  return table.starter.flatMap((row, at) => {
    const declared = setting(row);
    return declared ? rulesOf({ table, column, row: { key: declared.key, at } }, declared, naming) : [];
  });
}

type Held = Pick<Column, "title" | "kind" | "required"> &
  Partial<Pick<Column, "formula" | "min" | "max" | "list" | "references">>;

/** Where a rule holds: a column, or one row's cell in it. */
interface Where {
  readonly table: Table;
  readonly column: Column;
  readonly row?: RowOf;
}

function rulesOf({ table, column, row }: Where, held: Held, naming: Naming): AnyThing[] {
  const at = `${table.name}/${column.id}${row ? `/${row.key}` : ""}`;
  const common = {
    within: `column/${table.name}/${column.id}`,
    facts: { column: column.title, ...(row ? { setting: held.title } : {}) },
    table: table.name,
    column: column.id,
    ...(row ? { row } : {}),
  };
  const { numberFormat } = kinds[held.kind];
  // A formula written into a cell of the text format would stay text.
  const format = column.formula !== undefined && numberFormat === "@" ? "General" : numberFormat;
  const formatThing: AnyThing = {
    ...common,
    at: `numberFormat/${at}`,
    kind: "numberFormat",
    values: { others: 0 },
    format,
  };
  // What only actions write needs no rule for those who type.
  const typed = column.formula === undefined && table.written !== true;
  const rule = typed ? kinds[held.kind].validation(held) : null;
  return rule === null
    ? [formatThing]
    : [formatThing, validationThing(held, localisedRule(rule, naming), { ...common, at })];
}

function validationThing(
  held: Held,
  rule: ValidationRule,
  common: { at: string; within: string; facts: AnyThing["facts"]; table: string; column: string; row?: RowOf },
): AnyThing {
  const { prompt, error } = entryWords(held, rule);
  const words = [prompt.title, prompt.message, error.title, error.message, "Stop"];
  return {
    ...common,
    at: `validation/${common.at}`,
    kind: "validation",
    values: { ...ruleValues(rule), words },
    rule,
    prompt,
    error,
  };
}

function localisedRule(rule: ValidationRule, naming: Naming): ValidationRule {
  switch (rule.type) {
    case "list":
      return { ...rule, source: localised(rule.source, naming) };
    case "date":
      return { ...rule, from: localised(rule.from, naming), to: localised(rule.to, naming) };
    case "custom":
      return { ...rule, formula: localised(rule.formula, naming) };
    case "whole":
    case "decimal":
    case "percent":
    case "length":
      return rule;
  }
}
