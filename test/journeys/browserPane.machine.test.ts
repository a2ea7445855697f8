import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { openWorkbench, paneOf, violations, type Workbench } from "../kit/browser";

const root = path.resolve(__dirname, "../..");
const pictures = path.join(root, "docs/pictures");
const long = 240_000;

let workbench: Workbench;
let page: Page;

const tab = (name: string): Promise<void> =>
  page.locator("[data-u-comp=slide-tab-item]").getByText(name, { exact: true }).click();
const home = (pane: Frame): Promise<void> =>
  pane.getByRole("button", { name: "Check the plan" }).waitFor({ timeout: long });
/** Puts another page of the add-in where the pane is. */
const inPlaceOfPane = async (address: string): Promise<Frame> => {
  await page.evaluate((to) => {
    const frame = document.querySelector<HTMLIFrameElement>("#beside iframe");
    if (frame) frame.src = to;
  }, address);
  return paneOf(page);
};

beforeAll(async () => {
  workbench = await openWorkbench();
  ({ page } = workbench);
}, long);

afterAll(() => workbench?.close());

describe("the pane in a browser", () => {
  it(
    "opens on the worked example, whose checks are clear and whose charts are drawn",
    async () => {
      await paneOf(page);
      await page.getByRole("button", { name: "Worked example" }).click();
      await page
        .locator("[data-u-comp=slide-tab-item]")
        .getByText("Charts", { exact: true })
        .waitFor({ timeout: long });
      const pane = await paneOf(page);
      await home(pane);
      await pane.getByRole("button", { name: "Check the plan" }).click();
      await pane.getByText("Nothing was found. Every rule holds.").waitFor({ timeout: long });
      await tab("Charts");
      await page.mouse.move(450, 450);
      await page.mouse.wheel(0, 560);
      await page.waitForTimeout(800);
      await page.screenshot({ path: path.join(pictures, "chart-capital.png") });
      await page.mouse.wheel(0, 840);
      await page.waitForTimeout(800);
      await page.screenshot({ path: path.join(pictures, "chart-pipeline.png") });
      expect(await page.getByRole("img", { name: /^PlanChart/ }).count()).toBe(9);
    },
    long,
  );

  it(
    "shows a chart, copies it as a picture, filters the timeline in the sheet, places it elsewhere, goes to its data",
    async () => {
      const pane = await paneOf(page);
      const said = (words: string | RegExp): Promise<void> => pane.getByText(words).first().waitFor({ timeout: long });
      const press = (name: string): Promise<void> => pane.getByRole("button", { name }).click();
      const choose = async (label: string, option: string): Promise<void> => {
        await pane.getByRole("combobox", { name: label }).click();
        await pane.getByRole("option", { name: option, exact: true }).click();
      };
      // Once there are findings, they are nearer than the tasks.
      await pane.getByText("More that can be done").click();
      await press("Charts: show, place, copy, filter …");
      await said(/of \d+ milestones late at/);

      await press("Make a picture");
      const picture = pane.getByRole("img", { name: /of \d+ milestones late at/ });
      await picture.waitFor({ timeout: long });
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await press("Copy picture");
      await said("The picture is on the clipboard.");
      const copied = await pane.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
      expect(copied).toContain("image/png");
      expect(await violations(pane)).toEqual([]);

      await choose("Milestones", "Key milestones");
      await said("The timeline shows what was chosen. The choice is kept on the sheet Charts.");
      await choose("Milestones", "All");
      await said(/of \d+ milestones late at/);

      await choose("Chart", "Slip of milestones");
      await press("Go to its data");
      await said(/is selected/);
      await press("Place at the selected cell");
      await said(/belongs to the plan/);
      await press("Go to the chart");
      await said("The chart Slip of milestones is on the sheet Charts.");
      await press("Back to the plan");
      await said("Nothing was found. Every rule holds.");
    },
    long,
  );

  it(
    "can be used by keyboard alone, and never takes the focus by itself",
    async () => {
      const pane = await paneOf(page);
      await page.locator("#grid input").first().focus();
      await pane.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
      await pane.getByRole("button", { name: "Check again" }).focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await pane
        .getByText(/charts are up to date/)
        .first()
        .waitFor({ timeout: long });
      expect(await violations(pane)).toEqual([]);
    },
    long,
  );

  it(
    "fits a narrow pane at 400 % and keeps its contrast in forced colours",
    async () => {
      const pane = await paneOf(page);
      for (const width of [320, 160]) {
        await page.evaluate(
          (to) => document.querySelector<HTMLElement>("#beside iframe")?.style.setProperty("width", to),
          `${width}px`,
        );
        const beyond = await pane.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([width, Math.max(beyond, 0)]).toEqual([width, 0]);
      }
      await page.evaluate(() => document.querySelector<HTMLElement>("#beside iframe")?.style.removeProperty("width"));
      // Contrast is the system's then: what is looked at is that words stand out from what they stand on.
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ forcedColors: "active", colorScheme });
        await page.screenshot({
          path: path.join(pictures, `contrast-${colorScheme}.png`),
          clip: { x: 920, y: 40, width: 360, height: 400 },
        });
        expect((await violations(pane)).filter((each) => !each.startsWith("color-contrast"))).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
    },
    long,
  );

  it(
    "runs as it is built for a council's server, under its own content security policy",
    async () => {
      const built = spawnSync(process.execPath, ["config/build.mjs", "--url", "https://planner.example.gov.uk/"], {
        cwd: root,
      });
      expect(built.status).toBe(0);
      await page.route("**/dist/**", (route) =>
        route.fulfill({ path: path.join(root, new URL(route.request().url()).pathname) }),
      );
      // Microsoft's server answers with Microsoft's own files, from this computer.
      const client = path.join(root, "node_modules/@microsoft/office-js/dist");
      await page.route("https://appsforoffice.microsoft.com/lib/1/hosted/**", (route) =>
        route.fulfill({
          path: path.join(client, new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "")),
        }),
      );
      // What Excel puts into the window before the page's own scripts run.
      await page.addInitScript(`if (location.pathname.startsWith("/dist/") && parent.plannerSeams) {
        const { external, bridge } = parent.plannerSeams(window);
        Object.defineProperty(window, "external", { value: external, configurable: true });
        window._richApiNativeBridge = bridge;
      }`);
      const pane = await inPlaceOfPane("dist/taskpane.html");
      await home(pane);
      await pane.getByRole("button", { name: "Check the plan" }).click();
      await pane.getByText("Nothing was found. Every rule holds.").waitFor({ timeout: long });
      expect(
        workbench.outside.filter((address) => !address.startsWith("https://appsforoffice.microsoft.com/lib/1/hosted/")),
      ).toEqual([]);
    },
    long,
  );

  it(
    "says so when office.js never comes",
    async () => {
      await page.route("**/office-js/**", (route) => route.abort());
      const pane = await inPlaceOfPane("taskpane.html");
      await pane.getByRole("heading", { name: "Excel does not answer" }).waitFor({ timeout: 60_000 });
      expect(await violations(pane)).toEqual([]);
      await page.unroute("**/office-js/**");
    },
    long,
  );

  it(
    "runs the self-test in a new workbook, and every line holds",
    async () => {
      await page.getByRole("button", { name: "New workbook" }).click();
      await page.getByRole("button", { name: "Don't save" }).click();
      await page
        .locator("[data-u-comp=slide-tab-item]")
        .getByText("Plan", { exact: true })
        .waitFor({ state: "detached", timeout: long });
      await (
        await paneOf(page)
      )
        .getByRole("heading", { name: "No plan in this workbook yet" })
        .waitFor({ timeout: long });
      await inPlaceOfPane("taskpane.html?selftest");
      const button = page.frameLocator("#beside iframe").getByRole("button", { name: "Run the self-test" });
      await button.click({ timeout: long });
      const status = page.frameLocator("#beside iframe").getByText(/^Done: /);
      await status.waitFor({ timeout: long });
      expect(await status.textContent()).toMatch(/^Done: (\d+) of \1 held/);
    },
    long,
  );

  it("broke no rule of its content security policy, and no page failed", () => {
    expect(workbench.errors).toEqual([]);
  });
});
