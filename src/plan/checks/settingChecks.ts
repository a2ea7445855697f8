import { dayOf, maybePlainDate } from "../../dates/days";
import { isError } from "../kinds";
import { maybeList } from "../lists";
import { choiceSettings, maybeSetting } from "../settings";
import type { Cell, RowReader } from "../types";
import { fixOf } from "./columnCheck";
import { rowCheck } from "./rowCheck";
import { isNoWord } from "./readable";

/** What the setting is called, for its sentence: every one of them stands in the column *Value*. */
export function settingTitle(row: RowReader): string {
  const title = row.raw("setting");
  return typeof title === "string" ? title : "Value";
}

const key = (row: RowReader, wanted: string) => row.raw("key") === wanted;
const settings = (values: Readonly<Record<string, Cell>>) => ({ tables: {}, settings: values });

/** V01: from a 1 April to a later 31 March. */
export const planYears = rowCheck({
  rule: "V01",
  table: "PlanSettings",
  needs: ["key"],
  native: [
    'AND(EXACT({key},"plan-start"),ISNUMBER({value}),NOT(IFERROR(AND(DAY({value})=1,MONTH({value})=4),FALSE)))',
    'AND(EXACT({key},"plan-end"),ISNUMBER({value}),NOT(IFERROR(AND(DAY({value})=31,MONTH({value})=3),FALSE)))',
    'AND(EXACT({key},"plan-end"),ISNUMBER({value}),ISNUMBER(PlanStart),{value}<=PlanStart)',
  ],
  find: (row) => {
    const value = row.raw("value");
    if (typeof value !== "number") return null;
    const wrong = (key(row, "plan-start") && !isDay(value, 1, 4)) || (key(row, "plan-end") && isWrongEnd(row, value));
    return wrong ? { column: "value", facts: { setting: String(row.raw("setting") ?? ""), value } } : null;
  },
  example: { bad: settings({ "plan-start": 46_023 }), good: settings({ "plan-start": 46_113 }) },
});

function isDay(serial: number, day: number, month: number): boolean {
  const found = dayOf(serial);
  return found?.day === day && found.month === month;
}

function isWrongEnd(row: RowReader, value: number): boolean {
  const start = row.plan.settingOf("plan-start");
  return !isDay(value, 31, 3) || (typeof start === "number" && value <= start);
}

/** V02 for settings that take a word of a list. */
export const settingWord = rowCheck({
  rule: "V02",
  table: "PlanSettings",
  needs: ["key"],
  native: choiceSettings.map(
    ({ key: wanted, list }) =>
      `AND(EXACT({key},"${wanted}"),${isNoWord("{value}", `PlanLists[${maybeList(list)?.title ?? list}]`)})`,
  ),
  find: (row) => {
    const list = choiceSettings.find(({ key: wanted }) => key(row, wanted))?.list;
    if (list === undefined || row.isBlank("value") || row.plan.hasWord(list, row.raw("value"))) return null;
    return { column: "value", facts: { column: settingTitle(row), value: row.raw("value") } };
  },
  example: { bad: settings({ "clear-days": "Lunar" }), good: settings({ "clear-days": "Working" }) },
});

/** V03 for settings that take a number: those with a unit. */
export const settingNumber = rowCheck({
  rule: "V03",
  table: "PlanSettings",
  needs: ["unit"],
  native: 'AND({value}<>"",NOT(ISNUMBER({value})))',
  find: (row) => {
    const value = row.raw("value");
    if (isError(value) || row.isBlank("value") || typeof value === "number") return null;
    const isDate = maybeSetting(String(row.raw("key")))?.kind === "date";
    const read = isDate && typeof value === "string" ? maybePlainDate(value) : null;
    return {
      column: "value",
      facts: { column: settingTitle(row), value, expected: isDate ? "date" : "number" },
      fix: read === null ? undefined : fixOf("PlanSettings", row, { column: "value", to: read }),
    };
  },
  example: { bad: settings({ "report-date": "24 November" }), good: settings({ "report-date": 46_350 }) },
});

/** V07 for settings that may not be left blank. */
export const settingFilled = rowCheck({
  rule: "V07",
  table: "PlanSettings",
  needs: ["unit"],
  native: 'AND({value}="",RIGHT({unit},5)<>"blank")',
  find: (row) =>
    row.isBlank("value") && !/blank$/i.test(String(row.raw("unit")))
      ? { column: "value", facts: { column: settingTitle(row), setting: true } }
      : null,
  example: { bad: settings({ "report-date": null }), good: settings({ "report-date": 46_350 }) },
});
