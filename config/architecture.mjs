/**
 * Writes the import table of config/imports.mjs into docs/architecture.md, between its two marks.
 * Run: node config/architecture.mjs
 */
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { folders, hostFolders } from "./imports.mjs";

const words = { all: "", types: " (types)", index: " (its index)" };
const row = (name, { about, may }) => {
  const allowed = Object.entries(may).map(([folder, how]) => `${folder}${words[how]}`);
  return `| \`${name}\` | ${about} | ${allowed.join(", ") || "nothing of ours"} |`;
};

/** The table as Markdown. */
export function importTable() {
  return [
    "| folder | what it is | may import |",
    "| --- | --- | --- |",
    ...Object.entries(folders).map(([name, entry]) => row(`src/${name}`, entry)),
    ...Object.entries(hostFolders).map(([name, entry]) => row(`src/host/${name}`, entry)),
  ].join("\n");
}

const begin = "<!-- imports: written by config/architecture.mjs -->";
const end = "<!-- /imports -->";

/** The page with today's table in it. */
export function withImportTable(page) {
  const from = page.indexOf(begin) + begin.length;
  return `${page.slice(0, from)}\n\n${importTable()}\n\n${page.slice(page.indexOf(end))}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = new URL("../docs/architecture.md", import.meta.url);
  fs.writeFileSync(file, withImportTable(fs.readFileSync(file, "utf8")));
}
