import { openSession, type Watch } from "../actions";
import { journey } from "./journey";
import { codeOf, type Bench, type Outcome, type Probe } from "./probe";
import { probes } from "./probes";

/** One line of the report. */
export interface Line {
  readonly id: string;
  readonly what: string;
  readonly result: "held" | "did not hold" | "off here";
  readonly saw: string;
  readonly milliseconds: number;
}

/** What the self-test works with: the Excel of a new workbook that nobody needs. */
export interface SelfTest {
  readonly excel: typeof Excel;
  readonly office: typeof Office;
  /** Today as a serial number. */
  readonly today: number;
  readonly tell: (line: Line) => void;
}

const watch: Watch = { report: () => undefined, cancelled: () => false };
const reportSheet = "Self-test";

/** Whether the workbook is one that the self-test may write in: new, with nothing in it. */
export async function isNewWorkbook(excel: typeof Excel): Promise<boolean> {
  return excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject(true);
    await context.sync();
    return sheets.items.length === 1 && used.isNullObject;
  });
}

/** Runs every probe and then the journey, and writes what held to a sheet. Nothing stops it: what fails is a line. */
export async function runSelfTest(test: SelfTest): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const note = (line: Line): void => {
    lines.push(line);
    test.tell(line);
  };
  const session = openSession(test.excel, test.office);
  for (const probe of probes) note(await timed(probe, () => onBench(test.excel, probe)));
  for (const { id, does, run } of journey)
    note(await timed({ id, assumes: does }, () => run(session, watch, test.today)));
  await writeReport(test, lines);
  return lines;
}

async function timed(what: Pick<Probe, "id" | "assumes" | "optional">, run: () => Promise<Outcome>): Promise<Line> {
  const start = Date.now();
  const { held, saw } = await run().catch((error: unknown): Outcome => ({ held: false, saw: codeOf(error) }));
  const result = held ? "held" : what.optional ? "off here" : "did not hold";
  return { id: what.id, what: what.assumes, result, saw, milliseconds: Date.now() - start };
}

let benches = 0;

/** Tries a probe on a sheet of its own, and takes the sheet out however it went. */
async function onBench(excel: typeof Excel, probe: Probe): Promise<Outcome> {
  benches += 1;
  const name = `Probe ${benches}`;
  const prefix = `Probe${"abcdefghij"[Math.floor(benches / 10)] ?? "k"}${"abcdefghij"[benches % 10] ?? "k"}`;
  try {
    return await excel.run(async (context) => {
      const bench: Bench = { context, sheet: context.workbook.worksheets.add(name), prefix };
      return probe.run(bench);
    });
  } finally {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(name).delete();
      await context.sync();
    });
  }
}

/** Everything on one sheet, to send back. */
async function writeReport({ excel, office }: SelfTest, lines: readonly Line[]): Promise<void> {
  const { platform, version, host } = office.context.diagnostics;
  const rows = [
    ["Ten-Step Planner self-test", `${host} ${platform} ${version}`, new Date().toISOString(), "", ""],
    ["Id", "What", "Result", "Seen", "ms"],
    ...lines.map(({ id, what, result, saw, milliseconds }) => [
      id,
      what,
      result,
      `'${saw}`.slice(0, 2000),
      milliseconds,
    ]),
  ];
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(reportSheet);
    const range = sheet.getRange("A1").getResizedRange(rows.length - 1, 4);
    range.values = rows;
    sheet.getRange("A:A").format.columnWidth = 130;
    sheet.getRange("B:B").format.columnWidth = 420;
    sheet.getRange("C:C").format.columnWidth = 80;
    sheet.getRange("D:D").format.columnWidth = 420;
    sheet.getRange("1:2").format.font.bold = true;
    sheet.activate();
    await context.sync();
  });
}
