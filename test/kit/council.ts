import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook that a council has in use, written by another program: two sheets, one of them called Plan, and much on them. */
export async function councilWorkbook(options: { readonly date1904?: boolean } = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = options.date1904 ?? false;
  const plan = workbook.addWorksheet("Plan");
  plan.getCell("A1").value = "Our own plan";
  plan.getCell("A2").value = { formula: "SUM(Budget!B2:B4)", result: 6, date1904: false };
  plan.getCell("A1").note = "Written before the planner came.";
  plan.mergeCells("A4:C5");
  const budget = workbook.addWorksheet("Budget");
  budget.addTable({
    name: "Budget2026",
    ref: "A1",
    headerRow: true,
    columns: [{ name: "Service" }, { name: "Million" }],
    rows: [
      ["Schools", 1],
      ["Care", 2],
      ["Roads", 3],
    ],
  });
  budget.getCell("D1").dataValidation = { type: "whole", operator: "between", formulae: [1, 9] };
  budget.addConditionalFormatting({
    ref: "B2:B4",
    rules: [{ type: "cellIs", operator: "greaterThan", formulae: [2], priority: 1, style: { font: { bold: true } } }],
  });
  workbook.definedNames.add("Budget!$B$2:$B$4", "Millions");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook with a table called PlanMilestones that has nothing to do with us. */
export async function foreignTable(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const columns = [{ name: "Race" }, { name: "Runner" }];
  workbook
    .addWorksheet("Races")
    .addTable({ name: "PlanMilestones", ref: "A1", headerRow: true, columns, rows: [["10 km", 7]] });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A package with one of its parts rewritten. */
export function withPart(workbook: Uint8Array, part: string, rewrite: (text: string) => string): Uint8Array {
  const parts = unzipSync(workbook);
  const old = parts[part];
  if (!old) throw new Error(`no part ${part}`);
  return zipSync({ ...parts, [part]: strToU8(rewrite(strFromU8(old))) });
}

/** The same workbook shared in the way of before 2007, with its log of changes. */
export function withRevisions(workbook: Uint8Array): Uint8Array {
  const office = "http://schemas.openxmlformats.org";
  const type = `${office}/officeDocument/2006/relationships/revisionHeaders`;
  const marked = withPart(workbook, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdShared" Type="${type}" Target="revisions/revisionHeaders.xml"/></Relationships>`,
    ),
  );
  const log = `<headers xmlns="${office}/spreadsheetml/2006/main" guid="{2952D7F7-B656-47DF-BF32-C81BD98AE144}"/>`;
  return zipSync({ ...unzipSync(marked), "xl/revisions/revisionHeaders.xml": strToU8(log) });
}

/** Text of a part, or undefined. */
export function partOf(workbook: Uint8Array, part: string): string | undefined {
  const found = unzipSync(workbook)[part];
  return found && strFromU8(found);
}
