import type { ICellCustomRender, IDisposable } from "@univerjs/core";
import type { Host, Scalar, SheetData, TableData } from "../../host";
import { isOpening, Popup } from "./popups";
import type { UniverGrid } from "./univer";

/** Pixels of a button's side, and between it and the edges of its cell. */
const side = 14;
const gap = 2;

interface Box {
  readonly endX: number;
  readonly endY: number;
}

/** Draws the box with an arrow; rows that are hidden show as a filled arrow on colour. */
function drawButton(ctx: CanvasRenderingContext2D, { endX, endY }: Box, filtered: boolean): void {
  const [x, y] = [endX - side - gap, endY - side - gap];
  ctx.save();
  ctx.fillStyle = filtered ? "#0b5c66" : "#ffffff";
  ctx.strokeStyle = "#8a8a8a";
  ctx.lineWidth = 1;
  ctx.fillRect(x, y, side, side);
  ctx.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
  ctx.fillStyle = filtered ? "#ffffff" : "#444444";
  ctx.beginPath();
  ctx.moveTo(x + 4, y + 5.5);
  ctx.lineTo(x + side - 4, y + 5.5);
  ctx.lineTo(x + side / 2, y + 10);
  ctx.fill();
  ctx.restore();
}

/** The buttons in the headings of tables, by which a person sorts and filters. */
export class TableButtons {
  private readonly popup: Popup;
  private readonly buttons: IDisposable;

  constructor(
    private readonly host: Host,
    grid: UniverGrid,
    private readonly container: HTMLElement,
  ) {
    this.popup = new Popup(grid);
    this.buttons = grid.buttons((sheet, row, column) => this.buttonAt(sheet, row, column));
    container.addEventListener("keydown", this.onKey, true);
  }

  /** Takes the buttons and an open menu away. */
  close(): void {
    this.buttons.dispose();
    this.container.removeEventListener("keydown", this.onKey, true);
    this.popup.hide();
  }

  /** Alt+Down on a heading opens what its button does, as in Excel. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (!isOpening(event)) return;
    const { sheet, area } = this.host.book.selection;
    const heading = this.headingAt(sheet, area.row, area.column);
    if (heading) this.open(heading, area.column);
  };

  private headingAt(id: string, row: number, column: number): Heading | null {
    const sheet = this.host.book.sheet(id);
    const table = sheet?.tables.find(({ area }) => area.row === row && covers(area, column));
    return sheet && table?.showHeaders && table.filterButton ? { sheet, table } : null;
  }

  private buttonAt(id: string, row: number, column: number): ICellCustomRender | null {
    const heading = this.headingAt(id, row, column);
    if (!heading) return null;
    const filtered = bodyRows(heading.table).some((each) => heading.sheet.rows.get(each)?.hidden);
    return {
      zIndex: 10,
      drawWith: (ctx, { primaryWithCoord }) => drawButton(ctx, primaryWithCoord, filtered),
      isHit: ({ x, y }, { primaryWithCoord: { endX, endY } }) =>
        x > endX - side - gap && x < endX && y > endY - side - gap && y < endY,
      onPointerDown: () => this.open(heading, column),
    };
  }

  private open({ sheet, table }: Heading, column: number): void {
    const name = table.columns[column - table.area.column]?.name ?? "";
    const { user } = this.host.book;
    const done = (deed: () => Promise<void>): void => {
      this.popup.hide();
      void this.host.server.inTurn(deed);
    };
    const entries = this.entriesOf(sheet, table, column);
    const beside = { sheet: sheet.id, row: table.area.row, column, direction: "vertical" } as const;
    // After Univer has taken the same press as a selection.
    setTimeout(() =>
      this.popup.show("TableMenu", beside, {
        column: name,
        entries: entries.map(({ text, shown }) => ({ text, shown })),
        sort: (ascending) => done(() => user.sortTable(table.name, name, ascending)),
        filter: (shown) =>
          done(() =>
            user.filterTable(
              table.name,
              name,
              shown && entries.filter(({ text }) => shown.includes(text)).flatMap(({ values }) => values),
            ),
          ),
        leave: () => this.popup.hide(),
      }),
    );
  }

  /** Each text that a column shows, once and in order, with the values behind it. */
  private entriesOf(sheet: SheetData, table: TableData, column: number): Entry[] {
    const entries = new Map<string, Entry>();
    for (const row of bodyRows(table)) {
      const text = this.host.book.text(sheet.id, row, column);
      const entry = entries.get(text) ?? { text, values: [], shown: false };
      entry.values.push(this.host.book.getCell(sheet.id, row, column).value);
      entry.shown ||= sheet.rows.get(row)?.hidden !== true;
      entries.set(text, entry);
    }
    return [...entries.values()].sort((a, b) => a.text.localeCompare(b.text, "en-GB", { numeric: true }));
  }
}

/** A table whose headings carry buttons, and its sheet. */
interface Heading {
  readonly sheet: SheetData;
  readonly table: TableData;
}

const covers = (area: TableData["area"], column: number): boolean =>
  column >= area.column && column < area.column + area.columns;

interface Entry {
  readonly text: string;
  readonly values: Scalar[];
  shown: boolean;
}

/** Rows between a table's heading and its totals. */
function bodyRows({ area, showHeaders, showTotals }: TableData): number[] {
  const first = area.row + (showHeaders ? 1 : 0);
  return Array.from({ length: area.rows - (first - area.row) - (showTotals ? 1 : 0) }, (_, index) => first + index);
}
