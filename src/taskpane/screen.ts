import type { CheckResult, FindingView, LookResult, Preview, Progress, Renumbering } from "../actions";
import type { InsertOptions } from "../plan/types";
import type { NoticeFacts, Work } from "../text/pane";
import { keyOf } from "./findings";

/** Something that a planner can act on, as data. */
export interface Problem {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What is said above the screen about what was just done, or could not be. */
export type Notice =
  { readonly kind: "done"; readonly facts: NoticeFacts } | { readonly kind: "problem"; readonly problem: Problem };

/** A plan that is sound, or that people work on as it is, and what the last check found in it. */
export interface AtPlan {
  readonly at: "plan";
  readonly look: LookResult;
  readonly found: CheckResult | null;
  /** The plan has changed since then. */
  readonly stale: boolean;
  /** Key of the finding whose cell was shown last. */
  readonly goneTo: string | null;
  readonly asking: Asking | null;
  /** What is being done in place of the home; null on the home itself. */
  readonly task: TaskName | null;
}

/** Work with steps of its own, done in place of the home. */
export type TaskName = "charts" | "import" | "clock" | "years" | "publicCopy" | "rename" | "takeOut";

/** What is being asked about findings before it is done: to fix one, or all of a kind; to accept one as it is. */
export interface Asking {
  readonly deed: "fix" | "waive" | "renumber";
  readonly findings: readonly FindingView[];
  /** What giving a row another id would change. */
  readonly renumbering?: Renumbering;
}

/** What a screen is that a planner can work on; all of them can carry a notice. */
export type Resting = { readonly notice?: Notice } & (
  | { readonly at: "none" }
  | { readonly at: "preview"; readonly options: InsertOptions; readonly preview: Preview }
  | AtPlan
  | { readonly at: "damaged"; readonly look: LookResult; readonly chosen: ReadonlySet<string> }
  | { readonly at: "newer"; readonly version: number }
  | { readonly at: "cannot"; readonly problem: Problem }
);

/** Everything the pane can show. */
export type Screen =
  | { readonly at: "starting" }
  | { readonly at: "unreachable" }
  | Resting
  | {
      readonly at: "working";
      readonly work: Work;
      readonly progress: Progress | null;
      readonly cancelling: boolean;
      readonly before: Resting;
    };

/** What happens to the pane. */
export type PaneEvent =
  | { readonly type: "officeSilent" }
  /** Of these and those that follow, `changed`: the plan is no longer as the last check found it. */
  | {
      readonly type: "looked";
      readonly look: LookResult;
      readonly notice?: Notice;
      readonly changed?: boolean;
      /** The plan is another one: nothing of what was found holds. */
      readonly anew?: boolean;
    }
  | { readonly type: "started"; readonly work: Work }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "cancelAsked" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "finished"; readonly facts?: NoticeFacts; readonly changed?: boolean; readonly goneTo?: string }
  | { readonly type: "opened"; readonly task: TaskName }
  | { readonly type: "closed" }
  | { readonly type: "previewed"; readonly options: InsertOptions; readonly preview: Preview }
  | { readonly type: "left" }
  | { readonly type: "checked"; readonly result: CheckResult; readonly facts?: NoticeFacts }
  | { readonly type: "edited" }
  /** `stale`: something was edited meanwhile. */
  | { readonly type: "rechecked"; readonly result: CheckResult; readonly stale?: boolean }
  | { readonly type: "asked"; readonly asking: Asking }
  | { readonly type: "askLeft" }
  /** What needs repair is left for now: the rest of the plan can be worked on. */
  | { readonly type: "leftUnrepaired" }
  | { readonly type: "chose"; readonly id: string; readonly on: boolean }
  | { readonly type: "dismissed" };

/** The pane before anything is known. */
export const firstScreen: Screen = { at: "starting" };

/** The home of a plan that has not been checked yet. */
function homeWith(look: LookResult): AtPlan {
  return { at: "plan", look, found: null, stale: false, goneTo: null, asking: null, task: null };
}

/** The screen for what was seen in the workbook. */
function seen(look: LookResult, notice: Notice | undefined): Resting {
  switch (look.state) {
    case "none":
      return { at: "none", notice };
    case "sound":
      return { ...homeWith(look), notice };
    case "damaged":
      return { at: "damaged", look, chosen: new Set(look.changes.map(({ id }) => id)), notice };
    case "newer":
      return { at: "newer", version: look.version ?? 0, notice };
    case "cannot":
      return { at: "cannot", problem: look.problem ?? { code: "GeneralException", facts: {} }, notice };
  }
}

/** Work is shown over the screen it was asked from, or over nothing while the pane starts. */
function restingBehind(screen: Screen): Resting | null {
  if (screen.at === "starting" || screen.at === "unreachable") return null;
  return screen.at === "working" ? screen.before : screen;
}

/** The plan's home on or behind a screen; null where there is none. */
function homeOf(screen: Resting | null): AtPlan | null {
  return screen?.at === "plan" ? screen : null;
}

