import type { Host } from "../../host";
import type { Message } from "../dialog";
import { Choices } from "./choices";
import { Colours } from "./colours";
import { Floats, registerCharts } from "./floats";
import { Hands } from "./hands";
import { Painter } from "./painter";
import { registerPopups } from "./popups";
import { workbookSnapshot } from "./snapshot";
import { TableButtons } from "./tableButtons";
import { followTabs } from "./tabs";
import { createUniverGrid, type UniverGrid } from "./univer";

/** What the page asks of a grid, so that another could take its place. */
export interface Grid {
  /** Shows a workbook and lets a person work in it, in place of the one before; an entry still being typed is dropped. */
  show(host: Host): Promise<void>;
  /** Takes the entry that is being typed in a cell, as Enter does. */
  commit(): Promise<void>;
}

/** Where a grid stands, and how a person is told something over it. */
interface Place {
  readonly container: HTMLElement;
  readonly ask: (message: Message) => Promise<string>;
}

/** A grid in an element; `ask` shows what a person is told over it. */
export function createGrid(container: HTMLElement, ask: (message: Message) => Promise<string>): Grid {
  const grid: UniverGrid = createUniverGrid(container);
  registerCharts(grid);
  registerPopups(grid);
  let close = (): void => undefined;
  return {
    commit: () => grid.endTyping(true),
    show: async (host) => {
      await grid.endTyping(false);
      close();
      close = shown(host, grid, { container, ask });
    },
  };
}

/** Puts a workbook into the grid; what it returns lets go of it. */
function shown(host: Host, grid: UniverGrid, { container, ask }: Place): () => void {
  grid.show(workbookSnapshot(host.book, grid.unit));
  const floats = new Floats(host.book, grid);
  const colours = new Colours(host, (sheet, area) => painter.again(sheet, area));
  const painter = new Painter(host.book, grid, {
    painted: (sheets) => {
      floats.refresh(sheets);
      colours.refresh();
    },
    colouring: (sheet, row, column) => colours.at(sheet, row, column),
  });
  for (const sheet of host.book.data.sheets) painter.fitRows(sheet, 0, host.book.usedArea(sheet.id, true)?.rows ?? 0);
  colours.refresh();
  const hands = new Hands({ host, grid, painter, ask });
  const choices = new Choices({ host, grid, container });
  const buttons = new TableButtons(host, grid, container);
  const tabs = followTabs(host, container);
  return () => [tabs, buttons, choices, hands, painter, colours, floats].forEach((each) => each.close());
}
