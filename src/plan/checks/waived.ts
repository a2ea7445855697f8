import { isError, kinds } from "../kinds";
import type { PlanIndex } from "../planIndex";
import { readOr } from "../rowView";
import { sameCell } from "../sameCell";
import type { Acceptance, Cell, Finding, RowReader, Table } from "../types";
import { isBlank } from "./cellWords";
import { fingerprints } from "./fingerprint";
import { entryColumns } from "../tables/table";

/** A row of PlanWaivers that names something of the plan. */
interface Waiver {
  readonly row: RowReader;
  readonly id: string;
  readonly inForce: boolean;
  /** Heading of the cell that it is about. */
  readonly column: Cell;
  /** What stood in the cell; not compared where a person has written the waiver and left it out. */
  readonly value: Cell;
  readonly fingerprint: Cell;
  readonly acceptance: Omit<Acceptance, "state">;
  /** Null where it has not begun. */
  readonly ended: "ended" | "withdrawn" | null;
}

/** Whether a waiver could name the finding: its row is found again by its id, and what concerns the whole plan needs none. */
export function canBeNamed(finding: Finding, plan: PlanIndex): boolean {
  if (finding.table === own) return false;
  return finding.row === undefined || rowNamed(plan, finding.table, finding.rowId ?? null)?.row.at === finding.row;
}

/** Waivers are no findings' ground: a formula of theirs that looked at them would go round in a circle. */
const own = "PlanWaivers";

/**
 * Marks what posts have accepted: each finding with the waiver that holds for it at the report date, or with the one that did and
 * does so no more. Formulas tell the same of the row's own cell (stillFound.ts); what else the finding rests on is seen here alone.
 */
export function withWaivers(findings: readonly Finding[], plan: PlanIndex): readonly Finding[] {
  const waivers = waiversIn(plan);
  if (waivers.size === 0) return findings;
  const holds = holding(plan);
  const places = new Map<string, number>();
  for (const finding of findings) places.set(placeOf(finding), (places.get(placeOf(finding)) ?? 0) + 1);
  const marked = findings.map((finding) => {
    const about = (waivers.get(placeOf(finding)) ?? []).filter(
      (waiver) => isAbout(waiver, finding, plan) || (isBlank(waiver.column) && holds(waiver, finding)),
    );
    return { finding, about, by: about.find((waiver) => waiver.inForce && holds(waiver, finding)) };
  });
  const used = new Set(marked.flatMap(({ by }) => by ?? []));
  return marked.map(({ finding, about, by }) => {
    if (by !== undefined) return { ...finding, waivedBy: by.id, acceptance: { ...by.acceptance, state: "holds" } };
    // Of several findings about the plan as a whole, only the values tell which one was meant.
    const sure = finding.row !== undefined || places.get(placeOf(finding)) === 1;
    const lapsed = about.filter((waiver) => !used.has(waiver) && (sure || holds(waiver, finding))).at(-1);
    const state = lapsed?.inForce === true ? "changed" : (lapsed?.ended ?? null);
    return lapsed === undefined || state === null
      ? finding
      : { ...finding, acceptance: { ...lapsed.acceptance, state } };
  });
}

/** A waiver in force that the add-in has made. */
export interface StandingWaiver {
  readonly row: RowReader;
  /** All that its rule finds in its row, or in the plan as a whole. */
  readonly there: readonly Finding[];
  /** Those of them that it is about, whatever the values now are. */
  readonly about: readonly Finding[];
  readonly holds: boolean;
}

/** The waivers in force that note what they rest on, each beside what is found where it says. */
export function standingWaivers(findings: readonly Finding[], plan: PlanIndex): StandingWaiver[] {
  const holds = holding(plan);
  const named = [...waiversIn(plan)];
  const places = new Map<string, Finding[]>(named.map(([place]) => [place, []]));
  for (const finding of findings) places.get(placeOf(finding))?.push(finding);
  return named.flatMap(([place, waivers]) => {
    const there = places.get(place) ?? [];
    return waivers
      .filter(({ inForce, fingerprint }) => inForce && !isBlank(fingerprint))
      .map((waiver) => ({
        row: waiver.row,
        there,
        about: there.filter((finding) => isAbout(waiver, finding, plan)),
        holds: there.some((finding) => holds(waiver, finding)),
      }));
  });
}

function placeOf({ rule, table, row }: Finding): string {
  return placeKey(rule, table, row);
}

function placeKey(rule: string, table: string, row: number | undefined): string {
  return [rule, table, row ?? ""].join("\n").toLowerCase();
}

/**
 * A waiver without a fingerprint, as people write them, is about all that the rule finds there. Where one has a fingerprint and no
 * column, and the finding has one, the fingerprint alone tells what it is about, while it holds.
 */
function isAbout({ column, fingerprint }: Waiver, finding: Finding, plan: PlanIndex): boolean {
  if (isBlank(fingerprint) || finding.row === undefined) return true;
  const title = titleOf(finding, plan);
  return title === null ? isBlank(column) : sameCell(column, title);
}

/** Heading of the column that a finding is about, as it is called in the workbook. */
export function titleOf({ table, column }: Finding, plan: PlanIndex): Cell {
  if (column === undefined) return null;
  const declared = plan.tables.get(table)?.columns.find(({ id }) => id === column)?.title;
  return plan.data.headings?.[table]?.[column] ?? declared ?? null;
}

