import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";

const root = path.resolve(__dirname, "../..");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A served workbench and a browser on it. */
export interface Workbench {
  readonly page: Page;
  readonly address: string;
  /** Addresses asked for outside this computer: there must be none. */
  readonly outside: string[];
  /** What the pages reported as errors. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Starts the development server exactly as `npm start` does, on a port of its own. */
function serve(port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["node_modules/webpack/bin/webpack.js", "serve"], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (said.includes(`http://localhost:${port}`)) resolve(server);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => reject(new Error(`the workbench did not start:\n${said}`)));
  });
}

/** The browser of this machine. */
export function launch(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
    (each) => each !== undefined && existsSync(each),
  );
  return chromium.launch({ executablePath, args: flags });
}

/** Opens the workbench in a browser. */
export async function openWorkbench(port: number): Promise<Workbench> {
  const [server, browser] = await Promise.all([serve(port), launch()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const address = `http://localhost:${port}/`;
  const [outside, errors]: [string[], string[]] = [[], []];
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) errors.push(message.text());
  });
  await page.goto(address, { timeout: 180_000 });
  return {
    page,
    address,
    outside,
    errors,
    close: async () => {
      await browser.close();
      server.removeAllListeners("exit");
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await ended;
      server.stdout?.destroy();
      server.stderr?.destroy();
    },
  };
}

/** The frame in which the pane runs. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("#beside iframe");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  return frame;
}

/** What axe finds wrong in a frame, as rule and place. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  // Runs in the page: axe is a global there, and what it answers is plain data.
  const found: { id: string; nodes: { html: string }[] }[] = await frame.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))",
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Selects a cell by the name box, as a person does by keyboard. */
export async function selectCell(page: Page, cell: string): Promise<void> {
  const box = page.locator("#grid input").first();
  await box.click();
  await box.fill(cell);
  await box.press("Enter");
}

/** Types one row from a cell on, Tab after each entry; null leaves a cell as it is. */
export async function typeRow(page: Page, cell: string, entries: readonly (string | null)[]): Promise<void> {
  await selectCell(page, cell);
  for (const entry of entries) {
    if (entry !== null) await page.keyboard.type(entry);
    await page.keyboard.press("Tab");
  }
}

/** The texts that the book shows in a block, read without the grid. */
export function textsOf(
  page: Page,
  sheet: string,
  [row, column, rows, columns]: readonly [number, number, number, number],
): Promise<string[][]> {
  return page.evaluate(
    ([name, top, left, height, width]) => {
      const book = (window as unknown as BookWindow).workbench.host.book;
      const id = book.sheetNamed(name)?.id ?? "";
      return Array.from({ length: height }, (_r, r) =>
        Array.from({ length: width }, (_c, c) => book.text(id, top + r, left + c)),
      );
    },
    [sheet, row, column, rows, columns] as const,
  );
}

interface BookWindow {
  workbench: {
    host: {
      book: {
        sheetNamed(name: string): { id: string } | undefined;
        text(sheet: string, row: number, column: number): string;
      };
    };
  };
}
