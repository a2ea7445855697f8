import { Defect, PlannerError } from "../plan/errors";
import { importables } from "../plan/import/declared";
import { groundOf } from "../plan/import/ground";
import type { Importable } from "../plan/import/importable";
import { prepare } from "../plan/import/prepare";
import type { Held, Mapping, Prepared } from "../plan/import/types";
import type { Cell, Column, Table } from "../plan/types";
import { becauseText, cleaningText, heldText } from "../text/importing";
import { cellText, dayText, numberText } from "../text/values";
import { addressOf, lettersOf } from "../workbook/placed";
import { assertUnprotected } from "../workbook/protection";
import { appendRows, assertRoom } from "../workbook/rows/append";
import { readPlan } from "../workbook/rows/read";
import { readSource, type Source } from "../workbook/rows/source";
import type { Session } from "../workbook/session";
import type { Action, ImportOptions, ImportPreview, ImportResult } from "./types";

/** Shows what would become of a list: where its columns go, what is cleaned, which rows stay behind and why. Writes nothing. */
export const previewImport: Action<ImportOptions, ImportPreview> = async (session, options) => {
  return previewOf(await preparation(session, options));
};

/**
 * Adds the rows of a list below the table. All of it is looked at anew, so that what is written is what would be shown
 * now; the list itself is not touched. Rows in the list = rows written + rows held back.
 */
export const importRows: Action<ImportOptions, ImportResult> = async (session, options, watch) => {
  const preparing = await preparation(session, options);
  const { table, prepared } = preparing;
  const preview = previewOf(preparing);
  const additions = [{ table: table.name, rows: prepared.ready.map(({ cells }) => cells) }];
  if (prepared.ready.length === 0) return { ...preview, written: 0, ids: [] };
  await assertUnprotected(session, table.name);
  await assertRoom(session, additions);
  if (watch.cancelled()) throw new PlannerError("cancelled");
  const ids = (await appendRows(session, additions))[table.name] ?? [];
  if (ids.length !== prepared.ready.length)
    throw new Defect(`rows brought in: ${ids.length} of ${prepared.ready.length}`);
  return { ...preview, written: ids.length, ids };
};

interface Preparation {
  readonly source: Source;
  readonly table: Table;
  /** Sheet of the table. */
  readonly into: string;
  readonly prepared: Prepared;
}

async function preparation(session: Session, { from, as, choices = {} }: ImportOptions): Promise<Preparation> {
  const source = await readSource(session, from);
  const { plan, places } = await readPlan(session);
  const ground = groundOf(
    plan,
    Object.values(places).map(({ table }) => table),
    as,
  );
  if (!ground) throw new PlannerError("tableMissing", { table: importables[as].table });
  const prepared = prepare(source, ground, choices);
  if (prepared.rowsIn === 0) throw new PlannerError("importNothing");
  return { source, table: ground.table, into: places[ground.table.name]?.sheet ?? "", prepared };
}

function previewOf({ source, table, into, prepared }: Preparation): ImportPreview {
  const { columns } = importableOf(table);
  const titleOf = (id: string): string => columnOf(table, id)?.title ?? "";
  const at = (row: number): number => source.row + row + 1;
  return {
    sheet: source.sheet,
    into,
    address: source.address,
    headingRow: prepared.headingRow,
    mapping: prepared.mapping.map((column) => mappedView(column, table, source)),
    goals: table.columns
      .filter(({ id, formula }) => formula === undefined && Object.hasOwn(columns, id))
      .map(({ id, title, required = false }) => ({ id, title, required })),
    lacking: prepared.lacking.map(titleOf),
    rowsIn: prepared.rowsIn,
    ready: prepared.ready.map(({ row, cells }) => ({ at: at(row), cells: shownCells(table, cells) })),
    cleaned: prepared.cleaned.map(({ row, column, from, to, how }) => ({
      at: at(row),
      column: titleOf(column),
      from: cellText(from),
      to: shown(table, column, to),
      sentence: cleaningText(how),
    })),
    held: prepared.held.map((held) => heldView(held, table, { source, prepared })),
  };
}

function heldView(
  { row, because, value = null, ...held }: Held,
  table: Table,
  { source, prepared }: Pick<Preparation, "source" | "prepared">,
): ImportPreview["held"][number] {
  const column = held.column ?? importableOf(table).name;
  const place = prepared.mapping.find(({ to }) => to === column)?.source ?? 0;
  return {
    at: source.row + row + 1,
    cell: addressOf(source.row + row, source.column + place),
    because,
    sentence: heldText(because, { column: columnOf(table, column)?.title ?? "", value }),
  };
}

function mappedView(mapping: Mapping, table: Table, { column }: Source): ImportPreview["mapping"][number] {
  const { source, to, because, sample } = mapping;
  return {
    ...mapping,
    sample: sample.map((cell) => shown(table, to ?? "", cell)),
    letter: lettersOf(column + source),
    ...(to === null ? {} : { title: columnOf(table, to)?.title ?? to }),
    ...(because === null ? {} : { reason: becauseText(because) }),
  };
}

function shownCells(table: Table, cells: Readonly<Record<string, Cell>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, shown(table, id, cell)]));
}

function shown(table: Table, id: string, cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "number") return typeof cell === "string" ? cell : cellText(cell);
  return columnOf(table, id)?.kind === "date" ? dayText(cell) : numberText(cell);
}

function columnOf({ columns }: Table, wanted: string): Column | undefined {
  return columns.find(({ id }) => id === wanted);
}

function importableOf({ name }: Table): Importable {
  const found = Object.values(importables).find(({ table }) => table === name);
  if (!found) throw new Defect(`no lists are brought into ${name}`);
  return found;
}
