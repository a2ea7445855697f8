import type { TablePlace } from "./places";

/** Deletes rows of a table's body, those for which `gone` says so; the last first, so that those above keep their places. */
export function deleteRows(body: Excel.Range, { width }: Pick<TablePlace, "width">, gone: readonly boolean[]): void {
  for (const { from, count } of runsOf(gone).reverse())
    body
      .getCell(from, 0)
      .getResizedRange(count - 1, width - 1)
      .delete("Up");
}

function runsOf(rows: readonly boolean[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  rows.forEach((isIn, at) => {
    const last = runs.at(-1);
    if (!isIn) return;
    if (last !== undefined && last.from + last.count === at) last.count += 1;
    else runs.push({ from: at, count: 1 });
  });
  return runs;
}
