import { countText } from "./values";

/** What a renaming changes, told line by line. */
interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly places: readonly { readonly sheet: string; readonly column: string; readonly cells: number }[];
  readonly alike: readonly string[];
}

/** How many cells a renaming changes, from what to what. */
export function renameCount({ from, to, places }: Renamed): string {
  const cells = places.reduce((sum, place) => sum + place.cells, 0);
  return `${from} becomes ${to} in ${countText(cells, "cell")}.`;
}

/** One column in which it does. */
export function renamePlace({ sheet, column, cells }: Renamed["places"][number]): string {
  return `${sheet}, ${column}: ${countText(cells, "cell")}`;
}

/** Other lists that hold the same word. */
export function alikeText({ from, alike }: Renamed): string {
  return `${from} stands in ${alike.length === 1 ? "another list" : "other lists"} too and stays there: ${alike.join(", ")}. Rename it there as well if the same is meant.`;
}

/** What renaming says in the pane. */
export const renameWords = {
  begin:
    "A word is changed on the sheet Lists or Settings and in every entry that holds it, in one step. The plan's formulas follow by themselves.",
  look: "Look at the lists",
  what: "List or setting",
  from: "What it is called now",
  to: "What it is to be called",
  preview: "Show where it stands",
  places: "Cells that change",
  rename: "Rename it there",
} as const;
