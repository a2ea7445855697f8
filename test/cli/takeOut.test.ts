import { readFileSync } from "node:fs";
import path from "node:path";
import { Workplace } from "../kit/commandLine";
import { councilWorkbook } from "../kit/council";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.make();
  await place.write("council.xlsx", await councilWorkbook());
  await place.run("insert", "council.xlsx", "-o", "plan.xlsx", "--date", "2026-11-24");
});
afterAll(() => place.remove());

describe("rename on the command line", () => {
  it("shows where a word stands, then writes it there", async () => {
    const asked = ["rename", "plan.xlsx", "--list", "Stage", "--from", "Stage 1", "--to", "Outline case"];
    const preview = await place.run(...asked, "--dry-run");
    expect(preview).toEqual({
      status: 0,
      printed: [
        "Stage 1 becomes Outline case in 1 cell.",
        "Lists, Stage: 1 cell",
        "Stage 1 stands in another list too and stays there: Gate. Rename it there as well if the same is meant.",
      ],
      told: [],
    });
    const done = await place.run(...asked, "-o", "renamed.xlsx");
    expect([done.status, done.printed]).toEqual([0, preview.printed]);
    const again = await place.run(...asked, "-o", "again.xlsx");
    expect(again.status).toBe(0);
    const gone = await place.run(
      "rename",
      "renamed.xlsx",
      "--list",
      "Stage",
      "--from",
      "Stage 1",
      "--to",
      "X",
      "--dry-run",
    );
    expect([gone.status, gone.told]).toEqual([
      2,
      ["The list Stage has no word “Stage 1”. Look at the sheet Lists, then try again. Nothing was written."],
    ]);
  });

  it("wants to be told what", async () => {
    const asked = await place.run("rename", "plan.xlsx", "--list", "Stage", "--to", "X", "--dry-run");
    expect([asked.status, asked.told]).toEqual([2, ["Say what to rename: --list LIST --from WORD, or --setting KEY."]]);
  });
});

describe("take-out on the command line", () => {
  it("says what would go, and takes it out of a workbook that is then as it was", async () => {
    const preview = await place.run("take-out", "plan.xlsx", "--dry-run");
    expect(preview.status).toBe(0);
    expect(preview.printed).toEqual([
      expect.stringMatching(/^\d+ sheets of the plan, with its names and charts: Plan \(ten steps\), Settings, /),
      expect.stringMatching(/^Not looked at: notes at the plan's cells/),
    ]);
    const done = await place.run("take-out", "plan.xlsx", "-o", "without.xlsx");
    expect(done).toEqual({
      ...preview,
      printed: preview.printed.slice(0, 1),
      told: [`Wrote ${place.path("without.xlsx")}.`],
    });
    expect((await place.run("check", "without.xlsx")).status).toBe(2);
  });
});

describe("an upgrade on the command line", () => {
  it("says what is new and what is brought up to date, and puts nothing back", async () => {
    const former = readFileSync(path.join(__dirname, "../fixtures/templates/1/example.xlsx"));
    await place.write("former.xlsx", new Uint8Array(former));
    const { printed } = await place.run("repair", "former.xlsx", "--dry-run");
    expect(printed.join("\n")).not.toContain("Put back");
    expect(printed).toContainEqual(expect.stringMatching(/^Bring up to date \d+ calculated columns/));
    expect(printed).toContainEqual(expect.stringContaining("Exempt for Yes, Open for No in the column Open or exempt"));
  });
});
