/** Exit status: done, the check found an error, could not. */
export type ExitStatus = 0 | 1 | 2;

/** Something named without a dash, such as the workbook. */
export interface Operand {
  /** As shown in the usage line, e.g. `FILE`. */
  readonly name: string;
  readonly about: string;
}

/** A switch, or an option with a value. */
export interface Option {
  readonly type: "switch" | "value";
  readonly about: string;
  /** One letter, e.g. `o` for `-o`. */
  readonly short?: string;
  /** What the value is called in the usage line, e.g. `OUT`. */
  readonly value?: string;
  readonly required?: boolean;
}

/** Options by name as typed, without the dashes. */
export type Options = Readonly<Record<string, Option>>;

/** What was given for each option. */
export type Given<O extends Options> = {
  readonly [Name in keyof O]: O[Name]["type"] extends "switch"
    ? boolean
    : O[Name]["required"] extends true
      ? string
      : string | undefined;
};

/** Where a command prints. */
export interface Output {
  /** A line of the result. */
  print(line: string): void;
  /** A line for the person at the terminal: progress, problems. */
  tell(line: string): void;
}

/** One call of a command: its operands in order, its options. */
export interface Call<O extends Options = Options> extends Output {
  readonly operands: readonly string[];
  readonly options: Given<O>;
}

/** A command, declared once: parsing and help follow from it. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly about: string;
  readonly operands: readonly Operand[];
  readonly options: O;
  run(call: Call<O>): Promise<ExitStatus>;
}

/** Declares a command with its options typed, and hands it on as one of many. */
export function command<const O extends Options>(declared: Command<O>): Command {
  // The parser fills `options` from this same declaration, so what `run` is given has the type it was declared with.
  return declared as unknown as Command;
}

/** What the person typed wrongly; its message is a whole sentence. */
export class UsageProblem extends Error {}
