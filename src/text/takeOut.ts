import { countText } from "./values";

/** What people have of their own on a sheet of the plan. */
export interface BesideFacts {
  readonly cells: readonly unknown[];
  readonly columns: readonly string[];
  readonly tables: readonly string[];
  readonly charts: readonly string[];
  readonly shapes: number;
  readonly comments: number;
}

/** Why a sheet stays when the plan is taken out. */
export function besideText({ cells, columns, tables, charts, shapes, comments }: BesideFacts): string {
  const parts = [
    ...(columns.length > 0 ? [`the ${columns.length === 1 ? "column" : "columns"} ${columns.join(", ")}`] : []),
    ...(cells.length > 0 ? [countText(cells.length, "cell")] : []),
    ...(tables.length > 0 ? [`the ${tables.length === 1 ? "table" : "tables"} ${tables.join(", ")}`] : []),
    ...(charts.length > 0 ? [countText(charts.length, "chart")] : []),
    ...(shapes > 0 ? [countText(shapes, "picture or shape", "pictures or shapes")] : []),
    ...(comments > 0 ? [countText(comments, "comment")] : []),
  ];
  return `Stays, for it holds ${parts.join(", ")} of your own. The plan's cells on it are cleared.`;
}

/** What goes with a sheet that people entered. */
export function enteredText(counts: { readonly rows: number } | { readonly choices: number }): string {
  return "rows" in counts ? `${countText(counts.rows, "row")} with entries` : countText(counts.choices, "choice");
}

/** The line above each list of what taking the plan out does. */
export const takeOutText = {
  look: "Look at what would go",
  agree: "What was entered may go with the plan",
  takeOut: "Take the plan out",
  shared: "Others have the workbook open. Ask them to leave it for a minute, so that nothing they type is lost.",
  goes: (sheets: number) => `${countText(sheets, "sheet")} of the plan, with its names and charts`,
  entries: "What was entered, and goes too",
  kept: "Sheets that stay",
  pointing: (formulas: number) =>
    `${countText(formulas, "formula", "formulas")} of your own ${formulas === 1 ? "points" : "point"} into the plan and would show #REF!`,
  unseen:
    "Not looked at: notes at the plan's cells, form controls and diagrams, which go with their sheets, and colour rules, drop-downs and charts of your own that read from the plan.",
  undo: "Excel's Undo cannot bring the plan back. Save a copy of the workbook first if you may need it.",
} as const;
