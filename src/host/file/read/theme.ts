import type { BookData } from "../../book/model";
import { at, parseXml, type XmlNode } from "../xml/tree";

/** The Office theme of 2013 to 2022, for workbooks that carry none. */
export const officeTheme: BookData["theme"] = {
  colors: "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72"
    .split(" ")
    .map((hex) => `#${hex}`),
  headingFont: "Calibri Light",
  bodyFont: "Calibri",
};

/** Names of the theme's colours, in the order of the file. */
export const themeColorNames = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Theme colours in the order of `theme="n"`: there the light ones come before the dark ones. */
export function themeIndexed(theme: BookData["theme"]): string[] {
  const [dark1 = "", light1 = "", dark2 = "", light2 = "", ...accents] = theme.colors;
  return [light1, dark1, light2, dark2, ...accents];
}

/** Colours and fonts of a theme part. */
export function readTheme(xml: string): BookData["theme"] {
  const elements = at(parseXml(xml), "themeElements");
  const scheme = at(elements, "clrScheme");
  const fonts = at(elements, "fontScheme");
  return {
    colors: themeColorNames.map((name, index) => themeColor(at(scheme, name)) ?? officeTheme.colors[index]!),
    headingFont: at(fonts, "majorFont", "latin")?.attributes.typeface || officeTheme.headingFont,
    bodyFont: at(fonts, "minorFont", "latin")?.attributes.typeface || officeTheme.bodyFont,
  };
}

function themeColor(node: XmlNode | undefined): string | undefined {
  const color = node?.children[0];
  const hex = color?.name === "sysClr" ? color.attributes.lastClr : color?.attributes.val;
  return hex && /^[0-9a-fA-F]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : undefined;
}
