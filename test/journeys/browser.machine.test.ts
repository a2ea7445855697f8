import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { openWorkbench, paneOf, selectCell, textsOf, typeRow, violations, type Workbench } from "../kit/browser";

const pictures = path.resolve(__dirname, "../../docs/pictures");
const long = 240_000;

let workbench: Workbench;
let page: Page;
let pane: Frame;

const picture = (name: string): Promise<Buffer> => page.screenshot({ path: path.join(pictures, `${name}.png`) });
const press = (name: string | RegExp): Promise<void> => pane.getByRole("button", { name }).first().click();
const heading = (name: string): Promise<void> => pane.getByRole("heading", { name }).waitFor({ timeout: long });
const tab = (name: string): Promise<void> =>
  page.locator("[data-u-comp=slide-tab-item]").getByText(name, { exact: true }).click();
const said = async (text: string | RegExp): Promise<void> =>
  pane.locator(".ms-MessageBar").getByText(text).first().waitFor({ timeout: long });

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  workbench = await openWorkbench();
  ({ page } = workbench);
  pane = await paneOf(page);
}, long);

afterAll(() => workbench?.close());

describe("a planner in the workbench", () => {
  it(
    "sees that there is no plan, and what will be added, before anything is written",
    async () => {
      await heading("No plan in this workbook yet");
      expect(await violations(pane)).toEqual([]);
      await picture("pane-no-plan");
      await pane.getByLabel("Name of the authority").fill("Westmarch County Council");
      await press("Show what will be added");
      await heading("What will be added");
      expect(await violations(pane)).toEqual([]);
      expect(await page.locator("[data-u-comp=slide-tab-item]").count()).toBe(1);
      await picture("pane-preview");
    },
    long,
  );

  it(
    "inserts the plan, and stays on the sheet that was in front until the plan is there",
    async () => {
      await press("Insert the plan");
      await said("The plan is in the workbook.");
      await heading("The plan of Westmarch County Council");
      expect(await violations(pane)).toEqual([]);
      await tab("Plan");
      await picture("plan");
    },
    long,
  );

  it(
    "types projects and milestones, which the tables take in",
    async () => {
      await tab("3 Projects");
      await typeRow(page, "A6", [
        "P01",
        "Northgate School",
        "Education",
        "2",
        "Director of Education",
        null,
        null,
        "24.5",
      ]);
      await tab("2 Milestones");
      await typeRow(page, "A6", [
        "M01",
        "Scope of Northgate agreed",
        "P01",
        "3",
        null,
        null,
        "Director of Education",
        "1/9/2026",
        "CAB/1",
        "15/10/2026",
        null,
        "In progress",
      ]);
      await typeRow(page, "A7", [
        "M02",
        "Northgate financial close",
        "P01",
        "4",
        null,
        null,
        "Head of Capital",
        "1/3/2027",
        "CAB/1",
        "1/2/2027",
      ]);
      await page.waitForFunction(() => {
        const book = (
          window as never as {
            workbench: { host: { book: { sheetNamed(n: string): { tables: { area: { rows: number } }[] } } } };
          }
        ).workbench.host.book;
        return book.sheetNamed("2 Milestones").tables[0]?.area.rows === 3;
      });
      expect(await textsOf(page, "2 Milestones", [5, 0, 2, 3])).toEqual([
        ["M01", "Scope of Northgate agreed", "P01"],
        ["M02", "Northgate financial close", "P01"],
      ]);
      await picture("milestones");
    },
    long,
  );

  it(
    "is refused a wrong entry in the cell, with the rule's own words",
    async () => {
      await typeRow(page, "E6", ["Nonsense"]);
      const dialog = page.locator("#dialog");
      await dialog.waitFor({ state: "visible" });
      expect(await dialog.locator("h2").textContent()).not.toBe("");
      expect((await dialog.locator("p").textContent())?.length).toBeGreaterThan(10);
      await picture("entry-refused");
      await dialog.getByRole("button", { name: "Cancel" }).click();
      expect(await textsOf(page, "2 Milestones", [5, 4, 1, 1])).toEqual([[""]]);
    },
    long,
  );

  it(
    "has faults explained by the check, goes to the cell, and fixes what can be fixed",
    async () => {
      // Pasting passes the rules, here as in Excel: a date that came as text.
      await page.evaluate(() =>
        (
          window as never as {
            workbench: { host: { book: { user: { paste(s: string, a: string, g: string[][]): Promise<void> } } } };
          }
        ).workbench.host.book.user.paste("2 Milestones", "H7", [["'1 March 2027"]]),
      );
      await press("Check the plan");
      await heading("Findings");
      expect(await violations(pane)).toEqual([]);
      await picture("findings");

      const readable = pane.locator("li.finding", { hasText: "V03" }).first();
      await readable.getByText("Go to cell").click();
      await said("Cell H7 on the sheet 2 Milestones is selected.");
      await expect(page.locator("#grid input").first().inputValue()).resolves.toBe("H7");
      await readable.getByText("Fix …").click();
      await pane.getByRole("button", { name: "Change" }).waitFor();
      expect(await violations(pane)).toEqual([]);
      await picture("fix");
      await press("Change");
      await said("1 cell was changed.");
      expect(await textsOf(page, "2 Milestones", [6, 7, 1, 1])).toEqual([["01/03/2027"]]);
    },
    long,
  );

  it(
    "draws the charts, live over the grid",
    async () => {
      await press("Draw charts");
      await said(/charts are up to date/);
      await tab("Charts");
      const timeline = page.getByRole("img", { name: "PlanChartMilestones" });
      await timeline.waitFor({ state: "attached" });
      await timeline.getByText("Northgate financial close", { exact: false }).first().waitFor({ state: "attached" });
      await selectCell(page, "A62");
      await page.waitForTimeout(500);
      await picture("charts");
    },
    long,
  );

  it(
    "makes a summary dated today beside the live one",
    async () => {
      await press("Make the summary");
      await said(/The summary is on the sheet Cabinet \d{4}-\d{2}-\d{2}/);
      await page.waitForTimeout(500);
      await picture("summary");
    },
    long,
  );

  it(
    "saves a file, and finds the same plan in it when it is opened again",
    async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save" }).click(),
      ]);
      const file = path.join(tmpdir(), `planner-journey-${process.pid}.xlsx`);
      await download.saveAs(file);
      expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");

      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "Open a file" }).click(),
      ]);
      await chooser.setFiles(file);
      await page.locator("#status", { hasText: path.basename(file) }).waitFor({ timeout: long });
      pane = await paneOf(page);
      await heading("The plan of Westmarch County Council");
      expect(await textsOf(page, "2 Milestones", [5, 0, 2, 2])).toEqual([
        ["M01", "Scope of Northgate agreed"],
        ["M02", "Northgate financial close"],
      ]);
    },
    long,
  );

  it(
    "is told of damage and repairs it, by keyboard alone",
    async () => {
      await page.evaluate(() =>
        (
          window as never as { workbench: { host: { book: { user: { deleteSheet(s: string): Promise<void> } } } } }
        ).workbench.host.book.user.deleteSheet("Checks"),
      );
      await pane.getByText("Look again").focus();
      await page.keyboard.press("Enter");
      await heading("The plan needs repair");
      expect(await violations(pane)).toEqual([]);
      await picture("pane-damaged");
      await pane.getByRole("button", { name: /^Repair/ }).focus();
      await page.keyboard.press("Enter");
      await said(/repaired/);
    },
    long,
  );

  it("never asked anything of a network, and no page failed", () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
