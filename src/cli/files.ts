import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { commandLine as say } from "../text/commandLine";
import { UsageProblem } from "./command";

/** The bytes of a file; throws UsageProblem with a sentence when there is none. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw new UsageProblem(say.noSuchFile({ file }));
    throw new UsageProblem(code === "EISDIR" ? say.isAFolder({ file }) : say.cannotRead({ file }));
  }
}

/** The workbooks in a folder and those below it, in order of their names; null where the path is no folder. */
export async function workbooksIn(folder: string): Promise<readonly string[] | null> {
  const there = await fs.stat(folder).catch(() => null);
  if (!there?.isDirectory()) return null;
  const names = await fs.readdir(folder, { recursive: true });
  // Excel keeps a lock file, ~$Plan.xlsx, beside each open workbook.
  const workbooks = names.filter(
    (name) => kept.includes(path.extname(name).toLowerCase()) && !path.basename(name).startsWith("~$"),
  );
  return workbooks.sort().map((name) => path.join(folder, name));
}

/** Formats that are saved as what they were: a workbook with macros under another ending would not open. */
const kept: readonly string[] = [".xlsx", ".xlsm"];

/** Refuses an output that would replace the input, however the two names are spelt, and one of another format. */
export async function checkOutput(output: string, input: string, overwrite: boolean): Promise<void> {
  const [from, to] = [path.extname(input).toLowerCase(), path.extname(output).toLowerCase()];
  if (kept.includes(from) && from !== to)
    throw new UsageProblem(say.otherFormat({ from, to: to || path.basename(output) }));
  if (!overwrite && (await sameFile(output, input))) throw new UsageProblem(say.wouldOverwriteInput({ file: output }));
}

/** Refuses to replace a workbook that is there; an empty file is none. */
export async function checkNewOutput(output: string, overwrite: boolean): Promise<void> {
  const to = path.extname(output).toLowerCase();
  if (to !== ".xlsx") throw new UsageProblem(say.otherFormat({ from: ".xlsx", to: to || path.basename(output) }));
  const there = await fs.stat(output).catch(() => null);
  if (!overwrite && there && there.size > 0) throw new UsageProblem(say.wouldOverwrite({ file: output }));
}

/** Writes a file whole or not at all: to a temporary file beside it, which then takes its name. */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const target = await fs.realpath(file).catch(() => file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await fs.writeFile(temporary, bytes, { flag: "wx" });
    await fs.rename(temporary, target);
  } catch {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw new UsageProblem(say.cannotWrite({ file }));
  }
}

async function sameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((file) => fs.stat(file).catch(() => null)));
  return Boolean(first && second && first.dev === second.dev && first.ino === second.ino);
}

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
