import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { type OpenedExample, openWorkedExample, textsOf, violations } from "../kit/browser";

const pictures = path.resolve(__dirname, "../../docs/pictures");
const long = 240_000;

let workbench: OpenedExample;
let page: Page;
let pane: Frame;

/** Pastes past the rules, as Excel lets people do. */
const paste = (sheet: string, cell: string, grid: readonly (readonly unknown[])[]): Promise<void> =>
  page.evaluate(
    async ([name, at, cells]) => {
      await (window as unknown as BookWindow).workbench.host.book.user.paste(name, at, cells);
    },
    [sheet, cell, grid] as const,
  );
const status = (): Locator => pane.locator("section[aria-label=Findings] [role=status]");
/** Waits for what a screen reader is told of the findings. */
const told = (words: string | RegExp): Promise<void> => status().filter({ hasText: words }).waitFor({ timeout: long });
const finding = (words: string): Locator => pane.locator("li.finding", { hasText: words });
/** The words of what has the focus: its own, or those that a screen reader is given for it. */
const focused = (): Promise<string> =>
  pane.evaluate(() => {
    const active = document.activeElement;
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null;
    return active?.getAttribute("aria-label") ?? label ?? active?.textContent ?? "";
  });
/** Goes on by Tab until something that holds these words has the focus; gives how many Tabs it took. */
const tabTo = async (words: string | RegExp): Promise<number> => {
  for (let steps = 0; steps < 160; steps += 1) {
    const now = await focused();
    if (typeof words === "string" ? now.startsWith(words) : words.test(now)) return steps;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to: ${String(words)}`);
};

beforeAll(async () => {
  workbench = await openWorkedExample();
  ({ page, pane } = workbench);
}, 2 * long);

afterAll(() => workbench?.close());

describe("a planner at the findings, by keyboard alone", () => {
  it(
    "is told what the check finds, and of every change after an edit without asking for it",
    async () => {
      await pane.getByRole("button", { name: "Check the plan" }).focus();
      await page.keyboard.press("Enter");
      await told("Nothing was found. Every rule holds.");
      await paste("2 Milestones", "L6", [["finished"], ["finished"]]);
      await paste("10 Risks", "A6", [["R01"], ["R01"]]);
      await told(/Since the check before: \d+ new, 0 cleared/);
      await finding("V02").nth(1).waitFor({ timeout: long });
      await finding("V04").waitFor({ timeout: long });
      expect(await focused()).toBe("Check again");
      expect(await tabTo("Go to cell")).toBeLessThan(10);
      expect(await violations(pane)).toEqual([]);
    },
    long,
  );

  it(
    "narrows the list by severity, sheet and words, and is told how many are shown",
    async () => {
      await tabTo("Choose what is shown");
      await page.keyboard.press("Enter");
      await tabTo("With the words");
      await page.keyboard.type("finished");
      await told(/2 of \d+ are shown\./);
      expect(await finding("V04").count()).toBe(0);
      await page.screenshot({ path: path.join(pictures, "findings-filtered.png") });
      for (let letter = 0; letter < 8; letter += 1) await page.keyboard.press("Backspace");
      await finding("V04").waitFor();
      expect(await violations(pane)).toEqual([]);
    },
    long,
  );

  it(
    "sees old and new values of all of a kind, leaves them, and then has them changed; the focus stays with the finding",
    async () => {
      await tabTo("Fix all 2 of this kind");
      await page.keyboard.press("Enter");
      const preview = pane.getByRole("group", { name: "What the fix changes" });
      expect(await preview.locator("tbody tr").allInnerTexts()).toEqual([
        expect.stringMatching(/^M01 · Status\s+“finished”\s+“Complete”$/),
        expect.stringMatching(/^M02 · Status\s+“finished”\s+“Complete”$/),
      ]);
      expect(await focused()).toContain("finished");
      expect(await violations(pane)).toEqual([]);
      await page.screenshot({ path: path.join(pictures, "findings-fix-all.png") });
      await tabTo("Leave it");
      await page.keyboard.press("Enter");
      await preview.waitFor({ state: "detached" });
      expect(await focused()).toContain("finished");

      await tabTo("Fix all 2 of this kind");
      await page.keyboard.press("Enter");
      await preview.waitFor();
      await page.keyboard.press("Escape");
      await preview.waitFor({ state: "detached" });
      expect(await focused()).toContain("finished");

      await tabTo("Fix all 2 of this kind");
      await page.keyboard.press("Enter");
      await tabTo("Change");
      await page.keyboard.press("Enter");
      await told(/0 new, 2 cleared|\d+ new, [2-9] cleared/);
      expect(await textsOf(page, "2 Milestones", [5, 11, 2, 1])).toEqual([["Complete"], ["Complete"]]);
      expect(await focused()).toBe("Findings");
      await tabTo(/^\d+ findings were cleared/);
    },
    long,
  );

  it(
    "goes to the cell, reads why the rule matters, and accepts a finding with reason, post and last day",
    async () => {
      await paste("3 Projects", "E6", [[""]]);
      await finding("V27").waitFor({ timeout: long });
      await finding("V27")
        .getByRole("button", { name: /^Go to cell E6/ })
        .focus();
      await page.keyboard.press("Enter");
      await pane.locator(".ms-MessageBar").getByText("Cell E6 on the sheet 3 Projects is selected.").waitFor();
      await pane.getByRole("button", { name: "Why V27 matters" }).focus();
      await page.keyboard.press("Enter");
      await finding("V27")
        .getByText(/Source: /)
        .waitFor({ timeout: long });
      await finding("V27")
        .getByRole("button", { name: /^Accept: / })
        .focus();
      await page.keyboard.press("Enter");
      await pane.getByLabel("Reason").focus();
      await page.keyboard.type("The post is being filled");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Chief Executive");
      await pane.getByLabel("Until").fill("2027-12-31");
      expect(await violations(pane)).toEqual([]);
      await tabTo("Accept it");
      await page.keyboard.press("Enter");
      await pane.getByText("1 finding is accepted on the sheet Waivers.").waitFor({ timeout: long });
      expect((await textsOf(page, "Waivers", [5, 1, 1, 1]))[0]).toEqual(["V27"]);
    },
    long,
  );
});

interface BookWindow {
  workbench: {
    host: { book: { user: { paste(s: string, a: string, g: readonly (readonly unknown[])[]): Promise<unknown> } } };
  };
}
