import type { Thing, ThingKind } from "../thing";

/** A chart on a sheet of the plan. */
export interface ChartThing extends Thing {
  readonly kind: "chart";
  readonly sheet: string;
  readonly name: string;
}

/** Charts. */
export const chart: ThingKind<ChartThing> = {
  wave: "charts",
  attributes: {},
  load: () => null,
  create: () => undefined,
  update: () => undefined,
};
