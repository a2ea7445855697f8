import { placeOf } from "../feed";
import { away } from "../axisFeeds";
import type { Feed, FeedColumn, FeedPlace } from "../types";
import { named } from "./feed";
import { lineIds, namesAt, packed, trendRoom } from "./lines";

/** Defined name of what is said of a line. */
export const lineName = (k: number): string => `PlanTrendLine${String.fromCharCode(65 + k)}`;

/** Names beside the lines, in the order of their newest forecasts and evenly apart, each led to by a thin line. */
export function trendNamesFeed(trend: Feed, column: number): Feed {
  const at = placeOf(trend);
  return {
    id: "trendNames",
    title: "Names of the trend's lines",
    about: "Three rows a line: where it ends, where its name stands, and an empty one.",
    rowsPerSlot: 3,
    slots: trendRoom.lines,
    most: trendRoom.lines,
    table: "PlanSnapshots",
    column,
    facts: lineIds.map((_, k) => ({
      id: `said${k}`,
      label: `Line ${k + 1} in words`,
      named: lineName(k),
      formula: () => `=IF(${at.fact(`key${k}`)}=0,"",${named(k, at)}&": "&${movedWords(k, at)})`,
    })),
    columns: nameColumns(at),
  };
}

function nameColumns(at: FeedPlace): FeedColumn[] {
  const newestY = (k: number) => at.cell(`line${k}`, 0);
  const all = `${newestY(0)}:${newestY(trendRoom.lines - 1)}`;
  const upTo = (k: number) => (k === 0 ? "0" : `COUNTIF(${newestY(0)}:${newestY(k - 1)},${newestY(k)})`);
  const rank = (k: number) => `COUNTIFS(${all},">=0",${all},"<"&${newestY(k)})+${upTo(k)}`;
  return [
    { id: "x", title: "Place", cells: () => [1, namesAt, null] },
    {
      id: "y",
      title: "Height",
      numberFormat: "0.000",
      cells: (k) => [
        `=${newestY(k)}`,
        `=IF(${at.fact(`key${k}`)}=0,${away.y},(${rank(k)}+0.5)/${at.fact("shown")})`,
        null,
      ],
    },
    {
      id: "label",
      title: "Name",
      cells: (k, own) => [null, `=${own.fact(`said${k}`)}&""`, null],
    },
  ];
}

/** How far a line moved, with its sign. */
function movedWords(k: number, at: FeedPlace): string {
  const days = `(INT(${at.fact(`key${k}`)}/${packed.rows})-${packed.days})`;
  return `IF(${days}>0,"+","")&${days}`;
}
