import type { ChartChoice, Session, Watch } from "../actions";
import type { NoticeFacts, Work } from "../text/pane";
import type { PaneActions } from "./plannerParts";
import type { PaneEvent } from "./screen";

/** How one thing at a time is done for the pane. */
export interface Turns {
  readonly session: Session;
  readonly watch: Watch;
  readonly during: (work: Work, job: (all: PaneActions) => Promise<PaneEvent>) => Promise<void>;
}

/** What a planner does with charts from the pane. */
export class ChartDesk {
  constructor(private readonly turns: Turns) {}

  /** Brings the charts up to date. */
  draw(): Promise<void> {
    return this.turns.during("drawCharts", async (all) => {
      const { drawn } = await all.drawCharts(this.turns.session, {}, this.turns.watch);
      return this.seen(all, { code: "chartsDrawn", charts: drawn.length });
    });
  }

  /** Looks which charts there are, and what the timeline shows. */
  see(): Promise<void> {
    return this.turns.during("seeCharts", (all) => this.seen(all));
  }

  /** Chooses what the timeline shows. */
  choose(choice: ChartChoice): Promise<void> {
    return this.turns.during("chooseMilestones", async (all) => {
      await all.chooseMilestones(this.turns.session, choice, this.turns.watch);
      return this.seen(all, { code: "milestonesChosen" });
    });
  }

  /** Brings a chart to the front. */
  show(chart: string): Promise<void> {
    return this.turns.during("showChart", async (all) => {
      const shown = await all.showChart(this.turns.session, { chart }, this.turns.watch);
      return { type: "finished", facts: { code: "chartShown", ...shown } };
    });
  }

  /** Brings the table behind a chart to the front. */
  data(table: string): Promise<void> {
    return this.turns.during("goTo", async (all) => {
      const shown = await all.goTo(this.turns.session, { table }, this.turns.watch);
      return { type: "finished", facts: { code: "wentTo", ...shown } };
    });
  }

  /** Makes a picture of a chart. */
  picture(chart: string): Promise<void> {
    return this.turns.during("pictureChart", async (all) => {
      const { png } = await all.pictureChart(this.turns.session, { chart }, this.turns.watch);
      return { type: "pictured", picture: { chart, png } };
    });
  }

  /** Places another of a chart at the selected cell. */
  place(chart: string): Promise<void> {
    return this.turns.during("placeChart", async (all) => {
      const placed = await all.placeChart(this.turns.session, { chart }, this.turns.watch);
      return { type: "finished", facts: { code: "chartPlaced", ...placed } };
    });
  }

  private async seen(all: PaneActions, facts?: NoticeFacts): Promise<PaneEvent> {
    return { type: "chartsSeen", charts: await all.seeCharts(this.turns.session, {}, this.turns.watch), facts };
  }
}
