import type { Scalar } from "../book/model";

/** Excel's `RangeValueType` of a value. */
export function valueTypeOf(value: Scalar): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "string") return value === "" ? "Empty" : "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}
