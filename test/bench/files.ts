import fs from "node:fs/promises";
import path from "node:path";
import { openEmbeddedExcel } from "../../src/host";
import { ms, printTable } from "./report";

const folder = process.env.PLANNER_WORKBOOKS ?? path.resolve(__dirname, "../../../shared/workbooks");
const most = 40;

/** Time to open and to save real workbooks; without a folder of them, says so. */
export async function benchFiles(): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  if (names.length === 0) {
    console.log(`\nOpening and saving: no workbooks in ${folder} (set PLANNER_WORKBOOKS).`);
    return;
  }
  const workbooks = names.filter((name) => /\.xls[xm]$/.test(name)).sort();
  const chosen = workbooks.filter((_, at) => at % Math.ceil(workbooks.length / most) === 0);
  (await openEmbeddedExcel()).close(); // The client and the engine are loaded once; that is not the files' time.
  let refused = 0;
  const rows: { name: string; size: number; open: number; save: number }[] = [];
  for (const name of chosen) {
    const file = new Uint8Array(await fs.readFile(path.join(folder, name)));
    const measured = await openAndSave(file, name).catch(() => null);
    if (measured) rows.push({ name, size: file.length, ...measured });
    else refused += 1;
  }
  if (refused > 0) console.log(`\n${refused} of ${chosen.length} were refused: the file, or the change to it.`);
  const total = (of: "size" | "open" | "save"): number => rows.reduce((sum, row) => sum + row[of], 0);
  const slowest = [...rows].sort((a, b) => b.open + b.save - a.open - a.save).slice(0, 5);
  const line = ({ name, size, open, save }: (typeof rows)[number]): (string | number)[] => [
    name,
    size,
    ms(open),
    ms(save),
  ];
  printTable(
    `Opening and saving ${rows.length} real workbooks after one change`,
    ["", "bytes", "open ms", "save ms"],
    [["all", total("size"), ms(total("open")), ms(total("save"))], ...slowest.map(line)],
  );
}

async function openAndSave(file: Uint8Array, fileName: string): Promise<{ open: number; save: number }> {
  const start = performance.now();
  const excel = await openEmbeddedExcel({ file, fileName });
  const opened = performance.now();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["changed"]];
    await context.sync();
  });
  const changed = performance.now();
  await excel.save();
  const saved = performance.now();
  excel.close();
  return { open: opened - start, save: saved - changed };
}
