import { wholeColumn as of } from "../../formulas";
import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import { sameCell } from "../../sameCell";
import { away } from "../axisFeeds";
import { placeOf } from "../feed";
import type { Feed, FeedValues } from "../types";
import { fraction, fractionIn } from "../window";
import { timelineFeed } from "./feed";

/** Types that have a line of their own when the milestones are rolled up. */
export const streamsShown = 8;

/** Excel's last day and more: dates are counted down from here, so that the greatest is the earliest. */
const lastDay = 3_000_000;
const column = (title: string) => of("PlanMilestones", title);
/** Text cannot be calculated with, a nought before it can. */
const dateNow = `("0"&${column("Date now")})`;
const timeline = placeOf(timelineFeed);

const word = (k: number) => `INDEX(PlanListMilestoneType,${k + 1})`;
const ofType = (k: number) => `(${column("Type")}=${word(k)})`;
const lane = (k: number) => 1 - (k + 0.5) / streamsShown;

function name(k: number): string {
  const all = `COUNTIF(${column("Type")},${word(k)})`;
  const late = `COUNTIFS(${column("Type")},${word(k)},${column("Late")},PlanYes)`;
  return `=IF(${timeline.fact("rolled")}=0,"",IFERROR(IF(OR(${word(k)}="",${all}=0),"",${word(k)}&": "&${all}&", late "&${late}),""))`;
}

/** Milestones by type, each a line from its first date to its last: drawn where there are too many for lanes of their own. */
export function streamsFeed(from: number): Feed {
  return {
    id: "streams",
    title: "Milestones by type",
    about: "One line a type, three rows each, where there are more milestones than lanes. -999 and -9 mean: not drawn.",
    rowsPerSlot: 3,
    slots: streamsShown,
    most: streamsShown,
    table: "PlanMilestones",
    column: from,
    facts: [],
    columns: [
      { id: "name", title: "Name", cells: (k) => [name(k), null, null] },
      {
        id: "x",
        title: "Time",
        numberFormat: "0.000",
        cells: (k, at) => {
          const first = `${lastDay}-SUMPRODUCT(MAX(${ofType(k)}*(${column("Date now")}<>"")*(${lastDay}-${dateNow})))`;
          const last = `SUMPRODUCT(MAX(${ofType(k)}*${dateNow}))`;
          const end = (date: string) =>
            `=IF(${at.cell("name", k)}="",${away.x},IFERROR(IF(${last}=0,${away.x},${fraction(date, timeline)}),${away.x}))`;
          return [end(`(${first})`), end(last), null];
        },
      },
      { id: "y", title: "Lane", cells: (k) => [lane(k), lane(k), null] },
      { id: "start", title: "Names begin", cells: () => [0, null, null] },
    ],
  };
}

/** The twin of the lines by type. */
export function streamsValues(plan: PlanIndex, { facts }: FeedValues): FeedValues {
  const rows = plan.rows("PlanMilestones");
  const isRolled = facts["rolled"] === 1;
  const each = Array.from({ length: streamsShown }, (_, k) => (isRolled ? streamOf(plan, rows, k) : noStream));
  const place = (date: number | null) =>
    date === null ? away.x : fractionIn({ from: Number(facts["from"]), to: Number(facts["to"]) }, date);
  return {
    facts: {},
    columns: {
      name: each.flatMap((stream) => [stream.name, null, null]),
      x: each.flatMap(({ first, last }) => [place(first), place(last), null]),
      y: each.flatMap((_, k) => [lane(k), lane(k), null]),
      start: each.flatMap(() => [0, null, null]),
    },
  };
}

interface Stream {
  readonly name: string;
  readonly first: number | null;
  readonly last: number | null;
}

const noStream: Stream = { name: "", first: null, last: null };

function streamOf(plan: PlanIndex, rows: readonly RowView[], k: number): Stream {
  const type = plan.words("milestoneType")[k] ?? null;
  const own = rows.filter((row) => type !== null && sameCell(row.raw("type"), type));
  if (type === null || isError(type) || type === "" || own.length === 0) return noStream;
  const late = own.filter((row) => readOr(false, () => row.is("late", "PlanYes"))).length;
  const dates = own.flatMap((row) => (row.isNumber("dateNow") ? [row.number("dateNow")] : []));
  const isReadable = dates.length > 0 && !rows.some((row) => isError(row.raw("type")));
  const spoken = `${String(type)}: ${own.length}, late ${late}`;
  return isReadable
    ? { name: spoken, first: Math.min(...dates), last: Math.max(...dates) }
    : { name: spoken, first: null, last: null };
}
