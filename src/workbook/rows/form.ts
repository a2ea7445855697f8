import type { FormFault } from "../../plan/types";
import type { TablePlace } from "./places";

/** The rows above a table: its title, what it is for, how to use it, when it is done. */
const above = "1:4";

/** What Excel calls a column that nobody named. */
const nameless = /^(Column\d+|\s*)$/;

/** Asks for what is wrong with the form of a table's sheet; what it returns reads the answer after the next sync. */
export function askForm(
  context: Excel.RequestContext,
  { key, table: { name } }: TablePlace,
  header: Excel.Range,
): () => FormFault[] {
  const rows = context.workbook.tables.getItem(key).worksheet.getRange(above);
  const merged = rows.getMergedAreasOrNullObject().load("address");
  return () => {
    const headings = (header.values[0] ?? []).map(String).filter((title) => nameless.test(title));
    const areas = merged.isNullObject ? [] : merged.address.split(",");
    return [
      ...areas.map((area): FormFault => ({ table: name, fault: "merged", at: area.slice(area.lastIndexOf("!") + 1) })),
      ...headings.map((at): FormFault => ({ table: name, fault: "heading", at })),
    ];
  };
}
