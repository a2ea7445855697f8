/**
 * `npm run excel`: opens the add-in in Excel on this computer with Microsoft's own tools, fetched by npx when first used.
 * They trust a certificate for localhost and put the add-in into Excel; the pane comes from the development server.
 */
import { spawnSync } from "node:child_process";

const debugging = "office-addin-debugging@7";
const [what = "start"] = process.argv.slice(2);
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
const npx = (...words) =>
  spawnSync("npx", ["--yes", ...words.map((word) => (word.includes(" ") && windows ? `"${word}"` : word))], {
    stdio: "inherit",
    shell: windows,
  });

if (!(what in commands)) {
  console.error("npm run excel, or npm run excel -- stop");
  process.exit(2);
}
if (what === "start") npx("office-addin-dev-certs@3", "install");
process.exit(npx(debugging, ...commands[what]).status ?? 1);
