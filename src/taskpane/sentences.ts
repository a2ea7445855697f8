import type { Cell } from "../plan/types";
import { dayText } from "../text/values";

/** A cell as people read it; dates are serial numbers in columns that are called so. */
export function cellText(cell: Cell, column: string): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "number" && isDateColumn(column) && Number.isInteger(cell) ? dayText(cell) : String(cell);
}

function isDateColumn(column: string): boolean {
  return /date|baseline|forecast|actual|due|start|finish|close|opening/i.test(column);
}
