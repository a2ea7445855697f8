import { holds, without } from "./area";
import { checkUnlocked, eachStored, putCell, sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import type { Area, SheetData } from "./model";
import type { Writing } from "./writing";

/** What is cleared, in Excel's words. */
export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** Clears contents, formats or links of an area. */
export function clearArea(
  core: Core,
  writing: Writing,
  { sheetId, area, what }: { sheetId: string; area: Area; what: ClearWhat },
  source: Source,
): void {
  const sheet = sheetOf(core, sheetId);
  checkUnlocked(core, sheet, area);
  if (what === "All" || what === "Contents") writing.clearContents(sheet, area, source);
  if (what === "All" || what === "Formats") clearFormats(core, sheet, area, source);
  if (what !== "Contents" && what !== "Formats") clearLinks(core, sheet, area, source);
  if (what === "All" && sheet.validations.some((rule) => rule.areas.some((old) => without(old, area).length !== 1))) {
    for (const rule of sheet.validations) rule.areas = rule.areas.flatMap((old) => without(old, area));
    sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
    core.changes.emit({ kind: "validations", sheet: sheetId, source });
  }
}

function clearFormats(core: Core, sheet: SheetData, area: Area, source: Source): void {
  eachStored(sheet, area, (cell, row, column) => putCell(core, sheet, [row, column], { ...cell, style: 0 }));
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((old) => without(old, area));
  const kept = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  if (kept.length !== sheet.conditionalFormats.length) core.changes.emit({ kind: "conditionalFormats", sheet: sheet.id, source });
  sheet.conditionalFormats = kept;
  core.changes.emit({ kind: "styles", sheet: sheet.id, area, source });
}

function clearLinks(core: Core, sheet: SheetData, area: Area, source: Source): void {
  const kept = sheet.hyperlinks.filter((link) => !holds(area, link.row, link.column));
  if (kept.length === sheet.hyperlinks.length) return;
  sheet.hyperlinks = kept;
  core.changes.emit({ kind: "hyperlinks", sheet: sheet.id, source });
}
