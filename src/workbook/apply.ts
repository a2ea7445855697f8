import { Defect, PlannerError } from "../plan/errors";
import type { Template } from "../plan/index";
import { progressText } from "../text/changes";
import { bookAt } from "./bookAt";
import type { Change } from "./diff";
import { locate } from "./locate";
import { positionsOf } from "./positions";
import { restoreEvents } from "./restoreEvents";
import type { Session } from "./session";
import type { Site } from "./site";
import { askShapes, type Shapes } from "./survey";
import { stepsOf, type Step } from "./steps";
import { kindOf } from "./things/index";
import type { BookAt } from "./thing";

/** How a long piece of work tells where it is and learns that it should stop; both once a request. */
export interface Watch {
  report(progress: { readonly done: number; readonly of: number; readonly doing: string }): void;
  cancelled(): boolean;
}

/** What applying stands on. */
export interface Ground {
  readonly session: Session;
  readonly template: Template;
  readonly shapes: Shapes;
  readonly site: Site;
  readonly watch: Watch;
}

/** What came of it. */
export interface Applied {
  /** Where everything stands afterwards. */
  readonly site: Site;
  /** Changes that this Excel refused, none of which the plan depends on. */
  readonly failures: readonly Change[];
}

/** Makes the changes, one request a step. While it writes, Excel raises no events of ours. */
export async function apply(ground: Ground, changes: readonly Change[]): Promise<Applied> {
  const steps = stepsOf(changes);
  const failures: Change[] = [];
  let site = { ...ground.site, positions: positionsOf(ground.template.sheets, madeSheets(changes), ground.site) };
  let open = false;
  try {
    for (const [done, step] of steps.entries()) {
      if (ground.watch.cancelled()) throw new PlannerError("cancelled");
      ground.watch.report({ done, of: steps.length, doing: progressText(step.wave) });
      const place = { first: done === 0, last: done === steps.length - 1 };
      open = true;
      const after = await write({ ...ground, site }, step, place);
      site = after.site;
      failures.push(...after.failures);
      open = !place.last;
    }
  } finally {
    if (open) await restoreEvents(ground.session);
  }
  ground.watch.report({ done: steps.length, of: steps.length, doing: progressText("done") });
  return { site, failures };
}

/** Whether a step is the first or the last of its work. */
interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

async function write(ground: Ground, step: Step, place: Place): Promise<Applied> {
  try {
    return { site: await send(ground, step, place), failures: [] };
  } catch (error) {
    if (step.wave !== "fragile" || !(error instanceof PlannerError)) throw error;
    return singly(ground, step, place);
  }
}

/** Where one of the calls that some builds refuse fails, each change goes alone: what can be made is made. */
async function singly(ground: Ground, step: Step, place: Place): Promise<Applied> {
  const failures: Change[] = [];
  for (const change of step.changes) {
    try {
      await send(ground, { ...step, changes: [change] }, { first: false, last: false });
    } catch (error) {
      if (!(error instanceof PlannerError)) throw error;
      failures.push(change);
    }
  }
  const site = place.last ? await send(ground, { ...step, changes: [] }, place) : ground.site;
  return { site, failures };
}

/** One request. After a wave that makes sheets and tables, and after the last, it also brings where everything now is. */
async function send(ground: Ground, step: Step, place: Place): Promise<Site> {
  return ground.session.brief.once(async (context) => {
    if (place.first) context.runtime.enableEvents = false;
    const book = bookAt(context, ground.site);
    for (const change of step.changes) make(change, book);
    if (place.last) context.runtime.enableEvents = true;
    const read = place.last || step.wave === "sheets" ? askSite(ground, step, book, place.last) : null;
    await context.sync();
    return read ? read() : ground.site;
  });
}

/** Where everything is after a step. Before the last, what things are called stays as it was decided at the start. */
function askSite({ site, template, shapes }: Ground, step: Step, book: BookAt, last: boolean): () => Site {
  const corners = askCorners(book, tablesAfter(site, step));
  const outline = askShapes(book.context, last ? "withNames" : "withoutNames");
  const { alignments, rowOrder, identity, labels, names, formulas, positions } = site;
  return () => {
    const now = outline();
    const moved = { alignments, rowOrder, positions, corners: corners() };
    if (last) return { ...locate({ template, identity, shapes: now }), ...moved };
    const located = locate({ template, identity, shapes: { ...now, names: shapes.names } });
    return { ...located, ...moved, labels, names, formulas, identity };
  };
}

/** Ids of the sheets that are made. */
function madeSheets(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.filter(({ action, kind }) => action === "create" && kind === "sheet").map(idOf));
}

function idOf({ thing: { at } }: Change): string {
  return at.slice("sheet/".length);
}

function make(change: Change, book: BookAt): void {
  const { thing, action, found } = change;
  const kind = kindOf(thing);
  if (action === "create") kind.create(thing, book);
  else if (found) kind.update(thing, book, found);
  else throw new Defect(`nothing found to update: ${thing.at}`);
}

/** Declared names of the tables that are there once a step is done. */
function tablesAfter(site: Site, { changes }: Step): string[] {
  const made = changes.flatMap(({ thing }) => (thing.kind === "table" ? String(thing.values.name) : []));
  return [...new Set([...Object.keys(site.tables), ...made])];
}

function askCorners(book: BookAt, tables: readonly string[]): () => Site["corners"] {
  const ranges = tables.map((name) => [name, book.table(name).getRange().load("rowIndex,columnIndex")] as const);
  return () =>
    Object.fromEntries(
      ranges.map(([name, { rowIndex, columnIndex }]) => [name, { row: rowIndex, column: columnIndex }]),
    );
}
