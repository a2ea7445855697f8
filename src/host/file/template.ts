import { declaration, main, officeRelationships } from "./namespaces";
import { officeTheme, themeColorNames } from "./read/theme";
import { pack, writeZip } from "./zip";

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const packageTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** An empty worksheet's part; what a sheet carries is patched into it, as into any other. */
export const emptySheet = `${declaration}<worksheet xmlns="${main}" xmlns:r="${officeRelationships}"><dimension ref="A1"/><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** The styles of a workbook that has none: Normal, and what Excel expects to find. */
export const emptyStyles =
  `${declaration}<styleSheet xmlns="${main}">` +
  `<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const workbook =
  `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><workbookPr/>` +
  `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22000" windowHeight="12000"/></bookViews>` +
  `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`;

const contentTypes =
  `${declaration}<Types xmlns="${packageTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}worksheet+xml"/>` +
  `<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}styles+xml"/></Types>`;

function relationships(entries: readonly (readonly [string, string])[]): string {
  const written = entries.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelationships}">${written.join("")}</Relationships>`;
}

/** The bytes of an empty workbook with one sheet, as Excel makes a new one. */
export function emptyPackage(): Uint8Array {
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["theme", "theme/theme1.xml"],
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/worksheets/sheet1.xml", emptySheet],
    ["xl/theme/theme1.xml", theme()],
    ["xl/styles.xml", emptyStyles],
  ];
  return writeZip(parts.map(([name, text]) => pack(name, new TextEncoder().encode(text))));
}

function theme(): string {
  const colors = themeColorNames.map(
    (name, index) => `<a:${name}>${themeColor(name, officeTheme.colors[index]!.slice(1))}</a:${name}>`,
  );
  const font = (face: string): string => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [6350, 12700, 19050].map(
    (width) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`,
  );
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>` +
    `<a:clrScheme name="Office">${colors.join("")}</a:clrScheme>` +
    `<a:fontScheme name="Office"><a:majorFont>${font(officeTheme.headingFont)}</a:majorFont><a:minorFont>${font(officeTheme.bodyFont)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines.join("")}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    `</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  );
}

function themeColor(name: string, hex: string): string {
  if (name === "dk1") return `<a:sysClr val="windowText" lastClr="${hex}"/>`;
  return name === "lt1" ? `<a:sysClr val="window" lastClr="${hex}"/>` : `<a:srgbClr val="${hex}"/>`;
}
