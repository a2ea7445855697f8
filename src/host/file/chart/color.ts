import { child, type XmlNode } from "../xml/tree";

/** The colour of a fill as "#RRGGBB"; undefined for one that the theme decides, which stays automatic to the model. */
export function colorOf(fill: XmlNode | undefined): string | undefined {
  const value = child(fill, "srgbClr")?.attributes.val;
  return value === undefined ? undefined : `#${value.toUpperCase()}`;
}
