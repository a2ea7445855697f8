import type { FindingView, GoToOptions, Session, Watch } from "../actions";
import type { CellChange, InsertOptions } from "../plan/types";
import type { NoticeFacts, Work } from "../text/pane";
import { dayText } from "../text/values";
import type { Place } from "../text/ways";
import { keyOf } from "./findings";
import { LastCheck } from "./lastCheck";
import type { Waiving } from "./parts/WaiveForm";
import { type PaneActions, type PlannerParts, problemOf, readingWork } from "./plannerParts";
import type { PaneEvent, Problem } from "./screen";

/** What a task does with the actions: it may be stopped by the watch, and throws what the planner is to be told. */
export type Job<T> = (all: PaneActions, session: Session, watch: Watch) => Promise<T>;

/** Work that may leave the plan half made where Excel stops it. */
const structural: readonly Work[] = ["insert", "repair", "changeYears", "takeOut"];

/** What is said when a task has done something. */
export interface Told<T> {
  readonly facts: (result: T) => NoticeFacts;
  /** The plan is no longer as the last check found it. */
  readonly changed?: boolean;
  /** The plan itself has changed: it is looked at again, and the pane goes back to its home. */
  readonly anew?: boolean;
}

/**
 * Connects the pane's wishes with the actions; answers by events, never by throwing.
 * One thing at a time: what is asked meanwhile is left.
 */
export class Planner {
  private busy = false;
  private stopped = false;
  private readonly session: Session;
  private readonly watch: Watch;
  private readonly last: LastCheck;

  constructor(private readonly parts: PlannerParts) {
    this.session = parts.session;
    this.watch = {
      report: (progress) => parts.tell({ type: "progressed", progress }),
      cancelled: () => this.stopped,
    };
    this.last = new LastCheck({ ...parts, watch: this.watch, isBusy: () => this.busy });
  }

  /** Does what a task of the pane asks for, and answers with what came of it; null where nothing did, which has then been told. */
  readonly ask = async <T>(work: Work, job: Job<T>, told?: Told<T>): Promise<T | null> => {
    let result: T | null = null;
    await this.during(work, async (all) => {
      const came = await job(all, this.session, this.watch);
      result = came;
      if (told?.anew) {
        this.last.forget();
        return { ...(await this.seen(all, told.facts(came))), anew: true };
      }
      return { type: "finished", facts: told?.facts(came), changed: told?.changed === true };
    });
    return result;
  };

  /** Looks what the workbook holds. */
  look(): Promise<void> {
    return this.during("look", async (all) => ({ type: "looked", look: await all.look(this.session, {}, this.watch) }));
  }

  /** Works out what insert would do. */
  previewInsert(options: InsertOptions): Promise<void> {
    return this.during("previewInsert", async (all) => {
      const preview = await all.previewInsert(this.session, options, this.watch);
      return { type: "previewed", options, preview };
    });
  }

  /** Adds the plan. */
  insert(options: InsertOptions): Promise<void> {
    return this.during("insert", async (all) => {
      const { failures } = await all.insert(this.session, options, this.watch);
      return this.seen(all, { code: "inserted", failures: failures.length });
    });
  }

  /** Puts right what was chosen. */
  repair(choice: readonly string[]): Promise<void> {
    return this.during("repair", async (all) => {
      const { changes, failures, upgrade } = await all.repair(this.session, { choice }, this.watch);
      const [made, refused] = [changes.length, failures.length];
      if (upgrade) return this.seen(all, { code: "upgraded", to: upgrade.to, failures: refused });
      return this.seen(
        all,
        made + refused > 0 ? { code: "repaired", changes: made, failures: refused } : { code: "nothingToRepair" },
      );
    });
  }

  /** Checks every rule. */
  check(): Promise<void> {
    return this.during("check", async (all) => {
      const result = await this.last.anew(all);
      await this.last.follow(all);
      return { type: "checked", result };
    });
  }

  /** Selects the cell of a finding. */
  goTo(view: FindingView): Promise<void> {
    const { table, row, rowId, column } = view.finding;
    return this.goToCell({ table, row, rowId, column }, keyOf(view));
  }

  /** Selects a cell; `goneTo` is the key of the finding that it belongs to. */
  goToCell(cellAt: GoToOptions, goneTo?: string): Promise<void> {
    return this.during("goTo", async (all) => {
      const { sheet, cell } = await all.goTo(this.session, cellAt, this.watch);
      return { type: "finished", facts: { code: "wentTo", sheet, cell }, goneTo };
    });
  }

  /** Shows the place that a notice speaks of. */
  show(place: Place): Promise<void> {
    return this.during("goTo", async (all) => {
      const { sheet } =
        "sheet" in place ? place : await all.goTo(this.session, { table: place.table, row: 0 }, this.watch);
      if ("sheet" in place) await all.showSheet(this.session, { sheet }, this.watch);
      return { type: "finished", facts: { code: "sheetShown", sheet } };
    });
  }

