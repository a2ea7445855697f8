import { kinds } from "../../plan/kinds";
import type { Column } from "../../plan/types";

/** Number format of a column's cells. */
export function columnFormat(column: Column): string {
  return kinds[column.kind].numberFormat;
}
