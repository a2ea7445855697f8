import fs from "node:fs/promises";
import path from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { planner } from "../../src/cli/planner";
import { Workplace } from "../kit/commandLine";
import { opened } from "../kit/planned";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.make();
  await place.has("example.xlsx", "--example");
  await place.has("empty.xlsx", "--first-year", "2026", "--date", "2026-11-24");
  await place.write("rows.json", JSON.stringify({ settings: { "report-of": "Ring, 01632 960 001" } }));
  await place.run("fill", "example.xlsx", "--data", "rows.json", "-o", "faulty.xlsx");
});
afterAll(() => place.remove());

describe("checking one workbook", () => {
  it("says of an empty plan what to enter next, and that nothing is wrong", async () => {
    const { status, printed, told } = await place.run("check", "empty.xlsx");
    expect([status, told.at(-1)]).toEqual([0, "Next: name the executive sponsor."]);
    expect(printed.join("\n")).not.toMatch(/days without|runs dry/);
    expect(printed[0]).toMatch(/^1 Leadership!C6 advice V13 Not entered yet: name the executive sponsor\./);
  });

  it("prints a table that a spreadsheet opens: quoted where a comma stands, nothing that would become a formula", async () => {
    const { printed } = await place.run("check", "faulty.xlsx", "--csv");
    expect(printed[0]).toBe(
      "rule,severity,sheet,table,row,name,column,cell,message,fix,waivedBy,reportDate,waiver,waiverState,acceptedBy,acceptedUntil,reason",
    );
    expect(printed[1]).toMatch(/^V08,warning,Settings,PlanSettings,report-of,,Value,C\d+,"Report of holds “Ring, /);
    expect(printed[1]).toMatch(/,2026-11-24,,,,,$/);
    expect(printed).toHaveLength(2);
  });

  it("says what has to be repaired, such as a calculation that somebody has typed over", async () => {
    const { excel } = await opened({ file: await fs.readFile(place.path("example.xlsx")) });
    const titles = [...(excel.book.sheetNamed("2 Milestones")?.cells.get(4)?.values() ?? [])].map(({ value }) => value);
    const cell = `${String.fromCharCode(65 + titles.indexOf("Slip days"))}7`;
    await excel.book.user.type("2 Milestones", cell, "3");
    await fs.writeFile(place.path("typed.xlsx"), await excel.save());
    excel.close();
    const { told } = await place.run("check", "typed.xlsx");
    expect(told.at(-1)).toMatch(
      /^1 part of the plan has to be repaired, so figures may be wrong\. Repair would: 2 Milestones: .*Slip days.*\. repair .*typed\.xlsx --dry-run lists it all\.$/,
    );
    const { printed } = await place.run("check", "typed.xlsx", "--json");
    expect(JSON.parse(printed.join("\n"))).toMatchObject({ toRepair: [expect.stringMatching(/Slip days/)] });
  });

  it("says of a plan of an earlier template that it can be brought up to date", async () => {
    await fs.copyFile(path.join(__dirname, "../fixtures/templates/1/example.xlsx"), place.path("earlier.xlsx"));
    const { told } = await place.run("check", "earlier.xlsx");
    expect(told.at(-1)).toMatch(
      /^The plan is of template 1\. repair .*earlier\.xlsx --dry-run lists what bringing it up to template 2 would do\.$/,
    );
  });

  it("says at which date it was judged and what a waiver has to do with a finding, in JSON and CSV", async () => {
    const waiver = {
      Rule: "V08",
      Table: "PlanSettings",
      "Row ID": "report-of",
      Reason: "A post has none",
      "Accepted by": "Head of Finance",
      "Accepted date": "2026-11-01",
      Expires: "2026-12-31",
    };
    await place.write("waiver.json", JSON.stringify({ tables: { PlanWaivers: [waiver] } }));
    await place.run("fill", "faulty.xlsx", "--data", "waiver.json", "-o", "waived.xlsx");
    const { printed } = await place.run("check", "waived.xlsx", "--json");
    expect(JSON.parse(printed.join("\n"))).toMatchObject({
      reportDate: "2026-11-24",
      findings: [
        {
          rule: "V08",
          waivedBy: "W01",
          waiver: { id: "W01", state: "holds", post: "Head of Finance", until: "2026-12-31" },
        },
      ],
    });
    const { printed: csv } = await place.run("check", "waived.xlsx", "--csv");
    expect(csv[1]).toMatch(/,W01,2026-11-24,W01,holds,Head of Finance,2026-12-31,A post has none$/);
  });

  it("explains each rule that it found once, and where it comes from", async () => {
    const { printed } = await place.run("check", "faulty.xlsx", "--explain");
    expect(printed.filter((line) => line.startsWith("V08: "))).toEqual([expect.stringMatching(/Source: UK GDPR/)]);
    const { printed: json } = await place.run("check", "faulty.xlsx", "--json", "--explain");
    expect(JSON.parse(json.join("\n"))).toMatchObject({ rules: { V08: { source: expect.stringMatching(/UK GDPR/) } } });
  });

  it("lists errors first, then warnings, and says that an error comes next", async () => {
    const rows = { tables: { PlanMilestones: [{ Milestone: "Late", "Project ID": "P99", Status: "Doing" }] } };
    await place.write("late.json", JSON.stringify(rows));
    const filled = await place.run("fill", "faulty.xlsx", "--data", "late.json", "-o", "late.xlsx");
    expect(filled.told[0]).toMatch(/^[2-9] entries do not pass the plan's own rules\. See which: .*check FILE\.$/);
    const { printed, told } = await place.run("check", "late.xlsx");
    const severities = printed.map((line) => / (error|warning|advice) V\d\d /.exec(line)?.[1]);
    expect([severities[0], severities.lastIndexOf("error") < severities.indexOf("warning")]).toEqual(["error", true]);
    expect(told.at(-1)).toMatch(/^Next, clear this error on the sheet 2 Milestones, cell [A-Z]+\d+ \(M\d+ Late\): /);
    expect(printed[0]).toMatch(/^2 Milestones![A-Z]+\d+ \(M\d+ Late\) error V\d\d /);
    const { printed: json } = await place.run("check", "late.xlsx", "--json");
    expect(JSON.parse(json.join("\n"))).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ table: "PlanMilestones", name: "Late" })]),
    });
  });

  it("writes the findings to their sheet of another workbook, and leaves the one it read", async () => {
    const before = await place.read("faulty.xlsx");
    expect((await place.run("check", "faulty.xlsx", "--write")).status).toBe(2);
    expect((await place.run("check", "faulty.xlsx", "--write", "-o", "written.xlsx")).told.at(-1)).toMatch(/^Wrote /);
    expect(await place.read("faulty.xlsx")).toEqual(before);
    const { printed } = await place.run("check", "written.xlsx", "--csv");
    expect(printed).toHaveLength(2);
  });
});

