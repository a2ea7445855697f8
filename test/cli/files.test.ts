import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { checkNewOutput, checkOutput, readBytes, writeBytes } from "../../src/cli/files";

let folder = "";
const inFolder = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "planner-"));
  await fs.writeFile(inFolder("plan.xlsx"), "old");
});

afterEach(() => fs.rm(folder, { recursive: true }));

describe("reading", () => {
  it("says which file is missing, and that a folder is no workbook", async () => {
    await expect(readBytes(inFolder("none.xlsx"))).rejects.toThrow(/There is no file .*none\.xlsx/);
    await expect(readBytes(folder)).rejects.toThrow(/is a folder/);
  });
});

describe("writing", () => {
  it("replaces the file whole and leaves nothing else behind", async () => {
    await writeBytes(inFolder("plan.xlsx"), Buffer.from("new"));
    expect(await fs.readFile(inFolder("plan.xlsx"), "utf8")).toBe("new");
    expect(await fs.readdir(folder)).toEqual(["plan.xlsx"]);
  });

  it("says that it cannot, and leaves nothing behind", async () => {
    await expect(writeBytes(inFolder("nowhere/plan.xlsx"), Buffer.from("new"))).rejects.toThrow(/cannot be written/);
    await fs.mkdir(inFolder("taken.xlsx"));
    await expect(writeBytes(inFolder("taken.xlsx"), Buffer.from("new"))).rejects.toThrow(/cannot be written/);
    expect((await fs.readdir(folder)).sort()).toEqual(["plan.xlsx", "taken.xlsx"]);
  });

  it("never goes over the workbook that was read, however it is spelt, unless told so", async () => {
    await fs.symlink(inFolder("plan.xlsx"), inFolder("link.xlsx"));
    for (const output of ["plan.xlsx", "link.xlsx", "../" + path.basename(folder) + "/plan.xlsx"]) {
      await expect(checkOutput(inFolder(output), inFolder("plan.xlsx"), false)).rejects.toThrow(/--overwrite/);
      await expect(checkOutput(inFolder(output), inFolder("plan.xlsx"), true)).resolves.toBeUndefined();
    }
    await expect(checkOutput(inFolder("other.xlsx"), inFolder("plan.xlsx"), false)).resolves.toBeUndefined();
  });

  it("keeps the format of the workbook that was read", async () => {
    await expect(checkOutput(inFolder("a.xlsx"), inFolder("a.xlsm"), true)).rejects.toThrow(/ends in \.xlsm/);
  });

  it("does not make a new workbook over one that is there", async () => {
    await expect(checkNewOutput(inFolder("plan.xlsx"), false)).rejects.toThrow(/already there/);
    await expect(checkNewOutput(inFolder("plan.xlsx"), true)).resolves.toBeUndefined();
    await expect(checkNewOutput(inFolder("plan.ods"), false)).rejects.toThrow(/ends in \.xlsx/);
  });
});
