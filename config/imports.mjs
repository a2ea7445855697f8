/**
 * Which folder of src may import which: the one table from which the lint rule (config/eslint/importDirection.mjs)
 * and the table in docs/architecture.md are made.
 *
 * "all" = anything of that folder, "types" = `import type` alone, "index" = its index file alone.
 */
export const folders = {
  dates: { about: "Days and financial years as Excel and councils count them. Pure.", may: {} },
  plan: { about: "The plan as data and rules. Pure.", may: { dates: "all" } },
  text: { about: "Every sentence that people read.", may: { dates: "all", plan: "types" } },
  workbook: {
    about: "The plan in a workbook. The only folder that names Excel.",
    may: { dates: "all", plan: "all", text: "all" },
  },
  actions: {
    about: "What a user can do, once each.",
    may: { dates: "all", plan: "all", text: "all", workbook: "all" },
  },
  taskpane: { about: "The pane.", may: { dates: "all", actions: "index", text: "all", plan: "types" } },
  commands: { about: "Ribbon buttons.", may: { dates: "all", actions: "index", text: "all", plan: "types" } },
  cli: {
    about: "The same actions over files.",
    may: { dates: "all", actions: "index", text: "all", plan: "types", host: "index" },
  },
  host: { about: "The embedded Excel, an island.", may: {} },
  workbench: {
    about: "The page with the embedded workbook beside the pane.",
    may: { dates: "all", host: "index", text: "all", actions: "index", plan: "types" },
  },
  selftest: {
    about: "Probes of what we assume of Excel.",
    may: { dates: "all", actions: "index", text: "all", plan: "types" },
  },
};

/** The same inside the host: the island has directions of its own. `index.ts` wires and may import all. */
export const hostFolders = {
  book: { about: "What a workbook is.", may: {} },
  engine: { about: "The calculating spreadsheet, behind the interface that book declares.", may: { book: "all" } },
  classes: { about: "The object model, one declaration a class.", may: { book: "all" } },
  file: { about: "Opening and saving without loss.", may: { book: "all" } },
  protocol: { about: "What a request means: verbs and paths, no class names.", may: { classes: "all", book: "all" } },
  bridge: {
    about: "Between a client's messages and the protocol.",
    may: { protocol: "all", classes: "all", book: "all" },
  },
  client: { about: "Microsoft's own client in Node.", may: { bridge: "all" } },
};

/** Folders in which the global `Excel` may be named (values or types). */
export const namesExcel = ["workbook", "selftest", "host"];

/** Places in which the global `Office` may be named. */
export const namesOffice = ["taskpane/start", "commands", "workbook/session", "selftest", "host"];
