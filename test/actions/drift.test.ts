import { repair } from "../../src/actions";
import { cellsOf, planned, unwatched, type Opened } from "../kit/planned";

/** What has become of a plan, by somebody's hand. */
type Damage = (here: Opened) => Promise<unknown>;
type Workbook = Excel.RequestContext["workbook"];

const by =
  (work: (user: Opened["excel"]["book"]["user"]) => Promise<unknown>): Damage =>
  ({ excel }) =>
    work(excel.book.user);
const does =
  (work: (workbook: Workbook) => unknown): Damage =>
  ({ session }) =>
    session.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
const data = ({ excel }: Opened) => excel.book.data;
const column = (workbook: Workbook, table: string, title: string): Excel.Range =>
  workbook.tables.getItem(table).columns.getItem(title).getDataBodyRange();
/** Some Excels do not make a table longer when somebody types beneath it. */
const beneath =
  (sheet: string, address: string, rows: readonly (readonly (string | number)[])[]): Damage =>
  async ({ excel }) => {
    const { growTables } = excel.book.switches;
    excel.book.switches.growTables = false;
    await excel.book.user.paste(
      sheet,
      address,
      rows.map((row) => [...row]),
    );
    excel.book.switches.growTables = growTables;
  };

/** Kinds of damage, each as it is named before anything is written, and mended. */
const mended: readonly (readonly [string, Damage, string])[] = [
  ["a missing sheet", by((user) => user.deleteSheet("3 Years")), "Add the sheet 3 Years"],
  ["a missing table", does(({ tables }) => tables.getItem("PlanRisks").delete()), "Add the table PlanRisks"],
  [
    "a missing column",
    does(({ tables }) => tables.getItem("PlanProjects").columns.getItem("Confidence").delete()),
    "Add the column Confidence of PlanProjects",
  ],
  ["a missing name", does(({ names }) => names.getItem("PlanReportDate").delete()), "Add the name PlanReportDate"],
  [
    "a name led astray",
    does(({ names }) => void (names.getItem("PlanMilestoneIds").formula = "=Sheet1!$A$1")),
    "Point the name PlanMilestoneIds to the right place again",
  ],
  [
    "a renamed table",
    does(({ tables }) => void (tables.getItem("PlanMilestones").name = "OurMilestones")),
    "Call the table OurMilestones PlanMilestones again",
  ],
  [
    "a table converted to a range",
    does(({ tables }) => void tables.getItem("PlanMilestones").convertToRange()),
    "Make a table of the range that was PlanMilestones",
  ],
  [
    "a rule that is gone",
    does((workbook) => column(workbook, "PlanMilestones", "Status").dataValidation.clear()),
    "Put back the entry rule of the column Status of PlanMilestones",
  ],
  [
    "a rule that is split",
    does((workbook) => column(workbook, "PlanMilestones", "Status").getCell(1, 0).dataValidation.clear()),
    "Put back the entry rule of the column Status of PlanMilestones",
  ],
  [
    "a rule that is altered",
    does((workbook) => {
      const { dataValidation } = column(workbook, "PlanMilestones", "Status");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    }),
    "Put back the entry rule of the column Status of PlanMilestones",
  ],
  [
    "a calculated column overwritten",
    does((workbook) => void (column(workbook, "PlanMilestones", "RAG").getCell(1, 0).values = [["Green"]])),
    "Put back the formula of the column RAG of PlanMilestones in 1 row",
  ],
  [
    "a number format changed",
    does(
      (workbook) =>
        void (column(workbook, "PlanMilestones", "Forecast date").getCell(1, 0).numberFormat = [["General"]]),
    ),
    "Put back the number format of the column Forecast date of PlanMilestones in 1 row",
  ],
  [
    "a list altered",
    does((workbook) => column(workbook, "PlanLists", "Milestone status").getCell(1, 0).clear("Contents")),
    "Put the list Milestone status in order again: In progress",
  ],
  [
    "a setting's row deleted",
    does(({ tables }) => tables.getItem("PlanSettings").rows.getItemAt(3).delete()),
    "Put back rows of PlanSettings",
  ],
  ["a chart gone", does(({ worksheets }) => worksheets.getItem("Charts").charts.getItemAt(0).delete()), "Draw "],
  [
    "a series gone",
    does(({ worksheets }) => worksheets.getItem("Charts").charts.getItemAt(0).series.getItemAt(0).delete()),
    "right",
  ],
  ["headings and sentences gone", by((user) => user.clear("2 Milestones", "A1:A3")), "on the sheet 2 Milestones"],
  [
    "a link gone",
    does(({ worksheets }) => worksheets.getItem("3 Projects").getRange("A4").clear("Hyperlinks")),
    "Add a link on the sheet 3 Projects",
  ],
  [
    "a page's set-up changed",
    does(({ worksheets }) => {
      worksheets.getItem("3 Projects").pageLayout.headersFooters.defaultForAllPages.centerFooter = "";
    }),
    "Put back the page set-up of the sheet 3 Projects",
  ],
  [
    "identity lost in the workbook",
    async (here) => {
      data(here).customXml.length = 0;
      data(here).properties.custom.clear();
    },
    "Mark the workbook as the plan's",
  ],
  [
    "identity lost on the sheets",
    async (here) => data(here).sheets.forEach(({ customProperties }) => customProperties.clear()),
    "Mark the sheet 2 Milestones as the plan's",
  ],
  [
    "rows below the table",
    beneath("2 Milestones", "A9", [
      ["M04", "Typed below", ""],
      ["", "and", 46_400],
    ]),
    "Take into PlanMilestones 2 rows beneath it",
  ],
];

