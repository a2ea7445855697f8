import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../../src/host/file/openWorkbook";
import { FileProblem } from "../../../src/host/file/problems";
import { WorkbookFile } from "../../../src/host/file/workbookFile";
import { inLibreOffice, runPython, tools, withShared, workbooks } from "../../kit/independentTools";
import { editFirstSheet, plantSheet } from "./planted";
import { plantCharts } from "./plantedCharts";

const names = existsSync(workbooks) ? readdirSync(workbooks).filter((name) => /\.xls[xm]$/.test(name)) : [];

/** Runs one of the independent tools; answers what it printed. */
function run(tool: string, ...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = runPython(join(tools, tool), ...args);
  return { status, text: stdout + stderr };
}

/** One file of the collection was spoilt on purpose: its checksum is wrong, and it has to be refused. */
function openOr(bytes: Uint8Array, name: string): WorkbookFile | undefined {
  try {
    return WorkbookFile.open(bytes, name);
  } catch (error) {
    if (error instanceof FileProblem && /fuzz/i.test(name)) return undefined;
    throw error;
  }
}

/** Checks many saved workbooks against what they were made from in one process; answers the problems by name. */
function checkAll(work: string, edited: Readonly<Record<string, string>>): Record<string, unknown[]> {
  const script = `
import json, sys
sys.path.insert(0, sys.argv[1])
from check_package import check
edited = json.load(open(sys.argv[4]))
found = {}
for name, sheet in edited.items():
    report = check(sys.argv[3] + "/" + name, sys.argv[2] + "/" + name, own="^(Zz|urn:zz)", edited=[sheet])
    found[name] = [each.as_dict() for each in report.problems]
print(json.dumps(found))`;
  const list = join(work, "edited.json");
  writeFileSync(list, JSON.stringify(edited));
  const { stdout, stderr } = runPython("-c", script, tools, workbooks, work, list);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown[]>;
}

describe("real workbooks", () => {
  const work = mkdtempSync(join(tmpdir(), "planner-files-"));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  withShared("saved unchanged are the same, and changed lose nothing and are sound", () => {
    const edited: Record<string, string> = {};
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(join(workbooks, name)));
      const file = openOr(bytes, name);
      if (!file) continue;
      if (file.save() !== bytes) throw new Error(`${name} was changed by saving it`);
      plantCharts(plantSheet(file.data));
      edited[name] = editFirstSheet(file.data);
      const saved = file.save();
      writeFileSync(join(work, name), saved);
      const again = openWorkbook(saved, name).data;
      expect(again.sheets.map((sheet) => sheet.name)).toEqual(file.data.sheets.map((sheet) => sheet.name));
      expect(again.sheets[0]!.cells.get(2000)?.get(3)?.value).toBe("ZzEdited");
    }
    const found = checkAll(work, edited);
    expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
    expect(Object.keys(found).length).toBeGreaterThan(100);
    expect(run("read_values.py", join(work, Object.keys(found)[0]!)).text).toContain('"ZzEdited"');
  });

  const oneOfEverything = (): string => {
    const file = WorkbookFile.empty();
    plantCharts(plantSheet(file.data));
    const path = join(work, "new.xlsx");
    writeFileSync(path, file.save());
    return path;
  };

  withShared("a new workbook with one of everything is sound", () => {
    expect(run("check_package.py", oneOfEverything())).toEqual({ status: 0, text: "" });
  });

  inLibreOffice("another program calculates the same in it", () => {
    expect(run("lo_recalc.py", oneOfEverything(), work).status).toBe(0);
  });
});
