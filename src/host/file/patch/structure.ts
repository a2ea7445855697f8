import type { Shift } from "../dirty";
import type { OpenedWorkbook } from "../openWorkbook";
import type { PackageEdit } from "../package";

/** Moves cells. */
export function applyShifts(text: string, shifts: readonly Shift[], _where: { sheet: string; edit: PackageEdit; part: string; opened: OpenedWorkbook }): string {
  if (shifts.length === 0) return text;
  throw new Error("not yet");
}
