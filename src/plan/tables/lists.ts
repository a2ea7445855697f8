import { lists as wordLists } from "../lists";
import type { Cell, Column } from "../types";
import { table } from "./table";

const longest = Math.max(...wordLists.map((list) => list.words.length));

/** Room for the labels and the link above the first list. */
const labelled = 19;

/** Room for the longest of the texts; a heading may take two lines. */
function widthFor([title = "", ...words]: readonly string[]): number {
  return Math.max(10, Math.ceil(title.length / 2) + 2, ...words.map((word) => word.length + 1));
}

/** The words behind the drop-downs, one list a column. A word added at a list's end can be chosen at once. */
export const lists = table({
  name: "PlanLists",
  sheet: "Lists",
  key: wordLists[0]?.name ?? "",
  starter: Array.from({ length: longest }, (_, row) =>
    Object.fromEntries(wordLists.map((list): [string, Cell] => [list.name, list.words[row] ?? null])),
  ),
  says: {
    id: "lists",
    title: "Lists",
    about: "This sheet has one table with a list of words in each column. Blank cells are the ends of shorter lists.",
    use: "A word added below the last of its list can be chosen at once. Keep the order of the others: formulas look at their place.",
    done: "Nothing has to be done here.",
    go: "PlanGoLists",
    link: "Go to the lists",
    repeated: 1,
  },
  columns: wordLists.map(({ name, title, words }, at): Column => ({
    id: name,
    title,
    kind: "text",
    width: Math.max(at === 0 ? labelled : 0, widthFor([title, ...words])),
  })),
});