/** What people may do: it is said and left. */
const left: readonly (readonly [string, Damage, string])[] = [
  [
    "a column renamed",
    by((user) => user.renameHeader("PlanMilestones", "Forecast date", "Expected")),
    "The column Forecast date is called Expected here",
  ],
  [
    "a sentence in other words",
    by((user) => user.paste("2 Milestones", "A1", [["Our milestones"]])),
    "Sentences on the sheet 2 Milestones were reworded",
  ],
  [
    "a list's word in other words",
    does((workbook) => void (column(workbook, "PlanLists", "Milestone status").getCell(1, 0).values = [["Under way"]])),
    "The list Milestone status has words of the council's own: Under way",
  ],
  [
    "a plan's sheet copied",
    by((user) => user.copySheet("3 Capital")),
    "The plan reads the sheet 3 Capital, not its copy: 3 Capital (2)",
  ],
  [
    "ids that stand twice",
    does((workbook) => void (column(workbook, "PlanMilestones", "Milestone ID").getCell(2, 0).values = [["m01"]])),
    "IDs stand twice in PlanMilestones: m01. Check gives the later row a new one",
  ],
  [
    "a note beneath a table",
    beneath("5 Consultation", "A7", [["Kept by the programme office", "since 2026"]]),
    "Cells stand beneath PlanConsultations that are no part of it: A7:B7. Move rows up to the table, or leave a note where it is",
  ],
  [
    "rows that a blank one sets apart from the table",
    beneath("10 Risks", "A8", [["R02", "Apart"]]),
    "Cells stand beneath PlanRisks that are no part of it: A8:B8. Move rows up to the table, or leave a note where it is",
  ],
  [
    "a row beneath with a value where the table calculates",
    beneath("3 Projects", "A7", [["P01", ...Array.from({ length: 24 }, () => "x")]]),
    "Cells stand beneath PlanProjects that are no part of it: A7:Y7",
  ],
];

/** One workbook for all: each kind is made in it, and what is mended leaves it sound for the next. */
let here: Opened;
beforeAll(async () => {
  here = await planned();
  const { user } = here.excel.book;
  await user.paste("Sheet1", "A1", [
    ["Ours", "=1+1", "2026/27"],
    [null, 12.5, "01/04/2027"],
  ]);
  await user.paste("2 Milestones", "A6", [
    ["M01", "Business case"],
    ["M02", "Contract"],
    ["M03", "Opening"],
  ]);
});

/** Everything outside the plan, and the entries of its first table. */
const theirs = ({ excel }: Opened) => [
  cellsOf(excel, "Sheet1"),
  ["M01", "Business case", "M02", "Contract", "M03", "Opening"].filter(
    (entry) => !Object.values(cellsOf(excel, "2 Milestones")).includes(entry),
  ),
];
const everything = ({ excel }: Opened) => excel.book.data.sheets.map(({ name }) => [name, cellsOf(excel, name)]);
const sentences = (changes: readonly { readonly sentence: string }[]) => changes.map(({ sentence }) => sentence);

describe("the kinds of damage that repair knows by name", () => {
  it("are more than fifteen", () => {
    expect(new Set([...mended, ...left].map(([kind]) => kind)).size).toBeGreaterThan(15);
  });

  it.each(mended)("%s: named, mended, and nothing is left to mend", async (_kind, damage, sentence) => {
    await damage(here);
    const before = theirs(here);
    const { changes, failures } = await repair(here.session, {}, unwatched);
    expect(sentences(changes)).toContainEqual(expect.stringContaining(sentence));
    expect(failures).toEqual([]);
    expect((await repair(here.session, {}, unwatched)).changes).toEqual([]);
    expect(theirs(here)).toEqual(before);
  });

  it("rows below the table are rows of it since, with its formulas and rules", async () => {
    expect(here.excel.book.table("PlanMilestones")?.table.area).toMatchObject({ row: 4, rows: 6 });
    const read = await here.session.run(async (context) => {
      const ids = column(context.workbook, "PlanMilestones", "Milestone ID").load("values");
      const checks = column(context.workbook, "PlanMilestones", "Check").load("formulas");
      const rule = column(context.workbook, "PlanMilestones", "Status").dataValidation.load("type");
      await context.sync();
      return { ids: ids.values.flat(), formulas: new Set(checks.formulas.flat()).size, rule: rule.type };
    });
    expect(read).toEqual({ ids: ["M01", "M02", "M03", "M04", ""], formulas: 1, rule: "List" });
  });

  it.each(left)("%s: named and left as it is", async (_kind, change, sentence) => {
    await change(here);
    const before = everything(here);
    const { changes, notes } = await repair(here.session, {}, unwatched);
    expect(sentences(notes)).toContainEqual(expect.stringContaining(sentence));
    expect(changes).toEqual([]);
    expect(everything(here)).toEqual(before);
  });

  it("a column moved: named and left where it is, and its rule goes with it", async () => {
    const { user } = here.excel.book;
    await user.renameHeader("PlanMilestones", "Type", "x");
    await user.renameHeader("PlanMilestones", "Gate", "Type");
    await user.renameHeader("PlanMilestones", "x", "Gate");
    const { notes } = await repair(here.session, {}, unwatched);
    expect(sentences(notes)).toContainEqual(expect.stringMatching(/^The column (Type|Gate) was moved$/));
    expect((await repair(here.session, {}, unwatched)).changes).toEqual([]);
    expect(here.excel.book.table("PlanMilestones")?.table.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Gate", "Type"]),
    );
  });
});
