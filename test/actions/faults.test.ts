import { insert, look, repair } from "../../src/actions";
import type { Addition } from "../../src/workbook/rows/addition";
import { appendRows } from "../../src/workbook/rows/append";
import { writeCells } from "../../src/workbook/rows/write";
import { openPlan, type OpenPlan } from "../kit/openPlan";
import { cellsOf, fiveYears, opened, planned, unwatched, type Opened } from "../kit/planned";

const moments = ["before", "middle", "after", "answerLost"] as const;

/** Requests of an insert, of which a sound one takes `of`; what stands on the sheets takes as many as its bytes need. */
const requests: Readonly<Record<string, (of: number) => number>> = {
  "what is there": () => 0,
  "days of 1904": () => 1,
  sheets: () => 2,
  "first entries": () => 3,
  "last charts": (of) => of - 3,
  "pages and links": (of) => of - 2,
  "read back": (of) => of - 1,
};
const failing = [
  ...Object.keys(requests).map((name) => ({ name, when: "middle" as const })),
  ...["days of 1904", "sheets", "first entries", "last charts"].map((name) => ({ name, when: "answerLost" as const })),
];
/** What some builds refuse goes once more, call by call; what only reads it is read again without it. */
const borne = ["pages and links", "read back"];

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

const names = ({ excel }: Opened): string[] => excel.book.data.sheets.map(({ name }) => name);

let sound: { dressed: unknown; sheets: string[]; requests: number };
beforeAll(async () => {
  const here = await opened();
  await insert(here.session, fiveYears, unwatched);
  sound = { dressed: dressed(here), sheets: names(here), requests: here.excel.requests.length };
});

describe.each(failing)("insert whose request for $name fails ($when)", ({ name, when }) => {
  it("leaves the plan old, complete or repairable and the council's cells as they were, and the next try completes it", async () => {
    const here = await opened();
    await here.excel.book.user.addSheet("Plan");
    await here.excel.book.user.paste("Plan", "A1", [
      ["Ours", 1],
      ["=B1+1", "2026/27"],
    ]);
    const before = cellsOf(here.excel, "Plan");
    here.excel.faults.inject({ at: requests[name]?.(sound.requests) ?? 0, when, code: "GeneralException" });
    const ended = await insert(here.session, fiveYears, unwatched).then(
      () => "done",
      (error: { code?: string }) => error.code,
    );
    here.excel.faults.clear();
    expect(ended).toBe(borne.includes(name) ? "done" : "GeneralException");
    expect(["none", "damaged", "sound"]).toContain((await look(here.session, {}, unwatched)).state);

    await insert(here.session, fiveYears, unwatched);
    expect(await look(here.session, {}, unwatched)).toMatchObject({
      state: "sound",
      changes: [],
      authority: "Borough of Testing",
    });
    expect(cellsOf(here.excel, "Plan")).toEqual(before);
    expect(names(here)).toEqual(
      sound.sheets.flatMap((sheet) => (sheet === "Plan" ? ["Plan", "Plan (ten steps)"] : sheet)),
    );
    expect(dressed(here)).toEqual(sound.dressed);
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
    // Refused together, and so is each of the first three that then come singly.
    const first = requests["pages and links"]?.(sound.requests) ?? 0;
    for (const at of [0, 1, 2, 3]) here.excel.faults.inject({ at: first + at, when: "before", code: "NotImplemented" });
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

describe.each([
  ["as Excel comes", { growTables: true, fillCalculatedColumns: true }],
  ["with table growth and calculated columns switched off", { growTables: false, fillCalculatedColumns: false }],
])("Excel is busy after part of an append is written, %s", (_, switches) => {
  const three = (name: string): Addition[] => [
    { table: "PlanMilestones", rows: ["one", "two"].map((each) => ({ name: `${name} ${each}`, step: 1 })) },
    { table: "PlanProjects", rows: [{ name, value: 5 }] },
  ];
  /** The request that writes comes third. */
  const writing = 2;
  const milestones = async ({ rows }: OpenPlan): Promise<unknown[]> =>
    (await rows("PlanMilestones")).map((row) => [row["Milestone ID"], row["Milestone"], row["Step"], row["Check"]]);
  const projects = async ({ rows }: OpenPlan): Promise<unknown[]> =>
    (await rows("PlanProjects")).map((row) => [row["Project ID"], row["Project"], row["Value"]]);

  it.each([
    ["in the middle", { when: "middle", code: "InvalidOperationInCellEditMode" }],
    ["at the end", { when: "after", code: "ActivityLimitReached" }],
  ] as const)("%s, and empty tables get each row once", async (__, fault) => {
    const plan = await openPlan({ switches });
    plan.excel.faults.inject({ at: writing, ...fault });
    const ids = { PlanMilestones: ["M01", "M02"], PlanProjects: ["P01"] };
    expect(await appendRows(plan.session, three("A"))).toEqual(ids);
    expect(await milestones(plan)).toEqual([
      ["M01", "A one", 1, "V07"],
      ["M02", "A two", 1, "V07"],
    ]);
    expect(await projects(plan)).toEqual([["P01", "A", 5]]);
  });

  it.each([0.4, 0.6, 0.8])("at %s of its steps, and each row stands once below what is there", async (part) => {
    const plan = await openPlan({ switches });
    const { excel, session } = plan;
    for (const name of ["A", "B"]) await appendRows(session, three(name));
    const actions = Math.round((excel.requests.at(-1)?.actions ?? 0) * part);
    excel.faults.inject({ at: writing, when: "middle", actions, code: "InvalidOperationInCellEditMode" });
    await appendRows(session, three("C"));
    const all = ["A", "B", "C"].flatMap((name) => [`${name} one`, `${name} two`]);
    expect(await milestones(plan)).toEqual(all.map((name, at) => [`M0${at + 1}`, name, 1, "V07"]));
    expect(await projects(plan)).toEqual(["A", "B", "C"].map((name, at) => [`P0${at + 1}`, name, 5]));
  });
});

describe("Excel is busy after a change is written", () => {
  it.each(["middle", "after"] as const)("(%s), and it is told as made", async (when) => {
    const { excel, session, rows } = await openPlan();
    await appendRows(session, [{ table: "PlanMilestones", rows: [{ name: "First", step: 1, approved: 46_400 }] }]);
    const change = { table: "PlanMilestones", rowId: "M01", column: "approved", from: 46_400, to: 46_500 };
    excel.faults.inject({ at: 2, when, code: "Conflict" });
    expect(await writeCells(session, [change])).toEqual({ written: [change], refused: [] });
    expect((await rows("PlanMilestones"))[0]).toMatchObject({ "Approved date": 46_500 });
  });
});
