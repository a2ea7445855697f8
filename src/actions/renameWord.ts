import { Defect, PlannerError } from "../plan/errors";
import { lists, maybeList } from "../plan/lists";
import { maybeSetting } from "../plan/settings";
import { namingSettings, type Renaming, renamingIn } from "../plan/renameWord";
import { type Reading, readPlan } from "../workbook/rows/read";
import { reword } from "../workbook/rows/reword";
import type { Session } from "../workbook/session";
import type { Action, NameChoice, None, RenameOptions, RenameResult, RenameView } from "./types";

/** Everything that can be called otherwise, with the words of this workbook. */
export const seeNames: Action<None, readonly NameChoice[]> = async (session) => {
  const { plan } = await readPlan(session, { only: ["PlanLists", "PlanSettings"] });
  const settings = namingSettings.map((setting) => ({
    of: { setting },
    title: maybeSetting(setting)?.title ?? setting,
    words: wordsOf([plan.settings[setting]]),
  }));
  const rows = plan.tables["PlanLists"] ?? [];
  const words = lists.map(({ name, title }) => ({
    of: { list: name },
    title,
    words: wordsOf(rows.map(({ cells }) => cells[name])),
  }));
  return [...settings, ...words].filter((choice) => choice.words.length > 0);
};

/** Shows which cells a renaming would change, without writing anything. */
export const previewRename: Action<RenameOptions, RenameView> = async (session, options) => {
  const { renaming, reading } = await found(session, options);
  return viewOf(renaming, reading);
};

/** Renames a word: the list or the setting and every entry that holds it, in one step of Undo where Excel offers that. */
export const renameWord: Action<RenameOptions, RenameResult> = async (session, options, watch) => {
  const { renaming, reading } = await found(session, options);
  if (watch.cancelled()) throw new PlannerError("cancelled");
  const cells = renaming.places.map(({ table, column, rows }) => ({ place: placeOf(reading, table), column, rows }));
  const written = await reword(session, cells, renaming);
  return { ...viewOf(renaming, reading), written };
};

async function found(session: Session, options: RenameOptions): Promise<{ renaming: Renaming; reading: Reading }> {
  const reading = await readPlan(session);
  const tables = Object.values(reading.places).map(({ table }) => table);
  const renaming = renamingIn(reading.plan, tables, options);
  if (typeof renaming !== "string") return { renaming, reading };
  const of =
    "list" in options ? (maybeList(options.list)?.title ?? options.list) : maybeSetting(options.setting)?.title;
  throw new PlannerError(renaming, { list: of ?? "", word: "list" in options ? options.from : "", to: options.to });
}

function viewOf({ from, to, places, alike }: Renaming, reading: Reading): RenameView {
  return {
    from,
    to,
    places: places.map(({ table, column, rows }) => ({
      sheet: placeOf(reading, table).sheet,
      column: placeOf(reading, table).titles[column] ?? column,
      cells: rows.length,
    })),
    alike: alike.map((name) => maybeList(name)?.title ?? name),
  };
}

function placeOf({ places }: Reading, table: string): Reading["places"][string] {
  const place = places[table];
  if (!place) throw new Defect(`a table was read and is not there: ${table}`);
  return place;
}

function wordsOf(cells: readonly unknown[]): string[] {
  return cells.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
}
