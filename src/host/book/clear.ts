import { holds, intersection } from "./area";
import { checkUnlocked, eachStored, putCell, sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import type { Area, SheetData } from "./model";
import { rulesWithout } from "./ruleAreas";
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
  if (what === "All" && touches(sheet.validations, area)) {
    sheet.validations = rulesWithout(sheet.validations, area);
    core.changes.emit({ kind: "validations", sheet: sheetId, source });
  }
}

function clearFormats(core: Core, sheet: SheetData, area: Area, source: Source): void {
  eachStored(sheet, area, (cell, row, column) => putCell(core, sheet, [row, column], { ...cell, style: 0 }));
  if (touches(sheet.conditionalFormats, area)) {
    sheet.conditionalFormats = rulesWithout(sheet.conditionalFormats, area);
    core.changes.emit({ kind: "conditionalFormats", sheet: sheet.id, source });
  }
  core.changes.emit({ kind: "styles", sheet: sheet.id, area, source });
}

function clearLinks(core: Core, sheet: SheetData, area: Area, source: Source): void {
  const kept = sheet.hyperlinks.filter((link) => !holds(area, link.row, link.column));
  if (kept.length === sheet.hyperlinks.length) return;
  sheet.hyperlinks = kept;
  core.changes.emit({ kind: "hyperlinks", sheet: sheet.id, source });
}

const touches = (rules: readonly { areas: readonly Area[] }[], area: Area): boolean =>
  rules.some((rule) => rule.areas.some((old) => intersection(old, area)));