/** Id of the column that is called so in the workbook. */
function columnCalled(heading: Cell, table: string, plan: PlanIndex): string | undefined {
  const columns = plan.tables.get(table)?.columns ?? [];
  return columns.find(({ id, title }) => sameCell(plan.data.headings?.[table]?.[id] ?? title, heading))?.id;
}

/** A cell of a table; none of both for the plan as a whole. */
interface Where {
  readonly row?: number | undefined;
  readonly column?: string | undefined;
}

/**
 * What stands in the cell that a finding is about; nothing where it is calculated beyond the last column that people fill: that may
 * follow the report date. A calculated cell before it, such as a total, is compared like any other.
 */
export function valueOf({ table, row, column }: Pick<Finding, "table"> & Where, plan: PlanIndex): Cell {
  if (row === undefined || column === undefined) return null;
  const declared = plan.tables.get(table);
  const view = rowsAt(plan, table).get(row);
  if (view === undefined || declared === undefined || !isLookedAt(column, declared)) return null;
  const value = view.raw(column);
  return isError(value) ? null : value;
}

function rowsAt(plan: PlanIndex, table: string): ReadonlyMap<number, RowReader> {
  return plan.once(`rows of ${table} by place`, () => new Map(plan.rows(table).map((row) => [row.row.at, row])));
}

/** Whether the column stands among those that people fill, or calculated ones between them: formulas of the waivers look there. */
function isLookedAt(column: string, table: Table): boolean {
  const place = (id: string | undefined): number => table.columns.findIndex((each) => each.id === id);
  return place(column) <= place(entryColumns(table).at(-1)?.id);
}

/** Whether a waiver's values are those of the finding. */
function holding(plan: PlanIndex): (waiver: Waiver, finding: Finding) => boolean {
  const fingerprintOf = fingerprints(plan.data);
  return ({ column, value, fingerprint }, finding) => {
    if (!isBlank(fingerprint) && fingerprint !== fingerprintOf(finding)) return false;
    if (finding.row === undefined) return true;
    const its = isBlank(column) ? undefined : columnCalled(column, finding.table, plan);
    if (!isBlank(column) && its === undefined) return false;
    if (isBlank(fingerprint) && isBlank(value)) return true;
    const now = valueOf({ table: finding.table, row: finding.row, column: its }, plan);
    return sameCell(asText(now), asText(value));
  };
}

/** A cell as Excel's `&` gives it: numbers to fifteen figures. */
function asText(cell: Cell): Cell {
  if (cell === null || isError(cell)) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}

/** What the rows of PlanWaivers name, by place. */
function waiversIn(plan: PlanIndex): ReadonlyMap<string, readonly Waiver[]> {
  const found = new Map<string, Waiver[]>();
  for (const row of plan.rows(own)) {
    const named = placeNamed(row, plan);
    const waiver = named === null ? null : waiverOf(row);
    if (named === null || waiver === null) continue;
    const others = found.get(named);
    if (others) others.push(waiver);
    else found.set(named, [waiver]);
  }
  return found;
}

/** The place that a waiver names; null where it names none. */
function placeNamed(waiver: RowReader, plan: PlanIndex): string | null {
  const [rule, table, row] = [waiver.raw("rule"), waiver.raw("table"), waiver.raw("row")];
  if (typeof rule !== "string" || typeof table !== "string" || isError(row)) return null;
  const name = [...plan.tables.keys()].find((each) => sameCell(each, table));
  if (name === undefined || name === own) return null;
  if (isBlank(row)) return placeKey(rule, name, undefined);
  const at = rowNamed(plan, name, row)?.row.at;
  return at === undefined ? null : placeKey(rule, name, at);
}

/** The row with that id as it stands on the sheet Waivers, where every id is a text. */
function rowNamed(plan: PlanIndex, name: string, row: Cell): RowReader | null {
  const table = plan.tables.get(name);
  const { kind = "id" } = table?.columns.find(({ id }) => id === table.key) ?? {};
  const isNumber = kinds[kind].holds === "number";
  return plan.rowOf(name, isNumber && row !== null && !isError(row) ? Number(row) : row);
}

function waiverOf(row: RowReader): Waiver | null {
  const [id, column, value, fingerprint] = ["id", "column", "value", "fingerprint"].map((each) => row.raw(each));
  if ([id, column, value, fingerprint].some((cell) => cell !== undefined && isError(cell)) || isBlank(id)) return null;
  if (typeof column === "string" && /[*?~]/.test(column)) return null;
  const until = row.raw("expires");
  return {
    row,
    id: textOf(id),
    inForce: readOr(false, () => row.is("inForce", "PlanYes")),
    column: column ?? null,
    value: value ?? null,
    fingerprint: fingerprint ?? null,
    acceptance: {
      waiver: textOf(id),
      post: textOf(row.raw("post")),
      reason: textOf(row.raw("reason")),
      until: typeof until === "number" ? until : null,
    },
    ended: readOr(null, () => endOf(row)),
  };
}

function endOf(row: RowReader): Waiver["ended"] {
  const report = row.setting("report-date");
  if (row.number("accepted") > report) return null;
  if (row.isNumber("withdrawn") && row.number("withdrawn") <= report) return "withdrawn";
  return row.isNumber("expires") && row.number("expires") < report ? "ended" : null;
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined || isError(cell) ? "" : String(cell);
}
