import { unzipSync } from "fflate";
import { Workplace } from "../kit/commandLine";
import { councilWorkbook } from "../kit/council";

/** Parts of a package that may gain entries when a plan is added; everything else stays byte for byte. */
const hub = [
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "docProps/app.xml",
  "docProps/core.xml",
  "docProps/custom.xml",
];

const rows = {
  settings: { authority: "Exampleshire Council" },
  tables: {
    PlanProjects: [
      {
        Project: "Northgate School",
        Sector: "Education",
        "Sponsor post": "Director of Education",
        Value: 12,
        "Stage now": "Identified",
        "Stage 0 date": "2027-05-10",
        "Stage 1 date": "2027-01-11",
      },
      { Project: "Southgate Hall", Value: "twelve" },
    ],
    PlanCapital: [{ "Project ID": "P01", "2026/27": 2, "2027/28": 9, Grant: 11 }],
    PlanMilestones: [
      {
        Milestone: "Cabinet agrees the scope",
        Step: 3,
        Status: "Complete",
        "Approved date": "2026-09-15",
        "Forecast date": "2026-09-15",
      },
      {
        Milestone: "Northgate Stage 1",
        "Project ID": "P09",
        Step: 4,
        Status: "Not started",
        "Approved date": "2027-01-11",
        "Forecast date": "2027-01-11",
      },
    ],
  },
};

describe("a council's own workbook, on the command line", () => {
  let place: Workplace;
  let before: Record<string, Uint8Array>;

  beforeAll(async () => {
    place = await Workplace.make();
    const workbook = await councilWorkbook();
    before = unzipSync(workbook);
    await place.write("council.xlsx", workbook);
    await place.write("rows.json", JSON.stringify(rows));
  });
  afterAll(() => place.remove());

  const kept = async (name: string): Promise<string[]> => {
    const after = unzipSync(await place.read(name));
    return Object.keys(before).filter((part) => {
      const same = after[part] && Buffer.compare(Buffer.from(after[part]), Buffer.from(before[part] ?? [])) === 0;
      return !same && !hub.includes(part);
    });
  };

  it("gets the plan, and every part of it stays as it was", async () => {
    const { status, printed, told } = await place.run(
      "insert",
      "council.xlsx",
      "-o",
      "plan.xlsx",
      "--date",
      "2026-11-24",
    );
    expect([status, told]).toEqual([0, [`Wrote ${place.path("plan.xlsx")}.`]]);
    expect(printed.join("\n")).toMatch(/2 Milestones/);
    expect(await kept("plan.xlsx")).toEqual([]);
  });

  it("is a sound plan: nothing to put back, nothing wrong", async () => {
    const repaired = await place.run("repair", "plan.xlsx", "--dry-run");
    expect([repaired.status, repaired.told]).toEqual([0, ["Nothing to put back: the plan is as it should be."]]);
    const checked = await place.run("check", "plan.xlsx", "--json");
    const { findings } = JSON.parse(checked.printed.join("\n")) as { findings: { severity: string }[] };
    expect([checked.status, findings.filter(({ severity }) => severity !== "advice")]).toEqual([0, []]);
  });

  it("is filled in, and the check finds what was planted, where it is", async () => {
    const filled = await place.run("fill", "plan.xlsx", "--data", "rows.json", "-o", "filled.xlsx");
    expect(filled.told[0]).toMatch(/^\d+ entries do not pass the plan's own rules\./);
    expect([filled.status, filled.printed]).toEqual([0, ["1 setting and 5 rows filled in."]]);
    const checked = await place.run("check", "filled.xlsx", "--json");
    expect(checked.status).toBe(1);
    const { findings } = JSON.parse(checked.printed.join("\n")) as { findings: Record<string, unknown>[] };
    expect(findings.filter(({ severity }) => severity === "error")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: "V03",
          sheet: "3 Projects",
          table: "PlanProjects",
          row: "P02",
          column: "Value",
        }),
        expect.objectContaining({ rule: "V05", row: "M02", column: "Project ID", cell: "C7" }),
        expect.objectContaining({ rule: "V16", row: "M01" }),
        expect.objectContaining({ rule: "V25", sheet: "3 Projects", row: "P01" }),
        expect.objectContaining({ rule: "V28", sheet: "3 Capital", table: "PlanCapital", row: "P01" }),
      ]),
    );
    expect(await kept("filled.xlsx")).toEqual([]);
  });

  it("is told in lines as well: where, how grave, which rule, what", async () => {
    const { printed, told } = await place.run("check", "filled.xlsx");
    expect(printed).toContainEqual(
      expect.stringMatching(/^3 Projects![A-Z]+7 \(P02 [^)]+\) error V03 Value holds “twelve”/),
    );
    expect(told).toContainEqual(expect.stringMatching(/^\d+ errors, /));
  });

  it("gets its charts and its summary, and loses nothing on the way", async () => {
    expect((await place.run("charts", "filled.xlsx", "-o", "charts.xlsx")).status).toBe(0);
    const summary = await place.run("summary", "charts.xlsx", "-o", "summary.xlsx", "--date", "2026-11-24");
    expect([summary.status, summary.printed]).toEqual([0, ["Cabinet 2026-11-24"]]);
    expect(await kept("summary.xlsx")).toEqual([]);
    const again = await place.run("repair", "summary.xlsx", "--dry-run");
    expect([again.printed, again.told]).toEqual([[], ["Nothing to put back: the plan is as it should be."]]);
  });

  it("is never written over unless told so", async () => {
    const bytes = await place.read("plan.xlsx");
    const refused = await place.run("charts", "plan.xlsx", "-o", "plan.xlsx");
    expect([refused.status, Buffer.compare(Buffer.from(bytes), Buffer.from(await place.read("plan.xlsx")))]).toEqual([
      2, 0,
    ]);
    expect((await place.run("charts", "plan.xlsx", "-o", "plan.xlsx", "--overwrite")).status).toBe(0);
  });
});

describe("a new workbook", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await Workplace.make();
  });
  afterAll(() => place.remove());

  it("with the worked example is sound, and can be opened again", async () => {
    expect((await place.run("new", "example.xlsx", "--example")).status).toBe(0);
    const { status, printed } = await place.run("check", "example.xlsx", "--json");
    expect([status, JSON.parse(printed.join("\n"))]).toEqual([
      0,
      { reportDate: "2026-11-24", findings: [], rules: {}, skipped: [], toRepair: [] },
    ]);
  });
});
