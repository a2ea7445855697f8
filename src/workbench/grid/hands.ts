import { CanceledError, type ICommandInfo, type IDisposable } from "@univerjs/core";
import type { Host, SheetData } from "../../host";
import { workbenchText } from "../../text/workbench";
import type { Message } from "../dialog";
import { refusalText } from "../problem";
import { addressOf, columnsAddress, rangeAddress, rowsAddress, type UniverRange } from "./address";
import { blockOf, type Block, type Written } from "./edits";
import type { Painter } from "./painter";
import { resized, type Resized } from "./sizes";
import type { UniverGrid } from "./univer";

/** What hands work with. */
export interface HandsParts {
  readonly host: Host;
  readonly grid: UniverGrid;
  readonly painter: Painter;
  readonly ask: (message: Message) => Promise<string>;
}

/** Parameters of Univer's commands, as far as they are read here. */
interface Given extends Resized {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: UniverRange;
  readonly name?: string;
  readonly order?: number;
  readonly value?: string;
  readonly cellValue?: Written;
  readonly selections?: readonly { readonly range: UniverRange }[];
}

type SheetChoice = Pick<Partial<SheetData>, "visibility" | "tabColor">;
type Deed = (sheet: string, given: Given) => Promise<unknown> | void;
type Asked = Readonly<ICommandInfo<Given>>;
/** `fromFormula`: Univer keeps its own account of the formulas that were written just before; nobody has typed anything. */
type Options = { readonly fromBook?: true; readonly fromFormula?: boolean } | undefined;

const activation = "sheet.operation.set-worksheet-active";

/** Commands that would change the grid in ways the book has no hand for: they do nothing. */
const refused =
  /^sheet\.command\.(move-(range|rows|cols)|(insert|delete)-range-move-.*|reorder-range|copy-sheet|add-worksheet-merge.*|remove-worksheet-merge|(add|set|delete)-.*protection.*|(insert|set|remove)-defined-name|split-text-to-columns)$/;

/** Whether it follows from what was done before, and no person did it. */
const isEcho = (options: Options): boolean => options?.fromBook === true || options?.fromFormula === true;

/**
 * Takes what a person does in the grid to the book. Structure is changed by the book first and painted back; cells are
 * changed by Univer at once, then by the book, and painted again from the book, which has the last word.
 */
export class Hands {
  private readonly listening: IDisposable[];
  /** What stands in the editor as it closes: the book reads it as Excel would, not as Univer did. */
  private typed: { at: string; text: string } | null = null;

