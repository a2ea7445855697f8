import { check, drawCharts, fill, insert, look, makeSummary, repair, type Session, type Watch } from "../actions";
import { expecting, type Outcome } from "./probe";

/** One step of what a planner does, with what should come of it. */
export interface Step {
  readonly id: string;
  readonly does: string;
  readonly run: (session: Session, watch: Watch, today: number) => Promise<Outcome>;
}

/** The main job, end to end, by the same actions as the pane's. */
export const journey: readonly Step[] = [
  {
    id: "insert",
    does: "Insert the plan",
    run: async (session, watch, today) => {
      const { changes, failures } = await insert(session, { firstYear: 2026, years: 5, reportDate: today }, watch);
      const refused = failures.map(({ id }) => id).join("; ");
      return { held: failures.length === 0, saw: `${changes.length} changes${refused && `, refused: ${refused}`}` };
    },
  },
  {
    id: "sound",
    does: "Look at it again",
    run: async (session, watch) => {
      const { state, changes } = await look(session, {}, watch);
      return { held: state === "sound", saw: [state, ...changes.slice(0, 5).map(({ id }) => id)].join("; ") };
    },
  },
  {
    id: "append",
    does: "Append a milestone that is late",
    run: async (session, watch) => {
      const row = {
        "Milestone ID": "M900",
        Milestone: "Self-test",
        "Approved date": "2026-05-01",
        "Forecast date": "2026-06-01",
      };
      const { rows } = await fill(session, { tables: { PlanMilestones: [row] } }, watch);
      return expecting(rows.PlanMilestones, 1);
    },
  },
  {
    id: "check",
    does: "Check the plan",
    run: async (session, watch) => {
      const { findings } = await check(session, {}, watch);
      const ours = findings.filter(({ finding }) => finding.rowId === "M900").map(({ finding }) => finding.rule);
      return { held: ours.length > 0, saw: `${findings.length} findings, of M900: ${ours.join(" ")}` };
    },
  },
  {
    id: "charts",
    does: "Draw the charts",
    run: async (session, watch) => {
      const { drawn } = await drawCharts(session, {}, watch);
      const { changes } = await look(session, {}, watch);
      const lost = changes.map(({ id }) => id).join("; ");
      return { held: drawn.length > 0 && lost === "", saw: `${drawn.length} charts${lost && `, not right: ${lost}`}` };
    },
  },
  {
    id: "summary",
    does: "Make the summary",
    run: async (session, watch, today) => {
      const { sheet, refused } = await makeSummary(session, { date: today }, watch);
      const wrong = refused.map((part) => `refused: ${part}`).join("; ");
      return { held: wrong === "", saw: `${sheet}${wrong && `, ${wrong}`}` };
    },
  },
  {
    id: "repair",
    does: "Repair: nothing is left to mend",
    run: async (session, watch) =>
      expecting(
        (await repair(session, {}, watch)).changes.map(({ id }) => id),
        [],
      ),
  },
];
