import type { BookData, PageSetup, SheetData, Style } from "./model";

/** The Normal style of a new workbook. */
export const normalStyle: Style = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: "None", color: "#000000" },
  fill: null,
  borders: {},
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  named: "Normal",
};

/** The print set-up of a new sheet. */
export function newPage(): PageSetup {
  return {
    orientation: "Portrait",
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    headers: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    rowBreaks: [],
    columnBreaks: [],
  };
}

/** A new, empty sheet. */
export function newSheet(id: string, name: string): SheetData {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: null,
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    defaultColumnWidth: 48,
    defaultRowHeight: 15,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    hyperlinks: [],
    charts: [],
    shapes: [],
    comments: [],
    frozen: { rows: 0, columns: 0 },
    page: newPage(),
    protection: { protected: false, options: {} },
    customProperties: new Map(),
  };
}

/** The id of the n-th sheet made in a session, in the form of Excel's. */
export function sheetId(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

/** A workbook as Excel makes a new one: one sheet, nothing in it. */
export function emptyData(): BookData {
  const sheet = newSheet(sheetId(1), "Sheet1");
  return {
    name: "Book1.xlsx",
    sheets: [sheet],
    activeSheet: sheet.id,
    names: [],
    styles: [normalStyle],
    theme: { colors: officeColors, headingFont: "Calibri Light", bodyFont: "Calibri" },
    otherTabs: [],
    customXml: [],
    properties: { title: "", subject: "", author: "", keywords: "", comments: "", category: "", custom: new Map() },
    settings: new Map(),
    date1904: false,
    protection: { structure: false },
    readOnly: false,
  };
}

/** The Office theme, in the order of the file: dark 1, light 1, dark 2, light 2, accents, links. */
const officeColors = [
  "#000000",
  "#FFFFFF",
  "#44546A",
  "#E7E6E6",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];
