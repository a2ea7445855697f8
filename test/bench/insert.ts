import { insert, openSession, type Watch } from "../../src/actions";
import { openEmbeddedExcel } from "../../src/host";
import { template } from "../../src/plan";
import { writeWithExcelJs } from "./excelJs";
import { ms, printTable } from "./report";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

/** Progress is told once a request, so the time between two tellings is that of a request, by what it does. */
class Stopwatch implements Watch {
  readonly times: Record<string, number> = {};
  private began = performance.now();
  private doing = "";

  report({ doing }: { readonly doing: string }): void {
    this.stop();
    this.doing = doing;
  }

  cancelled(): boolean {
    return false;
  }

  stop(): void {
    const now = performance.now();
    if (this.doing) this.times[this.doing] = (this.times[this.doing] ?? 0) + now - this.began;
    this.began = now;
  }

  /** Time of what the telling's words match. */
  of(words: RegExp): number {
    return Object.entries(this.times).reduce((sum, [doing, time]) => (words.test(doing) ? sum + time : sum), 0);
  }
}

interface Parts {
  readonly opening: number;
  readonly insert: number;
  readonly calculation: number;
  readonly charts: number;
  readonly saving: number;
}

/** Insert through the genuine client and the embedded host, then save, beside ExcelJS writing an equal workbook. */
export async function benchInsert(): Promise<void> {
  await insertThroughClient(); // The first run loads the client and the engine and would be counted for them.
  const runs = [await insertThroughClient(), await insertThroughClient(), await insertThroughClient()];
  const best = runs.reduce((a, b) => (a.insert < b.insert ? a : b));
  const plan = template(options);
  let excelJs = Infinity;
  for (let run = 0; run < 4; run += 1) {
    const start = performance.now();
    await writeWithExcelJs(plan);
    excelJs = Math.min(excelJs, performance.now() - start);
  }
  const rest = best.insert - best.calculation - best.charts;
  printTable(
    "Insert of an empty plan of five years",
    ["", "ms"],
    [
      ["open an empty workbook", ms(best.opening)],
      ["insert, all in all", ms(best.insert)],
      ["  of it calculation", ms(best.calculation)],
      ["  of it charts", ms(best.charts)],
      ["  of it the rest", ms(rest)],
      ["save", ms(best.saving)],
      ["ExcelJS, no calculation, no charts, saved", ms(excelJs)],
      ["the rest and save, against ExcelJS", `${((rest + best.saving) / excelJs).toFixed(1)} times`],
    ],
  );
}

async function insertThroughClient(): Promise<Parts> {
  const start = performance.now();
  const excel = await openEmbeddedExcel();
  const opened = performance.now();
  let calculation = 0;
  const calculate = excel.book.calculate.bind(excel.book);
  excel.book.calculate = async () => {
    const began = performance.now();
    await calculate();
    calculation += performance.now() - began;
  };
  const watch = new Stopwatch();
  await insert(openSession(excel.Excel, excel.Office), options, watch);
  watch.stop();
  const inserted = performance.now();
  await excel.save();
  const saved = performance.now();
  excel.close();
  return {
    opening: opened - start,
    insert: inserted - opened,
    calculation,
    charts: watch.of(/chart/i),
    saving: saved - inserted,
  };
}
