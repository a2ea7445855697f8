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
