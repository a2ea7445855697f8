/** A cell, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells in a rectangle, corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Few rectangles that hold every spot and nothing else. */
export function cover(spots: readonly Spot[]): Area[] {
  const columns = byColumn(spots);
  const runs = [...columns].flatMap(([column, rows]) => runsIn(column, rows, (from, to) => from + 1 === to));
  return joined(runs, (after, { left }) => after + 1 === left);
}

/**
 * Fewer rectangles that hold every spot and none of the others. Cells that are neither may lie within: on a sheet that
 * has just been made they are empty.
 */
export function coverLoosely(spots: readonly Spot[], others: readonly Spot[]): Area[] {
  const foreign = byColumn(others);
  const free = (column: number, from: number, to: number): boolean =>
    !(foreign.get(column) ?? []).some((row) => row >= from && row <= to);
  const runs = [...byColumn(spots)].flatMap(([column, rows]) =>
    runsIn(column, rows, (from, to) => free(column, from, to)),
  );
  const between = (after: number, { left, top, bottom }: Area): boolean =>
    Array.from({ length: left - after - 1 }, (_, at) => after + 1 + at).every((column) => free(column, top, bottom));
  return joined(runs, between);
}

function byColumn(spots: readonly Spot[]): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const { row, column } of [...spots].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  return columns;
}

/** Stretches of one column: on to the next spot as long as the way there is free. */
function runsIn(column: number, rows: readonly number[], isFree: (from: number, to: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && isFree(last.bottom, row)) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/** Stretches of equal height beside each other become one rectangle where what lies between them is free. */
function joined(runs: readonly Area[], isFree: (after: number, next: Area) => boolean): Area[] {
  const areas: Area[] = [];
  for (const run of [...runs].sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left)) {
    const last = areas.at(-1);
    const level = last?.top === run.top && last.bottom === run.bottom;
    if (last && level && isFree(last.right, run)) areas[areas.length - 1] = { ...last, right: run.right };
    else areas.push(run);
  }
  return areas;
}
