import { Defect, PlannerError } from "../plan/errors";
import { yearLabel } from "../dates/years";
import { lastYear } from "../plan/index";
import type { PlanSpan } from "../plan/types";
import { apply, type Watch } from "./apply";
import {
  assess,
  compare,
  mayWrite,
  outline,
  spanOf,
  type Assessment,
  type Outline,
  type Upgrade,
  type Wish,
} from "./assess";
import { pending, type Change } from "./diff";
import { isPassing } from "./excelErrors";
import { refuseOldDates } from "./oldDates";
import type { Session } from "./session";

/** What to bring about, and how: without options of a new plan or other years, the plan that is there is mended. */
export interface Reconciling extends Wish {
  /** Which of the new plan's years were asked for expressly, where not all were: a plan that is there has to agree with them. */
  readonly expressly?: Partial<PlanSpan>;
  /** Ids of the changes to make; all when absent. What comes with a chosen one is chosen too. */
  readonly choice?: readonly string[];
  readonly watch: Watch;
}

/** What was done, what stays as people have it, and what this Excel refused without harm. */
export interface Outcome {
  readonly changes: readonly Change[];
  readonly notes: readonly Change[];
  readonly failures: readonly Change[];
  /** Which template's plan became which's; null where it was today's already. */
  readonly upgrade: Upgrade | null;
  /** The years of the plan that was there before; null where there was none. */
  readonly before: PlanSpan | null;
}

/** The workbook is not what we have just made of it: ours to mend, never the planner's. */
export class WorkbookDidNotSettle extends Defect {
  constructor(readonly left: readonly Change[]) {
    super(`workbook did not settle: ${left.map(({ id, because }) => `${id} (${because.join(", ")})`).join("; ")}`);
  }
}

/** Mending one thing may bring others to light (a range that becomes a table again), but not for ever. */
const mostRounds = 6;

/** Makes the workbook hold the plan: looks, compares, writes, looks again. Running it twice changes nothing the second time. */
export async function reconcile(session: Session, work: Reconciling): Promise<Outcome> {
  try {
    return await attempt(session, work);
  } catch (error) {
    // Excel was busy for a moment: nothing is retried blindly, everything is looked at anew.
    if (!(error instanceof Error) || !isPassing(error.cause)) throw error;
    return attempt(session, work);
  }
}

async function attempt(session: Session, work: Reconciling): Promise<Outcome> {
  const made: Change[] = [];
  const failures: Change[] = [];
  let upgrade: Upgrade | null = null;
  let before: PlanSpan | null | undefined;
  for (let round = 1; round <= mostRounds; round += 1) {
    const found = await outline(session);
    if (before === undefined) before = spanThere(found, work);
    const assessment = await assess(session, found, work);
    // Half an upgrade would be a plan of no template: it is made whole.
    const chooses = work.choice !== undefined && assessment.upgrade === null;
    const open = chosen(pending(assessment.changes), work.choice ?? [], chooses);
    const structural = structuralIn(open);
    upgrade ??= assessment.upgrade;
    if (open.length === 0) return { changes: made, notes: notesOf(assessment.changes), failures, upgrade, before };
    const now = structural.length > 0 ? structural : open;
    const after = await make(session, { found, assessment, work }, now);
    made.push(...now);
    failures.push(...after.failures);
    if (structural.length > 0) continue;
    const refused = settled(after, open, failures);
    return { changes: made, notes: notesOf(after.changes), failures: refused, upgrade, before };
  }
  throw new Defect("repairs bring about new repairs");
}

/** A plan keeps its years until it is asked for more: other years are never put over them by inserting once more. */
export function refuseOtherYears(
  found: PlanSpan,
  { options, expressly }: Pick<Reconciling, "options" | "expressly">,
): void {
  if (options === null) return;
  const { firstYear, years } = { ...found, ...(expressly ?? { firstYear: options.firstYear, years: options.years }) };
  if (found.firstYear === firstYear && found.years === years) return;
  const [first, last] = textsOf(found);
  const asked = textsOf({ firstYear, years }).join(" to ");
  throw new PlannerError("otherYears", { first, last, asked });
}

const textsOf = (span: PlanSpan): [string, string] => [yearLabel(span.firstYear), yearLabel(lastYear(span))];

/** The years of the plan that is there, unless others are to be put over it; null where there is none. */
function spanThere(found: Outline, work: Reconciling): PlanSpan | null {
  const span = found.planned ? spanOf(found) : null;
  if (span) refuseOtherYears(span, work);
  return span;
}

interface Making {
  readonly found: Outline;
  readonly assessment: Assessment;
  readonly work: Reconciling;
}

async function make(
  session: Session,
  { found, assessment, work }: Making,
  changes: readonly Change[],
): Promise<{ changes: readonly Change[]; failures: readonly Change[] }> {
  const { template, shapes, site, planned } = assessment;
  mayWrite(found, assessment);
  if (!planned) await refuseOldDates(session, changes, site);
  const here = planned ? changes : changes.filter(({ thing }) => thing.at !== firstSheet(changes));
  const applied = await apply({ session, template, shapes, site, watch: work.watch }, here);
  const after = await compare(session, template, applied.site);
  return { changes: after.changes, failures: applied.failures };
}

function firstSheet(changes: readonly Change[]): string | undefined {
  return changes.find(({ kind }) => kind === "sheet")?.thing.at;
}

/** What was to be made and is not: reported as ours, unless Excel had said that it would not. */
function settled(
  after: { changes: readonly Change[] },
  made: readonly Change[],
  failures: readonly Change[],
): Change[] {
  const refused = new Set(failures.map(({ at }) => at));
  const tried = new Set(made.map(({ at }) => at));
  const left = pending(after.changes).filter(({ at }) => tried.has(at) && !refused.has(at));
  if (left.length > 0) throw new WorkbookDidNotSettle(left);
  return [...failures];
}

function notesOf(changes: readonly Change[]): Change[] {
  return changes.filter(({ action }) => action === "accept");
}

/** What is mended before all the rest: with what it stands on, where that has to be made, and what comes with that. */
function structuralIn(open: readonly Change[]): Change[] {
  const structural = open.filter(({ found }) => found?.structural === true);
  const bases = new Set(structural.map(({ thing }) => thing.within));
  const created = open.filter(({ action }) => action === "create");
  const made = new Set(created.flatMap(({ at }) => (bases.has(at) ? [at] : [])));
  const comesFirst = ({ at, thing }: Change): boolean => made.has(at) || made.has(thing.within ?? "");
  return open.filter((change) => structural.includes(change) || (created.includes(change) && comesFirst(change)));
}

/** The chosen changes, what they stand on where that has to be made, and those that come with them, level by level. */
function chosen(changes: readonly Change[], choice: readonly string[], chooses: boolean): Change[] {
  if (!chooses) return [...changes];
  const ids = new Set(choice);
  const places = new Set(changes.filter(({ id }) => ids.has(id)).map(({ at }) => at));
  const created = new Set(changes.filter(({ action }) => action === "create").map(({ at }) => at));
  for (let before = -1; before !== places.size;) {
    before = places.size;
    for (const { at, thing } of changes) {
      if (thing.within === undefined) continue;
      if (places.has(thing.within)) places.add(at);
      else if (places.has(at) && created.has(thing.within)) places.add(thing.within);
    }
  }
  return changes.filter(({ at }) => places.has(at));
}
