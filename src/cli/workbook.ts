import path from "node:path";
import { openSession, type Session, type Watch } from "../actions";
import { type EmbeddedExcel, type EmbeddedExcelOptions, openEmbeddedExcel } from "../host";
import { commandLine } from "../text/commandLine";
import { problemText } from "../text/problems";
import { UsageProblem } from "./command";
import { checkOutput, readBytes, writeBytes } from "./files";
import { hasCode } from "./problems";

/** Where a command reads and, if it changes the workbook, writes. */
export interface Paths {
  readonly input?: string;
  readonly output?: string;
  readonly overwrite?: boolean;
}

/** What was typed of where to write. */
interface TypedPaths {
  readonly input: string;
  readonly out: string | undefined;
  readonly overwrite: boolean;
  readonly "dry-run": boolean;
}

/** Where a command reads and writes: nowhere in a dry run, else it has to be told where. */
export function pathsOf(
  name: string,
  { input, out, overwrite, "dry-run": dry }: TypedPaths,
): { readonly input: string; readonly output?: string; readonly overwrite?: boolean } {
  if (dry) return { input };
  if (out === undefined) throw new UsageProblem(commandLine.missingOption({ name: "-o", value: "OUT", command: name }));
  return { input, output: out, overwrite };
}

/** Nobody waits at a progress bar here, and Ctrl+C ends the process before anything is written. */
export const watch: Watch = { report: () => undefined, cancelled: () => false };

/**
 * Opens the workbook (a new one without `input`), lets `act` do its work, and saves it once that has succeeded. Where `isSame`
 * says that nothing was changed, the output is the input byte for byte.
 */
export async function onWorkbook<T>(
  paths: Paths,
  act: (session: Session) => Promise<T>,
  isSame: (result: T) => boolean = () => false,
): Promise<T> {
  const { input, output } = paths;
  const file = await inputOf(paths);
  const fileName = path.basename(input ?? output ?? "Plan.xlsx");
  const excel = await opened(file ? { file, fileName } : { fileName });
  try {
    const result = await act(openSession(excel.Excel, excel.Office));
    if (output !== undefined) await writeBytes(output, (isSame(result) ? file : undefined) ?? (await excel.save()));
    return result;
  } finally {
    excel.close();
  }
}

/** The bytes that are read, once it is known that they would not be written over unasked. */
async function inputOf({ input, output, overwrite = false }: Paths): Promise<Uint8Array | undefined> {
  if (input === undefined) return undefined;
  const file = await readBytes(input);
  if (output !== undefined) await checkOutput(output, input, overwrite);
  return file;
}

/** Opens it, with a problem of the file told by the file's name. */
async function opened(options: EmbeddedExcelOptions): Promise<EmbeddedExcel> {
  try {
    return await openEmbeddedExcel(options);
  } catch (error) {
    throw hasCode(error)
      ? new UsageProblem(problemText({ ...error, facts: { ...error.facts, file: options.fileName ?? "" } }))
      : error;
  }
}
