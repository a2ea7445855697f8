import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runPython, tools } from "./independentTools";

export { inLibreOffice } from "./independentTools";

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

/** Lets LibreOffice recalculate a workbook and compares every formula cell with what is stored. */
export async function recalculate(workbook: Uint8Array): Promise<Recalculation> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "planner-recalculate-"));
  try {
    const given = path.join(folder, "plan.xlsx");
    await fs.writeFile(given, workbook);
    const run = runPython(path.join(tools, "lo_recalc.py"), given, folder, "--json", "--timeout", "240");
    if (run.status === 2 || run.status === null) throw new Error(`LibreOffice: ${run.stderr}`);
    const file = await fs.readFile(path.join(folder, "plan.recalculated.xlsx"));
    return { ...(JSON.parse(run.stdout) as Omit<Recalculation, "file">), file };
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}
