import { maybeSettingNamed } from "../settings";
import type { Table } from "../types";
import { isYearColumn } from "./cellWords";

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
    else [...titlesIn(formula), ...spannedIn(formula, table)].forEach((title) => follow(byTitle.get(title) ?? id));
  };
  for (const native of natives) {
    idsIn(native).forEach(follow);
    spannedIn(native, table).forEach((title) => follow(byTitle.get(title) ?? title));
  }
  return entries;
}

/** Keys of the settings that formulas rest on, those of the calculated columns that they name among them. */
export function leansOn(table: Pick<Table, "columns">, natives: readonly string[]): ReadonlySet<string> {
  return new Set([...namesOn(table, natives)].flatMap((named) => maybeSettingNamed(named)?.key ?? []));
}

/** Defined names that formulas rest on, those of the calculated columns that they name among them. */
export function namesOn({ columns }: Pick<Table, "columns">, natives: readonly string[]): ReadonlySet<string> {
  const byId = new Map(columns.map((column) => [column.id, column.formula]));
  const byTitle = new Map(columns.map(({ title, id }) => [title, id]));
  const seen = new Set<string>();
  const names = new Set<string>();
  const look = (formula: string): void => {
    for (const named of namesIn(formula)) names.add(named);
    for (const id of [...idsIn(formula), ...titlesIn(formula).map((title) => byTitle.get(title) ?? "")]) {
      const inner = byId.get(id);
      if (inner === undefined || seen.has(id)) continue;
      seen.add(id);
      look(inner);
    }
  };
  natives.forEach(look);
  return names;
}

/** Keys of the settings that a formula names. */
export function settingsIn(formula: string): string[] {
  return namesIn(formula).flatMap((named) => maybeSettingNamed(named)?.key ?? []);
}

/** Defined names in a formula. */
export function namesIn(formula: string): string[] {
  return [...formula.matchAll(/\bPlan[A-Za-z]+\b(?!\[)/g)].map(([named]) => named);
}

function idsIn(native: string): string[] {
  return [...native.matchAll(/\{([a-z][A-Za-z0-9]*)\}/g)].map((found) => found[1] ?? "");
}

/** Headings of the columns of years, and of the last one, between two headings that a formula names as a span. */
function spannedIn(formula: string, { columns }: Pick<Table, "columns">): string[] {
  const span = /\[\[#This Row\],\[[^\]]+\]:\[([^\]]+)\]/.exec(formula);
  if (span === null) return [];
  return [...columns.filter(isYearColumn).map(({ title }) => title), span[1] ?? ""];
}

function titlesIn(formula: string): string[] {
  return [...formula.matchAll(/\[\[#This Row\],\[([^\]]+)\]\]/g)].map((found) => found[1] ?? "");
}
