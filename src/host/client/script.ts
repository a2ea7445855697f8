import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

/** The file of Microsoft's client that Excel for Windows loads; `debug` is the same code with readable names. */
export type ClientFile = "excel-win32-16.01.js" | "excel-win32-16.01.debug.js";

const compiled = new Map<ClientFile, Script>();

/** Where the installed, unmodified client lies. */
function pathOf(file: ClientFile): string {
  const manifest = createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json");
  return join(dirname(manifest), "dist", file);
}

/**
 * The client's script, compiled once a process. V8's code cache is kept beside other tools' caches, since every test
 * file would else compile 1.3 MB again; a cache V8 does not accept is simply made anew.
 */
export function clientScript(file: ClientFile = "excel-win32-16.01.js"): Script {
  const known = compiled.get(file);
  if (known) return known;
  const path = pathOf(file);
  const cache = join(dirname(path), "../../../.cache/office-client", `${file}.${process.version}.cache`);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(path, "utf8"), { filename: path, cachedData });
  if (!cachedData || script.cachedDataRejected) keep(cache, script.createCachedData());
  compiled.set(file, script);
  return script;
}

function keep(path: string, data: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  } catch {
    // A read-only installation merely compiles again next time.
  }
}
