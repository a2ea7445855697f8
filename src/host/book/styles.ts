import { isWholeColumns, isWholeRows } from "./area";
import { cellAt, checkUnlocked, eachStored, putCell, sheetOf } from "./cells";
import { BookError } from "./bookError";
import type { Source } from "./changes";
import type { Core } from "./core";
import { cellsOf } from "./dirty";
import type { Area, Border, SheetData, Style } from "./model";

/** An edge of an area; the inside ones lie between its cells. */
export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** What to change of how cells look; what is left out stays. A border of null is taken away. */
export type StyleChange = Partial<Omit<Style, "font" | "borders" | "base">> & {
  font?: Partial<Style["font"]>;
  borders?: Partial<Record<Edge, Border | null>>;
};

/** Interned styles and how cells get them. */
export class Styles {
  private readonly indexes = new Map<string, number>();
  private readonly formatted = new Map<string, number>();
  private known = 0;

  constructor(private readonly core: Core) {}

  /** The index of a style, added when it is new. */
  intern(style: Style): number {
    const { styles } = this.core.data;
    for (; this.known < styles.length; this.known++) {
      const key = keyOfStyle(styles[this.known] as Style);
      if (!this.indexes.has(key)) this.indexes.set(key, this.known);
    }
    const key = keyOfStyle(style);
    const found = this.indexes.get(key);
    if (found !== undefined) return found;
    styles.push(style);
    this.indexes.set(key, styles.length - 1);
    this.known = styles.length;
    return styles.length - 1;
  }

  /** The index of the same style under another number format. */
  withNumberFormat(index: number, numberFormat: string): number {
    const key = `${index} ${numberFormat}`;
    let found = this.formatted.get(key);
    if (found === undefined) this.formatted.set(key, (found = this.intern({ ...this.at(index), numberFormat })));
    return found;
  }

  /** The style with this index. */
  at(index: number): Style {
    return this.core.data.styles[index] ?? (this.core.data.styles[0] as Style);
  }

  /** Changes how an area looks. */
  set(sheetId: string, area: Area, change: StyleChange, source: Source): void {
    const sheet = sheetOf(this.core, sheetId);
    checkFormat(change.numberFormat);
    if (sheet.protection.protected && !sheet.protection.options["allowFormatCells"]) {
      checkUnlocked(this.core, sheet, area);
    }
    if (this.apply(sheet, area, change)) this.core.changes.emit({ kind: "styles", sheet: sheetId, area, source });
  }

  /** Sets a grid of number formats. */
  setNumberFormats(sheetId: string, area: Area, grid: readonly (readonly unknown[])[], source: Source): void {
    const sheet = sheetOf(this.core, sheetId);
    let changed = false;
    for (const [row, column] of cellsOf(area)) {
      const format = grid[row - area.row]?.[column - area.column];
      if (format === null || format === undefined) continue;
      if (typeof format !== "string") throw new BookError("InvalidArgument", "a number format is text");
      checkFormat(format);
      const cell = cellAt(sheet, row, column);
      const style = this.withNumberFormat(cell.style, format);
      if (style === cell.style) continue;
      putCell(this.core, sheet, [row, column], { ...cell, style });
      changed = true;
    }
    if (changed) this.core.changes.emit({ kind: "styles", sheet: sheetId, area, source });
  }

  /** Gives one cell a changed style without telling anyone; answers whether it differs. */
  one(sheet: SheetData, at: readonly [number, number], edit: (style: Style) => Style): boolean {
    const cell = cellAt(sheet, at[0], at[1]);
    const style = this.intern(edit(this.at(cell.style)));
    if (style === cell.style) return false;
    putCell(this.core, sheet, at, { ...cell, style });
    return true;
  }

  private apply(sheet: SheetData, area: Area, change: StyleChange): boolean {
    if (isWholeColumns(area) || isWholeRows(area)) return this.applyToLines(sheet, area, change);
    let changed = false;
    const known = new Map<string, number>();
    for (const at of cellsOf(area)) {
      const cell = cellAt(sheet, at[0], at[1]);
      const edges = bordersAt(change, area, at);
      // Most cells of an area looked alike before, so that each look is worked out once.
      const key = `${cell.style} ${JSON.stringify(edges)}`;
      const style = known.get(key) ?? this.intern(changedStyle(this.at(cell.style), change, edges));
      known.set(key, style);
      if (style === cell.style) continue;
      putCell(this.core, sheet, at, { ...cell, style });
      changed = true;
    }
    return changed;
  }

  private applyToLines(sheet: SheetData, area: Area, change: StyleChange): boolean {
    const byColumn = isWholeColumns(area);
    const lines: Map<number, { style?: number }> = byColumn ? sheet.columns : sheet.rows;
    const first = byColumn ? area.column : area.row;
    const count = byColumn ? area.columns : area.rows;
    const edit = (style: Style): Style => changedStyle(style, change, change.borders ?? {});
    eachStored(sheet, area, (_cell, row, column) => void this.one(sheet, [row, column], edit));
    for (let line = first; line < first + count; line++) {
      const before = lines.get(line) ?? {};
      lines.set(line, { ...before, style: this.intern(edit(this.at(before.style ?? 0))) });
    }
    return true;
  }
}

function checkFormat(format: string | undefined): void {
  if (format !== undefined && format.length > 255) throw new BookError("InvalidArgument", "number format too long");
}

function keyOfStyle(style: Style): string {
  const { font, borders, ...rest } = style;
  return JSON.stringify([
    Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    Object.entries(font).sort(([a], [b]) => (a < b ? -1 : 1)),
    Object.entries(borders).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function changedStyle(style: Style, change: StyleChange, edges: NonNullable<StyleChange["borders"]>): Style {
  const { font } = change;
  const apart = ["font", "borders"];
  const rest = Object.fromEntries(
    Object.entries(change).filter(([key, value]) => value !== undefined && !apart.includes(key)),
  );
  const borders: Partial<Record<Edge, Border>> = { ...style.borders };
  for (const [edge, border] of Object.entries(edges) as [Edge, Border | null][]) {
    if (border) borders[edge] = border;
    else delete borders[edge];
  }
  return { ...style, ...rest, font: { ...style.font, ...font }, borders };
}

/** Which edges of one cell a change of an area's borders means. */
function bordersAt(
  change: StyleChange,
  area: Area,
  [row, column]: readonly [number, number],
): Partial<Record<Edge, Border | null>> {
  const { borders } = change;
  if (!borders) return {};
  const pick = (outer: boolean, edge: Edge, inside: Edge): Border | null | undefined => borders[outer ? edge : inside];
  const edges: Partial<Record<Edge, Border | null | undefined>> = {
    EdgeTop: pick(row === area.row, "EdgeTop", "InsideHorizontal"),
    EdgeBottom: pick(row === area.row + area.rows - 1, "EdgeBottom", "InsideHorizontal"),
    EdgeLeft: pick(column === area.column, "EdgeLeft", "InsideVertical"),
    EdgeRight: pick(column === area.column + area.columns - 1, "EdgeRight", "InsideVertical"),
  };
  const set = Object.entries(edges).filter(([, border]) => border !== undefined);
  return Object.fromEntries(set) as Partial<Record<Edge, Border | null>>;
}
