import type { Setting, SheetWords } from "../types";
import { table } from "./table";

const says: SheetWords = {
  id: "settings",
  title: "Settings",
  about:
    "This sheet has one table with a row for each setting. Change the Value column only: formulas find a setting by its key.",
  use: "A value may be blank where the unit says so.",
  done: "The authority, the report date and the plan's years are right and the thresholds are your council's own.",
  go: "PlanGoSettings",
  link: "Go to the settings",
};

/** Settings, one a row; found by key, so the table can be sorted. */
export function settings(declared: readonly Setting[]) {
  return table({
    name: "PlanSettings",
    sheet: "Settings",
    key: "key",
    says,
    starter: declared.map(({ key, title, value, unit, note }) => ({
      key,
      setting: title,
      value,
      unit: unit === "" ? null : unit,
      note,
    })),
    columns: [
      { id: "key", title: "Key", kind: "id", width: 18, required: true, unique: true },
      { id: "setting", title: "Setting", kind: "text", width: 36, own: true },
      { id: "value", title: "Value", kind: "value", width: 34 },
      { id: "unit", title: "Unit", kind: "text", width: 15, own: true },
      { id: "note", title: "Note", kind: "text", width: 62, own: true },
    ],
  });
}
