import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { openWorkbench, paneOf, selectCell, textsOf, typeRow, type Workbench } from "../kit/browser";
import { openWorkbook } from "../kit/openWorkbook";

const pictures = path.resolve(__dirname, "../../docs/pictures");
const long = 240_000;

let workbench: Workbench;
let page: Page;

const tab = (name: string): Promise<void> =>
  page.locator("[data-u-comp=slide-tab-item]").getByText(name, { exact: true }).click();

/** Pixels of the grid that have one colour. */
const pixelsOf = (colour: readonly [number, number, number]): Promise<number> =>
  page.evaluate(([red, green, blue]) => {
    let count = 0;
    const painted = [...document.querySelectorAll<HTMLCanvasElement>("#grid canvas")];
    for (const canvas of painted.filter(({ width, height }) => width > 0 && height > 0)) {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
    }
    return count;
  }, colour);

/** Waits until the grid has painted what a condition of the page asks for. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("the grid did not come to show it");
    await page.waitForTimeout(100);
  }
}

/** Rows of the milestones that are hidden. */
const hiddenRows = (): Promise<number> =>
  page.evaluate(() => {
    const { book } = (
      window as never as {
        workbench: { host: { book: { sheetNamed(n: string): { rows: Map<number, { hidden?: boolean }> } } } };
      }
    ).workbench.host;
    return [...book.sheetNamed("2 Milestones").rows.values()].filter(({ hidden }) => hidden).length;
  });

beforeAll(async () => {
  workbench = await openWorkbench();
  ({ page } = workbench);
  await paneOf(page);
  await page.getByRole("button", { name: "Worked example" }).click();
  await page.locator("[data-u-comp=slide-tab-item]").getByText("Charts", { exact: true }).waitFor({ timeout: long });
  await tab("2 Milestones");
}, long);

afterAll(() => workbench?.close());

