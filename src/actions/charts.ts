import {
  pictureOf,
  placeChart as place,
  seeCharts as see,
  showChart as show,
  writeChoice,
} from "../workbook/chartDesk";
import type { Actions } from "./types";

/** Which charts there are, what each tells, and what the timeline shows. */
export const seeCharts: Actions["seeCharts"] = (session) => see(session);

/** Chooses what the timeline shows: the choice stands in cells, so that it works without the pane. */
export const chooseMilestones: Actions["chooseMilestones"] = async (session, choice) => {
  await writeChoice(session, choice);
  return {};
};

/** Brings a chart to the front. */
export const showChart: Actions["showChart"] = (session, { chart }) => show(session, chart);

/** A picture of a chart as it looks now. */
export const pictureChart: Actions["pictureChart"] = async (session, { chart }) => ({
  png: await pictureOf(session, chart),
});

/** Places another of a chart, as live as the first, at the selected cell of one of people's own sheets. */
export const placeChart: Actions["placeChart"] = (session, { chart }) => place(session, chart);
