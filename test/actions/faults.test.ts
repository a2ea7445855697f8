import { insert, look, repair } from "../../src/actions";
import { cellsOf, fiveYears, opened, planned, unwatched, type Opened } from "../kit/planned";

const moments = ["before", "middle", "after", "answerLost"] as const;

/** Requests of an insert: what is there, days of 1904, sheets, entries, rules, pages, charts, read back. */
const failing = [
  ...[0, 1, 2, 3, 4, 6, 7].map((at) => ({ at, when: "middle" as const })),
  ...[1, 2, 3, 6].map((at) => ({ at, when: "answerLost" as const })),
];

/** What is given once and never looked at again: widths, colour rules, dressed cells. */
const dressed = ({ excel }: Opened): unknown =>
  excel.book.data.sheets
    .filter(({ customProperties }) => customProperties.size > 0)
    .map(({ name, columns, conditionalFormats, showGridlines, rows }) => [
      name.replace(" (ten steps)", ""),
      columns.size,
      conditionalFormats.length,
      showGridlines,
      rows.size,
    ]);

let sound: unknown;
beforeAll(async () => {
  sound = dressed(await planned());
});

describe.each(failing)("insert whose request $at fails ($when)", ({ at, when }) => {
  it("leaves the plan old, complete or repairable and the council's cells as they were, and the next try completes it", async () => {
    const here = await opened();
    await here.excel.book.user.addSheet("Plan");
    await here.excel.book.user.paste("Plan", "A1", [
      ["Ours", 1],
      ["=B1+1", "2026/27"],
    ]);
    const before = cellsOf(here.excel, "Plan");
    here.excel.faults.inject({ at, when, code: "GeneralException" });
    const ended = await insert(here.session, fiveYears, unwatched).then(
      () => "done",
      (error: { code?: string }) => error.code,
    );
    // What only reads page set-up and links is read again without them.
    expect(ended).toBe(at === 7 ? "done" : "GeneralException");
    expect(["none", "damaged", "sound"]).toContain((await look(here.session, {}, unwatched)).state);

    await insert(here.session, fiveYears, unwatched);
    expect(await look(here.session, {}, unwatched)).toMatchObject({
      state: "sound",
      changes: [],
      authority: "Borough of Testing",
    });
    expect(cellsOf(here.excel, "Plan")).toEqual(before);
    expect(here.excel.book.data.sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "Plan",
      "Plan (ten steps)",
      "Settings",
      "2 Milestones",
      "3 Projects",
      "3 Capital",
      "3 Years",
      "Charts",
      "Cabinet summary",
      "Checks",
      "Lists",
      "Chart data",
    ]);
    expect(dressed(here)).toEqual(sound);
    expect(here.excel.book.data.customXml).toHaveLength(1);
  });
});

describe("an Excel that is busy", () => {
  it("is asked once more, and gets the whole plan", async () => {
    const here = await opened();
    here.excel.faults.inject({ at: 3, when: "before", code: "InvalidOperationInCellEditMode" });
    await insert(here.session, fiveYears, unwatched);
    expect((await look(here.session, {}, unwatched)).state).toBe("sound");
  });

  it("and stays so is reported with Excel's own code", async () => {
    const here = await opened();
    for (const at of [0, 1]) here.excel.faults.inject({ at, when: "before", code: "InvalidOperationInCellEditMode" });
    for (const at of [2, 3]) here.excel.faults.inject({ at, when: "before", code: "InvalidOperationInCellEditMode" });
    await expect(insert(here.session, fiveYears, unwatched)).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
    here.excel.faults.clear();
    expect((await look(here.session, {}, unwatched)).state).toBe("none");
  });
});

describe("a build that refuses page set-up and links", () => {
  it("gets the plan without them, says so, and repair offers them again", async () => {
    const here = await opened();
    // The sixth request sets pages and links; it is refused, and so is each of the first three that then come singly.
    for (const at of [5, 6, 7, 8]) here.excel.faults.inject({ at, when: "before", code: "NotImplemented" });
    const { failures } = await insert(here.session, fiveYears, unwatched);
    expect(failures).toHaveLength(3);
    const seen = await look(here.session, {}, unwatched);
    expect(seen.changes.map(({ kind, sheet }) => [kind, sheet])).toEqual(
      failures.map(({ kind, sheet }) => [kind, sheet]),
    );
    await repair(here.session, {}, unwatched);
    expect((await look(here.session, {}, unwatched)).state).toBe("sound");
  });
});

describe("Excel fails within a repair", () => {
  it.each(moments)("%s a request, and entries stay as they were", async (when) => {
    const here = await planned();
    const { user } = here.excel.book;
    await user.paste("2 Milestones", "A6", [["M01", "Sign"]]);
    await user.deleteSheet("3 Years");
    await user.clear("2 Milestones", "A1:A3");
    for (let at = 0; at < 9; at += 1) {
      here.excel.faults.inject({ at, when, code: "GeneralException" });
      await repair(here.session, {}, unwatched).catch(() => undefined);
      here.excel.faults.clear();
      expect(cellsOf(here.excel, "2 Milestones")).toMatchObject({ "5,0": "M01", "5,1": "Sign" });
    }
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", changes: [] });
  });
});
