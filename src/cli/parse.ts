import { parseArgs } from "node:util";
import { commandLine as say } from "../text/commandLine";
import { type Call, type Command, type Options, type Output, UsageProblem } from "./command";
import { helpOption, usageOf } from "./help";

/** What was typed after a command's name, or a request for its help. */
export type Parsed = { readonly help: true } | { readonly help: false; readonly call: Omit<Call, keyof Output> };

/** Reads what was typed after a command's name; throws UsageProblem with a sentence. */
export function parseCall(command: Command, typed: readonly string[]): Parsed {
  const { values, positionals } = parseTyped(command, typed);
  if (values.help === true) return { help: true };
  if (positionals.length !== command.operands.length || positionals.includes("")) {
    throw new UsageProblem(say.operands({ command: command.name, usage: usageOf(command) }));
  }
  for (const [name, { required, short, value = "" }] of Object.entries(command.options)) {
    if (required && !values[name]) {
      throw new UsageProblem(
        say.missingOption({ name: short ? `-${short}` : `--${name}`, value, command: command.name }),
      );
    }
  }
  const given = Object.entries(command.options).map(([name, { type }]) => [
    name,
    type === "switch" ? values[name] === true : values[name],
  ]);
  return { help: false, call: { operands: positionals, options: Object.fromEntries(given) } };
}

interface Typed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parseTyped(command: Command, typed: readonly string[]): Typed {
  const declared = { ...command.options, help: helpOption };
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { type, short }]) => [
      name,
      { type: type === "switch" ? ("boolean" as const) : ("string" as const), ...(short ? { short } : {}) },
    ]),
  );
  const { tokens, values, positionals } = parseArgs({
    args: [...typed],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === "option") check(token, declared, command.name);
  return { values, positionals };
}

/** One option as typed. */
interface TypedOption {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function check(typed: TypedOption, declared: Options, command: string): void {
  const option = Object.entries(declared).find(([name]) => name === typed.name)?.[1];
  if (!option) throw new UsageProblem(say.unknownOption({ name: typed.rawName, command }));
  if (option.type === "switch") {
    if (typed.value !== undefined) throw new UsageProblem(say.optionTakesNoValue({ name: typed.rawName }));
  } else if (!typed.value || looksLikeAnOption(typed)) {
    throw new UsageProblem(say.optionNeedsValue({ name: typed.rawName, value: option.value ?? "VALUE" }));
  }
}

/** `-o --years 3`: the name was forgotten. `-o=-x.xlsx` still works for a name that begins with a dash. */
function looksLikeAnOption({ value, inlineValue }: TypedOption): boolean {
  return !inlineValue && value !== undefined && value.startsWith("-");
}
