import { expecting, type Bench, type Probe } from "../probe";

/** A table of two columns and two rows in A1, with the formula of its second column. */
function table({ sheet, prefix }: Bench): Excel.Table {
  sheet.getRange("A1:B3").values = [
    ["Id", "Double"],
    ["1", ""],
    ["2", ""],
  ];
  const made = sheet.tables.add("A1:B3", true);
  made.name = `${prefix}Table`;
  return made;
}

/** Whether writing grew the table, or a resize did. */
async function addressOf({ context }: Bench, made: Excel.Table): Promise<string> {
  const range = made.getRange().load("address");
  await context.sync();
  return range.address.split("!").pop()?.replaceAll("$", "") ?? "";
}

/** What the product takes to be so of tables. */
export const tableProbes: readonly Probe[] = [
  {
    id: "table-grows",
    assumes: "A table grows when something is written directly beneath it.",
    optional: true,
    run: async (bench) => {
      const made = table(bench);
      made.getDataBodyRange().getRowsBelow(1).values = [["3", ""]];
      return expecting(await addressOf(bench, made), "A1:B4");
    },
  },
  {
    id: "table-resize",
    assumes: "A table can be resized over rows that are written already, and keeps its entries.",
    run: async (bench) => {
      const made = table(bench);
      bench.sheet.getRange("A5:B5").values = [["4", ""]];
      made.resize("A1:B5");
      const body = made.getDataBodyRange().load("values");
      await bench.context.sync();
      return expecting(
        [await addressOf(bench, made), body.values.map(([id]) => String(id))],
        ["A1:B5", ["1", "2", "", "4"]],
      );
    },
  },
  {
    id: "resize-after-growth",
    assumes: "A row written beneath a table and a resize over it can go in one request, whether the table grew or not.",
    run: async (bench) => {
      const made = table(bench);
      made.getDataBodyRange().getRowsBelow(1).values = [["3", ""]];
      made.resize("A1:B4");
      const body = made.getDataBodyRange().load("values");
      await bench.context.sync();
      return expecting(
        [await addressOf(bench, made), body.values.map(([id]) => String(id))],
        ["A1:B4", ["1", "2", "3"]],
      );
    },
  },
  {
    id: "rows-below",
    assumes: "The row beneath a table's body can be asked for.",
    run: async (bench) => {
      const below = table(bench).getDataBodyRange().getRowsBelow(1).load("address");
      await bench.context.sync();
      return expecting(below.address.split("!").pop(), "A4:B4");
    },
  },
  {
    id: "calculated-column",
    assumes: "A formula written into the whole of a table column becomes the column's own, with structured references.",
    run: async (bench) => {
      const made = table(bench);
      const name = `${bench.prefix}Table`;
      made.columns.getItem("Double").getDataBodyRange().formulas = [
        [`=2*${name}[[#This Row],[Id]]`],
        [`=2*${name}[[#This Row],[Id]]`],
      ];
      const body = made.getDataBodyRange().load("values");
      await bench.context.sync();
      return expecting(
        body.values.map(([, double]) => Number(double)),
        [2, 4],
      );
    },
  },
  {
    id: "column-fills",
    assumes: "A formula written into one cell of an empty table column fills the column.",
    optional: true,
    run: async (bench) => {
      const made = table(bench);
      bench.sheet.getRange("B2").formulas = [["=1+1"]];
      const column = made.columns.getItem("Double").getDataBodyRange().load("values");
      await bench.context.sync();
      return expecting(
        column.values.map(([value]) => String(value)),
        ["2", "2"],
      );
    },
  },
  {
    id: "structured-spelling",
    assumes:
      "Structured references read back as [@Column] or as Table[[#This Row],[Column]], and in no other spelling.",
    run: async (bench) => {
      table(bench);
      bench.sheet.getRange("B2").formulas = [[`=2*${bench.prefix}Table[[#This Row],[Id]]`]];
      const cell = bench.sheet.getRange("B2").load("formulas");
      await bench.context.sync();
      const formula = String(cell.formulas[0]?.[0]);
      const known = [`=2*${bench.prefix}Table[[#This Row],[Id]]`, `=2*[@Id]`, `=2*${bench.prefix}Table[@Id]`];
      return { held: known.includes(formula), saw: formula };
    },
  },
  {
    id: "table-name",
    assumes: "Two tables cannot have one name, whatever the case.",
    run: async (bench) => {
      table(bench);
      bench.sheet.getRange("D1:D2").values = [["Id"], ["1"]];
      const second = bench.sheet.tables.add("D1:D2", true);
      try {
        second.name = `${bench.prefix}table`;
        second.load("name");
        await bench.context.sync();
        return { held: false, saw: second.name };
      } catch (error) {
        return { held: true, saw: String((error as { code?: string }).code) };
      }
    },
  },
];
