import { benchCharts } from "./charts";
import { benchCheck } from "./check";
import { benchFiles } from "./files";
import { benchInsert } from "./insert";
import { benchRequests } from "./requests";

const all = { requests: benchRequests, insert: benchInsert, files: benchFiles, check: benchCheck, charts: benchCharts };

/** `npm run bench` runs all, `npm run bench -- check files` some. */
async function main(chosen: readonly string[]): Promise<void> {
  for (const [name, run] of Object.entries(all)) {
    if (chosen.length === 0 || chosen.includes(name)) await run();
  }
}

void main(process.argv.slice(2));
