import { drawCharts, makeSummary, type SummaryResult } from "../actions";
import { run, type Told } from "./run";

type Event = Office.AddinCommands.Event;

/** What there is to say of a summary that was made all the same; null where nothing. */
function toldOf({ sheet, refused, pastMeeting }: SummaryResult): Told | null {
  if (refused.length === 0 && pastMeeting === null) return null;
  return { code: "summaryRefused", facts: { sheet, parts: refused.join(" "), meeting: pastMeeting ?? "" } };
}

// The ribbon's own commands, one line each. What needs a choice or an answer opens the pane instead (manifest.xml).
void Office.onReady(() => {
  Office.actions.associate(
    "drawCharts",
    (event: Event) =>
      void run(event, async (session, watch) => {
        await drawCharts(session, {}, watch);
        return null;
      }),
  );
  Office.actions.associate(
    "makeSummary",
    (event: Event) => void run(event, async (session, watch) => toldOf(await makeSummary(session, {}, watch))),
  );
});
