import type { PlanIndex } from "../planIndex";
import type { Blamed } from "../rowView";
import { isError, kinds } from "../kinds";
import { maybeSetting, settingKeys } from "../settings";
import type { RowReader, SkippedRule } from "../types";
import type { Elsewhere } from "./check";
import { type Columns, idsOf, unreadIn } from "./elsewhere";

/** Keys of the settings that cannot be read, or are blank and may not be. */
export function unsetIn(plan: PlanIndex): ReadonlySet<string> {
  return new Set(settingKeys.filter((key) => !isSet(plan, key)));
}

function isSet(plan: PlanIndex, key: string): boolean {
  const { kind, list, unit } = maybeSetting(key) ?? { kind: "text", unit: "" };
  const cell = plan.settingOf(key);
  if (isError(cell)) return false;
  if (cell === null || cell === "") return unit === "" || unit.endsWith("blank");
  if (list !== undefined) return plan.hasWord(list, cell);
  return kinds[kind].holds === "text" || typeof cell === "number";
}

/** Settings on which a rule rests: all of them, and those without which no row is judged. */
export interface RestingSettings {
  readonly whole: readonly string[];
  readonly all: Iterable<string>;
}

/** A rule skipped for settings on which it rests, as a whole or in part. */
export function skippedForSettings(
  rule: string,
  { whole, all }: RestingSettings,
  unset: ReadonlySet<string>,
): SkippedRule[] {
  const settings = [...all].filter((key) => unset.has(key));
  if (settings.length === 0) return [];
  const inPart = settings.some((key) => whole.includes(key)) ? {} : { inPart: true as const };
  return [{ rule, table: "PlanSettings", columns: [], settings, ...inPart }];
}

/** A rule skipped for cells of other rows, and whether it may still be judged. */
export function skippedElsewhere(
  plan: PlanIndex,
  rule: string,
  { whole, partly }: Elsewhere,
): { readonly skipped: readonly SkippedRule[]; readonly blocked: boolean } {
  if (whole === undefined && partly === undefined) return nothing;
  const [all, some] = [unreadIn(plan, whole ?? none), unreadIn(plan, partly ?? none)];
  if (all.length + some.length === 0) return nothing;
  return {
    skipped: [
      ...all.map((unread) => ({ ...placed(rule, unread), judged: null })),
      ...some.map((unread) => ({ ...placed(rule, unread), judged: null, inPart: true as const })),
    ],
    blocked: all.length > 0,
  };
}

const none: Columns = {};
const nothing = { skipped: [], blocked: false } as const;

/** A rule skipped for a row, on account of a cell in another one; none where its own cell is to blame. */
export function skippedFor(rule: string, row: RowReader, blamed: Blamed): readonly SkippedRule[] {
  const other = blamed.row === row ? unreadId(row, blamed.column) : blamed;
  return other === undefined ? [] : [{ ...placed(rule, other), judged: row.row.id }];
}

/** An id that cannot be read, and may be the one that a reference means. */
function unreadId({ plan, table }: RowReader, column: string): Blamed | undefined {
  const references = table.columns.find(({ id }) => id === column)?.references;
  return references === undefined ? undefined : unreadIn(plan, idsOf(references))[0];
}

/** A rule about the plan as a whole skipped, on account of a cell. */
export function skippedWhole(rule: string, blamed: Blamed | null): SkippedRule[] {
  return blamed === null ? [] : [{ ...placed(rule, blamed), judged: null }];
}

/** A rule skipped for a row, on account of its own cells. */
export function skippedOf(
  rule: string,
  row: RowReader,
  { cells, restsOn }: { readonly cells: ReadonlySet<string>; readonly restsOn: ReadonlySet<string> },
): SkippedRule[] {
  const columns = [...cells].filter((id) => restsOn.has(id));
  return columns.length === 0 ? [] : [{ rule, table: row.table.name, ...placeOf(row), columns }];
}

function placed(rule: string, { row, column }: Blamed): SkippedRule {
  return { rule, table: row.table.name, ...placeOf(row), columns: [column] };
}

function placeOf({ row: { at, id } }: RowReader): Pick<SkippedRule, "row" | "rowId"> {
  return { row: at, ...(id === null ? {} : { rowId: id }) };
}
