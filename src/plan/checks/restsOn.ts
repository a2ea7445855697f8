import type { Table } from "../types";

/**
 * Ids of the entry columns that formulas rest on, in which `{columnId}` stands for a cell of the row. A calculated column rests
 * on the cells that its own formula names.
 */
export function restsOn(table: Pick<Table, "columns">, natives: readonly string[]): ReadonlySet<string> {
  const byId = new Map(table.columns.map((column) => [column.id, column]));
  const byTitle = new Map(table.columns.map((column) => [column.title, column.id]));
  const entries = new Set<string>();
  const seen = new Set<string>();
  const follow = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const formula = byId.get(id)?.formula;
    if (formula === undefined) entries.add(id);
    else titlesIn(formula).forEach((title) => follow(byTitle.get(title) ?? id));
  };
  natives.flatMap(idsIn).forEach(follow);
  return entries;
}

function idsIn(native: string): string[] {
  return [...native.matchAll(/\{([a-z][A-Za-z0-9]*)\}/g)].map((found) => found[1] ?? "");
}

function titlesIn(formula: string): string[] {
  return [...formula.matchAll(/\[\[#This Row\],\[([^\]]+)\]\]/g)].map((found) => found[1] ?? "");
}
