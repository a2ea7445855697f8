import { openEmbeddedExcel } from "../../src/host";
import { isNewWorkbook, runSelfTest, type Line } from "../../src/selftest/run";

describe("the self-test in the embedded Excel", () => {
  it("holds in every line, and writes them to a sheet", async () => {
    const excel = await openEmbeddedExcel();
    const told: Line[] = [];
    const lines = await runSelfTest({
      excel: excel.Excel,
      office: excel.Office,
      today: 46350,
      tell: (line) => told.push(line),
    });
    expect(lines.filter(({ result }) => result !== "held").map(({ id, saw }) => `${id}: ${saw}`)).toEqual([]);
    expect(told).toEqual(lines);

    const sheet = excel.book.sheetNamed("Self-test");
    const written = lines.map((_line, index) => excel.book.text(sheet?.id ?? "", index + 2, 2));
    expect(written).toEqual(lines.map(() => "held"));
    expect(excel.book.data.sheets.map(({ name }) => name).filter((name) => name.startsWith("Probe"))).toEqual([]);
    excel.close();
  });

  it("tells what each user has on or off, without calling it a fault", async () => {
    const excel = await openEmbeddedExcel({ switches: { growTables: false, fillCalculatedColumns: false } });
    const lines = await runSelfTest({ excel: excel.Excel, office: excel.Office, today: 46350, tell: () => undefined });
    expect(lines.filter(({ result }) => result === "off here").map(({ id }) => id)).toEqual([
      "table-grows",
      "column-fills",
    ]);
    expect(lines.filter(({ result }) => result === "did not hold").map(({ id, saw }) => `${id}: ${saw}`)).toEqual([]);
    excel.close();
  });

  it("is only for a new, empty workbook", async () => {
    const excel = await openEmbeddedExcel();
    expect(await isNewWorkbook(excel.Excel)).toBe(true);
    await excel.book.user.type("Sheet1", "B2", "mine");
    expect(await isNewWorkbook(excel.Excel)).toBe(false);
    excel.close();
  });
});
