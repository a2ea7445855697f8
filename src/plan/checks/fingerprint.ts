import { rowAt } from "../rowAt";
import { modelTables } from "../tables/model";
import type { Cell, Finding, PlanData } from "../types";
import { checks } from "./all";

/**
 * Makes fingerprints of the values that findings rest on: the rule, the column, the facts, and the cells of the row that the rule
 * looks at. The same values give the same fingerprint at every check, in every workbook.
 */
export function fingerprints(data: PlanData): (finding: Finding) => string {
  const tables = new Map(modelTables(data.years).map((table) => [table.name, table]));
  const known = new Map<string, readonly string[]>();
  const columnsOf = ({ rule, table: name }: Finding): readonly string[] => {
    const key = `${rule} ${name}`;
    const table = tables.get(name);
    const columns = known.get(key) ?? (table === undefined ? [] : restingOn(rule, table));
    known.set(key, columns);
    return columns;
  };
  return (finding) => {
    const row = finding.row === undefined ? undefined : rowAt(data, finding.table, finding.row);
    const cells = columnsOf(finding).map((id): Cell => row?.cells[id] ?? null);
    const facts = standing(finding).sort(byName);
    return hash(JSON.stringify([finding.rule, finding.column ?? null, cells, facts]));
  };
}

/** Whether a finding says what is known of it. More may be known than it says, and what follows the report date does not count. */
export function saysSo(finding: Finding, known: Finding["facts"]): boolean {
  return standing(finding).every(([name, cell]) => JSON.stringify(cell) === JSON.stringify(known[name]));
}

/** The facts that do not follow the report date. */
function standing({ rule, facts }: Finding): [string, Cell][] {
  const moves = moving.get(rule);
  return Object.entries(facts).filter(([name]) => moves?.has(name) !== true);
}

const moving: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(checks.map(({ rule }) => rule))].map((rule) => [
    rule,
    new Set(checks.flatMap((check) => (check.rule === rule ? (check.moving ?? []) : []))),
  ]),
);

function restingOn(rule: string, table: Parameters<(typeof checks)[number]["on"]>[0]): readonly string[] {
  const ids = checks.flatMap((check) => (check.rule === rule ? [...(check.on(table)?.restsOn() ?? [])] : []));
  return [...new Set(ids)].sort();
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** FNV-1a twice with different beginnings: 64 bits in 14 letters and digits, of which the first is a letter. */
function hash(text: string): string {
  return `f${part(text, 0x811c9dc5)}${part(text, 0x01234567)}`;
}

function part(text: string, from: number): string {
  let sum = from;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36).padStart(7, "0");
}
