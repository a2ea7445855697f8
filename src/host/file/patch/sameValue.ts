import type { Scalar } from "../../book/model";

/** Whether two values are the same to a person and to a file. */
export function sameValue(one: Scalar, two: Scalar): boolean {
  if (one === two) return true;
  if (typeof one === "object" && typeof two === "object" && one && two) return one.error === two.error;
  return false;
}

/** As `sameValue`, but numbers that differ in the last digits only count as the same: two engines add in different orders. */
export function sameResult(one: Scalar, two: Scalar): boolean {
  if (typeof one !== "number" || typeof two !== "number") return sameValue(one, two);
  return one === two || Math.abs(one - two) <= 1e-12 * Math.max(Math.abs(one), Math.abs(two));
}
