import { drawCharts, makeSummary } from "../actions";
import { run } from "./run";

type Event = Office.AddinCommands.Event;

// The ribbon's own commands, one line each. What needs a choice or an answer opens the pane instead (manifest.xml).
void Office.onReady(() => {
  Office.actions.associate(
    "drawCharts",
    (event: Event) => void run(event, (session, watch) => drawCharts(session, {}, watch)),
  );
  Office.actions.associate(
    "makeSummary",
    (event: Event) => void run(event, (session, watch) => makeSummary(session, {}, watch)),
  );
});
