import { format } from "numfmt";
import type { Scalar } from "./model";

/** The text a cell shows for a value under a number format, in English (United Kingdom). */
export function shownText(value: Scalar, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = format(numberFormat, value, { locale: "en-GB", throws: false, leap1900: true });
  return text;
}
