import type { Cell, CellChange, Column, PlanRow } from "../../plan/types";
import type { Session } from "../session";
import { idOf, readCell, sameCell, toInput } from "./cell";
import type { Beside } from "./append";
import { columnFormat, needsFormat, textFormat } from "./formats";
import { keptIn, keptParts, sameKept } from "./kept";
import { putBack } from "./putBack";
import type { TablePlace } from "./places";
import { type Reading, readPlan } from "./read";

/** Why a cell was left as it is. */
export type Refusal =
  | "tableGone"
  | "columnGone"
  | "rowGone"
  | "idTwice"
  | "changed"
  /** Excel made something else of it; the cell was put back. */
  | "notKept";

/** A change that was not made, and what the cell holds. */
export interface RefusedChange {
  readonly change: CellChange;
  readonly because: Refusal;
  readonly found?: Cell;
}

/** What became of each change. */
export interface WriteReport {
  readonly written: readonly CellChange[];
  readonly refused: readonly RefusedChange[];
}

/** Changes of one request: about 1 kB each on the wire, and a request stays below 1 MB. */
const changesOfRequest = 400;

const attempts = 3;

/**
 * Makes each change where its cell still holds what the change was made from. Rows are found again by id just before.
 * A change of somebody else's between our finding and our writing is seen in the same request as the write, and put back.
 */
export async function writeCells(session: Session, changes: readonly CellChange[]): Promise<WriteReport> {
  const written: CellChange[] = [];
  const refused: RefusedChange[] = [];
  let left = changes;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const round = await writeOnce(session, left);
    written.push(...round.written);
    refused.push(...round.refused);
    if (attempt === attempts) refused.push(...round.moved.map((change) => ({ change, because: "rowGone" as const })));
    left = attempt === attempts ? [] : round.moved;
  }
  return { written, refused };
}

/** A change whose cell has been found. */
interface Target {
  readonly change: CellChange;
  /** What `tables.getItem` takes. */
  readonly table: string;
  readonly column: Column;
  readonly row: number;
  readonly at: number;
  readonly keyAt: number;
  /** What a calculated cell that somebody wrote over gets back in place of a value. */
  readonly formula?: string;
}

interface Round extends WriteReport {
  /** The row was no longer where it had just been found. */
  readonly moved: readonly CellChange[];
}

async function writeOnce(session: Session, changes: readonly CellChange[]): Promise<Round> {
  const reading = await readPlan(session, { only: [...new Set(changes.map(({ table }) => table))] });
  const targets: Target[] = [];
  const refused: RefusedChange[] = [];
  for (const change of changes) {
    const found = find(reading, change);
    if ("because" in found) refused.push(found);
    else targets.push(found);
  }
  const written: CellChange[] = [];
  const moved: CellChange[] = [];
  for (let from = 0; from < targets.length; from += changesOfRequest) {
    const part = await writeTargets(session, targets.slice(from, from + changesOfRequest));
    written.push(...part.written);
    refused.push(...part.refused);
    moved.push(...part.moved);
  }
  return { written, refused, moved };
}

/** Changes that go with the request of somebody else. */
export interface ChangesBeside extends Beside {
  /** Once that request is through: the row of the first change that was not made. */
  readonly refused: () => string | null;
  /** Puts back what stood in the cells, where what we wrote still does. */
  readonly undo: (session: Session) => Promise<void>;
}

/** The same changes for the request of somebody else, from a reading that is there already. */
export function changesBeside(reading: Reading, changes: readonly CellChange[]): ChangesBeside {
  const found = changes.map((change) => find(reading, change));
  const targets = found.flatMap((each) => ("because" in each ? [] : [each]));
  const lost = found.flatMap((each) => ("because" in each ? [each.change.rowId] : []));
  let asked: Written[] = [];
  return {
    look: (context) => (asked = targets.map((target) => lookAt(context, target))),
    write: () => {
      for (const one of asked) write(one);
      for (const { after } of asked) after.load(keptParts);
    },
    refused: () => lost[0] ?? asked.find((one) => verdictOf(one) !== null)?.target.change.rowId ?? null,
    undo: (session) => undo(session, asked),
  };
}

