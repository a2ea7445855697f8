/** A file as the host takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function read(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Lets a person choose a workbook. Never resolves when none is chosen. */
export function chooseFile(): Promise<ChosenFile> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  return new Promise((resolve, reject) => {
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) read(file).then(resolve, reject);
    });
    input.click();
  });
}

/** Takes a workbook that is dropped on an element. */
export function onDrop(target: HTMLElement, take: (file: ChosenFile) => void): void {
  const mark = (event: DragEvent, on: boolean): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    target.classList.toggle("dropping", on);
  };
  // Captured, since the grid takes drops for itself.
  target.addEventListener("dragover", (event) => mark(event, true), true);
  target.addEventListener("dragleave", (event) => mark(event, false), true);
  target.addEventListener(
    "drop",
    (event) => {
      mark(event, false);
      const file = event.dataTransfer?.files[0];
      if (file) void read(file).then(take);
    },
    true,
  );
}

/** Gives a file to the browser to keep. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
