import { changeYears, check, insert, look, previewYears, repair, type Watch } from "../../src/actions";
import type { EmbeddedExcel } from "../../src/host";
import { type OpenPlan, openPlan, planOptions } from "../kit/openPlan";
import { opened, unwatched } from "../kit/planned";

const to = { to: 2032 };
/** Requests that two more years take, looks included. */
const requestsOfMoreYears = 19;
const sevenYears = { ...planOptions, years: 7 };

/** What a council has entered and put on the plan's sheets besides. */
async function enterInto({ book: { user } }: EmbeddedExcel): Promise<void> {
  await user.paste("3 Capital", "A6", [["P01", null, 1.5, 2, 3, 4, 5, "2026"]]);
  await user.paste("3 Years", "B6", [[1, 20, 6.6, 6.6]]);
  await user.paste("3 Years", "A14", [["A note of ours"]]);
  await user.paste("Calendar", "A6", [["Closed for the count"]]);
  await user.paste("Charts", "H12", [["Beside the charts"]]);
}

/** Everything of a sheet that its plan has put there, as text: contents, formats, rules, table, page. */
function sheetOf({ book: { data } }: EmbeddedExcel, name: string): unknown {
  const sheet = data.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const cells: Record<string, unknown> = {};
  for (const [row, line] of sheet.cells) {
    for (const [column, { formula, value, style }] of line) {
      const { numberFormat, fill, font, horizontal, indent, wrap } = data.styles[style] ?? {};
      const content = formula ?? value;
      if (content !== null) cells[`${row},${column}`] = { content, numberFormat, fill, font, horizontal, indent, wrap };
    }
  }
  const rules = sheet.validations.map((rule) => JSON.stringify({ ...rule, id: null })).sort();
  const tables = sheet.tables.map(({ name: table, area, columns }) => ({
    table,
    area,
    columns: columns.map(({ name: title, formula }) => [title, formula]),
  }));
  const widths = [...sheet.columns].map(([column, { width }]) => [column, Math.round((width ?? 0) * 10)]);
  return { cells, rules, tables, widths, marks: [...sheet.customProperties.values()] };
}

/** What the charts draw, by chart and series. */
const chartsOf = ({ book: { data } }: EmbeddedExcel): unknown =>
  data.sheets
    .find(({ name }) => name === "Charts")
    ?.charts.map(({ name, series }) => [name, series.map(({ values, categories }) => [values, categories])]);

/** Headings of the summary down its first column, each with the page on which it is printed. */
function headingsOf({ book }: EmbeddedExcel): unknown[] {
  const sheet = book.sheetNamed("Cabinet summary");
  const breaks = [...(sheet?.page.rowBreaks ?? [])];
  return [...(sheet?.cells ?? [])]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, line]) => {
      const { value = null, formula } = line.get(0) ?? {};
      return value === null || value === "" || formula ? [] : [[value, breaks.filter((each) => each <= row).length]];
    });
}

const titlesOf = async ({ rows }: OpenPlan): Promise<string[]> => Object.keys((await rows("PlanCapital"))[0] ?? {});

