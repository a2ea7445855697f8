import { expecting, refusal, type Bench, type Probe } from "../probe";

const stop = { style: "Stop", showAlert: true, title: "Not on the list", message: "Choose from the list." } as const;

/** A list in D1:D2 under a defined name, and whether `value` in A1 satisfies a rule that takes its list from the name. */
async function listed({ context, sheet, prefix }: Bench, value: string): Promise<boolean> {
  sheet.getRange("D1:D2").values = [["Yes"], ["No"]];
  const named = `${prefix}List`;
  context.workbook.names.add(named, sheet.getRange("D1:D2"));
  const cell = sheet.getRange("A1");
  cell.dataValidation.rule = { list: { inCellDropDown: true, source: `=${named}` } };
  cell.dataValidation.ignoreBlanks = false;
  cell.dataValidation.errorAlert = { ...stop, style: "Stop" };
  cell.values = [[value]];
  const rule = sheet.getRange("A1").dataValidation.load("valid");
  await context.sync();
  context.workbook.names.getItem(named).delete();
  return rule.valid;
}

/** What the product takes to be so of rules and colours. */
export const ruleProbes: readonly Probe[] = [
  {
    id: "list-from-name",
    assumes: "A list rule can take its words from a defined name, and a word of the list is valid.",
    run: async (bench) => expecting(await listed(bench, "No"), true),
  },
  {
    id: "list-refuses",
    assumes: "A word that is not on the list is written by an add-in all the same, and judged invalid.",
    run: async (bench) => expecting(await listed(bench, "Perhaps"), false),
  },
  {
    id: "rule-reads-back",
    assumes: "A date rule reads back with its operator and formula.",
    run: async ({ context, sheet }) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = { date: { formula1: "=DATE(2026,4,1)", operator: "GreaterThanOrEqualTo" } };
      validation.load("rule,type");
      await context.sync();
      const { rule, type } = validation;
      return expecting(
        [type, rule.date?.operator, rule.date?.formula1],
        ["Date", "GreaterThanOrEqualTo", "=DATE(2026,4,1)"],
      );
    },
  },
  {
    id: "rule-structured",
    assumes: "A structured reference in a rule is refused.",
    run: async ({ context, sheet, prefix }) => {
      sheet.getRange("A1:A2").values = [["Id"], ["1"]];
      sheet.tables.add("A1:A2", true).name = `${prefix}Rule`;
      await context.sync();
      return refusal(
        context,
        () => (sheet.getRange("C1").dataValidation.rule = { custom: { formula: `=COUNTIF(${prefix}Rule[Id],C1)=1` } }),
      );
    },
  },
  {
    id: "list-too-long",
    assumes: "A list of words longer than 255 characters is refused.",
    run: ({ context, sheet }) =>
      refusal(
        context,
        () =>
          (sheet.getRange("A1").dataValidation.rule = {
            list: { inCellDropDown: true, source: Array(100).fill("word").join(",") },
          }),
      ),
  },
  {
    id: "colour-rule",
    assumes: "A colour rule by formula can be added and counted.",
    run: async ({ context, sheet }) => {
      const added = sheet.getRange("A1:A5").conditionalFormats.add("Custom");
      added.custom.rule.formula = '=$A1="Red"';
      added.custom.format.font.bold = true;
      const count = sheet.getRange("A1:A5").conditionalFormats.getCount();
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- a method's result has its value after sync, unloaded
      return expecting(count.value, 1);
    },
  },
  {
    id: "colour-case",
    assumes: "A fill colour reads back in upper case.",
    run: async ({ context, sheet }) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "#0b5c66";
      fill.load("color");
      await context.sync();
      return expecting(fill.color, "#0B5C66");
    },
  },
];
