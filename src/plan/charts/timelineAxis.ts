import { afterFeed, placeOf } from "./feed";
import { away } from "./timelineColumns";
import { timelineFeed } from "./timelineFeed";
import { monthsOn } from "./timelineWindow";
import type { Feed, FeedValues } from "./types";
import { dateInWords, monthInWords } from "./words";

const timeline = placeOf(timelineFeed);
/** Where dates on the axis and the report line begin and end, as parts of the lanes' height. */
const foot = 0;
const head = 1;
/** Most dates that the axis can need: eight parts and the end. */
const ticks = 9;

const tickDate = (k: number) => `EDATE(${timeline.fact("from")},${k}*${timeline.fact("pace")})`;
const fraction = (date: string) =>
  `(${date}-${timeline.fact("from")})/(${timeline.fact("to")}-${timeline.fact("from")})`;

/** Dates along the window, each an upright line and its label. */
export const ticksFeed: Feed = {
  id: "ticks",
  title: "Dates on the timeline",
  about: "Upright lines at the dates of the axis, three rows each.",
  rowsPerSlot: 3,
  slots: ticks,
  most: ticks,
  table: "PlanMilestones",
  column: afterFeed(timelineFeed),
  facts: [],
  columns: [
    {
      id: "x",
      title: "Time",
      numberFormat: "0.000",
      cells: (k, at) => [
        `=IF(${k}>${timeline.fact("parts")},${away.x},${fraction(tickDate(k))})`,
        `=${at.cell("x", k)}`,
        null,
      ],
    },
    { id: "y", title: "Height", cells: () => [foot, head, null] },
    {
      id: "label",
      title: "Label",
      cells: (k) => [`=IF(${k}>${timeline.fact("parts")},"",TEXT(${tickDate(k)},"mmm yyyy"))`, null, null],
    },
  ],
};

/** The report date, an upright line. */
export const reportFeed: Feed = {
  id: "report",
  title: "Report date on the timeline",
  about: "One upright line.",
  rowsPerSlot: 2,
  slots: 1,
  most: 1,
  table: "PlanMilestones",
  column: afterFeed(ticksFeed),
  facts: [],
  columns: [
    {
      id: "x",
      title: "Time",
      numberFormat: "0.000",
      cells: (k, at) => [`=MAX(0,MIN(1,${fraction(timeline.fact("report"))}))`, `=${at.cell("x", k)}`],
    },
    { id: "y", title: "Height", cells: () => [foot, head] },
    {
      id: "label",
      title: "Label",
      cells: () => [null, `="Report date "&TEXT(${timeline.fact("report")},"d mmmm yyyy")`],
    },
  ],
};

/** The twins of both, from what the timeline shows. */
export function axisValues({ facts }: FeedValues): { ticks: FeedValues; report: FeedValues } {
  const [from, to, pace, parts, report] = ["from", "to", "pace", "parts", "report"].map((id) => Number(facts[id])) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const at = (date: number) => (date - from) / (to - from);
  const places = Array.from({ length: ticks }, (_, k) => (k > parts ? null : monthsOn(from, k * pace)));
  const x = places.map((date) => (date === null ? away.x : at(date)));
  const now = Math.max(0, Math.min(1, at(report)));
  return {
    ticks: {
      facts: {},
      columns: {
        x: x.flatMap((each) => [each, each, null]),
        y: x.flatMap(() => [foot, head, null]),
        label: places.flatMap((date) => [date === null ? "" : monthInWords(date), null, null]),
      },
    },
    report: {
      facts: {},
      columns: { x: [now, now], y: [foot, head], label: [null, `Report date ${dateInWords(report)}`] },
    },
  };
}
