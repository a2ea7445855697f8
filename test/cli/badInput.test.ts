import { zipSync, strToU8 } from "fflate";
import { openEmbeddedExcel } from "../../src/host";
import { Workplace } from "../kit/commandLine";
import { councilWorkbook, foreignTable, withPart, withRevisions } from "../kit/council";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.make();
});
afterAll(() => place.remove());

/** A compound file, as Excel wrote before 2007 and writes when a password is set, with one stream of that name in its folder. */
function compoundFile(stream: string): Uint8Array {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(file.buffer);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 0, true);
  view.setUint32(76, 1, true);
  const entry = (at: number, name: string, type: number): void => {
    [...name].forEach((letter, index) => view.setUint16(at + 2 * index, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    file[at + 66] = type;
  };
  entry(512, "Root Entry", 5);
  entry(640, stream, 2);
  for (let at = 1024; at < 1536; at += 4) view.setUint32(at, at === 1024 ? 0xfffffffe : 0xffffffff, true);
  return file;
}

/** The outer form of a binary workbook. */
function binaryWorkbook(): Uint8Array {
  const office = "http://schemas.openxmlformats.org";
  const type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  const types = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="bin" ContentType="${type}"/></Types>`;
  const relation = `<Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/>`;
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(`<Relationships xmlns="${office}/package/2006/relationships">${relation}</Relationships>`),
    "xl/workbook.bin": new Uint8Array(9),
  });
}

/** The one sentence with which a command refuses; nothing else is said and nothing is written. */
async function refusal(...typed: string[]): Promise<string> {
  const before = await place.names();
  const { status, printed, told } = await place.run(...typed);
  expect([status, printed, told.length]).toEqual([2, [], 1]);
  expect(await place.names()).toEqual(before);
  return told[0] ?? "";
}

describe("a file that is no workbook we can open", () => {
  it.each([
    ["missing.xlsx", null, /^There is no file .*missing\.xlsx/],
    ["text.xlsx", strToU8("Dear councillors"), /^text\.xlsx is not an Excel workbook but text.* save it as \.xlsx/],
    ["empty.xlsx", new Uint8Array(), /^empty\.xlsx is empty: .* download it again/],
    ["zip.xlsx", zipSync({ "readme.txt": strToU8("hello") }), /^zip\.xlsx is not an Excel workbook\. Choose/],
    ["secret.xlsx", compoundFile("EncryptedPackage"), /^secret\.xlsx is encrypted .* take the password off/],
    ["label.xlsx", compoundFile("DRMEncryptedDataSpace"), /^label\.xlsx is encrypted by a sensitivity label/],
    ["old.xls", compoundFile("Workbook"), /^old\.xls is in the old format .* save it as \.xlsx/],
    ["begun.xlsx", compoundFile("").slice(0, 512), /^begun\.xlsx is in the old format \.xls or encrypted/],
    ["binary.xlsb", binaryWorkbook(), /^binary\.xlsb is in the binary format .* save it as \.xlsx/],
  ])("%s is refused with one sentence and its remedy", async (name, content, sentence) => {
    if (content) await place.write(name, content);
    expect(await refusal("insert", name, "-o", "out.xlsx")).toMatch(sentence);
    expect(await refusal("check", name)).toMatch(sentence);
  });

  it("a truncated workbook is refused as such", async () => {
    const whole = await councilWorkbook();
    await place.write("half.xlsx", whole.slice(0, Math.floor(whole.length / 2)));
    expect(await refusal("check", "half.xlsx")).toMatch(/half\.xlsx is cut off/);
  });
});

describe("a workbook in which the plan cannot be put", () => {
  it("because it counts dates from 1904", async () => {
    await place.write("mac.xlsx", await councilWorkbook({ date1904: true }));
    expect(await refusal("insert", "mac.xlsx", "-o", "out.xlsx")).toMatch(/1904/);
  });

  it("because it is shared in Excel's old way, which allows no tables", async () => {
    await place.write("shared.xlsx", withRevisions(await councilWorkbook()));
    expect(await refusal("insert", "shared.xlsx", "-o", "out.xlsx")).toMatch(/^shared\.xlsx is shared.* Unshare/);
  });

  it("because its structure is locked", async () => {
    const locked = withPart(await councilWorkbook(), "xl/workbook.xml", (xml) =>
      xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'),
    );
    await place.write("locked.xlsx", locked);
    expect(await refusal("insert", "locked.xlsx", "-o", "out.xlsx")).toMatch(/structure of this workbook is locked/);
  });

  it("because a table has the name of ours", async () => {
    await place.write("races.xlsx", await foreignTable());
    expect(await refusal("insert", "races.xlsx", "-o", "out.xlsx")).toMatch(/Races has a table called PlanMilestones/);
  });
});

describe("a workbook whose plan cannot be worked on", () => {
  it("because there is none", async () => {
    await place.write("council.xlsx", await councilWorkbook());
    for (const command of ["repair", "charts", "summary"]) {
      expect(await refusal(command, "council.xlsx", "-o", "out.xlsx")).toMatch(/no ten-step plan/);
    }
    expect(await refusal("check", "council.xlsx")).toMatch(/no ten-step plan/);
  });

  it("because a newer planner made it", async () => {
    await place.has("plan.xlsx", "--first-year", "2026", "--date", "2026-11-24");
    const excel = await openEmbeddedExcel({ file: await place.read("plan.xlsx") });
    await excel.Excel.run(async (context) => {
      context.workbook.properties.custom.add("TenStepPlanner", "version=99;firstYear=2026;years=5");
      await context.sync();
    });
    await place.write("newer.xlsx", await excel.save());
    excel.close();
    for (const command of [
      ["check", "newer.xlsx"],
      ["repair", "newer.xlsx", "-o", "out.xlsx"],
      ["charts", "newer.xlsx", "-o", "out.xlsx"],
    ]) {
      expect(await refusal(...command)).toMatch(/newer version/);
    }
  });
});

describe("data that does not fit", () => {
  it.each([
    ["no JSON", "{", /is not JSON/],
    ["another shape", '{"rows":[]}', /does not hold/],
    ["a cell that is no value", '{"tables":{"PlanProjects":[{"Project":["A"]}]}}', /does not hold/],
    ["an unknown title", '{"tables":{"PlanProjects":[{"Colour":"red"}]}}', /no column called “Colour”/],
    ["an unknown table", '{"tables":{"PlanThings":[]}}', /no table called PlanThings/],
    [
      "a date on no calendar",
      '{"tables":{"PlanMilestones":[{"Approved date":"2027-02-30"}]}}',
      /“2027-02-30” is no date for Approved date/,
    ],
    ["an unknown setting", '{"settings":{"colour":"red"}}', /no setting with the key colour/],
  ])("%s is refused", async (_, content, sentence) => {
    await place.has("plan.xlsx", "--first-year", "2026", "--date", "2026-11-24");
    await place.write("rows.json", content);
    expect(await refusal("fill", "plan.xlsx", "--data", "rows.json", "-o", "out.xlsx")).toMatch(sentence);
  });
});

describe("what is typed wrongly", () => {
  it.each([
    [[], /Say what to do/],
    [["insrt", "a.xlsx"], /There is no command "insrt"/],
    [["insert", "a.xlsx"], /"insert" needs -o OUT/],
    [["new", "a.ods"], /ends in \.xlsx/],
    [["insert", "a.xlsx", "-o", "b.xlsx", "--years", "11"], /not a number from 1 to 10/],
    [["summary", "a.xlsx", "-o", "b.xlsx", "--date", "24/11/2026"], /Write it as YYYY-MM-DD/],
  ])("%j is refused with a sentence", async (typed, sentence) => {
    expect(await refusal(...typed)).toMatch(sentence);
  });
});
