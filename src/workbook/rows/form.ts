import type { FormFault } from "../../plan/types";
import type { TablePlace } from "./places";

/** What Excel calls a column that nobody named. */
const nameless = /^(Column\d+|\s*)$/;

/** Asks for what is wrong with the form of a table's sheet; what it returns reads the answer after the next sync. */
export function askForm(
  context: Excel.RequestContext,
  { key, table: { name } }: TablePlace,
  header: Excel.Range,
): () => FormFault[] {
  const sheet = context.workbook.tables.getItem(key).worksheet;
  const merged = sheet.getUsedRange(true).getMergedAreasOrNullObject().load("address");
  const charts = sheet.charts.load("items/name,items/title/visible");
  return () => {
    const headings = (header.values[0] ?? []).map(String).filter((title) => nameless.test(title));
    // Excel gives add-ins no alternative text of charts: what a chart says in words is its title.
    const untitled = charts.items.flatMap((chart) => (chart.title.visible ? [] : [chart.name]));
    const areas = merged.isNullObject ? [] : merged.address.split(",");
    return [
      ...areas.map((area): FormFault => ({ table: name, fault: "merged", at: area.slice(area.lastIndexOf("!") + 1) })),
      ...headings.map((at): FormFault => ({ table: name, fault: "heading", at })),
      ...untitled.map((at): FormFault => ({ table: name, fault: "chart", at })),
    ];
  };
}