describe("checking a folder", () => {
  it("says that there is no workbook in it", async () => {
    const folder = await Workplace.make();
    const { status, printed, told } = await folder.run("check", folder.folder, "--json");
    expect([status, JSON.parse(printed.join("\n")), told]).toEqual([
      0,
      { files: [] },
      ["The folder holds no workbook (.xlsx or .xlsm), so nothing was checked."],
    ]);
    await folder.remove();
  });

  it("tells a line a file, one file at a time, and goes on past what it cannot open", async () => {
    const folder = await Workplace.make();
    await fs.copyFile(place.path("faulty.xlsx"), folder.path("a.xlsx"));
    await folder.write("b.xlsx", "no workbook");
    await fs.copyFile(place.path("example.xlsx"), folder.path("c.xlsx"));
    await folder.write("~$c.xlsx", "held by Excel");
    const { status, printed, told } = await folder.run("check", folder.folder, "--json");
    const { files } = JSON.parse(printed.join("\n")) as { files: Record<string, unknown>[] };
    expect(files).toMatchObject([
      { file: folder.path("a.xlsx"), findings: [{ rule: "V08", row: "report-of" }] },
      { file: folder.path("b.xlsx"), problem: expect.any(String) },
      { file: folder.path("c.xlsx"), findings: [] },
    ]);
    expect([status, told.length]).toEqual([2, 3]);
    expect(printed).toHaveLength(5);
    await folder.remove();
  });

  it("lets go of each workbook: memory does not grow with the number of files", async () => {
    const folder = await Workplace.make();
    const files = 10;
    for (let at = 0; at < files; at += 1) await fs.copyFile(place.path("example.xlsx"), folder.path(`p${at}.xlsx`));
    const held: number[] = [];
    const tell = (): void => void held.push(megabytesHeld());
    expect(await planner(["check", folder.folder, "--json"], { print: () => undefined, tell })).toBe(0);
    expect(held).toHaveLength(files);
    // An open workbook takes some 18 MB. A few may wait for the collector; six more after the first four would be a leak.
    expect(Math.min(...held.slice(-4)) - Math.min(...held.slice(0, 4))).toBeLessThan(50);
    await folder.remove();
  });
});

/** Megabytes that are in use once everything that nobody holds is let go. */
function megabytesHeld(): number {
  v8.setFlagsFromString("--expose-gc");
  (vm.runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}