  constructor(private readonly parts: HandsParts) {
    const { commands, api } = parts.grid;
    this.listening = [
      commands.beforeCommandExecuted((info, options) => this.before(info as Asked, options as Options)),
      commands.onCommandExecuted((info, options) => this.after(info as Asked, options as Options)),
      api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
        const text = value.toPlainText().replace(/\r?\n$/, "");
        this.typed = isConfirm ? { at: `${worksheet.getSheetId()} ${row} ${column}`, text } : null;
      }),
    ];
  }

  /** Stops listening. */
  close(): void {
    for (const each of this.listening) each.dispose();
  }

  private before({ id, params }: Asked, options: Options): void {
    if (options?.fromBook || (params?.unitId !== undefined && params.unitId !== this.parts.grid.unit)) return;
    // Univer brings a sheet that it is given to the front; Excel does not.
    if (refused.test(id) || (id === activation && this.parts.grid.isTold())) throw new CanceledError();
    const deed = this.instead[id];
    if (!deed) return;
    void this.inTurn(() => deed(params?.subUnitId ?? this.sheetShown(), params ?? {}));
    throw new CanceledError();
  }

  /** What the book does in place of Univer. */
  private readonly instead: Readonly<Record<string, Deed>> = {
    "sheet.command.insert-row": (sheet, { range }) =>
      this.user.insertRows(sheet, rowsAddress(range ?? this.selected())),
    "sheet.command.remove-row": (sheet, { range }) =>
      this.user.deleteRows(sheet, rowsAddress(range ?? this.selected())),
    "sheet.command.insert-col": (sheet, { range }) =>
      this.user.insertColumns(sheet, columnsAddress(range ?? this.selected())),
    "sheet.command.remove-col": (sheet, { range }) =>
      this.user.deleteColumns(sheet, columnsAddress(range ?? this.selected())),
    "sheet.command.insert-sheet": () => this.user.addSheet(this.freeName()),
    "sheet.command.remove-sheet": (sheet) => this.user.deleteSheet(sheet),
    "sheet.command.set-worksheet-name": (sheet, { name }) => this.user.renameSheet(sheet, name ?? ""),
    "sheet.command.set-worksheet-order": (sheet, { order }) => this.user.moveSheet(sheet, order ?? 0),
    "sheet.command.set-worksheet-hidden": (sheet) => this.setSheet(sheet, { visibility: "Hidden" }),
    "sheet.command.set-worksheet-show": (sheet) => this.setSheet(sheet, { visibility: "Visible" }),
    "sheet.command.set-tab-color": (sheet, { value }) => this.setSheet(sheet, { tabColor: value || null }),
  };

  private after({ id, params }: Asked, options: Options): void {
    if (isEcho(options) || this.parts.grid.isTold() || params?.unitId !== this.parts.grid.unit) return;
    const sheet = params.subUnitId ?? this.sheetShown();
    this.followed[id]?.(sheet, params);
    const follow = resized[id];
    if (follow) void this.inTurn(() => this.resize(sheet, (data) => follow(data, params)));
  }

  /** What the book does after Univer did it. */
  private readonly followed: Readonly<Record<string, (sheet: string, given: Given) => void>> = {
    "sheet.mutation.set-range-values": (sheet, { cellValue }) => this.wrote(sheet, cellValue ?? {}),
    "sheet.operation.set-selections": (sheet, { selections }) => this.selectedIn(sheet, selections?.at(-1)?.range),
    [activation]: (sheet) => this.book.setActiveSheet(sheet, { by: "user" }),
  };

  private wrote(sheet: string, written: Written): void {
    const block = blockOf(written);
    const { typed } = this;
    this.typed = null;
    if (!block) return;
    const { row, column, grid } = block;
    const area = { row, column, rows: grid.length, columns: grid[0]?.length ?? 0 };
    const byHand = typed?.at === `${sheet} ${row} ${column}` && area.rows * area.columns === 1;
    void this.inTurn(() => (byHand ? this.type(sheet, block, typed.text) : this.paste(sheet, block))).finally(() =>
      this.parts.painter.again(sheet, area),
    );
  }

  private paste(sheet: string, { row, column, grid }: Block): Promise<void> {
    return this.user.paste(sheet, addressOf(row, column), grid);
  }

  /** Types as a person; a refusal is shown, and Retry opens the cell again. */
  private async type(sheet: string, { row, column }: Block, text: string): Promise<void> {
    const { accepted, message, code } = await this.user.type(sheet, addressOf(row, column), text);
    if (accepted) return;
    if (code === "AccessDenied") return this.say(workbenchText.protectedSheet(this.book.sheet(sheet)?.name ?? ""));
    const { validation } = await this.book.verdict(sheet, row, column);
    // Not awaited: a pane's request must not wait for a person's answer.
    void this.refuse({ title: validation?.error.title || workbenchText.entryTitle, body: message ?? "" }, sheet, {
      row,
      column,
    });
  }

  private async refuse(
    message: Omit<Message, "buttons">,
    sheet: string,
    at: { row: number; column: number },
  ): Promise<void> {
    const answer = await this.parts.ask({ ...message, buttons: [workbenchText.retry, workbenchText.cancel] });
    if (answer === workbenchText.retry) this.parts.painter.select(sheet, { ...at, rows: 1, columns: 1 });
  }

  private selectedIn(sheet: string, range: UniverRange | undefined): void {
    // Univer selects anew on every sheet that is painted; a person selects on the one in front.
    if (sheet !== this.sheetShown() || !range || Object.values(range).some(Number.isNaN)) return;
    this.user.select(sheet, rangeAddress(range));
  }

  /** One thing after another, between the requests of panes; what the book refuses is said. */
  private inTurn(deed: () => Promise<unknown> | void): Promise<void> {
    return this.parts.host.server.inTurn(async () => {
      try {
        await deed();
      } catch (error) {
        this.say(refusalText(error, this.book.data.name));
      }
    });
  }

  /** Says why something was not done; not awaited, for a pane's request must not wait for a person. */
  private say(body: string): void {
    void this.parts.ask({ title: workbenchText.refusedTitle, body, buttons: [workbenchText.ok] });
  }

  private resize(id: string, follow: (sheet: SheetData) => Pick<Partial<SheetData>, "rows" | "columns">): void {
    const sheet = this.book.sheet(id);
    if (sheet) this.book.setSheet(id, follow(sheet), { by: "user" });
  }

  private async setSheet(sheet: string, setting: SheetChoice): Promise<void> {
    this.book.setSheet(sheet, setting, { by: "user" });
  }

  private get book(): Host["book"] {
    return this.parts.host.book;
  }

  private get user(): Host["book"]["user"] {
    return this.book.user;
  }

  private sheetShown(): string {
    return this.book.data.activeSheet;
  }

  private selected(): UniverRange {
    const range = this.parts.grid.api
      .getWorkbook(this.parts.grid.unit)
      ?.getActiveSheet()
      .getSelection()
      ?.getActiveRange()
      ?.getRange();
    return range ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  }

  private freeName(): string {
    let number = this.book.data.sheets.length + 1;
    while (this.book.sheetNamed(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
