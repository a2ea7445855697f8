import type { Area, Host } from "../../host";
import type { Colouring } from "./snapshot";

/** Rows that are coloured, beside which a person works; each takes a calculation of every rule. */
const most = 600;

/** What colour rules do to the cells of the sheet in front: worked out after each painting, which may have changed it. */
export class Colours {
  private readonly sheets = new Map<string, ReadonlyMap<string, Colouring>>();
  private waiting = false;
  private closed = false;

  constructor(
    private readonly host: Host,
    /** Paints a cell whose colouring is another one now. */
    private readonly repaint: (sheet: string, area: Area) => void,
  ) {}

  /** What colour rules do to a cell, as of the last time it was worked out. */
  at(sheet: string, row: number, column: number): Colouring | undefined {
    return this.sheets.get(sheet)?.get(`${row} ${column}`);
  }

  /** Works the sheet in front out again, between the requests of panes. */
  refresh(): void {
    if (this.waiting) return;
    this.waiting = true;
    void this.host.server.inTurn(async () => {
      this.waiting = false;
      if (!this.closed) await this.work();
    });
  }

  /** Works nothing out any more. */
  close(): void {
    this.closed = true;
  }

  private async work(): Promise<void> {
    const { book } = this.host;
    const sheet = book.sheet(book.data.activeSheet);
    const used = sheet && book.usedArea(sheet.id, false);
    if (!sheet || !used) return;
    const area = { row: 0, column: 0, rows: Math.min(used.row + used.rows, most), columns: used.column + used.columns };
    const dressed = sheet.conditionalFormats.length > 0 ? await book.view.dressed(sheet.id, area) : [];
    const before = this.sheets.get(sheet.id) ?? new Map<string, Colouring>();
    const now = new Map(dressed.map(({ row, column, format }) => [`${row} ${column}`, format]));
    this.sheets.set(sheet.id, now);
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      if (JSON.stringify(before.get(key)) === JSON.stringify(now.get(key))) continue;
      const [row = 0, column = 0] = key.split(" ").map(Number);
      this.repaint(sheet.id, { row, column, rows: 1, columns: 1 });
    }
  }
}
