import type { Validation } from "../../book/model";
import { areasName, parseAreas } from "../address";
import { formulaFromFile, formulaToFile } from "../formulaText";
import { attributes, decodeCellText, encodeCellText, escapeText, isOn } from "../xml/text";
import { child, textOf, type XmlNode } from "../xml/tree";

const types: Readonly<Record<string, Validation["type"]>> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const operators: Readonly<Record<string, NonNullable<Validation["operator"]>>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const styles: Readonly<Record<string, Validation["error"]["style"]>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

/** A `<dataValidation>`, plain or of the x14 list; undefined for one that only prompts. */
export function readValidation(node: XmlNode): Validation | undefined {
  const type = types[node.attributes.type ?? "none"];
  if (!type) return undefined;
  return {
    areas: parseAreas(node.attributes.sqref ?? textOf(child(node, "sqref"))),
    type,
    ...readOperands(node, type),
    ignoreBlanks: isOn(node.attributes.allowBlank),
    inCellDropDown: !isOn(node.attributes.showDropDown),
    ...readMessages(node),
  };
}

function readOperands(node: XmlNode, type: Validation["type"]): Pick<Validation, "operator" | "formula1" | "formula2"> {
  const formula1 = operandOf(type, textOf(child(node, "formula1")));
  if (type === "List" || type === "Custom") return { formula1 };
  const second = child(node, "formula2");
  const operator = operators[node.attributes.operator ?? "between"] ?? "Between";
  return second ? { operator, formula1, formula2: operandOf(type, textOf(second)) } : { operator, formula1 };
}

function readMessages({ attributes: said }: XmlNode): Pick<Validation, "prompt" | "error"> {
  const text = (name: string): string => decodeCellText(said[name] ?? "");
  const style = styles[said.errorStyle ?? "stop"] ?? "Stop";
  return {
    prompt: { show: isOn(said.showInputMessage), title: text("promptTitle"), message: text("prompt") },
    error: { show: isOn(said.showErrorMessage), title: text("errorTitle"), message: text("error"), style },
  };
}

function operandOf(type: Validation["type"], text: string): string | number {
  const trimmed = text.trim();
  if (type === "List" && /^"[^]*"$/.test(trimmed)) return trimmed.slice(1, -1).replace(/""/g, '"');
  if (type !== "List" && type !== "Custom" && trimmed !== "" && !Number.isNaN(Number(trimmed))) return Number(trimmed);
  return trimmed === "" ? "" : formulaFromFile(trimmed);
}

/** A `<dataValidation>` for the plain list. */
export function writeValidation(validation: Validation): string {
  const { prompt, error } = validation;
  const text = (value: string): string | undefined => (value === "" ? undefined : encodeCellText(value));
  const written = attributes({
    type: wordFor(types, validation.type),
    errorStyle: error.style === "Stop" ? undefined : wordFor(styles, error.style),
    operator:
      validation.operator && validation.operator !== "Between" ? wordFor(operators, validation.operator) : undefined,
    allowBlank: validation.ignoreBlanks || undefined,
    showDropDown: validation.inCellDropDown ? undefined : true,
    showInputMessage: prompt.show || undefined,
    showErrorMessage: error.show || undefined,
    errorTitle: text(error.title),
    error: text(error.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref: areasName(validation.areas),
  });
  const second =
    validation.formula2 === undefined ? "" : `<formula2>${operandText(validation, validation.formula2)}</formula2>`;
  return `<dataValidation${written}><formula1>${operandText(validation, validation.formula1)}</formula1>${second}</dataValidation>`;
}

function operandText(validation: Validation, operand: string | number): string {
  if (typeof operand === "number") return String(operand);
  if (operand.startsWith("=")) return escapeText(formulaToFile(operand));
  if (validation.type === "List") return escapeText(`"${operand.replace(/"/g, '""')}"`);
  return escapeText(operand);
}

function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(words).find((word) => words[word] === value)!;
}