/** What was found stays on the screen when the workbook is looked at again and the plan is still sound. */
function lookedAgain(screen: Screen, { look, notice, changed, anew }: Extract<PaneEvent, { type: "looked" }>): Screen {
  const before = homeOf(restingBehind(screen));
  const now = seen(look, notice);
  if (now.at !== "plan" || !before || anew === true) return now;
  const { found, stale, goneTo } = changed === true ? staleOf(before) : before;
  return { ...now, found, stale, goneTo };
}

/** A home whose plan has changed: what was found stays to be read, and no longer counts as what is there. */
function staleOf<H extends AtPlan>(home: H): H {
  return { ...home, stale: home.found !== null };
}

/** Changes the home, also while something is being done that was asked from it. */
function atHome(screen: Screen, change: <H extends AtPlan>(home: H) => H): Screen {
  if (screen.at === "plan") return change(screen);
  return screen.at === "working" && screen.before.at === "plan" ? { ...screen, before: change(screen.before) } : screen;
}

function failed(screen: Screen, problem: Problem): Screen {
  const before = restingBehind(screen);
  return before ? { ...before, notice: { kind: "problem", problem } } : { at: "cannot", problem };
}

function finished(screen: Screen, { facts, changed, goneTo }: Extract<PaneEvent, { type: "finished" }>): Screen {
  const before = restingBehind(screen);
  if (!before) return screen;
  const notice: Notice | undefined = facts && { kind: "done", facts };
  if (before.at !== "plan") return { ...before, notice };
  const home = goneTo === undefined ? before : { ...before, goneTo };
  return changed === true ? { ...staleOf(home), asking: null, notice } : { ...home, notice };
}

function checked(screen: Screen, found: CheckResult, facts: NoticeFacts | undefined): Screen {
  const before = homeOf(restingBehind(screen));
  if (!before) return screen;
  return { ...before, found, stale: false, asking: null, notice: facts && { kind: "done", facts } };
}

function asked(screen: Screen, asking: Asking): Screen {
  const home = homeOf(restingBehind(screen));
  return home ? { ...home, asking } : screen;
}

/** After an edit: what is being read or fixed stays where it is, unless it is no longer found. */
function rechecked<H extends AtPlan>(home: H, found: CheckResult, stale = false): H {
  if (!home.found) return home;
  const still = new Map(found.findings.map((view) => [keyOf(view), view]));
  const findings = home.asking?.findings.flatMap((view) => still.get(keyOf(view)) ?? []) ?? [];
  const asking = home.asking && findings.length > 0 ? { ...home.asking, findings } : null;
  return { ...home, found, stale, asking };
}

function chose(screen: Screen, id: string, on: boolean): Screen {
  if (screen.at !== "damaged") return screen;
  const chosen = new Set(screen.chosen);
  if (on) chosen.add(id);
  else chosen.delete(id);
  return { ...screen, chosen };
}

type Step<T extends PaneEvent["type"]> = (screen: Screen, event: Extract<PaneEvent, { type: T }>) => Screen;

const steps: { readonly [T in PaneEvent["type"]]: Step<T> } = {
  officeSilent: (screen) => (screen.at === "starting" ? { at: "unreachable" } : screen),
  looked: (screen, event) => lookedAgain(screen, event),
  started: (screen, { work }) => {
    const before = restingBehind(screen);
    return before
      ? { at: "working", work, progress: null, cancelling: false, before: { ...before, notice: undefined } }
      : screen;
  },
  progressed: (screen, { progress }) => (screen.at === "working" ? { ...screen, progress } : screen),
  cancelAsked: (screen) => (screen.at === "working" ? { ...screen, cancelling: true } : screen),
  failed: (screen, { problem }) => failed(screen, problem),
  finished: (screen, event) => finished(screen, event),
  opened: (screen, { task }) => (screen.at === "plan" ? { ...screen, task, notice: undefined } : screen),
  closed: (screen) => (screen.at === "plan" ? { ...screen, task: null } : screen),
  previewed: (_screen, { options, preview }) => ({ at: "preview", options, preview }),
  left: (screen) => (screen.at === "preview" ? { at: "none" } : screen),
  checked: (screen, { result, facts }) => checked(screen, result, facts),
  edited: (screen) => atHome(screen, staleOf),
  rechecked: (screen, { result, stale }) => atHome(screen, (home) => rechecked(home, result, stale)),
  asked: (screen, { asking }) => asked(screen, asking),
  askLeft: (screen) => (screen.at === "plan" ? { ...screen, asking: null } : screen),
  leftUnrepaired: (screen) => (screen.at === "damaged" ? homeWith(screen.look) : screen),
  chose: (screen, { id, on }) => chose(screen, id, on),
  dismissed: (screen) => ("notice" in screen ? { ...screen, notice: undefined } : screen),
};

/** The screen after an event. Pure: all that the pane shows follows from here. */
export function next(screen: Screen, event: PaneEvent): Screen {
  const step = steps[event.type] as Step<PaneEvent["type"]>;
  return step(screen, event);
}
