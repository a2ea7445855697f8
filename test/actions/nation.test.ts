import { changeYears, look, previewRepair, repair } from "../../src/actions";
import { bankHolidays, type Nation } from "../../src/plan/calendar/bankHolidays";
import { serialOf } from "../../src/dates/days";
import { openPlan, type OpenPlan } from "../kit/openPlan";
import { unwatched } from "../kit/planned";

const daysOf = (nation: Nation, last = 2031): number[] =>
  bankHolidays(nation, serialOf(2026, 1, 1), serialOf(last, 12, 31)).map(({ date }) => date);

/** Another nation among the settings, as somebody chooses it there. */
async function choose({ excel, rows }: OpenPlan, nation: string): Promise<void> {
  const settings = await rows("PlanSettings");
  const at = settings.findIndex((row) => row["Key"] === "nation");
  const column = Object.keys(settings[0] ?? {}).indexOf("Value");
  await excel.book.user.type("Settings", `${String.fromCharCode(65 + column)}${6 + at}`, nation);
}

const calendarOf = async ({ rows }: OpenPlan): Promise<unknown[]> =>
  (await rows("PlanHolidays")).map((row) => row["Date"]);

describe("a change of the setting Nation", () => {
  it("gives the calendar that nation's bank holidays at the next repair, in their order, and keeps the council's own days", async () => {
    const here = await openPlan();
    const { user } = here.excel.book;
    await user.paste("Calendar", "E5", [["Ours"], ["kept"]]);
    await user.paste("Calendar", `A${6 + daysOf("englandAndWales").length}`, [
      ["29/12/2027", "Offices shut", "Closed day"],
    ]);
    await choose(here, "Scotland");
    const { changes } = await previewRepair(here.session, {}, unwatched);
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      "Give PlanHolidays the bank holidays of Scotland: 18 rows in, 12 of another nation out",
    ]);

    await repair(here.session, {}, unwatched);
    expect(await calendarOf(here)).toEqual([...daysOf("scotland"), serialOf(2027, 12, 29)]);
    const days = await here.rows("PlanHolidays");
    expect(days.at(-1)).toMatchObject({ What: "Offices shut", Kind: "Closed day" });
    expect(days[0]).toMatchObject({ What: "New Year's Day", Ours: "kept" });
    expect(days[1]).toMatchObject({ What: "2 January", Kind: "Bank holiday", Ours: "" });
    expect((await repair(here.session, {}, unwatched)).changes).toEqual([]);
  });

  it("leaves days of the former nation that people have written to, and says how many", async () => {
    const here = await openPlan();
    const { user } = here.excel.book;
    const monday = daysOf("englandAndWales").indexOf(serialOf(2026, 4, 6));
    const august = daysOf("englandAndWales").indexOf(serialOf(2026, 8, 31));
    await user.paste("Calendar", "E5", [["Ours"]]);
    await user.paste("Calendar", `E${6 + monday}`, [["Offices open till noon"]]);
    await user.paste("Calendar", `B${6 + august}`, [["Carnival"]]);
    await choose(here, "Scotland");
    const { changes } = await previewRepair(here.session, {}, unwatched);
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      "Give PlanHolidays the bank holidays of Scotland: 18 rows in, 10 of another nation out; 2 with something of yours beside them stay",
    ]);
    await repair(here.session, {}, unwatched);
    const days = await here.rows("PlanHolidays");
    expect(days).toContainEqual(expect.objectContaining({ Ours: "Offices open till noon" }));
    expect(days).toContainEqual(expect.objectContaining({ What: "Carnival" }));
    expect((await repair(here.session, {}, unwatched)).changes).toEqual([]);
  });

  it("and more years at once leave every day there once", async () => {
    const here = await openPlan();
    await choose(here, "Northern Ireland");
    await changeYears(here.session, { to: 2032 }, unwatched);
    expect(await calendarOf(here)).toEqual(daysOf("northernIreland", 2033));
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", changes: [] });
  });

  it("leaves the days of a nation as they are where its list has been put in another order, and adds its own with more years", async () => {
    const here = await openPlan();
    await choose(here, "Scotland");
    await repair(here.session, {}, unwatched);
    const titles = Object.keys((await here.rows("PlanLists"))[0] ?? {});
    await here.excel.Excel.run(async (context) => {
      const list = context.workbook.tables.getItem("PlanLists").getDataBodyRange().getColumn(titles.indexOf("Nation"));
      list.getCell(0, 0).getResizedRange(2, 0).values = ["England and Wales", "Northern Ireland", "Scotland"].map(
        (word) => [word],
      );
      await context.sync();
    });
    expect((await repair(here.session, {}, unwatched)).changes).toEqual([]);
    await changeYears(here.session, { to: 2032 }, unwatched);
    expect(await calendarOf(here)).toEqual(daysOf("scotland", 2033));
  });
});
