/**
 * `npm run build -- --url https://planner.example.gov.uk/`: makes dist/ for that address and says how large the pane is.
 * Fails when the pane's first load outgrows its budget.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import configuration from "../webpack.config.js";

/** Bytes, gzip: what Microsoft's own React task-pane template loads first. */
const budget = 169_000;

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The scripts that a page loads by itself, in order. */
function scriptsOf(html) {
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map((match) => match[1])
    .filter((src) => !/^https?:/.test(src));
}

const { url } = parseArgs({ options: { url: { type: "string" } } }).values;
if (!url || !URL.canParse(url) || new URL(url).protocol !== "https:")
  fail("Say where the files will stand: npm run build -- --url https://planner.example.gov.uk/");

webpack(configuration({ url }), async (error, stats) => {
  if (error || stats.hasErrors()) fail(error?.message ?? stats.toString("errors-only"));
  const { path: folder } = stats.compilation.outputOptions;
  const html = await readFile(path.join(folder, "taskpane.html"), "utf8");
  const files = await Promise.all(scriptsOf(html).map((file) => readFile(path.join(folder, file))));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, gzipSync(html).length);
  console.log(`dist/ is ready for ${url}`);
  console.log(`First load of the pane: ${(bytes / 1000).toFixed(1)} kB gzip of ${budget / 1000} kB.`);
  if (bytes > budget) fail("The pane has outgrown its first-load budget: load more of it when asked for.");
});
