import ExcelJS from "exceljs";
import {
  type Column,
  isError,
  kinds,
  type PlanSheet,
  type Table,
  type Template,
  type ValidationRule,
} from "../../src/plan";

/** Writes the plan's workbook with ExcelJS: the same sheets, cells, tables, formulas, rules and formats; it draws no charts. */
export async function writeWithExcelJs(plan: Template): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const declared of plan.sheets) {
    const sheet = workbook.addWorksheet(declared.label, {
      properties: { tabColor: { argb: `FF${declared.tabColor.slice(1)}` } },
    });
    sheet.pageSetup = { paperSize: 9, orientation: declared.orientation === "Portrait" ? "portrait" : "landscape" };
    writeCells(sheet, declared);
    const table = plan.tables.find(({ name }) => name === declared.table);
    if (table) writeTable(sheet, table);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeCells(sheet: ExcelJS.Worksheet, { cells, widths }: PlanSheet): void {
  widths?.forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  for (const { row, column, value, formula, numberFormat } of cells) {
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = formula === undefined ? (value ?? null) : { formula: formula.slice(1), date1904: false };
    if (numberFormat !== undefined) cell.numFmt = numberFormat;
  }
}

function writeTable(sheet: ExcelJS.Worksheet, table: Table): void {
  const starter = table.starter.length > 0 ? table.starter : [{}];
  const rows = starter.map((row: Readonly<Record<string, unknown>>) =>
    table.columns.map(({ id, formula }) => (formula === undefined ? valueOf(row[id]) : { formula: formula.slice(1) })),
  );
  sheet.addTable({
    name: table.name,
    ref: "A5",
    headerRow: true,
    columns: table.columns.map(({ title }) => ({ name: title, filterButton: true })),
    rows,
  });
  table.columns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = column.width;
    for (let row = 6; row < 6 + rows.length; row += 1) dress(sheet.getCell(row, at + 1), column);
  });
}

function valueOf(value: unknown): ExcelJS.CellValue {
  return value === undefined || value === null || isError(value as never) ? null : (value as string | number | boolean);
}

function dress(cell: ExcelJS.Cell, column: Column): void {
  const kind = kinds[column.kind];
  cell.numFmt = kind.numberFormat;
  cell.alignment = { horizontal: kind.align === "Left" ? "left" : "right", wrapText: true };
  const rule = column.formula === undefined ? kind.validation(column) : null;
  if (rule) cell.dataValidation = validationOf(rule, cell.address, column.title);
}

function validationOf(rule: ValidationRule, cell: string, title: string): ExcelJS.DataValidation {
  const shared = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    promptTitle: title,
    prompt: title,
    errorTitle: title,
    error: title,
  };
  const between = { ...shared, operator: "between" as const };
  if (rule.type === "list") return { ...shared, type: "list", formulae: [rule.source] };
  if (rule.type === "custom")
    return { ...shared, type: "custom", formulae: [rule.formula.replace(/^=/, "").replaceAll("{cell}", cell)] };
  if (rule.type === "date") return { ...between, type: "date", formulae: [rule.from, rule.to] as never[] };
  if (rule.type === "percent") return { ...between, type: "decimal", formulae: [rule.min, rule.max] };
  if (rule.type === "length") return { ...between, type: "textLength", formulae: [0, rule.max] };
  return { ...between, type: rule.type, formulae: [rule.min, rule.max] };
}
