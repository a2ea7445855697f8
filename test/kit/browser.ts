import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
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

/** A development server, and where it listens. */
interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the development server exactly as `npm start` does, on any port that is free. */
export async function serve(): Promise<Served> {
  const server = spawn(process.execPath, ["node_modules/webpack/bin/webpack.js", "serve"], {
    cwd: root,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const close = async (): Promise<void> => {
    server.kill();
    await ended;
    server.stdout.destroy();
    server.stderr.destroy();
  };
  try {
    return { address: await addressOf(server), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the server prints as its address, once it serves. */
function addressOf(server: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer): void => {
      said += text.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) resolve(`${address}/`);
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

/** Opens the workbench in a browser; what was started for it ends with it, also where it does not open. */
export async function openWorkbench(): Promise<Workbench> {
  const server = await serve();
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.close();
  };
  try {
    browser = await launch();
    return { ...(await openPage(browser, server.address)), address: server.address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The worked example in the workbench, and its pane once it can be used. */
export interface OpenedExample extends Workbench {
  readonly pane: Frame;
}

/** Opens the workbench with the worked example in it. */
export async function openWorkedExample(): Promise<OpenedExample> {
  const workbench = await openWorkbench();
  const { page } = workbench;
  await page.getByRole("button", { name: "Worked example" }).click();
  await page.locator("[data-u-comp=slide-tab-item]").getByText("Plan", { exact: true }).waitFor({ timeout: 240_000 });
  const pane = await paneOf(page);
  await pane.getByRole("button", { name: "Check the plan" }).waitFor({ timeout: 240_000 });
  return { ...workbench, pane };
}

/** The workbench's page, watched for what it asks of a network and what goes wrong in it. */
async function openPage(browser: Browser, address: string): Promise<Pick<Workbench, "page" | "outside" | "errors">> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const [outside, errors]: [string[], string[]] = [[], []];
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) errors.push(message.text());
  });
  await page.goto(address, { timeout: 180_000 });
  return { page, outside, errors };
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
