import { Workplace } from "../kit/commandLine";
import { councilWorkbook } from "../kit/council";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.make();
  await place.write("council.xlsx", await councilWorkbook());
});
afterAll(() => place.remove());

const date = ["--date", "2026-11-24"];

describe("insert on the command line", () => {
  it("lists what it would add before anything is written: by kind, or each with --all", async () => {
    const before = await place.names();
    const preview = await place.run("insert", "council.xlsx", "--dry-run", ...date);
    expect([preview.status, preview.told]).toEqual([0, []]);
    expect(preview.printed.length).toBeLessThan(16);
    expect(preview.printed[0]).toMatch(/^Add \d+ sheets: Plan \(ten steps\), Settings, Calendar, /);
    expect(preview.printed.at(-1)).toBe("Add --all to see each of them.");
    expect(preview.printed.join("\n")).toMatch(/^Add \d+ names on \d+ sheets$/m);

    const all = await place.run("insert", "council.xlsx", "--dry-run", "--all", ...date);
    expect(all.printed.length).toBeGreaterThan(100);
    expect(all.printed).toContain("2 Milestones: Add the sheet 2 Milestones");
    expect(await place.names()).toEqual(before);
  });

  it("says the same of what it did, as done", async () => {
    const preview = await place.run("insert", "council.xlsx", "--dry-run", ...date);
    const done = await place.run("insert", "council.xlsx", "-o", "plan.xlsx", ...date);
    expect(preview.printed[0]).toMatch(/^Add \d+ sheets: /);
    expect(done.printed[0]).toBe(preview.printed[0]?.replace("Add ", "Added "));
    expect(done.printed).toHaveLength(preview.printed.length);
    expect(done.told).toEqual([`Wrote ${place.path("plan.xlsx")}.`]);
  });

  it("says that a plan is there already and nothing of it was missing, and leaves the workbook as it was", async () => {
    const again = await place.run("insert", "plan.xlsx", "-o", "again.xlsx", ...date);
    expect([again.status, again.printed]).toEqual([0, []]);
    expect(Buffer.from(await place.read("again.xlsx")).equals(await place.read("plan.xlsx"))).toBe(true);
    expect(again.told[1]).toMatch(/^Nothing was changed: /);
    expect(again.told[0]).toBe(
      "A plan for 2026/27 to 2030/31 is in this workbook already; nothing of it was missing. To see what is wrong in it: npm run planner -- check FILE.",
    );
  });

  it("refuses other years than those of the plan that is there, and says where they can be had", async () => {
    const before = await place.names();
    for (const asked of [
      ["--years", "3"],
      ["--first-year", "2028"],
    ]) {
      const refused = await place.run("insert", "plan.xlsx", "-o", "other.xlsx", ...asked);
      expect([refused.status, refused.printed]).toEqual([2, []]);
      expect(refused.told[0]).toMatch(
        /^This workbook holds a plan for 2026\/27 to 2030\/31 already, so none for 202\d\/2\d to 20\d\d\/\d\d was put over it\. .*years FILE --to YEAR.*new OUT/,
      );
    }
    const same = await place.run("insert", "plan.xlsx", "-o", "same.xlsx", "--years", "5", "--first-year", "2026");
    expect(same.status).toBe(0);
    expect(await place.names()).toEqual([...before, "same.xlsx"].sort());
  });
});
