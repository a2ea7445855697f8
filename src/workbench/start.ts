import "./workbench.css";
import { openHost, type Host } from "../host";
import { ask } from "./dialog";
import { createGrid } from "./grid/grid";
import { openPane } from "./pane";

/** An element of the page by its id. */
function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing element: ${id}`);
  return found as T;
}

const dialog = element<HTMLDialogElement>("dialog");
const grid = createGrid(element("grid"), (message) => ask(dialog, message));
let host: Host | undefined;
let closePane = (): void => undefined;

/** Opens a workbook, or a new one, in the grid and gives it a pane. */
async function open(file?: File): Promise<void> {
  closePane();
  host?.close();
  host = await openHost(file && { file: new Uint8Array(await file.arrayBuffer()), fileName: file.name });
  grid.show(host);
  closePane = openPane(element("beside"), host, () => undefined);
}

void open();
