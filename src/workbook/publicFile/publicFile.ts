import { strToU8, zipSync } from "fflate";
import { gapHeight, rowHeight } from "../../plan/rowHeight";
import type { PlanSheet, SheetCell } from "../../plan/types";
import { looks, pointsOf } from "../formats";
import { fitPages } from "../pageFit";
import { addressOf } from "../placed";
import { escaped } from "./escaped";
import { Styles } from "./styles";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ooxml = "http://schemas.openxmlformats.org";
const relations = `${ooxml}/package/2006/relationships`;
const office = `${ooxml}/officeDocument/2006/relationships`;

/** Width of a digit of the copy's own face, in points: columns are measured by it. */
const digit = 6;

/** The same bytes for the same summary: no moment of saving tells who made it when. */
const savedAt = new Date(1980, 0, 2);

/**
 * A new workbook with one sheet that holds these cells and nothing else: constants and their looks. No formula, name, link, hidden
 * sheet, author or history can come with it, for nothing is copied from the plan's workbook. The title is its only property.
 */
export function publicFile(sheet: PlanSheet, title: string): Uint8Array {
  const styles = new Styles();
  const parts: Record<string, string> = {
    "xl/worksheets/sheet1.xml": sheetXml(sheet, styles),
    "xl/styles.xml": styles.xml(),
    "xl/workbook.xml":
      `<workbook xmlns="${ooxml}/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>` +
      `<sheet name="${escaped(sheet.label)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related([
      [`${office}/worksheet`, "worksheets/sheet1.xml"],
      [`${office}/styles`, "styles.xml"],
    ]),
    "_rels/.rels": related([
      [`${office}/officeDocument`, "xl/workbook.xml"],
      [`${relations}/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml":
      `<cp:coreProperties xmlns:cp="${ooxml}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escaped(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
    "[Content_Types].xml": contentTypes,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]));
  return zipSync(bytes, { mtime: savedAt });
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes =
  `<Types xmlns="${ooxml}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

function related(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${relations}">${each.join("")}</Relationships>`;
}

function sheetXml({ cells, widths = [], breaks = [], gaps = [], orientation }: PlanSheet, styles: Styles): string {
  const { scale } = fitPages(widths, orientation);
  const columns = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${(pointsOf(width) / digit).toFixed(2)}" customWidth="1"/>`,
  );
  const broken = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return (
    `<worksheet xmlns="${ooxml}/spreadsheetml/2006/main">` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>' +
    `<cols>${columns.join("")}</cols><sheetData>${rowsXml({ cells, gaps }, styles)}</sheetData>` +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" scale="${scale}" orientation="${orientation.toLowerCase()}"/>` +
    "<headerFooter><oddFooter>&amp;C&amp;A, page &amp;P of &amp;N</oddFooter></headerFooter>" +
    (broken.length === 0
      ? ""
      : `<rowBreaks count="${broken.length}" manualBreakCount="${broken.length}">${broken.join("")}</rowBreaks>`) +
    "</worksheet>"
  );
}

function rowsXml({ cells, gaps = [] }: Pick<PlanSheet, "cells" | "gaps">, styles: Styles): string {
  const rows = new Map<number, SheetCell[]>(gaps.map((row) => [row, []]));
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const height = Math.max(
        gapHeight,
        ...line.map(({ role, lines = 1 }) => rowHeight(looks[role].size ?? 11, lines)),
      );
      const inner = line.sort((a, b) => a.column - b.column).map((cell) => cellXml(cell, styles));
      return `<row r="${row + 1}" ht="${height.toFixed(2)}" customHeight="1">${inner.join("")}</row>`;
    })
    .join("");
}

/** The value alone: a formula has no way into a public copy. */
function cellXml(cell: SheetCell, styles: Styles): string {
  const { row, column, value = "" } = cell;
  const start = `<c r="${addressOf(row, column)}" s="${styles.of(cell)}"`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return value === "" ? "" : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
