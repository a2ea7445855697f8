import { run } from "../../src/commands/run";
import { openEmbeddedExcel } from "../../src/host";
import { insert, makeSummary } from "../../src/actions";

/** What a ribbon button hands over, counting how often it is told that the command ended. */
function buttonPress() {
  const press = { ended: 0, completed: () => void (press.ended += 1) };
  return press;
}

describe("a ribbon command", () => {
  it("does its action on the workbook and tells Excel that it ended", async () => {
    const excel = await openEmbeddedExcel();
    Object.assign(globalThis, { window: { Excel: excel.Excel }, Office: excel.Office });
    const press = buttonPress();
    await run(press as unknown as Office.AddinCommands.Event, async (session, watch) => {
      await insert(session, { firstYear: 2026, years: 5, reportDate: 46350 }, watch);
      await makeSummary(session, { date: 46350 }, watch);
      return null;
    });
    expect(press.ended).toBe(1);
    expect(excel.book.data.sheets.map(({ name }) => name)).toContain("Cabinet 2026-11-24");
    excel.close();
  });

  it("says in a dialog what went wrong, and ends all the same", async () => {
    const excel = await openEmbeddedExcel();
    const opened: string[] = [];
    const ui = {
      displayDialogAsync: (address: string, _size: unknown, done: () => void) => (opened.push(address), done()),
    };
    const office = { ...excel.Office, context: { ...excel.Office.context, ui } };
    const window = { Excel: excel.Excel, location: { href: "https://planner.example/commands.html" } };
    Object.assign(globalThis, { window, Office: office });
    const press = buttonPress();
    await run(press as unknown as Office.AddinCommands.Event, async (session, watch) => {
      await makeSummary(session, {}, watch);
      return null;
    });
    expect(press.ended).toBe(1);
    const address = new URL(opened[0] ?? "");
    expect(address.pathname).toBe("/message.html");
    expect(JSON.parse(address.searchParams.get("problem") ?? "")).toMatchObject({ code: "noPlan" });
    excel.close();
  });
});
