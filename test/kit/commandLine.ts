import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { planner } from "../../src/cli/planner";
import { madeOnce } from "./madeOnce";

/** What a call of the command line came to. */
export interface Ran {
  readonly status: number;
  /** Lines of the result. */
  readonly printed: readonly string[];
  /** Lines for the person at the terminal. */
  readonly told: readonly string[];
}

/** A folder of its own for the files of a test. */
export class Workplace {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Workplace> {
    return new Workplace(await fs.mkdtemp(path.join(os.tmpdir(), "planner-test-")));
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, content: Uint8Array | string): Promise<void> {
    return fs.writeFile(this.path(name), content);
  }

  async read(name: string): Promise<Uint8Array> {
    return new Uint8Array(await fs.readFile(this.path(name)));
  }

  async names(): Promise<string[]> {
    return (await fs.readdir(this.folder)).sort();
  }

  /** Types a command; words that are names of files here (they hold a dot) become paths. */
  async run(...typed: readonly string[]): Promise<Ran> {
    const printed: string[] = [];
    const told: string[] = [];
    const words = typed.map((word) => (/^[\w-]+\.\w+$/.test(word) ? this.path(word) : word));
    const output = { print: (line: string) => void printed.push(line), tell: (line: string) => void told.push(line) };
    return { status: await planner(words, output), printed, told };
  }

  /** A new workbook as `new` makes it with these options, made once in a run of the tests. */
  async has(name: string, ...options: readonly string[]): Promise<void> {
    await this.write(
      name,
      await madeOnce(`new ${options.join(" ")}.xlsx`, async () => {
        const { status, told } = await this.run("new", name, ...options);
        if (status !== 0) throw new Error(told.join("\n"));
        return this.read(name);
      }),
    );
  }

  remove(): Promise<void> {
    return fs.rm(this.folder, { recursive: true, force: true });
  }
}