describe("a planner in the grid", () => {
  it("chooses an entry from the list of the cell's rule, by mouse and by keyboard", async () => {
    await selectCell(page, "E6");
    await page.getByRole("button", { name: /^Choose from the list/ }).click();
    await page.getByRole("listbox", { name: "Entries that are allowed" }).waitFor();
    await page.screenshot({ path: path.join(pictures, "drop-down.png") });
    await page.getByRole("option", { name: "Contract" }).click();
    await until(async () => (await textsOf(page, "2 Milestones", [5, 4, 1, 1]))[0]?.[0] === "Contract");

    await selectCell(page, "E7");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(async () => (await textsOf(page, "2 Milestones", [6, 4, 1, 1]))[0]?.[0] === "Stage gate");

    await selectCell(page, "B7");
    await page.getByRole("button", { name: /^Choose from the list/ }).waitFor({ state: "detached" });
  });

  it("is refused a wrong entry with the cell's own message", async () => {
    await typeRow(page, "H7", ["soon"]);
    const dialog = page.locator("#dialog");
    await dialog.waitFor({ state: "visible" });
    expect(await dialog.innerText()).toMatch(/Approved date/);
    expect(await dialog.innerText()).toMatch(/date/);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect(await textsOf(page, "2 Milestones", [6, 7, 1, 1])).toEqual([["19/05/2026"]]);
  });

  it("is refused a formula whose value is wrong, as it would be refused the value", async () => {
    const before = await textsOf(page, "3 Capital", [5, 2, 1, 1]);
    await tab("3 Capital");
    await typeRow(page, "C6", ["=5000"]);
    const dialog = page.locator("#dialog");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await until(async () => (await textsOf(page, "3 Capital", [5, 2, 1, 1]))[0]?.[0] === before[0]?.[0]);
    await page.waitForTimeout(500);
    expect(await textsOf(page, "3 Capital", [5, 2, 1, 1])).toEqual(before);
    await tab("2 Milestones");
  });

  it("sees the RAG words in their colours, and other ones when the dates change", async () => {
    await selectCell(page, "U6");
    await until(async () => (await pixelsOf([0xc0, 0, 0])) > 1_000);
    const red = await pixelsOf([0xc0, 0, 0]);
    // A forecast far beyond its approved date turns the first milestone from green to red.
    await page.evaluate(() =>
      (
        window as never as {
          workbench: { host: { book: { user: { paste(s: string, a: string, g: unknown[][]): Promise<void> } } } };
        }
      ).workbench.host.book.user.paste("2 Milestones", "J6:K6", [["1/3/2028", ""]]),
    );
    await until(async () => (await pixelsOf([0xc0, 0, 0])) > red + 1_000);
    await page.screenshot({ path: path.join(pictures, "rag-colours.png") });
  });

  it("filters and sorts a table from its heading", async () => {
    await selectCell(page, "E5");
    await page.keyboard.press("Alt+ArrowDown");
    const menu = page.getByRole("dialog", { name: "Sort and filter Type" });
    await menu.getByLabel("Delivery").uncheck();
    await page.screenshot({ path: path.join(pictures, "filter.png") });
    await menu.getByRole("button", { name: "Show the ticked" }).click();
    await until(async () => (await hiddenRows()) > 5);

    await selectCell(page, "E5");
    await page.keyboard.press("Alt+ArrowDown");
    await menu.getByRole("button", { name: "Show all" }).click();
    await until(async () => (await hiddenRows()) === 0);

    // By mouse: the button stands in the lower right corner of its heading, here of column A.
    await selectCell(page, "A1");
    await page.waitForTimeout(500);
    await page.mouse.click(46 + 81 - 9, 222);
    await page.getByRole("dialog", { name: "Sort and filter Milestone ID" }).waitFor();
    await page.getByRole("button", { name: "Sort Z to A, largest to smallest" }).click();
    await until(async () => (await textsOf(page, "2 Milestones", [5, 0, 1, 1]))[0]?.[0] === "M23");
  });

  it("draws a column wider, which is kept in the file; the file can be dropped on the grid", async () => {
    await selectCell(page, "A1");
    // Between the headings of A and B: a column of 81 pixels beside 46 of row numbers.
    await page.mouse.move(46 + 81, 74);
    await page.mouse.down();
    await page.mouse.move(46 + 81 + 60, 74, { steps: 5 });
    await page.mouse.up();
    const width = await page.evaluate(
      () =>
        (
          window as never as {
            workbench: { host: { book: { sheetNamed(n: string): { columns: Map<number, { width?: number }> } } } };
          }
        ).workbench.host.book
          .sheetNamed("2 Milestones")
          .columns.get(0)?.width,
    );
    expect(width).toBeGreaterThan(100);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    const file = path.join(tmpdir(), `planner-grid-${process.pid}.xlsx`);
    await download.saveAs(file);
    const bytes = readFileSync(file);
    const opened = await openWorkbook({ file: bytes });
    expect(opened.book.sheetNamed("2 Milestones")?.columns.get(0)?.width).toBeCloseTo(width ?? 0, 0);
    opened.close();

    await page.getByRole("button", { name: "New workbook" }).click();
    await page
      .locator("[data-u-comp=slide-tab-item]")
      .getByText("2 Milestones", { exact: true })
      .waitFor({ state: "detached", timeout: long });
    const dropped = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], "dropped.xlsx"));
      return data;
    }, bytes.toString("base64"));
    await page.locator("#grid canvas").first().dispatchEvent("dragover", { dataTransfer: dropped });
    expect(await page.locator("#grid.dropping").count()).toBe(1);
    await page.locator("#grid canvas").first().dispatchEvent("drop", { dataTransfer: dropped });
    await page.locator("#status", { hasText: "dropped.xlsx" }).waitFor({ timeout: long });
    expect(await textsOf(page, "2 Milestones", [5, 0, 1, 1])).toEqual([["M23"]]);
  });

  it("is asked before changes are lost, and keeps them with Cancel", async () => {
    await page.getByRole("button", { name: "New workbook" }).click();
    await page.locator("#status", { hasText: "Book1.xlsx" }).waitFor({ timeout: long });
    await typeRow(page, "A1", ["mine"]);
    await page.getByRole("button", { name: "New workbook" }).click();
    const dialog = page.locator("#dialog");
    await dialog.getByText("Book1.xlsx has changes that are not saved").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect(await textsOf(page, "Sheet1", [0, 0, 1, 1])).toEqual([["mine"]]);

    await page.getByRole("button", { name: "Worked example" }).click();
    await dialog.getByRole("button", { name: "Don't save" }).click();
    await page.locator("[data-u-comp=slide-tab-item]").getByText("Charts", { exact: true }).waitFor({ timeout: long });
    // Nothing was changed since: no question.
    await page.getByRole("button", { name: "New workbook" }).click();
    await until(async () => (await textsOf(page, "Sheet1", [0, 0, 1, 1]))[0]?.[0] === "");
    expect(await dialog.isVisible()).toBe(false);
  });

  it("saves the entry that is being typed, and types on in the next workbook", async () => {
    await selectCell(page, "B2");
    await page.keyboard.type("half typed");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    const file = path.join(tmpdir(), `planner-typed-${process.pid}.xlsx`);
    await download.saveAs(file);
    const opened = await openWorkbook({ file: readFileSync(file) });
    const [sheet] = opened.book.data.sheets;
    expect(opened.book.text(sheet?.id ?? "", 1, 1)).toBe("half typed");
    opened.close();

    await selectCell(page, "B3");
    await page.keyboard.type("left open");
    await page.getByRole("button", { name: "New workbook" }).click();
    await page.locator("#dialog").getByRole("button", { name: "Don't save" }).click();
    await until(async () => (await textsOf(page, "Sheet1", [1, 1, 1, 1]))[0]?.[0] === "");
    await typeRow(page, "B3", ["alive"]);
    await until(async () => (await textsOf(page, "Sheet1", [2, 1, 1, 1]))[0]?.[0] === "alive");
  });

  it("is told in a sentence that a sheet is protected, and is not asked to try again", async () => {
    await page.evaluate(() => {
      const { book } = (
        window as never as {
          workbench: {
            host: {
              book: {
                data: { sheets: { id: string }[] };
                setSheet(id: string, to: object, by: object): void;
              };
            };
          };
        }
      ).workbench.host;
      book.setSheet(book.data.sheets[0]?.id ?? "", { protection: { protected: true, options: {} } }, { by: "user" });
    });
    await typeRow(page, "C4", ["locked"]);
    const dialog = page.locator("#dialog");
    await dialog.getByText("unprotect the sheet in Excel").waitFor();
    expect(await dialog.getByRole("button").allInnerTexts()).toEqual(["OK"]);
    await dialog.getByRole("button", { name: "OK" }).click();
  });

  it("is told of a circular reference, until it is mended", async () => {
    await page.getByRole("button", { name: "New workbook" }).click();
    await page.locator("#dialog").getByRole("button", { name: "Don't save" }).click();
    await page.locator("#status", { hasText: "Book1.xlsx" }).waitFor({ timeout: long });
    await until(async () => (await textsOf(page, "Sheet1", [2, 1, 1, 1]))[0]?.[0] === "");
    await typeRow(page, "D20", ["=E20+1", "=D20+1"]);
    await page.locator("#circles", { hasText: "Sheet1!D20" }).waitFor();
    expect(await textsOf(page, "Sheet1", [19, 3, 1, 2])).toEqual([["0", "0"]]);
    await typeRow(page, "E20", ["4"]);
    await until(async () => (await textsOf(page, "Sheet1", [19, 3, 1, 1]))[0]?.[0] === "5");
    expect(await page.locator("#circles").innerText()).toBe("");
  });

  it("never asked anything of a network, and no page failed", () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
