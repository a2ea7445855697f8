import type { SheetProtection } from "../../book/model";
import { withPrefix } from "../namespaces";
import { same } from "../same";
import { attributes, isOn } from "../xml/text";
import type { SheetFeature } from "./feature";

// What a file locks by default and Excel's word for allowing it.
const allowed = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
} as const;

/** Sheet protection; a password stays as it is while the protection is not changed. */
export const protection: SheetFeature = {
  read({ sections }, into) {
    const found = sections.node("sheetProtection")?.attributes;
    into.protection =
      found && isOn(found.sheet) ? { protected: true, options: optionsOf(found) } : { protected: false, options: {} };
  },
  patch({ sections, splices, was }, now) {
    if (same(was.protection, now.protection)) return;
    sections.put(
      splices,
      "sheetProtection",
      now.protection.protected ? withPrefix(writeProtection(now.protection), sections.prefix) : null,
    );
  },
};

function optionsOf(found: Readonly<Record<string, string>>): SheetProtection["options"] {
  const options: SheetProtection["options"] = {};
  for (const [attribute, word] of Object.entries(allowed)) options[word] = !isOn(found[attribute], true);
  options.allowEditObjects = !isOn(found.objects);
  options.allowEditScenarios = !isOn(found.scenarios);
  options.selectionMode = isOn(found.selectUnlockedCells)
    ? "None"
    : isOn(found.selectLockedCells)
      ? "Unlocked"
      : "Normal";
  return options;
}

function writeProtection({ options }: SheetProtection): string {
  const values: Record<string, boolean | undefined> = { sheet: true };
  values.objects = options.allowEditObjects ? undefined : true;
  values.scenarios = options.allowEditScenarios ? undefined : true;
  for (const [attribute, word] of Object.entries(allowed)) values[attribute] = options[word] ? false : undefined;
  values.selectLockedCells = options.selectionMode === "Unlocked" || options.selectionMode === "None" || undefined;
  values.selectUnlockedCells = options.selectionMode === "None" || undefined;
  return `<sheetProtection${attributes(values)}/>`;
}
