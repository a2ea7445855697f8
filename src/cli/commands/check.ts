import {
  type ChangeView,
  type CheckResult,
  check as checkPlan,
  look,
  type LookResult,
  type Session,
  writeFindings,
} from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command, type ExitStatus, type Output, UsageProblem } from "../command";
import { workbooksIn } from "../files";
import { letGo } from "../letGo";
import { changeLine, csvHeader, csvLines, explained, findingLine, findingsJson } from "../print";
import { problemSentence } from "../problems";
import { onWorkbook, watch } from "../workbook";

/** How the findings are printed, and whether they are written to the sheet. */
interface Chosen {
  readonly json: boolean;
  readonly csv: boolean;
  readonly explain: boolean;
  readonly write: boolean;
  readonly out?: string | undefined;
  readonly overwrite: boolean;
}

/** `check FILE [--json | --csv] [--explain] [--write -o OUT]`, or `check FOLDER [--json | --csv]` */
export const check = command({
  name: "check",
  about: say.about.check,
  operands: [{ name: "FILE|FOLDER", about: say.operand.fileOrFolder }],
  options: {
    json: { type: "switch", about: say.option.json },
    csv: { type: "switch", about: say.option.csv },
    explain: { type: "switch", about: say.option.explain },
    write: { type: "switch", about: say.option.write },
    out: { type: "value", short: "o", value: "OUT", about: say.option.out },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const folder = await workbooksIn(input);
    checkChoice(options, folder !== null);
    const output = { print, tell };
    return folder === null ? checkFile(input, options, output) : checkFolder(folder, options, output);
  },
});

function checkChoice({ json, csv, write, out }: Chosen, isFolder: boolean): void {
  if (json && csv) throw new UsageProblem(say.oneForm);
  if (write !== (out !== undefined) || (write && isFolder)) throw new UsageProblem(say.writeNeedsOut);
}

async function checkFile(input: string, chosen: Chosen, { print, tell }: Output): Promise<ExitStatus> {
  const { out: output, overwrite } = chosen;
  const paths = output === undefined ? { input } : { input, output, overwrite };
  const { result, seen } = await onWorkbook(paths, async (session) => {
    // What somebody typed over a calculation is in no finding: it is the plan's own part that is not as it should be.
    const seen = await look(session, {}, watch);
    return { result: await checked(session, chosen), seen };
  });
  for (const line of printed(result, seen.changes, chosen)) print(line);
  for (const line of [...told(result), ...toRepair(input, seen)]) tell(line);
  if (output !== undefined) tell(say.wrote({ file: output }));
  return result.counts.error > 0 ? 1 : 0;
}

/** What is printed of one workbook; why rules matter stands in the JSON anyway, and has no place in a table. */
function printed(result: CheckResult, broken: readonly ChangeView[], { json, csv, explain }: Chosen): string[] {
  const all = { ...findingsJson(result), toRepair: broken.map((change) => changeLine(change)) };
  if (json) return [JSON.stringify(all, null, 2)];
  if (csv) return [csvHeader(), ...csvLines(result)];
  return [...result.findings.map(findingLine), ...(explain ? explained(result) : [])];
}

/** How much was found, what could not be judged, and what to do next. */
function told({ counts, waived, skipped, next }: CheckResult): string[] {
  const notJudged = skipped.map(({ sheet, sentence }) => `${sheet}: ${sentence}`);
  return [...notJudged, say.counts({ ...counts, waived }), ...(next ? [next.sentence] : [])];
}

function toRepair(file: string, { changes, version, upgradesTo }: LookResult): string[] {
  const [first] = changes;
  if (first === undefined) return [];
  if (upgradesTo !== undefined) return [say.toUpgrade({ from: version ?? 1, to: upgradesTo, file })];
  return [say.toRepair({ count: changes.length, first: changeLine(first), file })];
}

async function checked(session: Session, { write }: Pick<Chosen, "write">): Promise<CheckResult> {
  const result = await checkPlan(session, {}, watch);
  if (write) await writeFindings(session, {}, watch);
  return result;
}

/** One workbook after the other: what one holds is printed and let go before the next is opened. A bad one stops nothing. */
async function checkFolder(files: readonly string[], chosen: Chosen, output: Output): Promise<ExitStatus> {
  const { print, tell } = output;
  let status: ExitStatus = 0;
  if (files.length === 0) tell(say.noWorkbooks);
  if (chosen.json) print('{"files":[');
  if (chosen.csv) print(csvHeader("file"));
  for (const [at, file] of files.entries()) {
    const { lines, worse } = await checkOne(file, chosen, output);
    const end = chosen.json && at < files.length - 1 ? "," : "";
    for (const line of lines) print(`${line}${end}`);
    if (worse > status) status = worse;
    await letGo();
  }
  if (chosen.json) print("]}");
  return status;
}

/** What is printed of one workbook of many, and its exit status. */
async function checkOne(
  file: string,
  chosen: Chosen,
  { tell }: Output,
): Promise<{ readonly lines: readonly string[]; readonly worse: ExitStatus }> {
  try {
    const result = await onWorkbook({ input: file }, (session) => checked(session, { write: false }));
    tell(`${file}: ${say.counts({ ...result.counts, waived: result.waived })}`);
    return { lines: linesOf(file, result, chosen), worse: result.counts.error > 0 ? 1 : 0 };
  } catch (error) {
    const problem = problemSentence(error);
    tell(`${file}: ${problem}`);
    return { lines: chosen.json ? [JSON.stringify({ file, problem })] : [], worse: 2 };
  }
}

function linesOf(file: string, result: CheckResult, { json, csv }: Chosen): string[] {
  if (json) return [JSON.stringify({ file, ...findingsJson(result) })];
  if (csv) return csvLines(result, file);
  return result.findings.map((finding) => `${file}: ${findingLine(finding)}`);
}
