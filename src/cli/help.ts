import { commandLine as say } from "../text/commandLine";
import type { Command, Option } from "./command";

const call = "npm run planner --";

/** `insert IN -o OUT [--years N]` */
export function usageOf({ name, operands, options }: Command): string {
  const operandWords = operands.map((operand) => operand.name);
  const optionWords = Object.entries(options).map(([option, declared]) => {
    const words = `${declared.short ? `-${declared.short}` : `--${option}`}${declared.value ? ` ${declared.value}` : ""}`;
    return declared.required ? words : `[${words}]`;
  });
  return [name, ...operandWords, ...optionWords].join(" ");
}

/** What the command line can do. */
export function overview(commands: readonly Command[]): string {
  const lines = commands.map((command) => [usageOf(command), `    ${command.about}`]);
  return [
    say.title,
    "",
    `${say.usage}: ${call} COMMAND`,
    "",
    `${say.commands}:`,
    ...lines.flat().map((line) => `  ${line}`),
    "",
    say.moreHelp,
    say.status,
  ].join("\n");
}

/** What one command does, and each of its operands and options. */
export function helpOf(command: Command): string {
  const operands = command.operands.map(({ name, about }): [string, string] => [name, about]);
  const options = Object.entries({ ...command.options, help: helpOption }).map(([name, option]): [string, string] => [
    namesOf(name, option),
    option.about,
  ]);
  return [
    command.about,
    "",
    `${say.usage}: ${call} ${usageOf(command)}`,
    "",
    ...aligned([...operands, ...options]),
    "",
    say.title,
    say.status,
  ].join("\n");
}

/** Every command has it. */
export const helpOption: Option = { type: "switch", short: "h", about: say.option.help };

function namesOf(name: string, { short, value }: Option): string {
  return `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;
}

function aligned(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`);
}
