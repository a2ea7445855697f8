import { spawnSync } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** Readers of saved workbooks that share no code with the product: Python's standard library alone. */
export type Reader = "summary_figures" | "accessibility";

/** Lets a reader look at a workbook, and gives what it prints; an option that is a workbook too is read from a file of its own. */
export async function readBy<T>(
  reader: Reader,
  workbook: Uint8Array,
  ...options: readonly (string | Uint8Array)[]
): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "planner-reader-"));
  try {
    const file = path.join(folder, "plan.xlsx");
    await fs.writeFile(file, workbook);
    const words = await Promise.all(
      options.map(async (option, k) => {
        if (typeof option === "string") return option;
        const other = path.join(folder, `other-${k}.xlsx`);
        await fs.writeFile(other, option);
        return other;
      }),
    );
    const script = path.resolve(__dirname, "../readers", `${reader}.py`);
    const { status, stdout, stderr } = spawnSync("python3", ["-B", script, file, ...words], {
      maxBuffer: 64_000_000,
    });
    if (status !== 0) throw new Error(`${reader}: ${stderr.toString()}`);
    return JSON.parse(stdout.toString()) as T;
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}
