import { expecting, refusal, type Probe } from "../probe";

/** What the product takes to be so of cells and formulas. */
export const cellProbes: readonly Probe[] = [
  {
    id: "dates-1900",
    assumes: "Dates count from 1900: 1 January 2000 is 36526. (35064 is the 1904 system, which the planner refuses.)",
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=DATE(2000,1,1)"]];
      cell.load("values");
      await context.sync();
      return expecting(cell.values[0]?.[0], 36526);
    },
  },
  {
    id: "serial-dates",
    assumes: "A serial number with a date format reads back as the number, and as the date in its text.",
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.values = [[46350]];
      cell.numberFormat = [["d mmm yyyy"]];
      cell.load("values,text");
      await context.sync();
      return expecting([cell.values[0]?.[0], cell.text[0]?.[0]], [46350, "24 Nov 2026"]);
    },
  },
  {
    id: "error-values",
    assumes: "An error reads as its text, and its type tells it from text.",
    run: async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:B1");
      cells.formulas = [["=1/0", "'#DIV/0!"]];
      cells.load("values,valueTypes");
      await context.sync();
      return expecting([cells.values, cells.valueTypes], [[["#DIV/0!", "#DIV/0!"]], [["Error", "String"]]]);
    },
  },
  {
    id: "null-leaves",
    assumes: "null in a block of values leaves its cell as it is, and an empty text clears it.",
    run: async ({ context, sheet }) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
      // Excel takes null for "leave it", though the type does not say so.
      sheet.getRange("A1:B1").values = [[null, ""]];
      const cells = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return expecting(cells.values, [[1, ""]]);
    },
  },
  {
    id: "typed-text",
    assumes: "An apostrophe keeps what looks like a number or a formula as text.",
    run: async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:B1");
      cells.values = [["'007", "'=1+1"]];
      cells.load("values,valueTypes");
      await context.sync();
      return expecting([cells.values, cells.valueTypes], [[["007", "=1+1"]], [["String", "String"]]]);
    },
  },
  {
    id: "own-apostrophe",
    assumes: "Of two leading apostrophes one is kept: the text begins with it.",
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.values = [["''Tis agreed"]];
      cell.load("values,text");
      await context.sync();
      return expecting([cell.values[0]?.[0], cell.text[0]?.[0]], ["'Tis agreed", "'Tis agreed"]);
    },
  },
  {
    id: "copied-formats",
    assumes: "Copying formats brings number format, fill and colour rules along, and leaves the values.",
    run: async ({ context, sheet }) => {
      const [from, to] = [sheet.getRange("A1"), sheet.getRange("A2")];
      sheet.getRange("A1:A2").values = [[46350], [1]];
      from.numberFormat = [["dd/mm/yyyy"]];
      from.format.fill.color = "#0B5C66";
      from.conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
      await context.sync();
      to.copyFrom("A1", "Formats");
      to.load("values,numberFormat");
      to.format.fill.load("color");
      const rules = to.conditionalFormats.getCount();
      await context.sync();
      const seen = [to.values[0]?.[0], to.numberFormat[0]?.[0], to.format.fill.color];
      // eslint-disable-next-line office-addins/load-object-before-read -- a method's result has its value after sync, unloaded
      return expecting([...seen, rules.value], [1, "dd/mm/yyyy", "#0B5C66", 1]);
    },
  },
  {
    id: "working-days",
    assumes: "NETWORKDAYS takes its closed days from a defined name; blank cells among them are no days.",
    run: async ({ context, sheet, prefix }) => {
      const named = `${prefix}Closed`;
      sheet.getRange("A1:A3").formulas = [["=DATE(2026,12,25)"], ["=DATE(2026,12,28)"], [""]];
      context.workbook.names.add(named, sheet.getRange("A1:A3"));
      const cell = sheet.getRange("C1");
      cell.formulas = [[`=NETWORKDAYS(DATE(2026,12,21),DATE(2026,12,31),${named})`]];
      cell.load("values");
      await context.sync();
      context.workbook.names.getItem(named).delete();
      return expecting(cell.values[0]?.[0], 7);
    },
  },
  {
    id: "print-blocks",
    assumes: "A print area can be two blocks, and reads back as both.",
    run: async ({ context, sheet }) => {
      sheet.pageLayout.setPrintArea("A1:B5,D1:E5");
      const areas = sheet.pageLayout.getPrintArea().load("address,areaCount");
      await context.sync();
      const blocks = areas.address.split(",").map((each) => each.split("!").pop()?.replaceAll("$", ""));
      return expecting([areas.areaCount, blocks], [2, ["A1:B5", "D1:E5"]]);
    },
  },
  {
    id: "sheet-names",
    assumes: "A sheet name over 31 characters is refused.",
    run: ({ context, sheet }) => refusal(context, () => (sheet.name = "A sheet name that has far too many characters")),
  },
  {
    id: "unknown-table",
    assumes: "A formula that names a table which is not there is refused.",
    run: ({ context, sheet, prefix }) =>
      refusal(context, () => (sheet.getRange("A1").formulas = [[`=SUM(${prefix}Nowhere[Column])`]])),
  },
  {
    id: "wrong-shape",
    assumes: "A block of values of another shape than its range is refused.",
    run: ({ context, sheet }) => refusal(context, () => (sheet.getRange("A1:B2").values = [[1, 2]])),
  },
  {
    id: "defined-name",
    assumes: "A defined name can hold a look-up, and formulas see its value.",
    run: async ({ context, sheet, prefix }) => {
      sheet.getRange("A1:B2").values = [
        ["a", 1],
        ["b", 2],
      ];
      sheet.load("name");
      await context.sync();
      const here = `'${sheet.name}'!`;
      const named = `${prefix}Name`;
      context.workbook.names.add(named, `=INDEX(${here}$B$1:$B$2,MATCH("b",${here}$A$1:$A$2,0))`);
      const cell = sheet.getRange("D1");
      cell.formulas = [[`=${named}*10`]];
      cell.load("values");
      await context.sync();
      context.workbook.names.getItem(named).delete();
      return expecting(cell.values[0]?.[0], 20);
    },
  },
  {
    id: "name-is-address",
    assumes: "A defined name that reads as a cell address is refused.",
    run: ({ context, sheet }) => refusal(context, () => void context.workbook.names.add("V25", sheet.getRange("A1"))),
  },
];
