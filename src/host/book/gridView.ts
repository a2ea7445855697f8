import { addressOf, cellArea } from "./area";
import type { Book } from "./book";
import { dressedCells, type Dressed } from "./conditional";
import type { Core } from "./core";
import { contextOf } from "./formulaText";
import type { Area } from "./model";
import type { Verdicts } from "./validation";

/** What whoever shows the cells asks beside what stands in them. */
export class GridView {
  constructor(
    private readonly core: Core,
    private readonly parts: { book: Book; rules: Verdicts },
  ) {}

  /** The entries that the list rule on a cell offers; none where there is no list. */
  async choices(sheetId: string, row: number, column: number): Promise<string[]> {
    await this.parts.book.calculate();
    return this.parts.rules.choices(sheetId, row, column);
  }

  /** The cells of the area that colour rules dress, and how. */
  async dressed(sheetId: string, area: Area): Promise<Dressed[]> {
    await this.parts.book.calculate();
    return dressedCells(this.core, sheetId, area);
  }

  /** The cells that read each other in a circle and show 0 for it, as addresses with their sheet. */
  get circles(): readonly string[] {
    return this.core.engine.circles().map(({ sheet, row, column }) => {
      const name = this.parts.book.sheet(sheet)?.name;
      return `${contextOf(name === undefined ? [] : [name])}${addressOf(cellArea(row, column))}`;
    });
  }
}
