import { check, fix, previewRename, renameWord, seeNames } from "../../src/actions";
import { type OpenPlan, openExample, watch } from "../kit/openPlan";

/** One worked example for all: every test leaves a plan whose words are all known. */
let here: OpenPlan;
beforeAll(async () => {
  here = await openExample();
});

const valuesOf = async (table: string, title: string): Promise<unknown[]> =>
  (await here.rows(table)).map((row) => row[title]);
const countOf = async (table: string, title: string, word: string): Promise<number> =>
  (await valuesOf(table, title)).filter((value) => value === word).length;
const unknownWords = async () =>
  (await check(here.session, {}, watch)).findings.filter(({ finding }) => finding.rule === "V02");

describe("renaming a word of a list", () => {
  it("offers the lists with the workbook's own words, and the settings that name something", async () => {
    const names = await seeNames(here.session, {}, watch);
    expect(names).toContainEqual({
      of: { list: "milestoneStatus" },
      title: "Milestone status",
      words: ["Not started", "In progress", "Complete", "Cancelled"],
    });
    expect(names).toContainEqual({ of: { setting: "decision-body" }, title: "Decision body", words: ["Cabinet"] });
  });

  it("shows how many entries hold it, changes them with the list in one request that writes, and nothing else", async () => {
    const holding = await countOf("PlanMilestones", "Status", "Complete");
    expect(holding).toBeGreaterThan(0);
    const others = await valuesOf("PlanSteps", "Status");
    const asked = { list: "Milestone status", from: "complete", to: " Delivered " };
    const preview = await previewRename(here.session, asked, watch);
    expect(preview).toMatchObject({
      to: "Delivered",
      places: [
        { sheet: "Lists", column: "Milestone status", cells: 1 },
        { sheet: "2 Milestones", column: "Status", cells: holding },
      ],
    });
    here.excel.requests.clear();
    expect(await renameWord(here.session, asked, watch)).toEqual({ ...preview, written: holding + 1 });
    expect(here.excel.requests.filter(({ writes }) => writes > 0)).toHaveLength(1);
    expect(await countOf("PlanMilestones", "Status", "Delivered")).toBe(holding);
    expect(await countOf("PlanMilestones", "Status", "Complete")).toBe(0);
    expect(await valuesOf("PlanSteps", "Status")).toEqual(others);
    expect(await unknownWords()).toEqual([]);
  });

  it("tells of other lists with the same word and leaves them", async () => {
    const gates = await valuesOf("PlanMilestones", "Gate");
    const done = await renameWord(here.session, { list: "stage", from: "Stage 1", to: "Outline case" }, watch);
    expect(done.alike).toEqual(["Gate"]);
    expect(await countOf("PlanProjects", "Stage now", "Stage 1")).toBe(0);
    expect(await valuesOf("PlanMilestones", "Gate")).toEqual(gates);
    expect(await unknownWords()).toEqual([]);
  });

  it("of a setting changes every list that repeats it, and the entries chosen from them", async () => {
    const forums = await countOf("PlanForums", "Forum", "Cabinet");
    const makers = await countOf("PlanDecisions", "Decision maker", "Cabinet");
    expect([forums, makers].every((count) => count > 0)).toBe(true);
    await renameWord(here.session, { setting: "decision-body", to: "Executive" }, watch);
    expect(await countOf("PlanSettings", "Value", "Executive")).toBe(1);
    expect(await countOf("PlanForums", "Forum", "Executive")).toBe(forums);
    expect(await countOf("PlanDecisions", "Decision maker", "Executive")).toBe(makers);
    expect(await unknownWords()).toEqual([]);
  });

  it.each([
    ["a word that is not there", { list: "rag", from: "Purple", to: "Blue" }, "wordGone"],
    ["one that the list has already", { list: "rag", from: "Amber", to: "red" }, "wordThere"],
    ["nothing", { list: "rag", from: "Amber", to: "  " }, "wordBlank"],
  ])("refuses %s", async (_what, asked, code) => {
    await expect(previewRename(here.session, asked, watch)).rejects.toMatchObject({ code });
  });
});

describe("a word renamed by hand on the sheet Lists", () => {
  it("is found where entries still hold the old one, and one fix for all of them writes the new", async () => {
    const holding = await countOf("PlanMilestones", "Status", "Not started");
    expect(holding).toBeGreaterThan(0);
    await here.session.run(async (context) => {
      const words = context.workbook.tables.getItem("PlanLists").columns.getItem("Milestone status");
      words.getDataBodyRange().getCell(0, 0).values = [["To begin"]];
      await context.sync();
    });
    const found = await unknownWords();
    expect(found).toHaveLength(1);
    const changes = found.flatMap(({ finding }) => finding.fix ?? []);
    expect(changes).toHaveLength(holding);
    expect(new Set(changes.map(({ to }) => to))).toEqual(new Set(["To begin"]));
    await fix(here.session, { changes }, watch);
    expect(await unknownWords()).toEqual([]);
    expect(await countOf("PlanMilestones", "Status", "To begin")).toBe(holding);
  });
});
