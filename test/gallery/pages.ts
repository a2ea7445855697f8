import { spawnSync } from "node:child_process";
import { readdirSync, renameSync } from "node:fs";
import path from "node:path";

function run(command: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, { maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`${command}: ${stderr.toString()}`);
  return stdout.toString();
}

/** Dots an inch of the pages: small, and still read without effort. */
const dots = "70";

/** Prints a workbook as LibreOffice does and keeps each page as a picture, in colour and in grey; gives the texts of the pages. */
export function printed(file: string, profile: string): string[] {
  const folder = path.dirname(file);
  const bare = file.replace(/\.xlsx$/, "");
  run(
    "soffice",
    `-env:UserInstallation=file://${profile}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    file,
  );
  run("pdftoppm", "-png", "-r", dots, `${bare}.pdf`, `${bare}-page`);
  run("pdftoppm", "-png", "-gray", "-r", dots, `${bare}.pdf`, `${bare}-grey`);
  return run("pdftotext", "-layout", `${bare}.pdf`, "-").split("\f").slice(0, -1);
}

/** Gives the pictures of pages the names of what stands on them. */
export function renamePages(folder: string, stem: string, nameOf: (page: number) => string): void {
  for (const file of readdirSync(folder)) {
    const [, kind, page] = new RegExp(`^${stem}-(page|grey)-(\\d+)\\.png$`).exec(file) ?? [];
    if (kind === undefined || page === undefined) continue;
    const name = `${stem}-${nameOf(Number(page))}${kind === "grey" ? "-grey" : ""}.png`;
    renameSync(path.join(folder, file), path.join(folder, name));
  }
}
