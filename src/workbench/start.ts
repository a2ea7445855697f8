import "./workbench.css";
import { openHost, type Host } from "../host";
import { workbenchText } from "../text/workbench";
import { pictureOf } from "./charts/drawing";
import { ask } from "./dialog";
import { makeExample } from "./example";
import { chooseFile, download, onDrop, type ChosenFile } from "./files";
import { createGrid } from "./grid/grid";
import { openFrame, type ClientFrame } from "./pane";
import { problemText } from "./problem";

declare global {
  interface Window {
    /** For the console and for tests: what is open. */
    workbench?: { host: Host | undefined };
  }
}

/** An element of the page by its id. */
function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing element: ${id}`);
  return found as T;
}

const dialog = element<HTMLDialogElement>("dialog");
const status = element<HTMLOutputElement>("status");
const grid = createGrid(element("grid"), (message) => ask(dialog, message));
const page: { host: Host | undefined } = { host: undefined };
window.workbench = page;
/** How many changes the open workbook had when it was opened or last saved. */
let kept = 0;
let pane: ClientFrame | undefined;

/** A dialog page of the add-in, over the workbook. */
function showDialog(address: string): void {
  const frame = document.createElement("iframe");
  frame.title = workbenchText.message;
  frame.src = address;
  void ask(dialog, { title: workbenchText.message, body: "", buttons: [workbenchText.ok] });
  dialog.querySelector("p")?.replaceWith(frame);
}

/** What is opened: a file, or a new workbook under a name, which something may be put into before it is shown. */
interface Opening {
  readonly file?: ChosenFile;
  readonly name?: string;
  readonly prepare?: (host: Host) => Promise<void>;
}

/** Covers the workbook and the pane while another one is opened: what they show is no longer what they work on. */
function cover(on: boolean): void {
  element("workbench").classList.toggle("busy", on);
  for (const id of ["buttons", "grid", "beside"]) element(id).inert = on;
}

/** The file, or the name of a new workbook where it has one. */
function sourceOf(file: ChosenFile | undefined, name: string | undefined): { file?: Uint8Array; fileName?: string } {
  if (file) return { file: file.bytes, fileName: file.name };
  return name === undefined ? {} : { fileName: name };
}

/** Whether another workbook may take the place of the open one: asked where something is not saved. */
async function mayLeave(): Promise<boolean> {
  const { host } = page;
  if (!host) return true;
  await grid.commit();
  await host.server.quiet();
  if (host.changes === kept) return true;
  const { saveFirst, dontSave, cancel, unsaved, unsavedTitle } = workbenchText;
  const title = unsavedTitle(host.book.data.name);
  const answer = await ask(dialog, { title, body: unsaved, buttons: [saveFirst, dontSave, cancel] });
  return answer === saveFirst ? save() : answer === dontSave;
}

/** Shows a workbook in the grid and gives it a pane, in place of those before. */
async function show(host: Host): Promise<void> {
  pane?.close();
  page.host?.close();
  page.host = host;
  kept = host.changes;
  await grid.show(host);
  showCircles(host);
  pane = openFrame(host, "taskpane.html", showDialog);
  element("beside").replaceChildren(pane.frame);
}

/** Opens a workbook, or a new one. */
async function open({ file, name, prepare }: Opening = {}): Promise<void> {
  if (!(await mayLeave())) return;
  status.value = workbenchText.opening;
  cover(true);
  try {
    const host = await openHost({ ...sourceOf(file, name), picture: pictureOf, onOpened: keepBeside });
    await prepare?.(host);
    await show(host);
    status.value = workbenchText.opened(host.book.data.name);
    cover(false);
  } catch (error) {
    status.value = "";
    cover(false);
    await showProblem(workbenchText.fileTitle, error, file?.name ?? "");
  }
}

/** Says in a sentence why a file could not be opened or saved. */
async function showProblem(title: string, error: unknown, file: string): Promise<void> {
  await ask(dialog, { title, body: problemText(error, file), buttons: [workbenchText.ok] });
}

/** Names the circular references, as Excel does at the foot of its window. */
function showCircles({ book }: Host): void {
  const circles = element<HTMLOutputElement>("circles");
  const show = (): string => (circles.value = workbenchText.circles(book.view.circles));
  book.changes.subscribe(({ kind }) => kind === "calculated" && show());
  show();
}

/** A workbook that the add-in opens beside this one: there is one grid on this page, so the browser gets it to keep. */
function keepBeside(bytes: Uint8Array): void {
  download(workbenchText.besideFile, bytes);
  status.value = workbenchText.opensBeside(workbenchText.besideFile);
}

/** Gives the workbook to the browser to keep; false, and told, where it cannot be saved. */
async function save(): Promise<boolean> {
  const { host } = page;
  if (!host) return true;
  const { name } = host.book.data;
  status.value = workbenchText.saving;
  try {
    await grid.commit();
    const bytes = await host.server.inTurn(() => {
      kept = host.changes;
      return host.save();
    });
    download(name, bytes);
    status.value = workbenchText.saved(name);
    return true;
  } catch (error) {
    status.value = "";
    await showProblem(workbenchText.notSaved, error, name);
    return false;
  }
}

const buttons: readonly (readonly [string, () => Promise<unknown>])[] = [
  [workbenchText.newWorkbook, () => open()],
  [workbenchText.example, () => open({ name: workbenchText.exampleName, prepare: makeExample })],
  [workbenchText.open, async () => open({ file: await chooseFile() })],
  [workbenchText.save, save],
];
for (const [label, deed] of buttons) {
  const button = document.createElement("button");
  button.textContent = label;
  button.addEventListener("click", () => void deed());
  element("buttons").append(button);
}
onDrop(element("grid"), (file) => void open({ file }));
void open();