async function undo(session: Session, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return;
  await session.once(async (context) => {
    const now = written.map(({ target }) => lookAt(context, target));
    await context.sync();
    const ours = written.flatMap(({ before, after }, at) => {
      const found = now[at] as Written;
      const left = keptIn(after);
      return sameKept(keptIn(found.before), left) ? [{ range: found.after, was: keptIn(before), ours: left }] : [];
    });
    await putBack(context, ours);
  });
}

function find({ places, plan }: Reading, change: CellChange): Target | RefusedChange {
  const place = places[change.table];
  if (!place) return { change, because: "tableGone" };
  const column = place.table.columns.find(({ id }) => id === change.column);
  const at = place.columns[change.column];
  const keyAt = place.columns[place.table.key];
  if (!column || at === undefined || keyAt === undefined) return { change, because: "columnGone" };
  const row = rowOf(plan.tables[change.table] ?? [], change);
  if (typeof row === "string") return { change, because: row };
  const found = row.cells[change.column] ?? null;
  if (!sameCell(found, change.from)) return { change, because: "changed", found };
  return { change, table: place.key, column, row: row.at, at, keyAt, ...formulaOf(place, column) };
}

/** The column's formula, unless people have renamed a column that it may name: then its value has to do until a repair. */
function formulaOf({ table, titles }: TablePlace, { formula }: Column): Pick<Target, "formula"> {
  const asDeclared = table.columns.every(({ id, title }) => titles[id] === title);
  return formula !== undefined && asDeclared ? { formula } : {};
}

function rowOf(rows: readonly PlanRow[], { rowId, at }: CellChange): PlanRow | "rowGone" | "idTwice" {
  const named = rows.filter(({ id }) => id === rowId);
  if (named.length > 1) return named.find((row) => row.at === at) ?? "idTwice";
  return named[0] ?? "rowGone";
}

/** What a target's cells were just before our write and just after it. */
interface Written {
  readonly target: Target;
  readonly key: Excel.Range;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

async function writeTargets(session: Session, targets: readonly Target[]): Promise<Round> {
  return session.undoable(async (context) => {
    // Looks and writes are not mixed: Excel would calculate the workbook anew before each look.
    const asked = targets.map((target) => lookAt(context, target));
    for (const one of asked) write(one);
    for (const { after } of asked) after.load(keptParts);
    await context.sync();
    const verdicts = asked.map((one) => ({ one, verdict: verdictOf(one) }));
    const wrong = verdicts.filter(({ verdict }) => verdict !== null).map(({ one }) => one);
    await putBack(
      context,
      wrong.map(({ after, before }) => ({ range: after, was: keptIn(before), ours: keptIn(after) })),
    );
    return {
      written: verdicts.flatMap(({ one, verdict }) => (verdict === null ? [one.target.change] : [])),
      refused: verdicts.flatMap(({ verdict }) => (verdict && verdict !== "moved" ? [verdict] : [])),
      moved: verdicts.flatMap(({ one, verdict }) => (verdict === "moved" ? [one.target.change] : [])),
    };
  });
}

function lookAt(context: Excel.RequestContext, target: Target): Written {
  const { table, row, at, keyAt } = target;
  const body = context.workbook.tables.getItem(table).getDataBodyRange();
  const key = body.getCell(row, keyAt).load("values,valueTypes");
  const before = body.getCell(row, at).load(keptParts);
  return { target, key, before, after: body.getCell(row, at) };
}

function write({ target: { change, column, formula }, after }: Written): void {
  if (formula !== undefined) {
    after.formulas = [[formula]];
    return;
  }
  if (needsFormat(column, change.to)) after.numberFormat = [[columnFormat(column)]];
  after.values = [[toInput(change.to, columnFormat(column) === textFormat)]];
}

/** Null when the write went where it should and stayed; else what stood there instead. */
function verdictOf({ target: { change }, key, before, after }: Written): RefusedChange | "moved" | null {
  if (idOf(cellIn(key)) !== change.rowId) return "moved";
  const found = cellIn(before);
  // What it is to hold may stand there already, from a try of ours that broke off.
  if (![change.from, change.to].some((cell) => sameCell(found, cell))) return { change, because: "changed", found };
  const kept = cellIn(after);
  return sameCell(kept, change.to) ? null : { change, because: "notKept", found: kept };
}

function cellIn(range: Excel.Range): Cell {
  return readCell(range.values[0]?.[0], range.valueTypes[0]?.[0]);
}
