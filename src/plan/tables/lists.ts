import { lists as wordLists } from "../lists";
import type { Cell, Column } from "../types";
import { table } from "./table";

const longest = Math.max(...wordLists.map((list) => list.words.length));

/** The words behind the drop-downs, one list a column. A word added at a list's end can be chosen at once. */
export const lists = table({
  name: "PlanLists",
  sheet: "Lists",
  key: wordLists[0]?.name ?? "",
  starter: Array.from({ length: longest }, (_, row) =>
    Object.fromEntries(wordLists.map((list): [string, Cell] => [list.name, list.words[row] ?? null])),
  ),
  columns: wordLists.map((list): Column => ({ id: list.name, title: list.title, kind: "text", width: 19 })),
});
