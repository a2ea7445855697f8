import type { Book } from "./book";
import type { ChartData } from "./model";

/** Width and height of a picture, in pixels of a screen at 96 to the inch. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart as a picture: a PNG file in base64. Whoever opens the workbook brings it, since a host without a screen
 * has nothing to draw with.
 */
export type ChartPicture = (chart: ChartData, book: Book, size: PictureSize) => Promise<string>;
