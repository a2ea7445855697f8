import { areaOf } from "../../../src/host/book/area";
import { Book } from "../../../src/host/book/book";
import type { Source } from "../../../src/host/book/changes";
import type { Switches } from "../../../src/host/book/core";
import type { BookData, Scalar } from "../../../src/host/book/model";
import { univerEngine } from "../../../src/host/engine/univer";

/** Who writes in these tests unless they say otherwise. */
export const client: Source = { by: "client", client: 1 };

/** A book with short ways to write and read by address; `Sheet1` unless the address names a sheet. */
export class TestBook {
  private constructor(readonly book: Book) {}

  static async open(switches: Partial<Switches> = {}, data: BookData = Book.emptyData()): Promise<TestBook> {
    const opened = new TestBook(await Book.open(data, univerEngine(), switches));
    openBooks.push(opened.book);
    return opened;
  }

  /** The sheet's id and the area of "B2" or "Other!B2:C3". */
  at(address: string): { sheet: string; area: ReturnType<typeof areaOf> } {
    const bang = address.lastIndexOf("!");
    const name = bang < 0 ? "Sheet1" : address.slice(0, bang);
    const sheet = this.book.sheetNamed(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return { sheet: sheet.id, area: areaOf(address.slice(bang + 1)) };
  }

  /** Writes a grid from the first cell of the address on. */
  write(address: string, grid: readonly (readonly unknown[])[]): void {
    const { sheet, area } = this.at(address);
    this.book.writeValues(sheet, { ...area, rows: grid.length, columns: grid[0]?.length ?? 0 }, grid, client);
  }

  /** The calculated values of an area; an error as its code. */
  async values(address: string): Promise<unknown[][]> {
    await this.book.calculate();
    return this.each(address, (sheet, row, column) => shown(this.book.getCell(sheet, row, column).value));
  }

  async value(address: string): Promise<unknown> {
    return (await this.values(address))[0]?.[0];
  }

  /** The formulas of an area, null where there is none. */
  formulas(address: string): unknown[][] {
    return this.each(address, (sheet, row, column) => this.book.getCell(sheet, row, column).formula ?? null);
  }

  formula(address: string): unknown {
    return this.formulas(address)[0]?.[0];
  }

  /** Makes a named table over a grid written from the address on. */
  table(name: string, address: string, grid: readonly (readonly unknown[])[]): void {
    this.write(address, grid);
    const { sheet, area } = this.at(address);
    const whole = { ...area, rows: grid.length, columns: grid[0]?.length ?? 0 };
    this.book.renameTable(this.book.addTable(sheet, whole, true, client).id, name, client);
  }

  insertRows(address: string): void {
    const { sheet, area } = this.at(address);
    this.book.insertCells(sheet, area, "Down", client);
  }

  deleteRows(address: string): void {
    const { sheet, area } = this.at(address);
    this.book.deleteCells(sheet, area, "Up", client);
  }

  private each(address: string, read: (sheet: string, row: number, column: number) => unknown): unknown[][] {
    const { sheet, area } = this.at(address);
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, right) => read(sheet, area.row + down, area.column + right)),
    );
  }
}

const shown = (value: Scalar): unknown => (typeof value === "object" && value ? value.error : value);

const openBooks: Book[] = [];
afterEach(() => {
  for (const book of openBooks.splice(0)) book.close();
});
