import { areaOf, MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Book } from "./book";
import { BookError } from "./bookError";
import { sheetNamed, sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import type { Area, Scalar, SheetData } from "./model";
import { ruleAt } from "./ruleAreas";
import { filterTable, sortTable } from "./sorting";
import { refusalOf, type Verdicts } from "./validation";
import type { Writing } from "./writing";

/** What came of typing: taken, or refused with the message a person sees. */
export interface Typed {
  accepted: boolean;
  message?: string;
  /** Excel's code, where not a rule but the book refused. */
  code?: string;
}

const person: Source = { by: "user" };

/** A person at the grid: what can be done with keyboard and mouse, with the refusals Excel has for people. */
export class UserHand {
  constructor(
    private readonly core: Core,
    private readonly parts: { book: Book; writing: Writing; rules: Verdicts },
  ) {}

  /** Types into one cell. A rule that stops wrong entries refuses here, and only here; so is what cannot be read. */
  async type(sheet: string, address: string, text: string): Promise<Typed> {
    const found = this.sheet(sheet);
    const area = areaOf(address);
    try {
      const refused = await this.refusal(found, area, text);
      if (refused !== null) return { accepted: false, message: refused };
      this.parts.book.writeValues(found.id, area, [[text]], person);
    } catch (problem) {
      if (problem instanceof BookError) return { accepted: false, message: problem.message, code: problem.code };
      throw problem;
    }
    await this.parts.book.calculate();
    return { accepted: true };
  }

  private async refusal(sheet: SheetData, { row, column }: Area, text: string): Promise<string | null> {
    const rule = ruleAt(sheet.validations, row, column);
    if (!rule?.error.show || rule.error.style !== "Stop" || text === "") return null;
    await this.parts.book.calculate();
    const value = await this.meaning(sheet, row, column, text);
    const [verdict] = await this.parts.rules.judgeAll([{ sheet, row, column, value, assumed: true }]);
    return verdict?.valid === false ? refusalOf(rule) : null;
  }

  private async meaning(sheet: SheetData, row: number, column: number, text: string): Promise<Scalar> {
    const { formula, value } = this.parts.writing.readOne(sheet, [row, column], text);
    if (formula === undefined) return value;
    const resolved = this.parts.writing.resolve(formula, { sheet, row, column });
    const [answer] = await this.core.engine.evaluate([{ sheet: sheet.id, row, column, formula: resolved }]);
    return answer?.[0]?.[0] ?? null;
  }

  /** Pastes values from elsewhere. Rules do not see it. */
  async paste(sheet: string, address: string, grid: readonly (readonly unknown[])[]): Promise<void> {
    const { row, column } = areaOf(address);
    const area = { row, column, rows: grid.length, columns: grid[0]?.length ?? 0 };
    this.parts.book.writeValues(this.sheet(sheet).id, area, grid, person);
    await this.parts.book.calculate();
  }

  /** Copies cells and pastes them, with formulas, formats and rules. */
  async copy(sheet: string, from: string, to: { sheet?: string; address: string }): Promise<void> {
    const target = this.sheet(to.sheet ?? sheet);
    this.parts.writing.paste(
      { sheet: this.sheet(sheet), area: areaOf(from) },
      { sheet: target, area: areaOf(to.address) },
      person,
    );
    await this.parts.book.calculate();
  }

  /** Presses Delete on a selection. */
  async clear(sheet: string, address: string): Promise<void> {
    this.parts.book.clear(this.sheet(sheet).id, areaOf(address), "Contents", person);
    await this.parts.book.calculate();
  }

  /** Inserts whole rows: "5:6". */
  async insertRows(sheet: string, rows: string): Promise<void> {
    await this.change(() => this.parts.book.insertCells(this.sheet(sheet).id, lines(rows), "Down", person));
  }

  /** Deletes whole rows. */
  async deleteRows(sheet: string, rows: string): Promise<void> {
    await this.change(() => this.parts.book.deleteCells(this.sheet(sheet).id, lines(rows), "Up", person));
  }

  /** Inserts whole columns: "B:C". */
  async insertColumns(sheet: string, columns: string): Promise<void> {
    await this.change(() => this.parts.book.insertCells(this.sheet(sheet).id, lines(columns), "Right", person));
  }

  /** Deletes whole columns. */
  async deleteColumns(sheet: string, columns: string): Promise<void> {
    await this.change(() => this.parts.book.deleteCells(this.sheet(sheet).id, lines(columns), "Left", person));
  }

  /** Sorts a table by a column. */
  async sortTable(table: string, column: string, ascending = true): Promise<void> {
    await this.change(() => sortTable(this.core, this.parts.book.tableSet.get(table), { column, ascending }, person));
  }

  /** Filters a table: rows whose value is not among `shown` are hidden; null takes the filter off. */
  async filterTable(table: string, column: string, shown: readonly Scalar[] | null): Promise<void> {
    await this.change(() => filterTable(this.core, this.parts.book.tableSet.get(table), { column, shown }, person));
  }

  /** Gives a table column another heading, by typing it. */
  async renameHeader(table: string, from: string, to: string): Promise<void> {
    await this.change(() => this.parts.book.renameTableColumn(table, { from, to }, person));
  }

  /** Drags the corner of a table. */
  async resizeTable(table: string, address: string): Promise<void> {
    await this.change(() => this.parts.book.resizeTable(table, areaOf(address), person));
  }

  async addSheet(name: string): Promise<void> {
    await this.change(() => this.parts.book.addSheet(name, person));
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    await this.change(() => this.parts.book.renameSheet(this.sheet(sheet).id, name, person));
  }

  async moveSheet(sheet: string, position: number): Promise<void> {
    await this.change(() => this.parts.book.moveSheet(this.sheet(sheet).id, position, person));
  }

  /** Copies a sheet to the end; answers the copy's name. */
  async copySheet(sheet: string): Promise<string> {
    const copy = this.parts.book.copySheet(this.sheet(sheet).id, this.core.data.sheets.length, person);
    await this.parts.book.calculate();
    return copy.name;
  }

  async deleteSheet(sheet: string): Promise<void> {
    await this.change(() => this.parts.book.removeSheet(this.sheet(sheet).id, person));
  }

  /** Selects cells, bringing their sheet to the front. */
  select(sheet: string, address: string): void {
    const { id } = this.sheet(sheet);
    this.parts.book.setActiveSheet(id, person);
    this.parts.book.select(id, areaOf(address), person);
  }

  private async change(work: () => unknown): Promise<void> {
    work();
    await this.parts.book.calculate();
  }

  private sheet(nameOrId: string): SheetData {
    return sheetNamed(this.core, nameOrId) ?? sheetOf(this.core, nameOrId);
  }
}

/** Whole rows or whole columns. */
function lines(address: string): Area {
  const area = areaOf(address);
  if (area.rows !== MAX_ROWS && area.columns !== MAX_COLUMNS)
    throw new BookError("InvalidArgument", `not whole rows or columns: ${address}`);
  return area;
}
