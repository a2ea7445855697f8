import { excel2021, openHost } from "../../../src/host";
import { loadClient } from "../../../src/host/client/loadClient";
import { openWorkbook } from "../../kit/openWorkbook";

/** The parts of an event's arguments that tests compare. */
interface Heard {
  what: string;
  address?: string;
  source?: string;
  trigger?: string;
  change?: string;
}

describe("events", () => {
  it("tells of what a person types, of what this add-in writes, and of what another Excel writes", async () => {
    const excel = await openWorkbook();
    const other = await excel.secondClient();
    const heard: Heard[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource, changeType }) => {
        heard.push({ what: "cells", address, source, trigger: triggerSource, change: changeType });
      });
      await context.sync();
    });

    await excel.book.user.type("Sheet1", "A1", "5");
    await excel.quiet();
    for (const [client, address] of [
      [excel, "B2:B3"],
      [other, "C2:C3"],
    ] as const) {
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[1], [2]];
        await context.sync();
      });
      await excel.quiet();
    }

    expect(heard).toEqual([
      { what: "cells", address: "A1", source: "Local", trigger: "Unknown", change: "RangeEdited" },
      { what: "cells", address: "B2:B3", source: "Local", trigger: "ThisLocalAddin", change: "RangeEdited" },
      { what: "cells", address: "C2:C3", source: "Remote", trigger: "Unknown", change: "RangeEdited" },
    ]);
  });

  it("takes a client that comes when the first has gone for the one at the grid, as a pane that is opened again", async () => {
    const host = await openHost();
    const options = { server: host.server, requirementSets: excel2021, fileName: "Book1.xlsx", strictMembers: true };
    loadClient(options).close();
    const later = loadClient(options);
    const sources: string[] = [];
    await later.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ source }) => void sources.push(source));
      await context.sync();
    });
    await host.book.user.type("Sheet1", "A1", "5");
    await host.server.quiet();
    expect(sources).toEqual(["Local"]);
    later.close();
    host.close();
  });

  it("gives the handler the changed cells, and what one cell held before", async () => {
    const excel = await openWorkbook();
    const seen: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.onChanged.add((event) =>
        excel.Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          seen.push([range.values, event.details?.valueBefore, event.details?.valueAfter]);
        }),
      );
      await context.sync();
    });

    await excel.book.user.type("Sheet1", "A1", "2");
    await excel.quiet();

    expect(seen).toEqual([[[[2]], 1, 2]]);
  });

  it("tells of tables, sheets, the selection and results", async () => {
    const excel = await openWorkbook();
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [["Amount"], [1], [2]];
      sheet.getRange("C1").formulas = [["=SUM(A2:A3)"]];
      const table = sheet.tables.add("A1:A3", true);
      await context.sync();
      table.onChanged.add(async ({ address }) => void heard.push(`table ${address}`));
      workbook.tables.onChanged.add(async ({ address }) => void heard.push(`tables ${address}`));
      workbook.worksheets.onAdded.add(async () => void heard.push("added"));
      workbook.worksheets.onDeleted.add(async () => void heard.push("deleted"));
      workbook.onSelectionChanged.add(async () => void heard.push("selected"));
      sheet.onCalculated.add(async () => void heard.push("calculated"));
      await context.sync();
    });

    await excel.book.user.type("Sheet1", "A2", "7");
    await excel.quiet();
    await excel.book.user.addSheet("Notes");
    await excel.book.user.deleteSheet("Notes");
    excel.book.user.select("Sheet1", "A3");
    await excel.quiet();

    expect(heard).toEqual(["table A2", "tables A2", "calculated", "added", "deleted", "selected"]);
  });

  it("is silent for a removed handler, and while the add-in has switched events off", async () => {
    const excel = await openWorkbook();
    let count = 0;
    await excel.Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async () => void count++);
      await context.sync();
      context.runtime.enableEvents = false;
      await context.sync();
      await excel.book.user.type("Sheet1", "A1", "1");
      await excel.quiet();
      context.runtime.enableEvents = true;
      await context.sync();
      await excel.book.user.type("Sheet1", "A1", "2");
      await excel.quiet();
      handler.remove();
      await handler.context.sync();
      await excel.book.user.type("Sheet1", "A1", "3");
      await excel.quiet();
    });

    expect(count).toBe(1);
  });

  it("tells which sheet was left, which came to the front, and where a table is selected", async () => {
    const excel = await openWorkbook();
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.getItem("Sheet1");
      worksheets.add("Two");
      const table = first.tables.add("B2:C4", true);
      await context.sync();
      first.onDeactivated.add(async () => void heard.push("Sheet1 left"));
      worksheets.onActivated.add(async () => void heard.push("another in front"));
      table.onSelectionChanged.add(async ({ address }) => void heard.push(`table ${address}`));
      await context.sync();
    });

    excel.book.user.select("Two", "A1");
    excel.book.user.select("Sheet1", "A1:B9");
    await excel.quiet();

    expect(heard).toEqual(["Sheet1 left", "another in front", "another in front", "table B2:B4"]);
  });
});
