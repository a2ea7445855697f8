import type { CellRole } from "../../plan/types";
import { bodyLooks, dress, headingLook, looks, pointsOf, ragColors } from "../formats";
import { isUnfinished } from "../identity";
import { addressOf } from "../placed";
import { placeOfCell } from "../site";
import { giveRoom } from "../room";
import { presentWhen, type BookAt, type Thing, type ThingKind } from "../thing";
import { forAll } from "./pages";
import { blocksOf } from "./writeCells";

/** How a new sheet's own cells look, and how wide its columns are. */
interface SheetLook {
  readonly sheet: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly role: CellRole; readonly numberFormat?: string; readonly lines?: number }[];
  /** Characters, by column; null where a table's column says so. */
  readonly widths: readonly (number | null)[];
  /** Without gridlines: a sheet that is read and printed. */
  readonly plain: boolean;
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

function dressSheet({ sheet: id, cells, widths, plain }: SheetLook, book: BookAt): void {
  const sheet = book.sheet(id);
  for (const [column, width] of widths.entries()) {
    if (width !== null) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  }
  const byLook = new Map<CellRole, Spot[]>();
  const byFormat = new Map<string, Spot[]>();
  for (const { row, column, role, numberFormat } of cells) {
    const at = placeOfCell(book.site, id, row, column);
    byLook.set(role, [...(byLook.get(role) ?? []), at]);
    if (numberFormat !== undefined) byFormat.set(numberFormat, [...(byFormat.get(numberFormat) ?? []), at]);
  }
  for (const [role, spots] of byLook) for (const area of areasOf(spots)) dress(sheet.getRange(area), looks[role]);
  for (const [format, spots] of byFormat) for (const area of areasOf(spots)) sheet.getRange(area).numberFormat = forAll(format);
  giveRoom(sheet, cells, (row) => placeOfCell(book.site, id, row, 0).row);
  if (plain) sheet.showGridlines = false;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells as rectangles without gaps. */
function areasOf(spots: readonly Spot[]): string[] {
  return blocksOf(spots.map(({ row, column }) => ({ row, column, content: "" }))).map(({ row, column, width, rows }) => {
    const last = addressOf(row + rows.length - 1, column + width - 1);
    return `${addressOf(row, column)}:${last}`;
  });
}

function dressColumn({ table, column, calculated, wrap, align, width, rag }: ColumnLook, book: BookAt): void {
  const body = book.body(table, column);
  const heading = book.heading(table, column);
  dress(heading, headingLook);
  dress(body, { ...bodyLooks[calculated ? "calculated" : "entry"], align, wrap });
  if (wrap) body.format.verticalAlignment = "Top";
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
