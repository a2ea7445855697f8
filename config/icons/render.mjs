/**
 * Draws the PNG icons from the SVG sources in src/taskpane/icons: `npm run icons`.
 * Needs Chromium (CHROMIUM, or /usr/bin/chromium); the PNGs are committed, so building needs none.
 */
import { readdir, readFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = fileURLToPath(new URL("../../src/taskpane/icons/", import.meta.url));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
await mkdir(path.join(folder, "png"), { recursive: true });
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".svg"))) {
  const svg = await readFile(path.join(folder, file), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(folder, "png", `${path.basename(file, ".svg")}-${size}.png`), png);
  }
}
await browser.close();
