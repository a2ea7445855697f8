import { chartDataId, type PlanChart, template as templateFor, type Template } from "../plan/index";
import { PlannerError } from "../plan/errors";
import { type Outline, optionsOf, outline, refuseNewer } from "./assess";
import { describe } from "./describe/describe";
import { locate } from "./locate";
import { probe } from "./probe";
import type { Session } from "./session";
import { labelOf, type Site } from "./site";
import type { Shapes } from "./survey";
import type { Found, Thing } from "./thing";
import type { ChartThing } from "./things/chart";
import type { AnyThing } from "./things/index";

/** The charts of a plan, where everything is that they need, and what there is of each. */
export interface ChartsAt {
  readonly charts: readonly ChartThing[];
  /** Charts of the plan that people have placed on other sheets as well. */
  readonly placed: readonly ChartThing[];
  readonly found: ReadonlyMap<string, Found>;
  readonly site: Site;
}

/** Looks at the charts: two requests. */
export async function chartsAt(session: Session): Promise<ChartsAt> {
  const outlined = await outline(session);
  const { things, site } = lookedAt(outlined);
  const charts = things.filter((thing): thing is ChartThing => thing.kind === "chart");
  const placed = placedIn(outlined.shapes, charts, site);
  const probed = await probe(session, [...things, ...placed], site);
  return { charts, placed, ...probed };
}

/** A chart of the plan by its name. */
export function chartNamed({ charts }: ChartsAt, name: string): ChartThing {
  const found = charts.find((chart) => chart.name === name);
  if (!found) throw new PlannerError("chartMissing", { chart: name });
  return found;
}

/** The things that drawing looks at: the charts, and the cells they stand on, to see whether those have moved. */
function lookedAt(found: Outline): { things: AnyThing[]; site: Site } {
  if (!found.planned) throw new PlannerError("noPlan");
  refuseNewer(found.identity);
  const template = templateFor(optionsOf(found, { options: null }));
  const site = locate({ shapes: found.shapes, template, identity: found.identity });
  const sheets = sheetsOf(template);
  for (const id of sheets) if (!site.sheets[id]) throw new PlannerError("sheetMissing", { sheet: labelOf(site, id) });
  const isLooked = (thing: Thing): boolean =>
    thing.kind === "chart" || (thing.kind === "cells" && "sheet" in thing && sheets.has(String(thing.sheet)));
  return { things: describe({ template, site }).filter(isLooked), site };
}

function sheetsOf({ charts }: Template): ReadonlySet<string> {
  return new Set([chartDataId, ...charts.map(({ sheet }: PlanChart) => sheet)]);
}

function placedIn({ sheets }: Shapes, charts: readonly ChartThing[], site: Site): ChartThing[] {
  return sheets.flatMap(({ name: sheet, charts: there }) =>
    charts
      .filter(({ name, sheet: own }) => labelOf(site, own) !== sheet && there.some((chart) => chart.name === name))
      .map((thing) => placedThing(thing, sheet)),
  );
}

/** A chart of the plan as people have placed it on another sheet. */
export function placedThing(thing: ChartThing, sheet: string): ChartThing {
  return { ...thing, at: `${thing.at}/${sheet}`, more: [], drawing: { ...thing.drawing, placed: { sheet } } };
}
