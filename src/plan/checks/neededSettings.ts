import { Defect } from "../errors";
import { maybeSetting } from "../settings";
import { modelTables } from "../tables/model";
import { checks } from "./all";

let known: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * Keys of the settings without which a rule is judged nowhere, since every test of it needs them. While one of them is missing the
 * pane says that the rule was not judged, and the sheet Checks shows a dash in place of its count.
 */
export function neededSettings(rule: string): readonly string[] {
  known ??= settingsByRule();
  return known.get(rule) ?? [];
}

function settingsByRule(): ReadonlyMap<string, readonly string[]> {
  const tables = modelTables([]);
  const needed = new Map<string, readonly string[]>();
  for (const { rule, on, ofPlan } of checks) {
    for (const test of [...tables.map(on), ofPlan]) {
      if (test === null || test === undefined) continue;
      const { settings } = test;
      needed.set(rule, needed.get(rule)?.filter((key) => settings.includes(key)) ?? settings);
    }
  }
  return needed;
}

/** TRUE while the setting is missing: it holds no number, and is not one that may be left blank and is. */
export function missingNative(key: string): string {
  const setting = maybeSetting(key);
  if (setting === undefined) throw new Defect(`unknown setting: ${key}`);
  const { named, unit } = setting;
  return unit.endsWith("blank") ? `COUNT(${named})+COUNTBLANK(${named})=0` : `COUNT(${named})=0`;
}
