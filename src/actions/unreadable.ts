import { maybeSetting } from "../plan";
import type { SkippedRule } from "../plan/types";
import { addressOf } from "../workbook/placed";
import type { Reading } from "../workbook/rows/read";
import type { UnreadableView } from "./types";

const settingsTable = "PlanSettings";

/** The cells that cannot be read, each once however many rules needed it, in the order in which rules met them. */
export function unreadableCells(skipped: readonly SkippedRule[], reading: Reading): UnreadableView[] {
  const found = new Map<string, UnreadableView>();
  for (const view of skipped.flatMap((rule) => cellsOf(rule, reading))) found.set(`${view.sheet}!${view.cell}`, view);
  return [...found.values()];
}

function cellsOf({ table, row, rowId, columns, settings = [] }: SkippedRule, reading: Reading): UnreadableView[] {
  const ofRow = row === undefined ? [] : columns.flatMap((column) => viewOf({ table, row, rowId, column }, reading));
  const ofSettings = settings.flatMap((key) => {
    const at = reading.plan.tables[settingsTable]?.find(({ id }) => id === key)?.at;
    const where = { table: settingsTable, row: at, rowId: key, column: "value" };
    return viewOf(where, reading).map((view) => ({ ...view, column: maybeSetting(key)?.title ?? key }));
  });
  return [...ofRow, ...ofSettings];
}

interface Where {
  readonly table: string;
  readonly row: number | undefined;
  readonly rowId: string | undefined;
  readonly column: string;
}

function viewOf({ table, row, rowId, column }: Where, { places }: Reading): UnreadableView[] {
  const place = places[table];
  const at = place?.columns[column];
  if (!place || at === undefined || row === undefined) return [];
  return [
    {
      at: { table, row, ...(rowId === undefined ? {} : { rowId }), column },
      sheet: place.sheet,
      cell: addressOf(place.corner.row + row, place.corner.column + at),
      column: place.titles[column] ?? column,
    },
  ];
}
