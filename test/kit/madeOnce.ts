import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/**
 * Bytes that are made once in a run of the tests, by the test file that asks first, and read by all others. Two that ask at the
 * same time may both make them; nobody reads half a file.
 */
export async function madeOnce(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = process.env.PLANNER_RUN_FOLDER;
  if (folder === undefined) throw new Error("jest has not made the folder of the run: see config/jest");
  const file = path.join(folder, encodeURIComponent(name));
  const there = await fs.readFile(file).catch(() => null);
  if (there) return new Uint8Array(there);
  const made = await make();
  const unfinished = path.join(folder, randomUUID());
  await fs.writeFile(unfinished, made);
  await fs.rename(unfinished, file);
  return made;
}
