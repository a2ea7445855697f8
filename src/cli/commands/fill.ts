import { check, fill as fillPlan, type FillOptions, type FillResult, type Session } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command, UsageProblem } from "../command";
import { readBytes } from "../files";
import { onWorkbook, watch } from "../workbook";

/** `fill FILE --data rows.json -o OUT` */
export const fill = command({
  name: "fill",
  about: say.about.fill,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    data: { type: "value", value: "ROWS.json", required: true, about: say.option.data },
    out: { type: "value", short: "o", value: "OUT", required: true, about: say.option.out },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const data = fillOptionsOf(options.data, await readBytes(options.data));
    const paths = { input, output: options.out, overwrite: options.overwrite };
    const { settings, rows, faults } = await onWorkbook(paths, (session) => filled(session, data));
    print(say.filled({ settings, rows: Object.values(rows).reduce((a, b) => a + b, 0) }));
    if (faults > 0) tell(say.notPassing({ count: faults }));
    tell(say.wrote({ file: options.out }));
    return 0;
  },
});

/** Fills in, and counts the errors that have come with it: entries are written as they are, and judged by the check. */
async function filled(session: Session, data: FillOptions): Promise<FillResult & { readonly faults: number }> {
  const before = await check(session, {}, watch);
  const result = await fillPlan(session, data, watch);
  const { news } = await check(session, { before }, watch);
  const faults = news?.fresh.filter(({ finding }) => finding.severity === "error").length ?? 0;
  return { ...result, faults };
}

/** The JSON file as data; throws UsageProblem where it is not of the shape that `fill` takes. */
export function fillOptionsOf(file: string, bytes: Uint8Array): FillOptions {
  const data = parsed(file, bytes);
  const known = isRecord(data) && Object.keys(data).every((key) => key === "settings" || key === "tables");
  if (!known) throw new UsageProblem(say.notRows({ file }));
  const { settings = {}, tables = {} } = data;
  if (!isRow(settings) || !isRecord(tables) || !Object.values(tables).every(isRows)) {
    throw new UsageProblem(say.notRows({ file }));
  }
  return { settings, tables: tables as FillOptions["tables"] & object };
}

function parsed(file: string, bytes: Uint8Array): unknown {
  try {
    // A byte order mark, as Windows editors write it, is skipped by the decoder.
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UsageProblem(say.notJson({ file, why: error instanceof Error ? error.message : String(error) }));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is Record<string, string | number | boolean | null> {
  return isRecord(value) && Object.values(value).every((cell) => cell === null || typeof cell !== "object");
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRow);
}
