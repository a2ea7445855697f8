import { readFileSync } from "node:fs";
import path from "node:path";
import { check, look, previewRepair, repair } from "../../src/actions";
import { entryColumns, template } from "../../src/plan";
import { type OpenPlan, planIn, planOptions } from "../kit/openPlan";
import { openWorkbook } from "../kit/openWorkbook";
import { cellsOf, unwatched } from "../kit/planned";

/** A plan as the template of that version made it. */
async function madeBy(version: number, name: "empty" | "example"): Promise<OpenPlan> {
  const file = readFileSync(path.join(__dirname, `../fixtures/templates/${version}/${name}.xlsx`));
  return planIn(await openWorkbook({ file: new Uint8Array(file) }));
}

const today = template(planOptions).tables;
/** Headings that the first template gave to columns which are called otherwise now. */
const renamed: Readonly<Record<string, string>> = { "Open or exempt": "Exempt" };
/** What its words under that heading mean now. */
const meant: Readonly<Record<string, string>> = { Yes: "Exempt", No: "Open" };

/** What people entered, by table, row id and heading of today; blanks left out. */
async function entriesOf({ excel, rows }: OpenPlan): Promise<Map<string, unknown>> {
  const entries = new Map<string, unknown>();
  for (const table of today.filter(({ name }) => name !== "PlanLists" && name !== "PlanChecks")) {
    if (!excel.book.tables().some(({ table: { name } }) => name === table.name)) continue;
    const key = table.columns.find(({ id }) => id === table.key)?.title ?? "";
    for (const row of await rows(table.name)) {
      for (const { title, own } of entryColumns(table)) {
        const value = row[title] ?? row[renamed[title] ?? ""] ?? "";
        if (value !== "" && own !== true) entries.set(`${table.name} ${String(row[key])} ${title}`, value);
      }
    }
  }
  return entries;
}

/** Both plans of the first template are upgraded once and looked at from every side. */
describe.each(["empty", "example"] as const)("the %s plan of the first template", (name) => {
  let here: OpenPlan;
  let before: Map<string, unknown>;
  beforeAll(async () => {
    here = await madeBy(1, name);
    before = await entriesOf(here);
  });

  it("is seen as one to upgrade, and the preview says in planner's words what comes", async () => {
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "damaged", version: 1, upgradesTo: 2 });
    const { changes, upgrade } = await previewRepair(here.session, {}, unwatched);
    const sentences = changes.map(({ sentence }) => sentence);
    expect(upgrade).toEqual({ from: 1, to: 2 });
    expect(sentences).toEqual(
      expect.arrayContaining([
        "Add the sheet 10 Risks",
        "Add the column Optimism bias of PlanProjects",
        "Call the column Exempt of PlanProjects Open or exempt from now on",
        "Add to the list Sector: Health",
        "Bring up to date the formula of the column Completeness of PlanSteps in 10 rows",
        "Lay the sheet Charts out anew; the one there was stays as Charts (template 1)",
        "Bring the plan's names up to date",
      ]),
    );
    expect(sentences.filter((sentence) => sentence.startsWith("Put back"))).toEqual([]);
  });

  it("is brought up to date with every entry, and nothing is left to do", async () => {
    const { upgrade, failures } = await repair(here.session, {}, unwatched);
    expect([upgrade, failures]).toEqual([{ from: 1, to: 2 }, []]);
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", version: 2, notes: [] });
    const after = await entriesOf(here);
    for (const [place, value] of before) {
      const now = place.endsWith("Open or exempt") ? meant[String(value)] : value;
      expect([place, after.get(place)]).toEqual([place, now]);
    }
    here.excel.requests.clear();
    expect(await repair(here.session, {}, unwatched)).toEqual({ changes: [], notes: [], failures: [] });
    expect(here.excel.requests.some(({ writes }) => writes > 0)).toBe(false);
  });

  it("has its new sheets in their place among the others", () => {
    const tabs = here.excel.book.data.sheets.map(({ name }) => name).filter((tab) => !tab.endsWith("(template 1)"));
    expect(tabs.filter((tab) => tab !== "Sheet1")).toEqual(template(planOptions).sheets.map(({ label }) => label));
  });

  it("can be checked, and no formula is in error", async () => {
    const { missing, findings } = await check(here.session, {}, unwatched);
    expect(missing).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    const wrong = here.excel.book.data.sheets
      .filter(({ customProperties }) => customProperties.size > 0)
      .flatMap(({ name: sheet, cells }) =>
        [...cells].flatMap(([row, line]) =>
          [...line].flatMap(([column, { value, formula }]) =>
            formula !== undefined && typeof value === "object" && value !== null && value.error !== "#N/A"
              ? [`${sheet} ${row},${column}: ${formula}`]
              : [],
          ),
        ),
      );
    expect(wrong).toEqual([]);
  });
});

describe("a plan of the first template that people have worked on", () => {
  it("keeps what is theirs, when it is stopped half-way too", async () => {
    const here = await madeBy(1, "empty");
    const { user } = here.excel.book;
    await user.addSheet("Ours");
    await user.paste("Ours", "A1", [["='Cabinet summary'!A1", 12.5]]);
    await user.renameHeader("PlanMilestones", "Forecast date", "Expected");
    await user.paste("Charts", "J3", [["Our note"]]);
    await user.paste("2 Milestones", "A6", [["M01", "Our milestone"]]);
    const ours = cellsOf(here.excel, "Ours");
    here.excel.faults.inject({ at: 8, when: "before", code: "GeneralException" });
    await expect(repair(here.session, {}, unwatched)).rejects.toMatchObject({ code: "GeneralException" });
    here.excel.faults.clear();
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "damaged", version: 1, upgradesTo: 2 });

    const { notes } = await repair(here.session, {}, unwatched);
    expect(notes.map(({ sentence }) => sentence)).toEqual(["The column Forecast date is called Expected here"]);
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", version: 2 });
    expect(Object.values(cellsOf(here.excel, "Ours"))[1]).toEqual(Object.values(ours)[1]);
    expect(cellsOf(here.excel, "Charts (template 1)")).toMatchObject({ "2,9": "Our note" });
    expect((await here.rows("PlanMilestones"))[0]).toMatchObject({ "Milestone ID": "M01", Milestone: "Our milestone" });
  });

  it("is known by its tables alone when all of its marks are lost", async () => {
    const here = await madeBy(1, "empty");
    const { data } = here.excel.book;
    for (const { customProperties } of data.sheets) customProperties.clear();
    data.properties.custom.clear();
    data.customXml.length = 0;
    expect(await look(here.session, {}, unwatched)).toMatchObject({ version: 1, upgradesTo: 2, firstYear: 2026 });
    await repair(here.session, {}, unwatched);
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", version: 2, years: 5 });
  });
});
