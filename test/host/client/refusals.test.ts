import { openWorkbook } from "../../kit/openWorkbook";

/** What is tried on a sheet with a table `Orders` on A1:B3. */
type Attempt = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

const long = (length: number): string => "x".repeat(length);

/** Every attempt is refused with the code, as Excel refuses it. */
const refused: [what: string, code: string, attempt: Attempt][] = [
  ["a sheet name of 32 characters", "InvalidArgument", (_sheet, { worksheets }) => worksheets.add(long(32))],
  ["a sheet name with a colon", "InvalidArgument", (_sheet, { worksheets }) => worksheets.add("a:b")],
  ["a sheet called History", "InvalidArgument", (_sheet, { worksheets }) => worksheets.add("History")],
  ["a sheet name that is taken", "ItemAlreadyExists", (_sheet, { worksheets }) => worksheets.add("sheet1")],
  ["hiding the only visible sheet", "InvalidOperation", (sheet) => (sheet.visibility = "Hidden")],
  ["deleting the only sheet", "InvalidOperation", (sheet) => sheet.delete()],
  ["a name that reads as a cell", "InvalidArgument", (_sheet, { names }) => names.add("V25", "=1")],
  ["a name with a space", "InvalidArgument", (_sheet, { names }) => names.add("my name", "=1")],
  ["a name that a table has", "ItemAlreadyExists", (_sheet, { names }) => names.add("Orders", "=1")],
  ["a table over a table", "InvalidArgument", (sheet) => sheet.tables.add("B2:C9", true)],
  ["a table name that is taken", "InvalidArgument", (sheet) => (sheet.tables.add("D1:E2", true).name = "orders")],
  ["a table that leaves its heading row", "InvalidArgument", (sheet) => sheet.tables.getItem("Orders").resize("A2:B9")],
  [
    "a formula naming an unknown table",
    "InvalidArgument",
    (sheet) => (sheet.getRange("D1").formulas = [["=SUM(Nothing[Each])"]]),
  ],
  [
    "a formula naming an unknown column",
    "InvalidArgument",
    (sheet) => (sheet.getRange("D1").formulas = [["=SUM(Orders[Nothing])"]]),
  ],
  ["a call without its arguments", "InvalidArgument", (sheet) => (sheet.getRange("D1").formulas = [["=IF()"]])],
  ["a call with too many", "InvalidArgument", (sheet) => (sheet.getRange("D1").formulas = [["=ABS(1,2,3)"]])],
  ["a call with too few", "InvalidArgument", (sheet) => (sheet.getRange("D1").formulas = [["=VLOOKUP(1)"]])],
  [
    "a call with 256 arguments",
    "InvalidArgument",
    (sheet) => (sheet.getRange("D1").formulas = [[`=SUM(${Array(256).fill("1").join(",")})`]]),
  ],
  [
    "65 calls within each other",
    "InvalidArgument",
    (sheet) => (sheet.getRange("D1").formulas = [[`=${"ABS(".repeat(65)}1${")".repeat(65)}`]]),
  ],
  ["a name that is a truth value", "InvalidArgument", (_sheet, { names }) => names.add("True", "=1")],
  ["a column of no width at all", "InvalidArgument", (sheet) => (sheet.getRange("A:A").format.columnWidth = -1)],
  [
    "a column wider than 255 characters",
    "InvalidArgument",
    (sheet) => (sheet.getRange("A:A").format.columnWidth = 1343),
  ],
  ["a row higher than 409.5 points", "InvalidArgument", (sheet) => (sheet.getRange("1:1").format.rowHeight = 410)],
  ["XML with a tag left open", "InvalidArgument", (_sheet, { customXmlParts }) => customXmlParts.add("<a><b></a>")],
  ["XML with a loose sign", "InvalidArgument", (_sheet, { customXmlParts }) => customXmlParts.add("<a>R&D</a>")],
  ["values of whole columns", "InvalidArgument", (sheet) => (sheet.getRange("H:H").values = [["x"]])],
  ["formulas of whole rows", "InvalidArgument", (sheet) => (sheet.getRange("9:9").formulas = [["=1"]])],
  [
    "words where a rule compares numbers",
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("D1").dataValidation.rule = { wholeNumber: { formula1: "abc def", operator: "GreaterThan" } }),
  ],
  ["a formula that cannot be read", "InvalidArgument", (sheet) => (sheet.getRange("D1").formulas = [["=SUM(1,"]])],
  ["a text of 32,768 characters", "InvalidArgument", (sheet) => (sheet.getRange("D1").values = [[long(32_768)]])],
  [
    "a text of 256 characters within a formula",
    "InvalidArgument",
    (sheet) => (sheet.getRange("D1").formulas = [[`="${long(256)}"`]]),
  ],
  [
    "a list of more than 255 characters in a rule",
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("D1").dataValidation.rule = {
        list: { inCellDropDown: true, source: `${long(200)},${long(60)}` },
      }),
  ],
  [
    "a structured reference in a rule",
    "InvalidArgument",
    (sheet) => (sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=COUNT(Orders[Each])=1" } }),
  ],
  [
    "two kinds in one rule",
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("D1").dataValidation.rule = {
        custom: { formula: "=TRUE" },
        list: { inCellDropDown: true, source: "a,b" },
      }),
  ],
  [
    "words of a rule where there is none",
    "InvalidOperation",
    (sheet) => (sheet.getRange("D1").dataValidation.ignoreBlanks = false),
  ],
  [
    "a structured reference in a colour rule",
    "InvalidArgument",
    (sheet) => (sheet.getRange("D1").conditionalFormats.add("Custom").custom.rule.formula = "=Orders[Each]>1"),
  ],
  ["an address that is none", "InvalidArgument", (sheet) => sheet.getRange("no such thing").load("values")],
  ["cells beyond the sheet", "InvalidArgument", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address")],
  ["a colour that is none", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "quite red")],
  ["an unknown style", "ItemNotFound", (sheet) => (sheet.getRange("A1").style = "Nothing")],
  [
    "a scale together with pages to fit on",
    "InvalidArgument",
    (sheet) => (sheet.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 }),
  ],
  [
    "a footer of 256 characters",
    "InvalidArgument",
    (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = long(256)),
  ],
  ["protecting twice", "InvalidOperation", (sheet) => [1, 2].forEach(() => sheet.protection.protect())],
  ["a chart that is not there", "ItemNotFound", (sheet) => sheet.charts.getItem("None").delete()],
];

describe("what Excel refuses", () => {
  it.each(refused)("%s: %s", async (_what, code, attempt) => {
    const { Excel } = await openWorkbook();

    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["Item", "Each"],
        ["Desk", 1],
        ["Lamp", 2],
      ];
      sheet.tables.add("A1:B3", true).name = "Orders";
      await context.sync();
      attempt(sheet, context.workbook);
      await context.sync();
    });

    await expect(work).rejects.toMatchObject({ code });
  });
});
