/**
 * `npm run excel`: opens the add-in in Excel on this computer with Microsoft's own tools, fetched by npx when first used.
 * They trust a certificate for localhost and put the add-in into Excel; the pane comes from the development server.
 * With `-- --dry-run` it only says what it would run.
 */
import { spawnSync } from "node:child_process";

const debugging = "office-addin-debugging@7";
const typed = process.argv.slice(2);
const dry = typed.includes("--dry-run");
const [what = "start"] = typed.filter((word) => word !== "--dry-run");
const commands = {
  start: [
    "start",
    "manifest.xml",
    "desktop",
    "--app",
    "excel",
    "--dev-server",
    "npm run serve:excel",
    "--dev-server-port",
    "3000",
  ],
  stop: ["stop", "manifest.xml"],
};

const windows = process.platform === "win32";
const quoted = (word) => (word.includes(" ") ? `"${word}"` : word);

/** Runs one of Microsoft's tools and answers its exit status. */
function npx(...words) {
  if (dry) {
    console.log(["npx", "--yes", ...words.map(quoted)].join(" "));
    return 0;
  }
  const given = windows ? words.map(quoted) : words;
  return spawnSync("npx", ["--yes", ...given], { stdio: "inherit", shell: windows }).status ?? 1;
}

if (!(what in commands)) {
  console.error("npm run excel, or npm run excel -- stop; with --dry-run it only says what it would run.");
  process.exit(2);
}
if (dry && what === "start")
  console.log(
    "Would trust a certificate for localhost, serve the pane on https://localhost:3000 and open Excel with it:",
  );
if (what === "start") npx("office-addin-dev-certs@3", "install");
process.exit(npx(debugging, ...commands[what]));