describe("a plan that is given more years", () => {
  it("has what a plan inserted with those years has, on every sheet of entries, and its charts draw the same", async () => {
    const here = await opened();
    await insert(here.session, planOptions, unwatched);
    here.excel.requests.clear();
    const { changes, failures, from, span } = await changeYears(here.session, to, unwatched);
    expect([changes.length > 0, failures, from.years, span.years]).toEqual([true, [], 5, 7]);
    expect(here.excel.requests.length).toBeLessThanOrEqual(requestsOfMoreYears);

    const fresh = await opened();
    await insert(fresh.session, sevenYears, unwatched);
    const names = fresh.excel.book.data.sheets.map(({ name }) => name);
    // Rows put in for the years move what stands on Charts and the summary; look holds the cells there against the plan.
    for (const name of names.slice(0, names.indexOf("Charts")))
      expect([name, sheetOf(here.excel, name)]).toEqual([name, sheetOf(fresh.excel, name)]);
    expect(chartsOf(here.excel)).toEqual(chartsOf(fresh.excel));
    expect(headingsOf(here.excel)).toEqual(headingsOf(fresh.excel));
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", years: 7, changes: [], notes: [] });
  });

  it("is shown before in a planner's words, and nothing is written", async () => {
    const here = await openPlan();
    const before = sheetOf(here.excel, "3 Capital");
    const { changes, from, span } = await previewYears(here.session, to, unwatched);
    expect([from, span]).toEqual([
      expect.objectContaining({ firstYear: 2026, years: 5 }),
      expect.objectContaining({ firstYear: 2026, years: 7 }),
    ]);
    const sentences = changes.map(({ sentence }) => sentence);
    expect(sentences).toEqual(
      expect.arrayContaining([
        "Add the column 2031/32 of PlanCapital",
        "Add the column 2032/33 of PlanCapital",
        "Add rows of PlanYears: 2031/32, 2032/33",
        "Add 16 rows to PlanHolidays",
        "Move the setting Plan ends to 31 March 2033",
        "Draw Capital by year and sector over the plan's years",
        "Note the plan's years in the workbook",
      ]),
    );
    expect(sentences.filter((each) => /Put back|as the plan's/.test(each))).toEqual([]);
    expect(sheetOf(here.excel, "3 Capital")).toEqual(before);
  });

  it("keeps entries, notes and columns of the council's own; done again, it changes nothing", async () => {
    const here = await openPlan();
    await enterInto(here.excel);
    await here.excel.book.user.insertColumns("3 Capital", "H:H");
    await here.excel.book.user.paste("3 Capital", "H5", [["Our own"], ["kept"]]);
    await changeYears(here.session, to, unwatched);

    const [row] = await here.rows("PlanCapital");
    expect(row).toMatchObject({ "Project ID": "P01", "2026/27": 1.5, "2030/31": 5, "Our own": "kept", Total: 15.5 });
    const years = await here.rows("PlanYears");
    expect(years.map((each) => each["Financial year"])).toEqual([
      ...["2026/27", "2027/28", "2028/29", "2029/30", "2030/31"],
      ...["2031/32", "2032/33"],
    ]);
    expect(years[0]).toMatchObject({ "Least capital": 1, "Most capital": 20, "Approved profile": 6.6 });
    expect((await here.rows("PlanHolidays"))[0]).toMatchObject({ Date: "Closed for the count" });
    const text = JSON.stringify([sheetOf(here.excel, "3 Years"), sheetOf(here.excel, "Charts")]);
    expect(text).toContain("A note of ours");
    expect(text).toContain("Beside the charts");

    const again = await changeYears(here.session, to, unwatched);
    expect(again.changes).toEqual([]);
    expect((await titlesOf(here)).filter((title) => /^\d{4}\/\d\d$/.test(title))).toHaveLength(7);
  });

  it("has fewer years never, and more than ten not at once", async () => {
    const here = await openPlan();
    await expect(previewYears(here.session, { to: 2029 }, unwatched)).rejects.toMatchObject({ code: "fewerYears" });
    await expect(changeYears(here.session, { to: 2036 }, unwatched)).rejects.toMatchObject({ code: "planYears" });
  });

  it("says so where a total row leaves no room below the years", async () => {
    const here = await openPlan();
    await here.session.run(async (context) => {
      context.workbook.tables.getItem("PlanYears").showTotals = true;
      await context.sync();
    });
    await expect(changeYears(here.session, to, unwatched)).rejects.toMatchObject({ code: "totalRow" });
    expect(await titlesOf(here)).not.toContain("2031/32");
  });
});

describe("a colleague who types meanwhile", () => {
  it("loses nothing", async () => {
    const here = await openPlan();
    const { user } = here.excel.book;
    const typed: Promise<unknown>[] = [];
    const lines = [
      () => user.paste("3 Capital", "A6", [["P01", null, 7]]),
      () => user.paste("10 Risks", "A6", [["R01", "Theirs"]]),
      () => user.paste("3 Years", "B8", [[3]]),
    ];
    const watch: Watch = { ...unwatched, report: () => void typed.push(lines.shift()?.() ?? Promise.resolve()) };
    await changeYears(here.session, to, watch);
    await Promise.all(typed);
    await repair(here.session, {}, unwatched);
    expect((await here.rows("PlanCapital"))[0]).toMatchObject({ "Project ID": "P01", "2026/27": 7 });
    expect((await here.rows("PlanRisks"))[0]).toMatchObject({ "Risk ID": "R01" });
    expect((await here.rows("PlanYears"))[2]).toMatchObject({ "Financial year": "2028/29", "Least capital": 3 });
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", years: 7 });
  });
});

describe("other years of which a request fails", () => {
  it.each([0.35, 0.5, 0.65, 0.95])(
    "leave the plan old, complete or repairable %d of the way, and the next try completes it",
    async (way) => {
      const here = await openPlan();
      await enterInto(here.excel);
      here.excel.requests.clear();
      here.excel.faults.inject({
        at: Math.round(way * requestsOfMoreYears),
        when: way > 0.5 ? "answerLost" : "middle",
        code: "GeneralException",
      });
      await changeYears(here.session, to, unwatched).catch(() => undefined);
      here.excel.faults.clear();
      const { state, years } = await look(here.session, {}, unwatched);
      // Until a sheet is marked with the new years, what was begun is taken back by repair; from then on it is completed.
      expect(["sound 5", "damaged 5", "damaged 7", "sound 7"]).toContain(`${state} ${years}`);
      if (state === "damaged") await repair(here.session, {}, unwatched);
      expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", years });
      await changeYears(here.session, to, unwatched);
      expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", years: 7, changes: [] });
      expect((await here.rows("PlanCapital"))[0]).toMatchObject({ "Project ID": "P01", "2030/31": 5, Total: 15.5 });
      expect((await here.rows("PlanYears"))[6]).toMatchObject({ "Financial year": "2032/33" });
      expect((await here.rows("PlanSettings")).find(({ Key }) => Key === "plan-end")).toMatchObject({ Value: 48_669 });
    },
  );
});

describe("a year that is closed", () => {
  const close = { closes: 2026 };

  it("stays with its entries, and the next one is opened behind the last", async () => {
    const here = await openPlan();
    await enterInto(here.excel);
    const shown = await previewYears(here.session, close, unwatched);
    expect(shown.changes.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        "Add the column 2031/32 of PlanCapital",
        "Add rows of PlanYears: 2031/32",
        "Move the setting Plan starts to 1 April 2027",
        "Move the setting Plan ends to 31 March 2032",
      ]),
    );
    const { span } = await changeYears(here.session, close, unwatched);
    expect(span).toEqual({ firstYear: 2027, years: 5, closed: 1 });
    expect(await look(here.session, {}, unwatched)).toMatchObject({
      state: "sound",
      firstYear: 2027,
      years: 5,
      changes: [],
      notes: [],
    });
    expect((await titlesOf(here)).filter((title) => /^\d{4}\/\d\d$/.test(title))).toEqual([
      ...["2026/27", "2027/28", "2028/29", "2029/30", "2030/31", "2031/32"],
    ]);
    expect((await here.rows("PlanCapital"))[0]).toMatchObject({ "2026/27": 1.5, Total: 15.5 });
    const years = await here.rows("PlanYears");
    expect(years.map((each) => each["Financial year"])).toContain("2031/32");
    expect(years[0]).toMatchObject({ "Financial year": "2026/27", "Most capital": 20, Position: "Closed" });
  });

  it("is left out by charts and by the checks of years, and its dates stay within the plan", async () => {
    const here = await openPlan();
    await enterInto(here.excel);
    await here.excel.book.user.paste("3 Years", "C6", [[1]]);
    await here.excel.book.user.paste("2 Milestones", "A6", [["M01", "Sign"]]);
    await here.excel.book.user.paste("1 Leadership", "A6", [["A role"]]);
    const above = async (): Promise<unknown[]> =>
      (await check(here.session, {}, unwatched)).findings
        .filter(({ finding: { rule, rowId } }) => ["V40", "V23"].includes(rule) && rowId === "2026/27")
        .map(({ finding }) => finding.rule);
    expect((await above()).sort()).toEqual(["V23", "V40"]);
    await changeYears(here.session, close, unwatched);
    expect(await above()).toEqual([]);
    expect((await here.rows("PlanYears"))[0]?.["Check"]).toBe("");
    const { values } = await here.session.run(async (context) => {
      const cell = context.workbook.names.getItem("PlanCapitalWords").getRange().load("values");
      const first = context.workbook.names.getItem("PlanFirstDay").load("value");
      const total = context.workbook.names.getItem("PlanCapitalTotal").getRange().load("values");
      await context.sync();
      return { values: [String(cell.values[0]?.[0]), first.value, total.values[0]?.[0]] };
    });
    expect(values).toEqual([expect.not.stringContaining("2026/27"), 46_113, 14]);
  });

  it("is closed once, in its turn", async () => {
    const here = await openPlan();
    await expect(changeYears(here.session, { closes: 2027 }, unwatched)).rejects.toMatchObject({
      code: "closeInOrder",
    });
    await changeYears(here.session, close, unwatched);
    expect((await changeYears(here.session, close, unwatched)).changes).toEqual([]);
    const { span } = await changeYears(here.session, { closes: 2027 }, unwatched);
    expect(span).toEqual({ firstYear: 2028, years: 5, closed: 2 });
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", changes: [] });

    // The XML part, the document property and the sheets' marks: the tables alone say that there is a plan.
    const { data } = here.excel.book;
    data.customXml.length = 0;
    data.properties.custom.clear();
    data.sheets.forEach(({ customProperties }) => customProperties.clear());
    const unmarked = await look(here.session, {}, unwatched);
    expect(unmarked.state).toBe("damaged");
    expect(new Set(unmarked.changes.map(({ kind }) => kind))).toEqual(new Set(["identity"]));
    await repair(here.session, {}, unwatched);
    expect(await look(here.session, {}, unwatched)).toMatchObject({ state: "sound", firstYear: 2028, changes: [] });
  });
});

describe("inserting once more", () => {
  it("with other years is refused, with the years that are there and where to go", async () => {
    const here = await openPlan();
    here.excel.requests.clear();
    await expect(insert(here.session, { ...planOptions, years: 6 }, unwatched)).rejects.toMatchObject({
      code: "otherYears",
      facts: { first: "2026/27", last: "2030/31", asked: "2026/27 to 2031/32" },
    });
    expect(here.excel.requests.length).toBe(1);
  });

  it("with no years asked for expressly puts back what is missing", async () => {
    const here = await openPlan();
    const { changes, there } = await insert(here.session, { ...planOptions, years: 6, expressly: {} }, unwatched);
    expect([changes, there]).toEqual([[], expect.objectContaining({ firstYear: 2026, years: 5 })]);
  });
});
