import { spawnSync } from "node:child_process";
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
}

const tool = path.resolve(__dirname, "../../../shared/ooxml/lo_recalc.py");
const python = "/usr/bin/python3";

/** Why LibreOffice cannot be asked on this machine; null when it can. */
export async function whyNoLibreOffice(): Promise<string | null> {
  if (!(await fs.stat(tool).catch(() => null))) return `no ${tool}`;
  if (spawnSync("soffice", ["--version"]).status !== 0) return "no LibreOffice";
  return spawnSync(python, ["-c", "import lxml"]).status === 0 ? null : "no python3-lxml";
}

/** Lets LibreOffice recalculate a workbook and compares every formula cell with what is stored. */
export async function recalculate(workbook: Uint8Array): Promise<Recalculation> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "planner-recalculate-"));
  try {
    const file = path.join(folder, "plan.xlsx");
    await fs.writeFile(file, workbook);
    const run = spawnSync(python, [tool, file, folder, "--json", "--timeout", "240"], { maxBuffer: 64_000_000 });
    if (run.status === 2 || run.status === null) throw new Error(`LibreOffice: ${run.stderr.toString()}`);
    return JSON.parse(run.stdout.toString()) as Recalculation;
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}
