import { Defect } from "../../plan/errors";
import type { PlanSheet } from "../../plan/types";
import { outline } from "../assess";
import { freeLabel } from "../freeName";
import { identityKey } from "../identity";
import { restoreEvents } from "../restoreEvents";
import type { Session } from "../session";
import { placeOfCell } from "../site";
import { isKept } from "./beside";
import type { Ground } from "./ground";

/**
 * Takes the plan out: one request that writes, and one that reads back. What marks the plan goes last, so that wherever
 * Excel stops, what is left is still known as a plan, to be taken out once more or repaired.
 */
export async function remove(session: Session, ground: Ground): Promise<void> {
  try {
    await session.once(async (context) => {
      context.runtime.enableEvents = false;
      queue(context, ground);
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch (error) {
    await restoreEvents(session);
    throw error;
  }
  if ((await outline(session)).planned) throw new Defect("the plan is still there after it was taken out");
}

function queue(context: Excel.RequestContext, ground: Ground): void {
  const { worksheets } = context.workbook;
  const going = new Set(ground.beside.filter((beside) => !isKept(beside)).map(({ sheet }) => sheet));
  const stays = [...ground.visible].some((sheet) => !going.has(sheet));
  // Excel wants a sheet that can be seen.
  if (!stays) worksheets.add(freeLabel("Sheet1", new Set(ground.shapes.sheets.map(({ name }) => name.toLowerCase()))));
  for (const beside of ground.beside.filter(isKept)) strip(context, ground, beside.id);
  leaveOthers(context, ground);
  for (const sheet of going) worksheets.getItem(sheet).delete();
  for (const name of Object.keys(ground.site.formulas))
    context.workbook.names.getItem(ground.site.names[name] ?? name).delete();
  if (ground.site.property !== null) context.workbook.properties.custom.getItem(identityKey).delete();
  for (const id of ground.site.xmlParts) context.workbook.customXmlParts.getItem(id).delete();
}

/** A sheet on which people have something of their own becomes theirs, and nothing on it moves: only the plan's cells are cleared. */
function strip(context: Excel.RequestContext, ground: Ground, id: string): void {
  const { template, site } = ground;
  const sheet = template.sheets.find((each) => each.id === id);
  const tab = context.workbook.worksheets.getItem(site.sheets[id]?.name ?? "");
  if (!sheet) return;
  stripTable(context, ground, sheet);
  for (const cell of sheet.cells) {
    const { row, column } = placeOfCell(site, id, cell.row, cell.column);
    clear(tab.getRangeByIndexes(row, column, 1, 1));
  }
  const there = ground.shapes.sheets.find(({ name }) => name === site.sheets[id]?.name)?.charts ?? [];
  for (const { name } of template.charts)
    if (there.some((chart) => chart.name === name)) tab.charts.getItem(name).delete();
}

function stripTable(context: Excel.RequestContext, { site }: Ground, { id, table: name = "" }: PlanSheet): void {
  const [table, corner] = [site.tables[name], site.corners[name]];
  if (!table || !corner) return;
  context.workbook.tables.getItem(table.key).convertToRange();
  const tab = context.workbook.worksheets.getItem(site.sheets[id]?.name ?? "");
  for (const { index } of Object.values(table.columns))
    clear(tab.getRangeByIndexes(corner.row, corner.column + index, 1 + table.rows, 1));
}

/** All that the plan gives a cell; a comment that somebody made stays. */
function clear(range: Excel.Range): void {
  range.clear("Hyperlinks");
  range.clear("Contents");
  range.clear("Formats");
  range.dataValidation.clear();
  range.conditionalFormats.clearAll();
}

/** On sheets of the council's own: charts of the plan that were placed there, and marks that came with copies of its sheets. */
function leaveOthers({ workbook }: Excel.RequestContext, { template, site, shapes, beside }: Ground): void {
  const plans = new Set(Object.values(site.sheets).map(({ name }) => name));
  const kept = new Set(beside.filter(isKept).map(({ sheet }) => sheet));
  for (const { name, mark, charts } of shapes.sheets) {
    const sheet = workbook.worksheets.getItem(name);
    if (mark !== null && (kept.has(name) || !plans.has(name))) sheet.customProperties.getItem(identityKey).delete();
    if (plans.has(name)) continue;
    for (const chart of template.charts)
      if (charts.some((each) => each.name === chart.name)) sheet.charts.getItem(chart.name).delete();
  }
}
