import type { CellRole } from "../../plan/types";
import { bodyLooks, dress, headingLook, looks, pointsOf, ragColors, type Look } from "../formats";
import { isUnfinished } from "../identity";
import { addressOf } from "../placed";
import { placeOfCell } from "../site";
import { presentWhen, type BookAt, type Thing, type ThingKind } from "../thing";

/** How a new sheet's own cells look, and how wide its columns are. */
interface SheetLook {
  readonly sheet: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly role: CellRole; readonly numberFormat?: string }[];
  /** Characters, by column; null where a table's column says so. */
  readonly widths: readonly (number | null)[];
}

/** How a new column of a table looks. */
interface ColumnLook {
  /** Id of the table's sheet. */
  readonly sheet: string;
  readonly table: string;
  readonly column: string;
  readonly calculated: boolean;
  readonly wrap: boolean;
  readonly align: "Left" | "Right" | "Center";
  readonly width: number;
  /** Names of the list words whose cells are coloured, as they are called here. */
  readonly rag: readonly string[];
}

/** Fonts, fills, widths, colour rules: given once. From then on they are the council's own. */
export interface LookThing extends Thing {
  readonly kind: "look";
  readonly of: SheetLook | ColumnLook;
}

/** Looks. They are never read back: rules of colour cannot be read safely, and everything else people may change. */
export const look: ThingKind<LookThing> = {
  wave: "rules",
  attributes: {},
  load: ({ of }, site) => {
    if (isUnfinished(site.marks[of.sheet])) return null;
    if (!("table" in of)) return presentWhen(site.sheets[of.sheet] !== undefined);
    return presentWhen(site.plain[of.table] !== undefined || site.tables[of.table]?.columns[of.column] !== undefined);
  },
  create: ({ of }, book) => ("table" in of ? dressColumn(of, book) : dressSheet(of, book)),
  update: () => undefined,
};

function dressSheet({ sheet: id, cells, widths }: SheetLook, book: BookAt): void {
  const sheet = book.sheet(id);
  for (const [column, width] of widths.entries()) {
    if (width !== null) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  }
  for (const { row, column, rows, columns, look: dressed, numberFormat } of areasOf(cells)) {
    const at = placeOfCell(book.site, id, row, column);
    const range = sheet.getRangeByIndexes(at.row, at.column, rows, columns);
    dress(range, dressed);
    if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  }
}

interface Area {
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
  readonly look: Look;
  readonly numberFormat?: string;
}

/** Cells of one look side by side, then below each other, dressed as one range. */
function areasOf(cells: SheetLook["cells"]): Area[] {
  const runs: (Area & { key: string })[] = [];
  for (const { row, column, role, numberFormat } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const key = `${role} ${numberFormat ?? ""}`;
    const last = runs.at(-1);
    if (last?.row === row && last.key === key && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1, look: looks[role], key, ...(numberFormat === undefined ? {} : { numberFormat }) });
  }
  const areas: (Area & { key: string })[] = [];
  for (const run of runs) {
    const above = areas.find(
      (area) => area.key === run.key && area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row,
    );
    if (above) above.rows += 1;
    else areas.push(run);
  }
  return areas;
}

function dressColumn({ table, column, calculated, wrap, align, width, rag }: ColumnLook, book: BookAt): void {
  const body = book.body(table, column);
  const heading = book.heading(table, column);
  dress(heading, headingLook);
  dress(body, { ...bodyLooks[calculated ? "calculated" : "entry"], align, wrap });
  body.format.verticalAlignment = "Top";
  heading.format.columnWidth = pointsOf(width);
  const place = book.site.corners[table];
  const index = book.site.tables[table]?.columns[column]?.index;
  if (rag.length === 0 || !place || index === undefined) return;
  body.conditionalFormats.clearAll();
  for (const [at, word] of rag.entries()) colour(body, `=${addressOf(place.row + 1, place.column + index)}=${word}`, at);
}

function colour(body: Excel.Range, formula: string, at: number): void {
  const colours = ragColors[at];
  if (!colours) return;
  const rule = body.conditionalFormats.add("Custom").custom;
  rule.rule.formula = formula;
  rule.format.fill.color = colours.fill;
  rule.format.font.color = colours.color;
}
