import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A formula cell that LibreOffice calculates to something else than the file stores. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly stored: unknown;
  readonly recalculated: unknown;
}

/** What LibreOffice made of a workbook. */
export interface Recalculation {
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<string, number>>;
  /** The workbook as LibreOffice saves it, with every formula calculated anew. */
  readonly file: Uint8Array;
}

const tool = path.resolve(__dirname, "../../../shared/ooxml/lo_recalc.py");
const python = "/usr/bin/python3";

/** A test that asks LibreOffice: left out, and counted as such, where the folder with the tool is not there; otherwise it must run. */
export const inLibreOffice = existsSync(tool) ? it : it.skip;

/** Lets LibreOffice recalculate a workbook and compares every formula cell with what is stored. */
export async function recalculate(workbook: Uint8Array): Promise<Recalculation> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "planner-recalculate-"));
  try {
    const given = path.join(folder, "plan.xlsx");
    await fs.writeFile(given, workbook);
    const run = spawnSync(python, [tool, given, folder, "--json", "--timeout", "240"], { maxBuffer: 64_000_000 });
    if (run.status === 2 || run.status === null) throw new Error(`LibreOffice: ${run.stderr.toString()}`);
    const file = await fs.readFile(path.join(folder, "plan.recalculated.xlsx"));
    return { ...(JSON.parse(run.stdout.toString()) as Omit<Recalculation, "file">), file };
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}
