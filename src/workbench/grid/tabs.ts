import type { Host } from "../../host";

/** Univer draws the tabs once its own work is done; by then they have their places. */
const drawn = 250;

/** Keeps the tab of the sheet in front in sight, also where an add-in brought it there. Gives what ends it. */
export function followTabs({ book }: Host, container: HTMLElement): { close(): void } {
  const show = (): void => {
    const id = CSS.escape(book.data.activeSheet);
    const tab = container.querySelector(`[data-u-comp=slide-tab-item][data-id="${id}"]`);
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const stop = book.changes.subscribe(({ kind }) => {
    if (kind === "activated") setTimeout(show, drawn);
  });
  setTimeout(show, drawn);
  return { close: stop };
}