  /** Writes cells, and checks again. */
  fix(changes: readonly CellChange[]): Promise<void> {
    return this.during("fix", async (all) => {
      const { written, skipped } = await all.fix(this.session, { changes }, this.watch);
      const result = await this.last.anew(all);
      return { type: "checked", result, facts: { code: "fixed", written: written.length, skipped: skipped.length } };
    });
  }

  /** Works out what giving a row another id would change. */
  askRenumber(findings: readonly FindingView[]): Promise<void> {
    return this.during("previewRenumber", async (all) => {
      const { table, row, rowId = "" } = findings[0]?.finding ?? { table: "" };
      const renumbering = await all.previewRenumber(this.session, { table, row, rowId }, this.watch);
      return { type: "asked", asking: { deed: "renumber", findings, renumbering } };
    });
  }

  /** Accepts findings, and checks again. */
  waive({ findings, reason, post, expires }: Waiving): Promise<void> {
    return this.during("waive", async (all) => {
      const options = {
        findings: findings.flatMap(({ finding, rest = [] }) => [finding, ...rest]),
        reason,
        post,
        expires,
      };
      const done = await all.waive(this.session, options, this.watch);
      const result = await this.last.anew(all);
      return { type: "checked", result, facts: { code: "waived", ...done, accepted: done.accepted.length } };
    });
  }

  /** Ends an acceptance, and checks again. */
  withdraw(waiver: string): Promise<void> {
    return this.during("withdraw", async (all) => {
      await all.withdraw(this.session, { waivers: [waiver] }, this.watch);
      const result = await this.last.anew(all);
      return { type: "checked", result, facts: { code: "withdrawn", waiver } };
    });
  }

  /** Writes what is found to its sheet. */
  writeFindings(): Promise<void> {
    return this.during("writeFindings", async (all) => {
      const { written } = await all.writeFindings(this.session, {}, this.watch);
      return { type: "finished", facts: { code: "findingsWritten", written }, changed: true };
    });
  }

  /** Brings the charts up to date. */
  drawCharts(): Promise<void> {
    return this.during("drawCharts", async (all) => {
      const { drawn } = await all.drawCharts(this.session, {}, this.watch);
      return {
        type: "finished",
        facts: { code: "chartsDrawn", charts: drawn.length, sheet: drawn[0]?.sheet ?? "Charts" },
        changed: true,
      };
    });
  }

  /** Makes a summary at the report date; in place of one that bears it already only when asked to. */
  makeSummary(replace = false): Promise<void> {
    return this.during("makeSummary", async (all) => {
      const { sheet, refused, pastMeeting } = await all.makeSummary(this.session, { replace }, this.watch);
      return { type: "finished", facts: { code: "summaryMade", sheet, refused, pastMeeting }, changed: true };
    });
  }

  /** Sets the report date. */
  setReportDate(reportDate: number): Promise<void> {
    return this.during("setReportDate", async (all) => {
      await all.setReportDate(this.session, { reportDate }, this.watch);
      return { ...(await this.seen(all, { code: "reportDateSet", date: dayText(reportDate) })), changed: true };
    });
  }

  /** Stops what is being done after its present request. */
  cancel(): void {
    this.stopped = true;
    this.parts.tell({ type: "cancelAsked" });
  }

  private async during(work: Work, job: (all: PaneActions) => Promise<PaneEvent>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.stopped = false;
    this.parts.tell({ type: "started", work });
    await this.last.settled;
    try {
      const event = await job(await this.parts.actions());
      this.parts.tell(event);
      if ("changed" in event && event.changed) this.last.changed();
    } catch (error) {
      this.parts.log(error);
      this.parts.tell(await this.after(work, problemOf(error)));
      if (!readingWork.has(work)) this.last.changed();
    } finally {
      this.busy = false;
    }
  }

  /** What the pane shows after a failure: where the plan may have been left half made, what is there now. */
  private async after(work: Work, problem: Problem): Promise<PaneEvent> {
    if (!structural.includes(work)) return { type: "failed", problem };
    try {
      const look = await (await this.parts.actions()).look(this.session, {}, this.watch);
      return { type: "looked", look, notice: { kind: "problem", problem } };
    } catch {
      return { type: "failed", problem };
    }
  }

  /** Looks again after something was written, and says what that was. */
  private async seen(all: PaneActions, facts: NoticeFacts): Promise<Extract<PaneEvent, { type: "looked" }>> {
    const look = await all.look(this.session, {}, this.watch);
    return { type: "looked", look, notice: { kind: "done", facts } };
  }
}
