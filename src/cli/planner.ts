import { commandLine as say } from "../text/commandLine";
import { type Command, type ExitStatus, type Output, UsageProblem } from "./command";
import { charts } from "./commands/charts";
import { check } from "./commands/check";
import { clock } from "./commands/clock";
import { fill } from "./commands/fill";
import { importList } from "./commands/import";
import { insert } from "./commands/insert";
import { newWorkbook } from "./commands/new";
import { rename } from "./commands/rename";
import { repair } from "./commands/repair";
import { summary } from "./commands/summary";
import { years } from "./commands/years";
import { takeOut } from "./commands/takeOut";
import { helpOf, overview } from "./help";
import { parseCall } from "./parse";
import { problemSentence } from "./problems";

/** Everything the command line can do, in the order of its help. */
export const commands: readonly Command[] = [
  insert,
  check,
  repair,
  years,
  takeOut,
  rename,
  charts,
  summary,
  clock,
  newWorkbook,
  fill,
  importList,
];

/** Does what was typed. Every problem becomes a sentence and status 2; nothing is thrown. */
export async function planner(typed: readonly string[], output: Output): Promise<ExitStatus> {
  try {
    return await run(typed, output);
  } catch (error) {
    output.tell(problemSentence(error));
    return 2;
  }
}

async function run([name, ...rest]: readonly string[], output: Output): Promise<ExitStatus> {
  const known = commands.map((command) => command.name).join(", ");
  if (name === undefined) throw new UsageProblem(say.noCommand({ known }));
  if (name === "--help" || name === "-h" || name === "help") {
    output.print(overview(commands));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) throw new UsageProblem(say.unknownCommand({ name, known }));
  const parsed = parseCall(command, rest);
  if (!parsed.help) return command.run({ ...parsed.call, ...output });
  output.print(helpOf(command));
  return 0;
}
