import { repair } from "../../src/actions";
import { openPlan } from "../kit/openPlan";
import { unwatched } from "../kit/planned";

describe("rows that every printed page repeats", () => {
  it("are the headings, wherever rows put in above have moved them, once a repair has put the titles back", async () => {
    const { excel, session } = await openPlan();
    const titleRows = (): string | undefined => excel.book.sheetNamed("2 Milestones")?.page.titleRows;
    expect(titleRows()).toBe("$5:$5");
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("2 Milestones").getRange("1:2").insert("Down");
      await context.sync();
    });
    const sheet = excel.book.sheetNamed("2 Milestones");
    if (!sheet) throw new Error("the sheet is not there");
    const { titleRows: gone, ...page } = sheet.page;
    expect(gone).toBe("$7:$7");
    excel.book.setSheet(sheet.id, { page }, { by: "user" });
    await repair(session, {}, unwatched);
    expect(titleRows()).toBe("$7:$7");
  });
});
