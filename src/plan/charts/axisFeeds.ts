import { placeOf } from "./feed";
import type { Feed, FeedCell, FeedColumn, FeedPlace, FeedValues } from "./types";
import { fraction, fractionIn, monthsOn } from "./window";
import { monthInWords, shortDateInWords } from "../../dates/words";

/** Where a point that is not to be seen is parked: outside every axis, so that no cell has to hold an error. */
export const away = { x: -9, y: -999 } as const;
/** Most dates that an axis can need: eight parts and the end. */
const ticks = 9;

/** What an axis belongs to: a feed with the facts of a window, and where its upright lines begin and end. */
export interface AxisOf {
  readonly id: string;
  readonly of: Feed;
  readonly foot: number;
  readonly head: number;
  /** Where the words of a line stand, if not at its head. */
  readonly words?: number;
  readonly column: number;
}

const common = { most: 1, slots: 1, facts: [] } as const;

/** Dates along the window, each an upright line of three rows with its label at the first. */
export function ticksFeed({ id, of, foot, head, column }: AxisOf): Feed {
  const window = placeOf(of);
  return {
    ...common,
    id,
    title: `Dates: ${of.title}`,
    about: "Lines at the dates of the axis, three rows each.",
    rowsPerSlot: 3,
    slots: ticks,
    most: ticks,
    table: of.table,
    column,
    columns: tickColumns(window, { foot, head }),
  };
}

function tickColumns(window: FeedPlace, { foot, head }: Ends): FeedColumn[] {
  const date = (k: number) => `EDATE(${window.fact("from")},${k}*${window.fact("pace")})`;
  return [
    {
      id: "x",
      title: "Time",
      numberFormat: "0.000",
      cells: (k, at) => [
        `=IF(${k}>${window.fact("parts")},${away.x},${fraction(date(k), window)})`,
        `=${at.cell("x", k)}`,
        null,
      ],
    },
    { id: "y", title: "Height", cells: () => [foot, head, null] },
    {
      id: "label",
      title: "Label",
      cells: (k) => [`=IF(${k}>${window.fact("parts")},"",TEXT(${date(k)},"mmm yyyy"))`, null, null],
    },
  ];
}

/** The report date, an upright line with its label at the last row: at its head, or apart from it. */
export function reportFeed({ id, of, column, ...ends }: AxisOf): Feed {
  const window = placeOf(of);
  const heights = heightsOf(ends);
  return {
    ...common,
    id,
    title: `Report date: ${of.title}`,
    about: "One upright line.",
    rowsPerSlot: heights.length,
    table: of.table,
    column,
    columns: [
      {
        id: "x",
        title: "Time",
        numberFormat: "0.000",
        cells: (k, at) =>
          inRows(heights, (row) => (row === 0 ? `=${fraction(window.fact("report"), window)}` : `=${at.cell("x", k)}`)),
      },
      { id: "y", title: "Height", cells: () => heights },
      {
        id: "label",
        title: "Label",
        cells: () => lastOf(heights, `="Report "&TEXT(${window.fact("report")},"d mmm yyyy")`),
      },
    ],
  };
}

type Ends = Pick<AxisOf, "foot" | "head" | "words">;

/** The heights of a line and, behind a gap at which it breaks, of its words. */
const heightsOf = ({ foot, head, words }: Ends): readonly (number | null)[] =>
  words === undefined ? [foot, head] : [foot, head, null, words];
const inRows = (heights: readonly FeedCell[], cell: (row: number) => FeedCell): FeedCell[] =>
  heights.map((height, row) => (height === null ? null : cell(row)));
const lastOf = (heights: readonly FeedCell[], cell: FeedCell): FeedCell[] =>
  heights.map((_, row) => (row === heights.length - 1 ? cell : null));

/** The twin of the dates, from the window's facts. */
export function ticksValues({ facts }: FeedValues, { foot, head }: Ends): FeedValues {
  const [from = 0, to = 0, pace = 0, parts = 0] = ["from", "to", "pace", "parts"].map((id) => Number(facts[id]));
  const places = Array.from({ length: ticks }, (_, k) => (k > parts ? null : monthsOn(from, k * pace)));
  const x = places.map((date) => (date === null ? away.x : fractionIn({ from, to }, date)));
  return {
    facts: {},
    columns: {
      x: x.flatMap((each) => [each, each, null]),
      y: x.flatMap(() => [foot, head, null]),
      label: places.flatMap((date) => [date === null ? "" : monthInWords(date), null, null]),
    },
  };
}

/** The twin of the report date. */
export function reportValues({ facts }: FeedValues, ends: Ends): FeedValues {
  const heights = heightsOf(ends);
  const [from = 0, to = 0, report = 0] = ["from", "to", "report"].map((id) => Number(facts[id]));
  const now = fractionIn({ from, to }, report);
  return {
    facts: {},
    columns: {
      x: inRows(heights, () => now),
      y: heights,
      label: lastOf(heights, `Report ${shortDateInWords(report)}`),
    },
  };
}
