import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launch } from "../kit/browser";
import { chartPages, galleryBook, type GalleryBook, type Size } from "./book";
import { printed, renamePages } from "./pages";

/** Sizes at which every chart has to tell what it tells. */
const sizes: readonly Size[] = [
  { milestones: 0, projects: 0 },
  { milestones: 1, projects: 1 },
  { milestones: 8, projects: 8 },
  { milestones: 60, projects: 8 },
  { milestones: 200, projects: 40 },
];

/** `npm run gallery -- FOLDER [milestones ...]`: pages and drawings of every chart at every size, or at some. */
async function main([folder = "gallery", ...chosen]: readonly string[]): Promise<void> {
  const into = path.resolve(folder);
  mkdirSync(into, { recursive: true });
  for (const size of sizes.filter(({ milestones }) => chosen.length === 0 || chosen.includes(String(milestones)))) {
    const book = await galleryBook(size);
    const stem = `at-${size.milestones}`;
    writeFileSync(path.join(into, `${stem}.xlsx`), book.file);
    const pages = printed(path.join(into, `${stem}.xlsx`), path.join(into, "profile"));
    renamePages(into, stem, (page) => chartOn(pages, page));
    await drawn(book, (chart) => path.join(into, `${stem}-${short(chart)}-workbench.png`));
  }
}

const short = (chart: string): string => chart.replace("PlanChart", "").toLowerCase();

/** The page on which a chart's heading stands names it; what follows without a heading belongs to the chart before. */
function chartOn(pages: readonly string[], page: number): string {
  const headings = pages.slice(0, page).map((text) => text.trimStart().split("\n", 1)[0]?.trim() ?? "");
  const charts = chartPages.filter(({ heading }) => headings.includes(heading));
  const last = charts.at(-1);
  if (last === undefined) return `before-${page}`;
  const further = page - 1 - headings.lastIndexOf(last.heading);
  return further === 0 ? short(last.name) : `${short(last.name)}-${further + 1}`;
}

/** Paints the workbench's drawings in a browser. */
async function drawn({ drawings }: GalleryBook, fileOf: (chart: string) => string): Promise<void> {
  const browser = await launch();
  const page = await browser.newPage();
  for (const [chart, svg] of drawings) {
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page
      .locator("svg")
      .first()
      .screenshot({ path: fileOf(chart) });
  }
  await browser.close();
}

void main(process.argv.slice(2));
