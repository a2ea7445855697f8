// Addresses of the namespaces of a transitional workbook; `toStrict` turns what is written into strict ones.

/** Sheets, tables, styles and the workbook itself. */
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Attributes that lead from an element to a part (`r:id`). */
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Shapes and text of drawings and charts (`a:`). */
export const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** Where drawings stand on a sheet (`xdr:`). */
export const sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
/** Charts (`c:`). */
export const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** The first line of every part that is written. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Replaces transitional namespaces by those of a strict workbook. */
export function toStrict(xml: string): string {
  return xml
    .replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
      "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    )
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
    .replaceAll("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/");
}

const unprefixed = /<(\/?)(?=[A-Za-z_][\w.-]*[\s/>])/g;

/** Gives the elements of written XML that have no prefix the one of the part they go into ("x:" or ""). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(unprefixed, `<$1${prefix}`);
}
