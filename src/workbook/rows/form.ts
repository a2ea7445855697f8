import { PlannerError } from "../../plan/errors";
import type { FormFault } from "../../plan/types";
import type { TablePlace } from "./places";

/** What Excel calls a column that nobody named. */
const nameless = /^(Column\d+|\s*)$/;

/** Excel lists up to 512 merged areas of a sheet, and refuses the request where there are more. */
export function isManyMerged(error: unknown): boolean {
  return error instanceof PlannerError && /getMergedAreas/i.test(String(error.facts.where));
}

/**
 * Asks for what is wrong with the form of a table's sheet; what it returns reads the answer after the next sync. Of a sheet with
 * more merged areas than Excel lists that alone is said.
 */
export function askForm(
  context: Excel.RequestContext,
  { key, table: { name } }: TablePlace,
  { header, manyMerged }: { readonly header: Excel.Range; readonly manyMerged: boolean },
): () => FormFault[] {
  const sheet = context.workbook.tables.getItem(key).worksheet;
  const merged = manyMerged ? null : sheet.getRange().getMergedAreasOrNullObject().load("areas/items/address");
  const charts = sheet.charts.load("items/name,items/title/visible");
  return () => {
    const headings = (header.values[0] ?? []).map(String).filter((title) => nameless.test(title));
    // Excel gives add-ins no alternative text of charts: what a chart says in words is its title.
    const untitled = charts.items.flatMap((chart) => (chart.title.visible ? [] : [chart.name]));
    // Their addresses one by one: in the address of all, the name of a sheet may have commas of its own.
    const areas = merged === null || merged.isNullObject ? [] : merged.areas.items.map(({ address }) => address);
    return [
      ...(manyMerged ? [{ table: name, fault: "merged", at: "" } as const] : []),
      ...areas.map((area): FormFault => ({ table: name, fault: "merged", at: area.slice(area.lastIndexOf("!") + 1) })),
      ...headings.map((at): FormFault => ({ table: name, fault: "heading", at })),
      ...untitled.map((at): FormFault => ({ table: name, fault: "chart", at })),
    ];
  };
}
