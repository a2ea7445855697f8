import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Exit status and what was told of a command whose lines nobody reads. */
async function unread(...args: string[]): Promise<{ status: number | null; told: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], { cwd: root });
  child.stdout.destroy();
  let told = "";
  child.stderr.on("data", (part: Buffer) => (told += part.toString()));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, told };
}

describe("the command line", () => {
  it("ends as it would where nobody reads on, as in `check FILE | head`", async () => {
    expect(await unread("--help")).toEqual({ status: 0, told: "" });
  });
});
