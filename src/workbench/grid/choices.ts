import type { Host } from "../../host";
import { addressOf } from "./address";
import type { ListChoiceProps } from "./ListChoice";
import { isOpening, Popup } from "./popups";
import type { UniverGrid } from "./univer";

/** What the list of a cell works with. */
export interface ChoicesParts {
  readonly host: Host;
  readonly grid: UniverGrid;
  readonly container: HTMLElement;
}

/** What the rule of the selected cell has to say: its prompt, and its list, opened by mouse or Alt+Down. */
export class Choices {
  private readonly popup: Popup;
  private readonly stop: () => void;

  constructor(private readonly parts: ChoicesParts) {
    this.popup = new Popup(parts.grid);
    this.stop = parts.host.book.changes.subscribe(({ kind }) => {
      if (kind === "selection" || kind === "activated") this.look(false);
    });
    parts.container.addEventListener("keydown", this.onKey, true);
  }

  /** Takes the drop-down away. */
  close(): void {
    this.stop();
    this.popup.hide();
    this.parts.container.removeEventListener("keydown", this.onKey, true);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!isOpening(event)) return;
    event.preventDefault();
    this.look(true);
  };

  /** Shows the prompt and the drop-down of the selected cell, if it has them. */
  private look(open: boolean): void {
    const { host } = this.parts;
    this.popup.hide();
    const { sheet, area } = host.book.selection;
    const alone = area.rows * area.columns === 1 && sheet === host.book.data.activeSheet;
    if (!alone) return;
    void host.server.inTurn(async () => {
      const choices = await host.book.view.choices(sheet, area.row, area.column);
      const now = host.book.selection;
      const prompt = promptOf((await host.book.verdict(sheet, area.row, area.column)).validation);
      if ((choices.length === 0 && !prompt) || now.sheet !== sheet || now.area !== area) return;
      const beside = { sheet, row: area.row, column: area.column, direction: "horizontal" } as const;
      this.popup.show("ListChoice", beside, {
        prompt,
        choices,
        open: open && choices.length > 0,
        choose: (entry) => this.enter(sheet, addressOf(area.row, area.column), entry),
        leave: () => this.back(),
      });
    });
  }

  private enter(sheet: string, address: string, entry: string): void {
    const { host } = this.parts;
    void host.server.inTurn(async () => {
      await host.book.user.type(sheet, address, entry);
    });
    this.back();
  }

  private back(): void {
    this.look(false);
    this.parts.container.querySelector<HTMLElement>("[data-u-comp=editor] [contenteditable], canvas")?.focus();
  }
}

type Rule = NonNullable<Awaited<ReturnType<Host["book"]["verdict"]>>["validation"]>;

/** A rule's prompt where it has one that is to be shown. */
function promptOf(validation: Rule | null): ListChoiceProps["prompt"] {
  const { show = false, title = "", message = "" } = validation?.prompt ?? {};
  return show && title + message !== "" ? { title, message } : null;
}
