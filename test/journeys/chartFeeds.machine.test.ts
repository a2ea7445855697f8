import { drawCharts, fill } from "../../src/actions";
import type { Book } from "../../src/host/book/book";
import { WorkbookFile } from "../../src/host/file/workbookFile";
import { serialOf } from "../../src/dates/days";
import { feedsFor, feedValues, modelTables, type PlanData, PlanIndex } from "../../src/plan";
import { readPlan } from "../../src/workbook/rows/read";
import { altered } from "../host/file/packages";
import { inLibreOffice, recalculate } from "../kit/libreOffice";
import { openPlan, type OpenPlan, watch } from "../kit/openPlan";
import { feedShown } from "../plan/charts/chartBook";
import { rounded } from "../plan/charts/rounded";
import { charted, fiveYears, titled } from "../plan/charts/samplePlan";

const choice = { show: "All", project: "", step: null };
/** The milestone whose forecast is changed, by its row in the table from 0, and its new date. */
const changed = { row: 25, forecast: serialOf(2032, 2, 3) };
let plan: OpenPlan;
const slots: Record<string, number> = {};

beforeAll(async () => {
  plan = await openPlan();
  const tables = Object.entries(charted({ milestones: 30, projects: 12 })).filter(([name]) => name !== "PlanYears");
  const rows = Object.fromEntries(tables.map(([name, of]) => [name, titled(name, of)]));
  await fill(plan.session, { tables: rows }, watch);
  const { drawn } = await drawCharts(plan.session, {}, watch);
  const bound = new Map(drawn.map(({ name, slots: places }) => [name, places]));
  slots["timeline"] = bound.get("Milestone timeline") ?? 0;
  slots["lanes"] = bound.get("Stage lanes") ?? 0;
}, 300_000);

/** The workbook's file with the milestone's forecast changed in it and nothing else: what other cells show is left as it was. */
async function fileWithDateChanged(): Promise<Uint8Array> {
  const { table } = plan.excel.book.tables().find(({ table: { name } }) => name === "PlanMilestones") ?? {};
  const column = table?.columns.findIndex(({ name }) => name === "Forecast date") ?? -1;
  const cell = new RegExp(`(<c r="${String.fromCharCode(65 + column)}${6 + changed.row}"[^>]*><v>)4\\d{4}(</v>)`);
  const file = await plan.excel.save();
  const parts: string[] = [];
  const written = altered(file, (name, text) => {
    if (!name.startsWith("xl/worksheets/") || !cell.test(text)) return text;
    parts.push(name);
    return text.replace(cell, `$1${changed.forecast}$2`);
  });
  expect(parts).toHaveLength(1);
  return written;
}

/** The plan as it then stands. */
async function planWithDateChanged(): Promise<PlanData> {
  const { plan: read } = await readPlan(plan.session);
  const rows = (read.tables["PlanMilestones"] ?? []).map((row) =>
    row.at === changed.row ? { ...row, cells: { ...row.cells, forecast: changed.forecast } } : row,
  );
  return { ...read, tables: { ...read.tables, PlanMilestones: rows } };
}

/** What a file holds, without any engine of ours. */
function stored(file: Uint8Array): Pick<Book, "sheetNamed" | "getCell"> {
  const { sheets } = WorkbookFile.open(file, "plan.xlsx").data;
  const cells = new Map(sheets.map((sheet) => [sheet.id, sheet.cells]));
  return {
    sheetNamed: (name) => sheets.find((sheet) => sheet.name === name),
    getCell: (id, row, column) => cells.get(id)?.get(row)?.get(column) ?? { value: null, style: 0 },
  };
}

function shownIn(file: Uint8Array, ids: readonly string[]) {
  const places = new Map(feedsFor(fiveYears).map((feed) => [feed.id, slots[feed.id] ?? feed.slots]));
  const book = stored(file);
  return Object.fromEntries(ids.map((id) => [id, feedShown({ book, options: fiveYears }, id, places.get(id) ?? 0)]));
}

describe("a date changed in the saved file, without the add-in and without our engine", () => {
  inLibreOffice(
    "moves every chart feed to what its twin says, once LibreOffice has recalculated",
    async () => {
      const before = await planWithDateChanged();
      const twins = feedValues(new PlanIndex(before, modelTables(before.years)), { years: 5, choice, slots });
      const file = await fileWithDateChanged();
      const { file: recalculated } = await recalculate(file);

      expect(rounded(shownIn(file, ["timeline"]))).not.toEqual(rounded({ timeline: twins["timeline"] ?? empty }));
      expect(rounded(shownIn(recalculated, Object.keys(twins)))).toEqual(rounded(twins));
    },
    600_000,
  );
});

const empty = { facts: {}, columns: {} };
