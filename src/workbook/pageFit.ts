import { pointsOf } from "./formats";

/** Half an inch around the page, in points. */
const pageMargin = 36;

/** Width of a page's print area on A4, in points. */
const pageWidth = { Portrait: 595 - 2 * pageMargin, Landscape: 842 - 2 * pageMargin } as const;

/** Columns are measured by the digits of the workbook's own face; other programs count these to the fraction of a pixel and come out wider. */
const otherFace = 1.07;

/** Below this scale, in per cent, 11-point letters print smaller than 7 points: a wide sheet goes on to further pages instead. */
export const leastScale = 65;

/** Columns on paper. */
export interface PageFit {
  /** In whole per cent, at most 100. */
  readonly scale: number;
  /** Columns, from 0, that begin a further page. */
  readonly breaks: readonly number[];
}

/** What a sheet asks of its pages beside its columns. */
export interface PageNeeds {
  /** Columns from the left that stand on every page. */
  readonly repeated?: number;
  /** Points that what is written beside those, over the columns of the first page, takes: at a page break it would be cut off. */
  readonly beside?: number;
}

/**
 * Fits columns of these widths (characters) on as few pages side by side as stay legible, and then on so many as large as they
 * go, which fills them evenly, but for what is written over those of the first page.
 */
export function fitPages(
  widths: readonly number[],
  orientation: keyof typeof pageWidth,
  { repeated = 0, beside = 0 }: PageNeeds = {},
): PageFit {
  const points = widths.map((width) => pointsOf(width) * otherFace);
  const breaksAt = (scale: number): number[] => breaksOf(points, (pageWidth[orientation] * 100) / scale, repeated);
  const fits = (breaks: readonly number[]): boolean =>
    breaks.length === pages && (pages === 0 || sumOf(points.slice(repeated, breaks[0])) >= beside);
  const pages = breaksAt(leastScale).length;
  let scale = 100;
  while (scale > leastScale && !fits(breaksAt(scale))) scale -= 1;
  return { scale, breaks: breaksAt(scale) };
}

const sumOf = (points: readonly number[]): number => points.reduce((sum, width) => sum + width, 0);

function breaksOf(points: readonly number[], room: number, repeated: number): number[] {
  const again = sumOf(points.slice(0, repeated));
  const breaks: number[] = [];
  let used = 0;
  for (const [column, width] of points.entries()) {
    if (used + width > room && column > repeated) {
      breaks.push(column);
      used = again;
    }
    used += width;
  }
  return breaks;
}

/** A4 with narrow margins and the page's number at its foot. */
export function arrangePage(layout: Excel.PageLayout, orientation: "Portrait" | "Landscape", scale: number): void {
  layout.orientation = orientation;
  layout.paperSize = "A4";
  layout.zoom = { scale };
  layout.leftMargin = pageMargin;
  layout.rightMargin = pageMargin;
  layout.topMargin = pageMargin;
  layout.bottomMargin = pageMargin + 14;
  layout.headersFooters.defaultForAllPages.centerFooter = "&A, page &P of &N";
}
