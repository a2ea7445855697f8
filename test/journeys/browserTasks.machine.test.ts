import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { type OpenedExample, openWorkedExample, selectCell, textsOf, violations } from "../kit/browser";

const pictures = path.resolve(__dirname, "../../docs/pictures");
const long = 240_000;

let workbench: OpenedExample;
let page: Page;
let pane: Frame;

const tab = (name: string): Promise<void> =>
  page.locator("[data-u-comp=slide-tab-item]").getByText(name, { exact: true }).click();
const heading = (name: string | RegExp): Promise<void> =>
  pane.getByRole("heading", { name }).waitFor({ timeout: long });
const press = (name: string | RegExp): Promise<void> => pane.getByRole("button", { name }).first().click();
const said = async (text: string | RegExp): Promise<void> => pane.getByText(text).first().waitFor({ timeout: long });

/** A list as a council might have it: a title above the headings, dates as text, a total, a name missing. */
const list = [
  ["Programme dates", "", ""],
  ["Key milestone", "Target date", "Lead"],
  ["Library brief agreed", "05/03/2027", "Head of Libraries"],
  ["Library contractor chosen", "Sept 2027", "Head of Libraries"],
  ["", "01/10/2027", "Head of Capital"],
  ["Library opens", "TBC", "Head of Libraries"],
  ["Handover", "soon", "Head of Capital"],
];

beforeAll(async () => {
  workbench = await openWorkedExample();
  ({ page, pane } = workbench);
}, 2 * long);

afterAll(() => workbench?.close());

describe("tasks of the pane", () => {
  it(
    "bring in a list that the planner selects: its columns, what stays behind and why, then the rows",
    async () => {
      await page.evaluate(async (grid) => {
        const { user } = (window as unknown as BookWindow).workbench.host.book;
        await user.addSheet("Our list");
        await user.paste("Our list", "B2", grid);
      }, list);
      await tab("Our list");
      await selectCell(page, "B2:D8");
      await press("Bring in a list …");
      await heading("Bring in a list");
      expect(await violations(pane)).toEqual([]);
      await press("Look at the selected list");
      await said("The list is B2:D8 on the sheet Our list. 5 rows: 3 to write, 2 held back.");
      await said("B6: Milestone is blank. Fill it in, then bring this row in again.");
      expect(await violations(pane)).toEqual([]);
      await said("5 March 2027; Sept 2027; 1 October 2027");
      await page.screenshot({ path: path.join(pictures, "pane-import.png") });

      // The council's target is what it expects, not what its cabinet has approved.
      await pane.getByRole("combobox", { name: "Where column C, Target date, goes" }).click();
      await pane.getByRole("option", { name: "Forecast date" }).click();
      await said("as chosen");
      await press("Bring in 3 rows");
      await said(/3 rows stand below the others on the sheet 2 Milestones\. 2 rows were held back/);
      expect(await violations(pane)).toEqual([]);
      const names = (await textsOf(page, "2 Milestones", [5, 1, 60, 1])).map(([name]) => name).filter(Boolean);
      expect(names.slice(-3)).toEqual(["Library brief agreed", "Library contractor chosen", "Library opens"]);
      expect(await textsOf(page, "Our list", [1, 1, 7, 3])).toEqual(list);
      await press("Back to the plan");
      await heading(/^The plan of/);
    },
    long,
  );

  it(
    "work back from a meeting to its notices, and write the dates that its decisions lack",
    async () => {
      await press("Work back from a meeting …");
      await heading("Work back from a meeting");
      await pane.getByLabel("Day of the meeting").fill("2027-02-15");
      await press("Work back");
      await said("Last day for the notice of a key decision");
      await said(/^D06, .+: \d+ January 2027$/);
      expect(await violations(pane)).toEqual([]);
      await page.screenshot({ path: path.join(pictures, "pane-clock.png") });
      await press(/^Write \d+ dates?$/);
      await said(/cells? (was|were) changed\./);
      await said("No decision lacks a date for that meeting that can still be kept.");
      await press("Back to the plan");
      await heading(/^The plan of/);
    },
    long,
  );

  it(
    "open the public copy beside the plan, and say that a workbook is no security boundary",
    async () => {
      await press("Save public copy …");
      await heading("Save public copy");
      await said(/A workbook is no security boundary/);
      expect(await violations(pane)).toEqual([]);
      const kept = page.waitForEvent("download", { timeout: long });
      await press("Open the public copy");
      await said(
        /The public copy is open in a window of its own\. Save it from there as “Public \d{4}-\d\d-\d\d\.xlsx”/,
      );
      expect((await kept).suggestedFilename()).toBe("Beside.xlsx");
      await press("Back to the plan");
      await heading(/^The plan of/);
    },
    long,
  );

  it(
    "rename a word: where it stands is shown, then it is changed there",
    async () => {
      await press("Rename a word of the plan …");
      await heading("Rename a word of the plan");
      await pane.getByRole("combobox", { name: "List or setting" }).click();
      await pane.getByRole("option", { name: "Milestone status" }).click();
      await pane.getByRole("combobox", { name: "What it is called now" }).click();
      await pane.getByRole("option", { name: "Complete" }).click();
      await pane.getByLabel("What it is to be called").fill("Delivered");
      await press("Show where it stands");
      await said(/^Complete becomes Delivered in \d+ cells\.$/);
      await said(/^2 Milestones, Status: \d+ cells?$/);
      expect(await violations(pane)).toEqual([]);
      await press("Rename it there");
      await said(/^Complete is called Delivered now, in \d+ cells\.$/);
      expect((await textsOf(page, "Lists", [5, 1, 9, 1])).flat()).toContain("Delivered");
      await press("Back to the plan");
      await heading(/^The plan of/);
    },
    long,
  );

  it(
    "take the plan out again: what goes is shown, and what people entered goes only when they say so",
    async () => {
      await press("Take the plan out again …");
      await heading("Take the plan out again");
      await said("What was entered, and goes too");
      expect(await violations(pane)).toEqual([]);
      expect(await pane.getByRole("button", { name: "Take the plan out" }).isDisabled()).toBe(true);
      await pane.getByText("What was entered may go with the plan").click();
      await press("Take the plan out");
      await heading("No plan in this workbook yet");
      await said(/^The plan is out of the workbook: \d+ sheets are gone\./);
      expect(await textsOf(page, "Our list", [1, 1, 7, 3])).toEqual(list);
    },
    long,
  );
});

interface BookWindow {
  workbench: {
    host: {
      book: {
        user: {
          addSheet(name: string): Promise<unknown>;
          paste(sheet: string, cell: string, grid: readonly (readonly unknown[])[]): Promise<unknown>;
        };
      };
    };
  };
}
