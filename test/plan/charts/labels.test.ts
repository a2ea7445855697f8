import { chartsFor, feedValues, modelTables, type PlanChart, PlanIndex, planOf, slotsFor } from "../../../src/plan";
import type { Axis, FeedCell, FeedValues, MarkLabel } from "../../../src/plan/charts/types";
import { fiveYears, milestones, type Rows } from "./samplePlan";

/** Where the words of a label stand on the sheet, in points. */
interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const timeline = chartsFor(fiveYears).find(({ name }) => name === "PlanChartMilestones") as PlanChart;
/** Points: width of the sheet's columns, height of a row, what titles take above and beneath the plot, its margin at the sides. */
const page = { width: 456, row: 15, above: 40, beneath: 25, side: 10 };
/** Parts of a font's size that a line and a letter take, measured on printed pages. */
const font = { line: 1.2, letter: 0.45 };

/** Every label of the timeline with these milestones, as its layout puts them. */
function labelsOf(rows: Rows): Box[] {
  const plan = planOf(fiveYears, { tables: { PlanMilestones: rows } });
  const slots = { timeline: Math.max(20, slotsFor(rows.length, 200)) };
  const values = feedValues(new PlanIndex(plan, modelTables(plan.years)), {
    years: 5,
    choice: { show: "All", project: "", step: null },
    slots,
  });
  const height = (timeline.rowsFor?.find(({ upTo }) => rows.length <= upTo)?.rows ?? timeline.place.rows) * page.row;
  const across = scale(timeline.x, 0, [page.side, page.width - page.side]);
  const up = scale(timeline.y, (timeline.y.room ?? 0) / slots.timeline, [height - page.beneath, page.above]);
  return timeline.marks.flatMap((mark) => {
    if ((mark.mark !== "points" && mark.mark !== "lines") || mark.label?.from === undefined) return [];
    const { label } = mark;
    const [x, y, words] = [mark.x, mark.y, mark.label.from].map(({ feed, column }) => cellsOf(values, feed, column));
    return (words ?? []).flatMap((word, at) => {
      const [px, py] = [x?.[at], y?.[at]];
      const isSeen = typeof px === "number" && typeof py === "number" && px > -9 && py > -999;
      return word === null || word === undefined || word === "" || !isSeen
        ? []
        : [boxOf(spoken(word), label, [across(px), up(py)])];
    });
  });
}

const cellsOf = (values: Readonly<Record<string, FeedValues>>, feed: string, column: string): readonly FeedCell[] =>
  values[feed]?.columns[column] ?? [];
/** Days are shown by their cell's number format. */
const spoken = (word: string | number) => (typeof word === "number" ? `▲ ${word} days late` : word);

function scale({ min, max }: Axis, room: number, [from, to]: readonly [number, number]) {
  const [low, high] = [Number(min) - room, Number(max) + room];
  return (value: number) => from + ((value - low) / (high - low)) * (to - from);
}

/** A gap of four points between a point and its words. */
const gap = 4;

function boxOf(words: string, { position, size }: MarkLabel, [x, y]: readonly [number, number]): Box {
  const [wide, high] = [words.length * size * font.letter, size * font.line];
  const middle = { top: y - high / 2, bottom: y + high / 2 };
  if (position === "Left") return { words, left: x - gap - wide, right: x - gap, ...middle };
  if (position === "Right") return { words, left: x + gap, right: x + gap + wide, ...middle };
  const sides = { words, left: x - wide / 2, right: x + wide / 2 };
  return position === "Top"
    ? { ...sides, top: y - gap - high, bottom: y - gap }
    : { ...sides, top: y + gap, bottom: y + gap + high };
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.words} / ${other.words}`),
  );
}

/** Milestones with names as long as names are shown, in a month or two: the densest that a plan can be. */
function crowded(count: number): Rows {
  return milestones(count).map((row, k) => ({
    ...row,
    name: "Cabinet approves the outline case of the school",
    forecast: 46_400 + (k % 40),
  }));
}

describe("labels of the milestone timeline", () => {
  it.each([1, 8, 9, 10, 20, 21, 36, 37, 60, 61, 80, 100, 101, 150, 151, 199, 200])(
    "do not cover each other at %i milestones, wherever their dates are",
    (count) => {
      for (const rows of [milestones(count), crowded(count)]) {
        const boxes = labelsOf(rows);
        expect(boxes.length).toBeGreaterThanOrEqual(count + 3);
        expect(overlaps(boxes)).toEqual([]);
      }
    },
  );

  it("stand within the chart", () => {
    const boxes = labelsOf(crowded(200));
    expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(page.width);
  });
});
