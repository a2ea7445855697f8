import type { SheetFeature } from "./feature";

/** Charts. */
export const charts: SheetFeature = {
  read() {},
  patch() {},
};
