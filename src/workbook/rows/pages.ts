import type { TablePlace } from "./places";

/** A block of neighbouring columns that are read together. */
export interface Run {
  /** First column in the body, from 0. */
  readonly at: number;
  /** Column ids, left to right. */
  readonly ids: readonly string[];
  /** People may write here, so a formula in it is a finding. */
  readonly entry: boolean;
}

/** Some rows of one table. */
export interface Page {
  readonly table: string;
  readonly from: number;
  readonly rows: number;
}

/** Bytes that a cell takes in a response, value, type and formula together; long texts are met by halving. */
const bytesOfCell = 48;

/** Half of what a response may hold (4 MB), so that texts twice as long as usual still fit. */
export const bytesOfResponse = 2_000_000;

/** Bytes that so many rows of a table take in a response. */
export function bytesOf({ columns }: Pick<TablePlace, "columns">, rows: number): number {
  return rows * Math.max(1, Object.keys(columns).length) * bytesOfCell;
}

/** The plan's columns of a table in blocks: columns that people put between them are not read. */
export function runsOf(place: TablePlace): Run[] {
  const found = place.table.columns
    .flatMap(({ id, formula }) => {
      const at = place.columns[id];
      return at === undefined ? [] : [{ id, at, entry: formula === undefined }];
    })
    .sort((a, b) => a.at - b.at);
  const runs: { at: number; ids: string[]; entry: boolean }[] = [];
  for (const { id, at, entry } of found) {
    const last = runs.at(-1);
    if (last && last.entry === entry && last.at + last.ids.length === at) last.ids.push(id);
    else runs.push({ at, ids: [id], entry });
  }
  return runs;
}

/** Those of them in which people write. */
export function entryRuns(place: TablePlace): Run[] {
  return runsOf(place).filter(({ entry }) => entry);
}

/** Rows of all tables dealt out to requests, each with a response of bounded size; usually one. */
export function pagesOf(places: readonly TablePlace[]): Page[][] {
  const requests: Page[][] = [[]];
  let room = bytesOfResponse;
  for (const place of places) {
    const { table, rows } = place;
    const bytesOfRow = bytesOf(place, 1);
    for (let from = 0; from < rows;) {
      const fitting = Math.floor(room / bytesOfRow);
      if (fitting < 1) {
        requests.push([]);
        room = bytesOfResponse;
        continue;
      }
      const taken = Math.min(fitting, rows - from);
      requests.at(-1)?.push({ table: table.name, from, rows: taken });
      room -= taken * bytesOfRow;
      from += taken;
    }
  }
  return requests.filter((pages) => pages.length > 0);
}

/** The same rows in two requests; null when there is nothing left to divide. */
export function halved(pages: readonly Page[]): [Page[], Page[]] | null {
  const only = pages.length === 1 ? pages[0] : undefined;
  if (!only) {
    const middle = Math.ceil(pages.length / 2);
    return [pages.slice(0, middle), pages.slice(middle)];
  }
  if (only.rows < 2) return null;
  const rows = Math.ceil(only.rows / 2);
  return [[{ ...only, rows }], [{ ...only, from: only.from + rows, rows: only.rows - rows }]];
}
