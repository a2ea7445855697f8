import { isError } from "./kinds";
import { lists, maybeList } from "./lists";
import { type Blamed, RowView, shapeOf } from "./rowView";
import { folded, sameCell, toKey } from "./sameCell";
import { maybeSettingNamed } from "./settings";
import { entryColumns } from "./tables/table";
import type { Cell, FormFault, PlanData, PlanReader, PlanRow, Table } from "./types";
import { maybeYear } from "../dates/years";
import { yearColumnId } from "./years";

const wordPlaces = new Map(
  lists.flatMap(({ name, wordNames = {} }) =>
    Object.entries(wordNames).map(([named, at]) => [named, { list: name, at }] as const),
  ),
);

/** A plan with everything looked up once: rows by id, words of lists, years. Reading it costs no more than the plan is long. */
export class PlanIndex implements PlanReader {
  readonly tables: ReadonlyMap<string, Table>;
  private readonly rowsOf = new Map<string, readonly RowView[]>();
  /** Rows by table and id, as written and as Excel compares. Each id leads to the first row that has it. */
  private readonly idsOf = new Map<string, ReadonlyMap<Cell, RowView>>();
  private readonly wordsOf = new Map<string, readonly Cell[]>();
  /** Places of the words of a list, from 0: as written, and as Excel compares. */
  private readonly placesOf = new Map<string, Map<Cell, number>>();
  /** Rows by table, column and value. */
  private readonly groups = new Map<string, Map<string, ReadonlyMap<Cell, readonly RowView[]>>>();
  private readonly made = new Map<string, unknown>();
  private namedYears: readonly string[] | null = null;
  /** The last cell that a calculation could not read; whoever wants to know clears it before. */
  blamed: Blamed | null = null;

  constructor(
    readonly data: PlanData,
    tables: readonly Table[],
  ) {
    this.tables = new Map(tables.map((table) => [table.name, table]));
  }

  rows(name: string): readonly RowView[] {
    const known = this.rowsOf.get(name);
    if (known !== undefined) return known;
    const table = this.tables.get(name);
    const rows = table === undefined ? [] : this.viewsOf(table);
    this.rowsOf.set(name, rows);
    return rows;
  }

  rowOf(name: string, id: Cell): RowView | null {
    const ids = this.ids(name);
    return ids.get(id) ?? ids.get(toKey(id)) ?? null;
  }

  rowsWith(name: string, column: string, value: Cell): readonly RowView[] {
    const rows = this.rows(name);
    if (rows.length === 0) return rows;
    let columns = this.groups.get(name);
    if (columns === undefined) this.groups.set(name, (columns = new Map()));
    let groups = columns.get(column);
    if (groups === undefined) columns.set(column, (groups = grouped(rows, column)));
    return groups.get(folded(value)) ?? [];
  }

  once<T>(key: string, make: (plan: PlanReader) => T): T {
    const known = this.made.get(key);
    // What stands under a key was made by the caller that has the key, so it is of the type that it was made with.
    if (known !== undefined) return known as T;
    const made = make(this);
    this.made.set(key, made);
    return made;
  }

  settingOf(key: string): Cell {
    return this.data.settings[key] ?? null;
  }

  hasWord(list: string, cell: Cell): boolean {
    return this.placeOf(list, cell) !== null;
  }

  placeOf(list: string, cell: Cell): number | null {
    let known = this.placesOf.get(list);
    if (known === undefined) this.placesOf.set(list, (known = placesOf(this.words(list))));
    return known.get(cell) ?? known.get(toKey(cell)) ?? null;
  }

  words(list: string): readonly Cell[] {
    const known = this.wordsOf.get(list);
    if (known !== undefined) return known;
    const rows = this.data.tables["PlanLists"];
    const words = rows === undefined ? (maybeList(list)?.words ?? []) : inPlace(rows, list);
    this.wordsOf.set(list, words);
    return words;
  }

  /** The list word of a defined name such as `PlanStatusComplete`; null where the list has none. */
  word(named: string): string | null {
    const place = wordPlaces.get(named);
    const word = place === undefined ? null : this.words(place.list)[place.at - 1];
    return typeof word === "string" && word !== "" ? word : null;
  }

  /** The setting of a defined name such as `PlanReportDate`. */
  settingNamed(named: string): Cell {
    const key = maybeSettingNamed(named)?.key;
    return key === undefined ? null : this.settingOf(key);
  }

  sheetOf(name: string): string {
    return this.tables.get(name)?.sheet ?? name;
  }

  formFaults(): readonly FormFault[] {
    return this.data.form ?? [];
  }

  yearColumns(): readonly string[] {
    this.namedYears ??= this.data.years.filter((label) => this.rowOf("PlanYears", label) !== null).map(yearColumnId);
    return this.namedYears;
  }

  yearColumn(label: Cell): string | null {
    const found = this.data.years.find((each) => sameCell(each, label));
    return found === undefined || maybeYear(found) === null ? null : yearColumnId(found);
  }

  private ids(name: string): ReadonlyMap<Cell, RowView> {
    const known = this.idsOf.get(name);
    if (known !== undefined) return known;
    const ids = new Map<Cell, RowView>();
    const column = this.tables.get(name)?.key ?? "";
    for (const row of this.rows(name)) {
      const id = row.row.cells[column] ?? null;
      const key = toKey(id);
      if (key === null) continue;
      const first = ids.get(key) ?? row;
      if (first === row) ids.set(key, row);
      if (key !== id) ids.set(id, first);
    }
    this.idsOf.set(name, ids);
    return ids;
  }

  private viewsOf(table: Table): readonly RowView[] {
    const shape = shapeOf(table);
    const entries = entryColumns(table).map((column) => column.id);
    const isStarted = ({ cells }: PlanRow): boolean => entries.some((id) => (cells[id] ?? null) !== null);
    return (this.data.tables[table.name] ?? []).filter(isStarted).map((row) => new RowView(this, table, row, shape));
  }
}

/** The first place of each word. */
function placesOf(words: readonly Cell[]): Map<Cell, number> {
  const places = new Map<Cell, number>();
  for (const [at, word] of words.entries()) {
    for (const key of [word, toKey(word)]) if (key !== null && !places.has(key)) places.set(key, at);
  }
  return places;
}

/** Words of a column of PlanLists, each at its place in the table. */
function inPlace(rows: readonly PlanRow[], list: string): Cell[] {
  const words: Cell[] = [];
  for (const { at, cells } of rows) words[at] = cells[list] ?? null;
  return Array.from(words, (word) => word ?? null);
}

/** Rows by the value of a column; blanks, empty texts and errors equal nothing that a rule looks for. */
function grouped(rows: readonly RowView[], column: string): ReadonlyMap<Cell, readonly RowView[]> {
  const groups = new Map<Cell, RowView[]>();
  for (const row of rows) {
    const cell = row.raw(column);
    if (cell === null || cell === "" || isError(cell)) continue;
    const group = groups.get(folded(cell));
    if (group) group.push(row);
    else groups.set(folded(cell), [row]);
  }
  return groups;
}
