import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** The material beside the project: real workbooks, and tools that share no code with it. */
const shared = path.resolve(__dirname, "../../../shared");

/** Real workbooks. */
export const workbooks = path.join(shared, "workbooks");
/** The independent tools, in Python. */
export const tools = path.join(shared, "ooxml");

const here = existsSync(workbooks) && existsSync(tools);
const office = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

/** A test with the material beside the project: left out, and counted as such, where it is not there; otherwise it must run. */
export const withShared = here ? it : it.skip;

/** The same with LibreOffice, which may be missing too unless everything is asked for, as `.ci/run` does. */
export const inLibreOffice = here && (process.env.PLANNER_EVERYTHING === "1" || office()) ? it : it.skip;

let found: string | undefined;

/** The Python that has what the tools need; without one the test fails. */
function python(): string {
  found ??= ["/usr/bin/python3", "python3"].find((each) => spawnSync(each, ["-c", "import lxml"]).status === 0);
  if (found === undefined) throw new Error("The independent tools need Python with lxml (python3-lxml).");
  return found;
}

/** Runs Python; answers its exit status (null where it did not end by itself) and what it printed. */
export function runPython(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(python(), args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}
