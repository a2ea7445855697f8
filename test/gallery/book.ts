import { drawCharts, fill, insert, openSession, type Watch } from "../../src/actions";
import { type EmbeddedExcel, openEmbeddedExcel } from "../../src/host";
import { chartsFor } from "../../src/plan";
import { svgOf } from "../../src/workbench/charts/drawing";
import { charted, fiveYears, type Rows, titled } from "../plan/charts/samplePlan";

const unwatched: Watch = { report: () => undefined, cancelled: () => false };

/** How much a plan of the gallery holds. */
export interface Size {
  readonly milestones: number;
  readonly projects: number;
}

/** A saved plan whose other sheets are hidden, so that only its charts are printed, and the workbench's drawing of each chart. */
export interface GalleryBook {
  readonly file: Uint8Array;
  /** SVG by the chart's name. */
  readonly drawings: ReadonlyMap<string, string>;
}

/** Makes the plan as a planner does: insert, fill, draw, save. */
export async function galleryBook(size: Size): Promise<GalleryBook> {
  const excel = await openEmbeddedExcel();
  const session = openSession(excel.Excel, excel.Office);
  await insert(session, fiveYears, unwatched);
  const { PlanYears: limits = [], ...others } = charted(size);
  const tables = Object.entries(others).filter(([, rows]) => rows.length > 0);
  await fill(
    session,
    { tables: Object.fromEntries(tables.map(([name, rows]) => [name, titled(name, rows)])) },
    unwatched,
  );
  if (size.projects > 0) await setLimits(excel, limits);
  await drawCharts(session, {}, unwatched);
  await excel.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    sheets.getItem("Charts").activate();
    for (const sheet of sheets.items) if (sheet.name !== "Charts") sheet.visibility = "Hidden";
    await context.sync();
  });
  const charts = excel.book.sheetNamed("Charts")?.charts ?? [];
  const drawings = new Map(charts.map((chart) => [chart.name, svgOf(chart, excel.book)]));
  const file = await excel.save();
  excel.close();
  return { file, drawings };
}

/** Least and most of each year, and the election that falls among them: the plan comes with the years' rows. */
async function setLimits({ Excel }: EmbeddedExcel, limits: Rows): Promise<void> {
  const years = titled("PlanYears", limits);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("PlanYears");
    for (const [row, cells] of years.entries()) {
      for (const [title, value] of Object.entries(cells))
        columns.getItem(title).getDataBodyRange().getCell(row, 0).values = [[value]];
    }
    await context.sync();
  });
}

/** The charts in the order of their pages, with the words at the head of each page: the first stands under the sheet's title. */
export const chartPages: readonly { readonly name: string; readonly heading: string }[] = chartsFor(fiveYears).map(
  ({ name, label }, index) => ({ name, heading: index === 0 ? "Charts" : label }),
);
