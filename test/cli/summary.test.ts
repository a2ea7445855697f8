import { openEmbeddedExcel } from "../../src/host";
import { strFromU8, unzipSync } from "fflate";
import { Workplace } from "../kit/commandLine";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.make();
  await place.has("plan.xlsx", "--example");
}, 300_000);
afterAll(() => place.remove());

async function parts(name: string): Promise<Readonly<Record<string, string>>> {
  const entries = Object.entries(unzipSync(await place.read(name)));
  return Object.fromEntries(entries.map(([part, bytes]) => [part, strFromU8(bytes)]));
}

async function sheetsOf(name: string): Promise<string[]> {
  const { "xl/workbook.xml": workbook = "" } = await parts(name);
  return [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, sheet = ""]) => sheet);
}

/** The same workbook with a text where its report date stands. */
async function withTextDate(file: Uint8Array): Promise<Uint8Array> {
  const excel = await openEmbeddedExcel({ file });
  const settings = excel.book.sheetNamed("Settings");
  const rows = Array.from({ length: 60 }, (_, row) => row);
  const row = rows.find((each) => settings && excel.book.getCell(settings.id, each, 0).value === "report-date") ?? 0;
  await excel.book.user.paste("Settings", `C${row + 1}`, [["when we meet"]]);
  const saved = await excel.save();
  excel.close();
  return saved;
}

describe("a new plan", () => {
  it("begins on its sheet Plan, and holds no blank sheet beside it", async () => {
    const { "xl/workbook.xml": workbook = "" } = await parts("plan.xlsx");
    const sheets = await sheetsOf("plan.xlsx");
    expect(sheets[0]).toBe("Plan");
    expect(sheets.filter((sheet) => /^Sheet\d/.test(sheet))).toEqual([]);
    expect(/activeTab="(\d+)"/.exec(workbook)?.[1] ?? "0").toBe("0");
  });
});

describe("the summary on the command line", () => {
  it("makes a copy of the date that is asked for, with the decisions of the meeting", async () => {
    const made = await place.run(
      ...["summary", "plan.xlsx", "-o", "one.xlsx", "--date", "2027-02-23", "--meeting", "2027-03-16"],
    );
    expect([made.status, made.printed]).toEqual([0, ["Cabinet 2027-02-23"]]);
    expect(await sheetsOf("one.xlsx")).toContain("Cabinet 2027-02-23");
    expect(made.told[1]).toMatch(/^Not cleared in the plan, as the summary says: \d+ errors, \d+ warnings\./);
    const texts = Object.values(await parts("one.xlsx")).join("");
    expect(texts).toContain("16 March 2027");
    expect(texts).toContain("at 23 February 2027");
  }, 300_000);

  it("refuses a second one of that date, and says how to replace the first", async () => {
    const again = await place.run("summary", "one.xlsx", "-o", "two.xlsx", "--date", "2027-02-23");
    expect(again.status).toBe(2);
    expect(again.told.join()).toMatch(
      /a summary of this date already, .*If it is whole you may keep it; else add --replace/,
    );
    expect(await place.names()).not.toContain("two.xlsx");
  }, 300_000);

  it("says of a report date that is no date what is wrong with it", async () => {
    await place.write("text.xlsx", await withTextDate(await place.read("plan.xlsx")));
    const refused = await place.run("summary", "text.xlsx", "-o", "three.xlsx");
    expect([refused.status, refused.told]).toEqual([
      2,
      ["The cell of the report date on the sheet Settings holds no date. Give one with --date, or enter one there."],
    ]);
  }, 300_000);

  it("replaces it when told to", async () => {
    const replaced = await place.run("summary", "one.xlsx", "-o", "two.xlsx", "--date", "2027-02-23", "--replace");
    expect([replaced.status, replaced.printed]).toEqual([0, ["Cabinet 2027-02-23"]]);
    const sheets = await sheetsOf("two.xlsx");
    expect(sheets.filter((sheet) => sheet.startsWith("Cabinet 2027-02-23"))).toEqual(["Cabinet 2027-02-23"]);
  }, 300_000);

  it("writes the public copy as a workbook of one sheet without formulas, and says what a workbook is not", async () => {
    const made = await place.run("summary", "plan.xlsx", "-o", "public.xlsx", "--public", "--date", "2027-02-23");
    expect(made.status).toBe(0);
    expect(made.told.join(" ")).toMatch(/no security/i);
    expect(await sheetsOf("public.xlsx")).toEqual(["Public 2027-02-23"]);
    expect(Object.values(await parts("public.xlsx")).filter((part) => part.includes("<f>"))).toEqual([]);
  }, 300_000);
});

describe("the cabinet clock on the command line", () => {
  const asked = ["--meeting", "2027-06-22", "--decision", "D06"];

  it("shows the days that lead to a meeting and follow it, and writes nothing without -o", async () => {
    const before = await place.names();
    const shown = await place.run("clock", "plan.xlsx", ...asked);
    expect(shown.status).toBe(0);
    expect(shown.printed).toEqual(
      expect.arrayContaining(["24 May 2027: Last day for the notice of a key decision", "22 June 2027: Meeting"]),
    );
    expect(await place.names()).toEqual(before);
  }, 300_000);

  it("takes a decision to the meeting, and finds nothing more to write afterwards", async () => {
    const first = await place.run("clock", "plan.xlsx", ...asked, "-o", "clock.xlsx");
    expect(first.told.join(" ")).toMatch(/[1-9]\d* dates? w(as|ere) written/);
    const second = await place.run("clock", "clock.xlsx", ...asked, "-o", "clock2.xlsx");
    expect(second.told.join(" ")).toContain("0 dates were written");
  }, 300_000);

  it("warns of a notice whose last day has passed", async () => {
    const shown = await place.run("clock", "plan.xlsx", "--meeting", "2026-11-25", "--decision", "D06");
    expect(shown.printed.join("\n")).toMatch(/\(passed\)/);
    expect(shown.printed.join("\n")).toMatch(/D06: Last day for .* was .* no date says that it was given/);
  }, 300_000);

  it("says that a decision is not there", async () => {
    const shown = await place.run("clock", "plan.xlsx", "--meeting", "2027-06-22", "--decision", "D99");
    expect(shown.status).toBe(2);
    expect(shown.told.join()).toContain("D99");
  }, 300_000);
});
