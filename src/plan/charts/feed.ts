import { Defect } from "../errors";
import type { SheetCell } from "../types";
import type { Feed, FeedCell, FeedColumn, FeedPlace, Place } from "./types";

/** Rows of *Chart data*, from 0: headings of the blocks, what they hold, headings of columns, first slot. */
export const feedRows = { heading: 4, about: 5, titles: 6, first: 7 } as const;

/** Columns between the start of a feed and its first slot column: two for the facts, one empty. */
const slotsFrom = 3;

/** `AB` for 27. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** First column after a feed and the empty one behind it. */
export function afterFeed(feed: Feed): number {
  return feed.column + slotsFrom + feed.columns.length + 1;
}

/** Column of *Chart data* in which a feed's column stands. */
export function columnAt(feed: Feed, id: string): number {
  const index = feed.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new Defect(`unknown feed column: ${feed.id}.${id}`);
  return feed.column + slotsFrom + index;
}

/** The cells of a column in so many slots. */
export function areaOf(feed: Feed, id: string, slots: number): Place {
  return { row: feedRows.first, column: columnAt(feed, id), rows: slots * feed.rowsPerSlot, columns: 1 };
}

/** Addresses within a feed. */
export function placeOf(feed: Feed): FeedPlace {
  return {
    cell: (id, k, row = 0) => `$${columnLetters(columnAt(feed, id))}${feedRows.first + k * feed.rowsPerSlot + row + 1}`,
    whole: (id) => {
      const letters = columnLetters(columnAt(feed, id));
      return `$${letters}$${feedRows.first + 1}:$${letters}$${feedRows.first + feed.most * feed.rowsPerSlot}`;
    },
    fact: (id) => {
      const index = feed.facts.findIndex((fact) => fact.id === id);
      if (index < 0) throw new Defect(`unknown fact: ${feed.id}.${id}`);
      return `$${columnLetters(feed.column + 1)}$${feedRows.first + index + 1}`;
    },
  };
}

/** Everything of a feed on *Chart data*, with its first `slots` slots. */
export function feedCells(feed: Feed, slots = feed.slots): SheetCell[] {
  const at = placeOf(feed);
  const { heading, about, titles, first } = feedRows;
  return [
    { row: heading, column: feed.column, role: "heading", value: feed.title },
    { row: about, column: feed.column, role: "text", value: feed.about },
    { row: titles, column: feed.column, role: "columnHeading", value: "Figure" },
    { row: titles, column: feed.column + 1, role: "columnHeading", value: "Value" },
    ...feed.facts.flatMap(({ label, formula, numberFormat, named }, index): SheetCell[] => [
      { row: first + index, column: feed.column, role: "label", value: label },
      {
        row: first + index,
        column: feed.column + 1,
        role: "text",
        formula: formula(at),
        ...given({ numberFormat, named }),
      },
    ]),
    ...feed.columns.map((column) => titleCell(feed, column)),
    ...slotCells(feed, 0, slots),
  ];
}

/** The cells of the slots from `from` up to `to`. */
export function slotCells(feed: Feed, from: number, to: number): SheetCell[] {
  const at = placeOf(feed);
  const cells: SheetCell[] = [];
  for (const column of feed.columns) {
    for (let k = from; k < to; k += 1) {
      column.cells(k, at).forEach((cell, row) => {
        const place = { row: feedRows.first + k * feed.rowsPerSlot + row, column: columnAt(feed, column.id) };
        if (cell !== null)
          cells.push({ ...place, role: "number", ...content(cell), ...given({ numberFormat: column.numberFormat }) });
      });
    }
  }
  return cells;
}

/** Which rows of a column hold something, counted over so many slots. */
export function filledRows(feed: Feed, id: string, slots: number): number[] {
  const column = feed.columns[columnAt(feed, id) - feed.column - slotsFrom];
  const at = placeOf(feed);
  return Array.from({ length: slots }, (_, k) => column?.cells(k, at) ?? [])
    .flat()
    .flatMap((cell, row) => (cell === null ? [] : [row]));
}

function titleCell(feed: Feed, { id, title }: FeedColumn): SheetCell {
  const place = { row: feedRows.titles, column: columnAt(feed, id), role: "columnHeading" } as const;
  return typeof title === "string" ? { ...place, value: title } : { ...place, formula: title.formula };
}

function content(cell: Exclude<FeedCell, null>): Pick<SheetCell, "value" | "formula"> {
  return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : { value: cell };
}

function given(optional: Pick<SheetCell, "numberFormat" | "named">): Pick<SheetCell, "numberFormat" | "named"> {
  return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
}
