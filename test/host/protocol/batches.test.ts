import { openWorkbook } from "../../kit/openWorkbook";

/** The error that a batch ends with. */
async function failure(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  return work.then(
    () => Promise.reject(new Error("it did not fail")),
    (error: OfficeExtension.Error) => error,
  );
}

describe("batches", () => {
  it("stops at the first action that is refused, and keeps what was done before", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Nowhere").load("name");
      sheet.getRange("A2").values = [["never written"]];
      const error = await failure(context.sync());
      expect([error.code, error.debugInfo.statement]).toEqual([
        "ItemNotFound",
        "var worksheet = worksheets.getItem(...);",
      ]);
      const cells = sheet.getRange("A1:A2").load("values");
      await context.sync();
      expect(cells.values).toEqual([["kept"], [""]]);
    });
  });

  it("sees in a read what the same batch wrote, results included", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const first = sheet.getRange("A1:B1");
      first.formulas = [[2, "=A1*10"]];
      const before = sheet.getRange("B1").load("values");
      sheet.getRange("A1").values = [[3]];
      const after = sheet.getRange("B1").load("values");
      await context.sync();
      expect([before.values, after.values]).toEqual([[[20]], [[30]]]);
    });
  });

  it.each([
    ["a grid of the wrong shape", "A1:B2", [[1, 2]]],
    ["rows of different lengths", "A1:B2", [[1, 2], [3]]],
  ])("refuses %s", async (_what, address, values) => {
    const { Excel } = await openWorkbook();

    const error = await failure(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
        await context.sync();
      }),
    );

    expect(error.code).toBe("InvalidArgument");
  });

  it("loads by paths, by objects, by everything, a part of the items", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["B", "C", "D"]) worksheets.add(name);
      worksheets.load({ $top: 2, $skip: 1, name: true, freezePanes: {} } as object);
      const tables = context.workbook.tables.load("count");
      const range = worksheets.getItem("B").getRange("A1").load();
      const sheet = worksheets.getItem("C").load(["name", "visibility"]);
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
      expect([tables.count, range.address, range.rowCount, sheet.visibility]).toEqual([0, "B!A1", 1, "Visible"]);
      expect(() => sheet.tabColor).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  it("answers a null object in its loads and in what hangs on it", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("None");
      table.load("name");
      const column = table.columns.getItemOrNullObject("Nothing").load("name");
      await context.sync();
      expect([table.isNullObject, column.isNullObject]).toEqual([true, true]);
    });
  });

  it("passes over what is asked of a null object, whether the client knows yet that it is one or not", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const ask = async (sheet: Excel.Worksheet): Promise<void> => {
        sheet.delete();
        sheet.name = "Other";
        sheet.getRange("A1").values = [[1]];
        sheet.tables.add("A1:B2", true).rows.add(undefined, [[1, 2]]);
        await context.sync();
      };
      const none = worksheets.getItemOrNullObject("Sample");
      await ask(none);
      expect(none.isNullObject).toBe(true);
      await ask(none);
      worksheets.load("items/name");
      context.workbook.tables.load("count");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
      expect(context.workbook.tables.count).toBe(0);
    });
  });

  it("names the class and the member that it does not serve", async () => {
    const { Excel } = await openWorkbook();

    const error = await failure(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const table = sheet.tables.add("A1:B2", true);
        table.columns.getItemAt(0).filter.applyTopItemsFilter(3);
        await context.sync();
      }),
    );

    expect([error.code, error.message]).toEqual(["ApiNotFound", "TableColumn.Filter is not served by this host"]);
  });

  it("refuses what is above the requirement set, in the client and in the host", async () => {
    const strict = await openWorkbook({ requirementSets: { ExcelApi: "1.12", RichApiRuntime: "1.2" } });
    const lax = await openWorkbook({
      requirementSets: { ExcelApi: "1.12", RichApiRuntime: "1.2" },
      strictMembers: false,
    });
    const resize = ({ Excel }: typeof strict): Promise<OfficeExtension.Error> =>
      failure(
        Excel.run(async (context) => {
          const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true);
          table.resize("A1:B9");
          await context.sync();
        }),
      );

    const errors = [await resize(strict), await resize(lax)];

    expect(errors.map(({ code }) => code)).toEqual(["ApiNotFound", "ApiNotFound"]);
    expect(errors[1]?.message).toContain("ExcelApi 1.13");
    expect(strict.Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(strict.Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
  });

  it("refuses a request and a response of more than five megabytes", async () => {
    const { Excel, requests } = await openWorkbook();
    const long = "x".repeat(30_000);

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [long]);
      expect((await failure(context.sync())).code).toBe("RequestPayloadSizeLimitExceeded");
      for (const start of [1, 101]) {
        sheet.getRange(`A${start}:A${start + 99}`).values = Array.from({ length: 100 }, () => [long]);
        await context.sync();
      }
      sheet.getRange("A1:A200").load("values");
      expect((await failure(context.sync())).code).toBe("ResponsePayloadSizeLimitExceeded");
    });
    expect(requests.map(({ error }) => error)).toEqual([
      "RequestPayloadSizeLimitExceeded",
      undefined,
      undefined,
      "ResponsePayloadSizeLimitExceeded",
    ]);
    expect(requests.map(({ requestBytes }) => requestBytes > 5 * 1024 * 1024)).toEqual([true, false, false, false]);
  });

  it("counts requests, their bytes and what they write, clean-ups apart", async () => {
    const excel = await openWorkbook();

    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("address");
      await context.sync();
      range.values = [[1]];
      range.format.font.bold = true;
      await context.sync();
    });
    await excel.quiet();

    expect(excel.requests.map(({ index, writes, error }) => [index, writes, error])).toEqual([
      [0, 0, undefined],
      [1, 2, undefined],
    ]);
    expect(excel.requests[0]?.requestBytes).toBeGreaterThan(300);
    expect(excel.requests[0]?.responseBytes).toBeGreaterThan(100);
    expect(excel.requests.cleanUps).toBe(1);
  });
});

