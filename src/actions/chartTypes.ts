export type { ChartChoice } from "../plan/index";
export type { ChartSeen, ChartsSeen } from "../workbook/chartDesk";

/** One of the plan's charts, by the name it has in the workbook. */
export interface ChartOptions {
  readonly chart: string;
}

/** A chart that was brought to the front. */
export interface ChartShown {
  readonly sheet: string;
  readonly label: string;
}

/** A chart as it looks now, for a report written elsewhere. */
export interface ChartPicture {
  /** A PNG file in base64. */
  readonly png: string;
}
