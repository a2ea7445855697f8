import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { stageDates } from "../../tables/projects";
import type { Feed, FeedValues } from "../types";

/** Height of the bar that names the colours, above the lanes and the dates. */
const height = 3.5;
const bars = stageDates.length - 1;
/** Where each part of the bar begins and ends. */
const edge = (index: number) => index / bars;

/** A bar whose parts are named: what each colour of the lanes means. Four rows a part, the second in its middle. */
export function laneKeyFeed(column: number): Feed {
  const part = (index: number) => ({
    id: `key${index}`,
    title: `Colour ${index + 1}`,
    cells: (k: number) => (k === index ? [height, height, height, null] : [null, null, null, null]),
  });
  return {
    id: "laneKey",
    title: "Colours of the stage lanes",
    about: "A bar whose parts name the stages.",
    rowsPerSlot: 4,
    slots: bars,
    most: bars,
    table: "PlanProjects",
    column,
    facts: [],
    columns: [
      { id: "x", title: "Place", cells: (k) => [edge(k), edge(k + 0.5), edge(k + 1), null] },
      {
        id: "label",
        title: "Stage",
        cells: (k) => [null, `=IFERROR(INDEX(PlanListStage,${k + 2})&"","")`, null, null],
      },
      ...Array.from({ length: bars }, (_, index) => part(index)),
    ],
  };
}

/** Its twin. */
export function laneKeyValues(plan: PlanIndex): FeedValues {
  const parts = Array.from({ length: bars }, (_, k) => k);
  const word = (k: number) => {
    const stage = plan.words("stage")[k + 1] ?? null;
    return stage === null || isError(stage) ? "" : String(stage);
  };
  return {
    facts: {},
    columns: {
      x: parts.flatMap((k) => [edge(k), edge(k + 0.5), edge(k + 1), null]),
      label: parts.flatMap((k) => [null, word(k), null, null]),
      ...Object.fromEntries(
        parts.map((index) => [
          `key${index}`,
          parts.flatMap((k) => (k === index ? [height, height, height, null] : [null, null, null, null])),
        ]),
      ),
    },
  };
}
