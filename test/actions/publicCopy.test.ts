import { strFromU8, unzipSync } from "fflate";
import { dayText } from "../../src/text/values";
import { cabinetClock, fill, fix, openPublicCopy, savePublicCopy } from "../../src/actions";
import { openEmbeddedExcel } from "../../src/host";
import { fiveYears, titled } from "../plan/charts/samplePlan";
import { fullTables, meeting } from "../plan/summary/fullPlan";
import { openPlan, type OpenPlan, watch } from "../kit/openPlan";

let plan: OpenPlan;

beforeAll(async () => {
  plan = await openPlan();
  const {
    PlanMilestones = [],
    PlanProjects = [],
    PlanDecisions = [],
    PlanRisks = [],
    PlanCapital = [],
  } = fullTables(12);
  const projects = PlanProjects.map((row) => ({ ...row, exempt: row["id"] === "P03" ? "Exempt" : "Open" }));
  const decisions = [
    ...PlanDecisions.map((row) => ({ ...row, project: null })),
    {
      id: "D09",
      decision: "Buy the site at Secret Lane",
      maker: "Cabinet",
      meeting,
      isKey: "Yes",
      openness: "Exempt",
      status: "Planned",
    },
  ];
  const risks = [
    ...PlanRisks,
    {
      id: "R09",
      risk: "Vendor of Secret Lane withdraws",
      project: "P03",
      residualLikelihood: 5,
      residualImpact: 5,
      status: "Open",
    },
  ];
  const milestones = PlanMilestones.map((row) =>
    row["project"] === "P03" ? { ...row, name: `Secret ${String(row["name"])}` } : row,
  );
  const tables = {
    PlanProjects: projects,
    PlanCapital,
    PlanDecisions: decisions,
    PlanRisks: risks,
    PlanMilestones: milestones,
  };
  await fill(
    plan.session,
    {
      settings: { "meeting-date": "2026-12-15", "report-of": "Director of Children's Services" },
      tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, titled(name, rows)])),
    },
    watch,
  );
}, 300_000);

describe("the public copy", () => {
  it("holds no exempt text or figure in any of its bytes, and nothing but values", async () => {
    const { bytes, fileName } = await savePublicCopy(plan.session, {}, watch);
    expect(fileName).toBe("Public 2026-11-24.xlsx");
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    const all = parts.map(([, text]) => text).join("\n");
    for (const secret of ["Secret", "Northfield", "31.25", "14.25", "P03"]) expect(all).not.toContain(secret);
    expect(all).not.toMatch(
      /<f[ >]|definedName|hyperlink|externalLink|state="(very)?[hH]idden"|mergeCell|creator|lastModifiedBy/,
    );
    expect(parts.map(([name]) => name).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/core.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(all).toContain("Elm Road");
    expect(all).toContain("[exempt]");
    expect(all).toContain("1 more, exempt from publication.");
  }, 120_000);

  it("opens again with real headings, a title in A1 and its language", async () => {
    const { bytes } = await savePublicCopy(plan.session, {}, watch);
    const opened = await openEmbeddedExcel({ file: bytes, fileName: "Public.xlsx" });
    const sheet = opened.book.data.sheets[0];
    expect(opened.book.text(sheet?.id ?? "", 0, 0)).toBe("Cabinet summary");
    expect(opened.book.data.sheets).toHaveLength(1);
    opened.close();
    const parts = unzipSync(bytes);
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part("docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
    expect(part("xl/styles.xml")).toContain('name="Heading 1" xfId="1" builtinId="16"');
  }, 120_000);

  it("prints on pages one sheet wide: columns of 6-point digits, at the scale that it says", async () => {
    const { bytes } = await savePublicCopy(plan.session, {}, watch);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const scale = Number(/<pageSetup [^>]*scale="(\d+)"/.exec(xml)?.[1]);
    expect(widths).toHaveLength(6);
    expect((widths.reduce((all, width) => all + width * 6, 0) * scale) / 100).toBeLessThanOrEqual(595 - 72);
  }, 120_000);

  it("opens in a window of its own beside the plan, whose workbook stays as it is", async () => {
    const { excel, session } = plan;
    const before = await excel.save();
    const { fileName } = await openPublicCopy(session, {}, watch);
    expect(fileName).toBe("Public 2026-11-24.xlsx");
    const { bytes } = await savePublicCopy(session, {}, watch);
    expect(excel.opened).toEqual([bytes]);
    expect(await excel.save()).toEqual(before);
  }, 120_000);

  it("is refused when an open row tells of what is exempt", async () => {
    const id = plan.excel.book.sheetNamed("10 Decisions")?.id ?? "";
    const old = plan.excel.book.getCell(id, 5, 1).value;
    const write = (text: string) =>
      plan.excel.book.writeValues(id, { row: 5, column: 1, rows: 1, columns: 1 }, [[text]], { by: "user" });
    write("Approve the price of Northfield Secondary");
    await expect(savePublicCopy(plan.session, {}, watch)).rejects.toMatchObject({ code: "exemptShown" });
    write(String(old));
  }, 120_000);
});

describe("the cabinet clock", () => {
  it("lists the notices that the decisions of a meeting lack, warns of those that have passed, and writes what is agreed", async () => {
    const clock = await cabinetClock(plan.session, { meeting }, watch);
    expect(clock.dates.map(({ event }) => event)).toEqual(
      expect.arrayContaining(["keyNotice", "agenda", "meeting", "callInEnds"]),
    );
    expect(clock.missed.map(({ rowId, event }) => `${rowId} ${event}`)).toEqual(
      expect.arrayContaining(["D09 keyNotice", "D09 privateNotice"]),
    );
    expect(clock.changes.every(({ from, to }) => from === null && Number(to) >= fiveYears.reportDate)).toBe(true);
    expect(clock.changes.map(({ rowId, column }) => `${rowId} ${column}`)).toContain("D09 secondNotice");
    const second = clock.dates.find(({ event }) => event === "secondNotice")?.date ?? 0;
    expect(clock.writes).toHaveLength(clock.changes.length);
    expect(clock.writes).toContainEqual({ row: "D09", column: "Second private notice", to: dayText(second) });
    const { written } = await fix(plan.session, { changes: clock.changes }, watch);
    expect(written).toHaveLength(clock.changes.length);
    expect((await cabinetClock(plan.session, { meeting }, watch)).changes).toEqual([]);
  }, 120_000);
});
