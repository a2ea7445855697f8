import type * as CoreModule from "@univerjs/core";
import type * as FormulaModule from "@univerjs/engine-formula";
import type * as SheetsModule from "@univerjs/sheets";

/** The packages of Univer that calculate; none of them draws. */
export interface UniverModules {
  core: typeof CoreModule;
  formula: typeof FormulaModule;
  sheets: typeof SheetsModule;
}

let loaded: Promise<UniverModules> | undefined;

/** Loads Univer when it is first needed. */
export function loadUniver(): Promise<UniverModules> {
  loaded ??= typeof process === "object" && process.versions?.node ? loadInNode() : loadInBrowser();
  return loaded;
}

/**
 * Node cannot import Univer's ES modules (one imports names from a CommonJS package), so its CommonJS twins are required;
 * they in turn require an ES module, which Node does from 20.19 on. Asked of the process, since the page's bundle has no Node.
 */
async function loadInNode(): Promise<UniverModules> {
  const { createRequire } = process.getBuiltinModule("node:module");
  const required = createRequire(__filename);
  return {
    core: required("@univerjs/core") as typeof CoreModule,
    formula: required("@univerjs/engine-formula") as typeof FormulaModule,
    sheets: required("@univerjs/sheets") as typeof SheetsModule,
  };
}

async function loadInBrowser(): Promise<UniverModules> {
  const [core, formula, sheets] = await Promise.all([
    import("@univerjs/core"),
    import("@univerjs/engine-formula"),
    import("@univerjs/sheets"),
  ]);
  return { core, formula, sheets };
}
