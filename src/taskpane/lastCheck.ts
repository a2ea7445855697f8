import type { CheckResult, Watch } from "../actions";
import type { PaneActions, PlannerParts } from "./plannerParts";
import { type Edited, Quiet } from "./quiet";

/** What the last check needs around it. */
export interface LastCheckParts extends Pick<PlannerParts, "session" | "actions" | "tell" | "log"> {
  readonly watch: Watch;
  /** Whether something is being done that people asked for: a check that nobody asked for then waits. */
  readonly isBusy: () => boolean;
}

/** What the last check found, and what was edited since, which is checked again from there in a quiet moment. */
export class LastCheck {
  private found: CheckResult | null = null;
  private watching = false;
  private readonly edits = new Quiet((edited) => this.recheck(edited));
  private rechecking: Promise<void> = Promise.resolve();

  constructor(private readonly parts: LastCheckParts) {}

  /** Resolves when no check is under way that nobody asked for. */
  get settled(): Promise<void> {
    return this.rechecking;
  }

  /** Checks the whole plan because people asked for it. */
  async anew(all: PaneActions): Promise<CheckResult> {
    this.edits.clear();
    this.found = await all.check(this.parts.session, { before: this.found }, this.parts.watch);
    return this.found;
  }

  /** The plan is another one now: nothing of what was found holds. */
  forget(): void {
    this.edits.clear();
    this.found = null;
  }

  /** From now on edits are looked at; an Excel that does not tell of them leaves it at *Check again*. */
  async follow(all: PaneActions): Promise<void> {
    if (this.watching) return;
    try {
      await all.watchEdits(this.parts.session, ({ sheet, own }) => {
        this.parts.tell({ type: "edited" });
        // What others change is seen to by their panes; here it is said, with the way to check again.
        if (own) this.edits.touched(sheet);
      });
      this.watching = true;
    } catch (error) {
      this.parts.log(error);
    }
  }

  /** The add-in itself has changed the plan, or may have. */
  changed(): void {
    this.parts.tell({ type: "edited" });
    this.edits.touched(null);
  }

  /** Checks what was edited without showing work or taking the focus; false while something else is being done. */
  private async recheck(edited: Edited): Promise<boolean> {
    if (this.parts.isBusy()) return false;
    this.rechecking = this.rechecking.then(() => this.checkQuietly(edited));
    await this.rechecking;
    return true;
  }

  private async checkQuietly(sheet: Edited): Promise<void> {
    const before = this.found;
    if (!before) return;
    const { session, watch } = this.parts;
    try {
      const all = await this.parts.actions();
      this.found =
        sheet === null
          ? await all.check(session, { before }, watch)
          : await all.recheck(session, { before, sheet }, watch);
      this.parts.tell({ type: "rechecked", result: this.found, stale: this.edits.waiting });
    } catch (error) {
      this.parts.log(error);
    }
  }
}
