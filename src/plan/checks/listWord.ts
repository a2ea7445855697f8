import { isError } from "../kinds";
import { maybeList } from "../lists";
import { folded, sameCell } from "../sameCell";
import type { Cell } from "../types";
import { isBlank } from "./cellWords";
import { columnCheck, fixOf } from "./columnCheck";
import { milestone } from "./exampleRows";
import { isNoWord, listOf, sourceOf } from "./readable";

/** V02: the word is on the list. */
export const listWord = columnCheck({
  rule: "V02",
  columns: (column) => column.references === undefined && sourceOf(column) !== null,
  native: (columns) => columns.map((column) => isNoWord(`{${column.id}}`, sourceOf(column) ?? "")),
  find: (column) => {
    const list = listOf(column) ?? "";
    return (value, row) => {
      if (isBlank(value) || isError(value) || row.plan.hasWord(list, value)) return null;
      const words = row.plan.words(list);
      const now = wordNow(value, words, maybeList(list)?.words ?? []);
      const to = now ?? wordMeant(value, words);
      return {
        column: column.id,
        facts: { column: column.title, value, ...(now === null ? {} : { now }) },
        fix: to === null ? undefined : fixOf(row.table.name, row, { column: column.id, to }),
        ...(now === null ? {} : { together: `${list} ${String(folded(value))}` }),
      };
    };
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, status: "Finished-ish" }] } },
    good: { tables: { PlanMilestones: [milestone] } },
  },
});

/**
 * What people have made of a word of the plan in the list itself: in its place stands one that the plan does not know. The
 * entries that still hold the plan's word mean the new one.
 */
function wordNow(value: Cell, words: readonly Cell[], declared: readonly string[]): string | null {
  const now = words[declared.findIndex((word) => sameCell(value, word))];
  return typeof now === "string" && now !== "" && !declared.some((word) => sameCell(now, word)) ? now : null;
}

/** Words that people write for those of the lists, where they can mean nothing else: `No` under *Open or exempt* can. */
const synonyms: Readonly<Record<string, string>> = {
  completed: "complete",
  finished: "complete",
  closed: "complete",
  ongoing: "inprogress",
  started: "inprogress",
  underway: "inprogress",
  canceled: "cancelled",
  dropped: "cancelled",
  notbegun: "notstarted",
  notyetstarted: "notstarted",
  r: "red",
  a: "amber",
  g: "green",
  yellow: "amber",
  y: "yes",
  n: "no",
  true: "yes",
  false: "no",
  school: "education",
  schools: "education",
};

function wordMeant(value: Cell, words: readonly Cell[]): string | null {
  const bare = (cell: Cell) =>
    String(cell)
      .toLowerCase()
      .replace(/[\s\u00a0_-]+/g, "");
  const wanted = bare(value);
  const found = words.filter((word): word is string => typeof word === "string" && word !== "");
  return found.find((word) => bare(word) === wanted) ?? found.find((word) => bare(word) === synonyms[wanted]) ?? null;
}
