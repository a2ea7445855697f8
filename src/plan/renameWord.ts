import { listOf } from "./checks/readable";
import { lists } from "./lists";
import { sameCell } from "./sameCell";
import { choiceSettings } from "./settings";
import type { PlanData, PlanRow, Table, WordList } from "./types";

/** What is called otherwise: a word of a list, or what a setting says (the partnership's label, the decision body). */
export type Renamed =
  | { readonly list: string; readonly from: string; readonly to: string }
  | { readonly setting: string; readonly to: string };

/** Cells of one column that hold the word, by their rows from 0. */
export interface WordPlace {
  readonly table: string;
  /** Id. */
  readonly column: string;
  readonly rows: readonly number[];
}

/** Everything that a renaming changes. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The words of the lists and the setting first, then every entry that holds the word. */
  readonly places: readonly WordPlace[];
  /** Ids of other lists with the same word, which keep it. */
  readonly alike: readonly string[];
}

/** Why a renaming cannot be made. */
export type NoRenaming = "wordGone" | "wordThere" | "wordBlank";

/** Settings that name something in words of the council's own. */
export const namingSettings = ["partner-name", "partner-label", "decision-body"] as const;

/** Letters that Excel takes in the word of a list. */
const longest = 255;

/**
 * What a renaming would change in a plan, or why it cannot be made. A word of a list changes there and in the entries that
 * are chosen from that list; what a setting says, in every list that repeats it.
 */
export function renamingIn(plan: PlanData, tables: readonly Table[], asked: Renamed): Renaming | NoRenaming {
  const to = asked.to.trim();
  if (to === "" || to.length > longest) return "wordBlank";
  const search = new Search(plan, wordOf(plan, asked));
  const holding = lists.filter(({ name }) => search.listed(name).length > 0);
  const changed = "list" in asked ? holding.filter((list) => isCalled(list, asked.list)) : holding;
  if (search.word === "" || ("list" in asked && changed.length === 0)) return "wordGone";
  if (search.word === to || changed.some(({ name }) => search.isTaken(name, to))) return "wordThere";
  const names = changed.map(({ name }) => name);
  return {
    from: search.word,
    to,
    places: [
      ...names.map((name) => ({ table: "PlanLists", column: name, rows: search.listed(name) })),
      ...search.settings(names, "setting" in asked ? asked.setting : undefined),
      ...search.entries(tables, names),
    ].filter(({ rows }) => rows.length > 0),
    alike: holding.filter((list) => !changed.includes(list)).map(({ name }) => name),
  };
}

/** The word as it is now; nothing where the setting holds none. */
function wordOf({ settings }: PlanData, asked: Renamed): string {
  const word = "list" in asked ? asked.from : settings[asked.setting];
  return typeof word === "string" ? word.trim() : "";
}

/** People name a list by its heading, the pane by its id. */
function isCalled({ name, title }: WordList, called: string): boolean {
  return [name, title].some((each) => sameCell(each, called.trim()));
}

/** Looks for one word in a plan. What a formula gives is left to whoever wrote it. */
class Search {
  constructor(
    private readonly plan: PlanData,
    readonly word: string,
  ) {}

  /** Rows of a list that hold the word. */
  listed(list: string): number[] {
    return this.rows("PlanLists", list, () => true);
  }

  /** Whether a list holds that other word already. */
  isTaken(list: string, other: string): boolean {
    return !sameCell(this.word, other) && new Search(this.plan, other).listed(list).length > 0;
  }

  /** The setting itself, and those that are chosen from one of the lists. */
  settings(changed: readonly string[], own: string | undefined): WordPlace[] {
    const keys = choiceSettings.filter(({ list }) => changed.includes(list)).map(({ key }) => key);
    const meant = (row: PlanRow): boolean => row.id !== null && (row.id === own || keys.includes(row.id));
    return [{ table: "PlanSettings", column: "value", rows: this.rows("PlanSettings", "value", meant) }];
  }

  /** Every entry chosen from one of the lists. */
  entries(tables: readonly Table[], changed: readonly string[]): WordPlace[] {
    return tables.flatMap(({ name: table, columns, written }) =>
      columns
        .filter((column) => column.formula === undefined && written !== true && changed.includes(listOf(column) ?? ""))
        .map(({ id: column }) => ({ table, column, rows: this.rows(table, column, () => true) })),
    );
  }

  private rows(table: string, column: string, meant: (row: PlanRow) => boolean): number[] {
    return (this.plan.tables[table] ?? [])
      .filter((row) => meant(row) && !row.formulas?.includes(column) && this.holds(row.cells[column]))
      .map(({ at }) => at);
  }

  private holds(cell: unknown): boolean {
    return typeof cell === "string" && sameCell(cell.trim(), this.word);
  }
}
