import { newSheet } from "../../../src/host/book/emptyData";
import type { BookData, SheetData, Style, Validation } from "../../../src/host/book/model";

/** Puts a value or formula into a sheet's data. */
export function put(
  sheet: SheetData,
  row: number,
  column: number,
  cell: Partial<SheetData["cells"] extends Map<number, Map<number, infer C>> ? C : never>,
): void {
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map()));
  cells.set(column, { value: null, style: 0, ...cell });
}

/** The index of a style like the first one with changes. */
export function styled(data: BookData, change: Partial<Style>): number {
  const first = data.styles[0]!;
  data.styles.push({ ...first, ...change, font: { ...first.font, ...change.font } });
  return data.styles.length - 1;
}

/** A list rule on column C. */
export const listRule: Validation = {
  areas: [{ row: 1, column: 2, rows: 2, columns: 1 }],
  type: "List",
  formula1: "Red,Amber,Green",
  ignoreBlanks: false,
  inCellDropDown: true,
  prompt: { show: true, title: "Status", message: "Choose a word" },
  error: { show: true, title: "Not a status", message: "Choose Red, Amber or Green", style: "Stop" },
};

/** Adds the sheet `ZzPlan` with one of everything, and the name `ZzNames`. */
export function plantSheet(data: BookData): SheetData {
  const sheet = newSheet("{99999999-0001-0000-0000-000000000000}", "ZzPlan");
  const heading = styled(data, {
    named: "Heading 1",
    font: { ...data.styles[0]!.font, bold: true, size: 15, color: "#44546A" },
    fill: "#DDEBF7",
  });
  const date = styled(data, { numberFormat: "dd mmm yyyy", horizontal: "Left", wrap: true, locked: false });
  const edged = styled(data, { borders: { EdgeBottom: { style: "Continuous", weight: "Thin", color: "#FF0000" } } });
  ["Task", "Due", "Status", "Late"].forEach((value, column) => put(sheet, 0, column, { value, style: heading }));
  [1, 2].forEach((row) => {
    put(sheet, row, 0, { value: row === 1 ? "  spaces & <tags> _x0041_\nsecond line" : "plain", style: edged });
    put(sheet, row, 1, { value: 45000 + row, style: date });
    put(sheet, row, 2, { value: "Red" });
    put(sheet, row, 3, { formula: '=IF(ZzTable[[#This Row],[Due]]<45002,"late","")', value: row === 1 ? "late" : "" });
  });
  put(sheet, 4, 0, { formula: "=SUM(B2:B3)", value: 90003 });
  put(sheet, 4, 1, { formula: "=A5>0", value: true });
  put(sheet, 4, 2, { formula: "=NA()", value: { error: "#N/A" } });
  put(sheet, 4, 3, { value: false });
  put(sheet, 4, 4, { value: { error: "#DIV/0!" } });
  put(sheet, 4, 5, { formula: '=IFNA(CONCAT("a","b"),"")', value: "ab" });
  sheet.tables.push({
    id: 9001,
    name: "ZzTable",
    area: { row: 0, column: 0, rows: 3, columns: 4 },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    columns: [
      { id: 1, name: "Task" },
      { id: 2, name: "Due" },
      { id: 3, name: "Status" },
      { id: 4, name: "Late", formula: '=IF(ZzTable[[#This Row],[Due]]<45002,"late","")' },
    ],
  });
  sheet.validations.push(structuredClone(listRule), {
    ...structuredClone(listRule),
    areas: [{ row: 1, column: 1, rows: 2, columns: 1 }],
    type: "Date",
    operator: "GreaterThan",
    formula1: 40000,
  });
  sheet.conditionalFormats.push({
    id: "{1}",
    areas: [{ row: 1, column: 2, rows: 2, columns: 1 }],
    formula: '=$C2="Red"',
    priority: 1,
    stopIfTrue: false,
    format: { fontColor: "#9C0006", fill: "#FFC7CE", bold: true },
  });
  sheet.hyperlinks.push(
    { row: 6, column: 0, documentReference: "ZzNames", screenTip: "Go" },
    { row: 7, column: 0, address: "https://example.org/?a=1&b=2" },
  );
  put(sheet, 6, 0, { value: "Go to names" });
  put(sheet, 7, 0, { value: "Elsewhere" });
  sheet.merges.push({ row: 9, column: 0, rows: 1, columns: 3 });
  sheet.columns.set(0, { width: 120 }).set(3, { width: 60, hidden: true });
  sheet.rows.set(0, { height: 24 }).set(12, { hidden: true });
  sheet.frozen = { rows: 1, columns: 1 };
  sheet.tabColor = "#1F4E78";
  sheet.showGridlines = false;
  sheet.customProperties.set("plan-sheet", "milestones").set("ü", "€ 1");
  sheet.page = {
    ...sheet.page,
    orientation: "Landscape",
    paperSize: "A4",
    scale: 85,
    printArea: "A1:D10",
    titleRows: "$1:$1",
    headers: { ...sheet.page.headers, leftHeader: "Plan & more", centerFooter: "Page &P of &N" },
    centerHorizontally: true,
    rowBreaks: [20],
    columnBreaks: [6],
    printOrder: "OverThenDown",
  };
  data.sheets.push(sheet);
  data.names.push(
    { name: "ZzNames", formula: "=ZzPlan!$A$1:$A$3", visible: true, comment: "a comment" },
    { name: "ZzLocal", formula: "=ZzPlan!$B$1", sheet: sheet.id, visible: false, comment: "" },
  );
  data.customXml.push({
    id: "{11111111-2222-4333-8444-555555555555}",
    namespace: "urn:zz:plan",
    xml: '<plan xmlns="urn:zz:plan" version="1"/>',
  });
  data.properties.custom.set("ZzVersion", "1.0").set("ZzCount", 3).set("ZzOn", true);
  return sheet;
}

/** Changes the first text or number cell of the first sheet and adds one far below; answers the sheet's name. */
export function editFirstSheet(data: BookData): string {
  const sheet = data.sheets[0]!;
  put(sheet, 2000, 3, { value: "ZzEdited" });
  for (const [, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (typeof cell.value === "number" && !cell.formula && !cell.array) {
        cells.set(column, { ...cell, value: 123.5 });
        return sheet.name;
      }
    }
  }
  return sheet.name;
}
