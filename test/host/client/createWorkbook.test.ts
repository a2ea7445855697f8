import { openWorkbook } from "../../kit/openWorkbook";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** A file with a word in its first cell. */
async function aFile(): Promise<Uint8Array> {
  const excel = await openWorkbook();
  await excel.book.user.type("Sheet1", "A1", "public");
  return excel.save();
}

describe("a workbook that an add-in makes beside its own", () => {
  it("is opened as it was given, or empty, and the add-in's own stays as it is", async () => {
    const excel = await openWorkbook();
    const file = await aFile();
    await excel.Excel.createWorkbook(base64(file));
    await excel.Excel.createWorkbook();

    expect(excel.opened).toHaveLength(2);
    const [given, empty] = await Promise.all(excel.opened.map((each) => openWorkbook({ file: each })));
    expect(given?.book.getCell(given.book.data.activeSheet, 0, 0).value).toBe("public");
    expect(empty?.book.usedArea(empty.book.data.activeSheet, true)).toBeNull();
    expect(excel.book.usedArea(excel.book.data.activeSheet, true)).toBeNull();
  });

  it("is refused where it is no workbook", async () => {
    const excel = await openWorkbook();
    for (const wrong of [base64(new Uint8Array([1, 2, 3])), "no base64 at all"])
      await expect(excel.Excel.createWorkbook(wrong)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel.opened).toEqual([]);
  });

  it.each(["before", "middle", "after", "answerLost"] as const)(
    "fails with Excel's code where the request does (%s), and can be asked for again",
    async (when) => {
      const excel = await openWorkbook();
      const file = base64(await aFile());
      excel.faults.inject({ at: excel.requests.length, when, code: "GeneralException" });
      await expect(excel.Excel.createWorkbook(file)).rejects.toMatchObject({ code: "GeneralException" });
      excel.faults.clear();
      const before = excel.opened.length;
      await excel.Excel.createWorkbook(file);
      expect(excel.opened.length - before).toBe(1);
    },
  );
});