/** Members of the client's objects that its own library uses and its types leave out. */
interface Undocumented {
  retrieve(option: string): { value: unknown; name?: string; items?: { name: string }[] };
  ensureUnchanged(state: Record<string, unknown>): void;
}

describe("the kinds of action that add-ins seldom cause themselves", () => {
  it("sets several properties at once, in the order given", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.set({ name: "First", tabColor: "#ff0000", showGridlines: false });
      sheet.load("name,tabColor,showGridlines");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: "First", tabColor: "#FF0000", showGridlines: false });
    });
  });

  it("gives plain values, named as in the client, to `retrieve`", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const all = (worksheets as unknown as Undocumented).retrieve("items/name");
      const one = (worksheets.getItem("Sheet1") as unknown as Undocumented).retrieve("name");
      await context.sync();
      expect(one.name).toBe("Sheet1");
      expect(all.items?.map(({ name }) => name)).toEqual(["Sheet1"]);
    });
  });

  it("goes on only if what was read is still so", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      (sheet as unknown as Undocumented).ensureUnchanged({ name: "Sheet1" });
      sheet.name = "Second";
      await context.sync();
      (sheet as unknown as Undocumented).ensureUnchanged({ name: "Sheet1" });
      sheet.name = "Third";
      expect((await failure(context.sync())).code).toBe("Conflict");
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("Second");
    });
  });

  it("loads by class", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.loadRecursive(sheet, { Worksheet: "name,visibility" });
      await context.sync();
      expect([sheet.name, sheet.visibility]).toEqual(["Sheet1", "Visible"]);
    });
  });

  it("returns the lines that were traced before a failure", async () => {
    const { Excel } = await openWorkbook();

    await Excel.run(async (context) => {
      context.trace("before");
      context.workbook.worksheets.getItem("None").load("name");
      context.trace("after");
      expect((await failure(context.sync())).traceMessages).toEqual(["before"]);
    });
  });
});

describe("faults", () => {
  it.each([
    ["before" as const, [[""], [""]]],
    ["middle" as const, [[1], [""]]],
    ["after" as const, [[1], [2]]],
    ["answerLost" as const, [[1], [2]]],
  ])("strikes %s the batch", async (when, left) => {
    const { Excel, faults } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [first, second] = [sheet.getRange("A1"), sheet.getRange("A2")];
      await context.sync();
      faults.inject({ at: 1, when, code: "Timeout", actions: 2 });
      await context.sync();
      first.load("address");
      await context.sync();
      first.values = [[1]];
      second.values = [[2]];
      expect((await failure(context.sync())).code).toBe("Timeout");
      const cells = sheet.getRange("A1:A2").load("values");
      await context.sync();
      expect(cells.values).toEqual(left);
    });
  });

  it("planned for one request strike that and the next", async () => {
    const { Excel, faults } = await openWorkbook();
    faults.inject({ at: 0, when: "before", code: "First" });
    faults.inject({ at: 0, when: "before", code: "Second" });

    await Excel.run(async (context) => {
      const codes: unknown[] = [];
      for (let request = 0; request < 3; request++) {
        context.workbook.worksheets.getActiveWorksheet().load("name");
        codes.push(
          await context.sync().then(
            () => "done",
            ({ code }: { code: string }) => code,
          ),
        );
      }
      expect(codes).toEqual(["First", "Second", "done"]);
    });
  });
});
