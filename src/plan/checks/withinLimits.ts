import { type Limit, limitOf } from "../limits";
import { maybeSetting, settingKeys } from "../settings";
import { isYearNative, ofYear, yearSpan } from "../tables/capital";
import type { Cell, Column, Setting } from "../types";
import { isYearColumn } from "./cellWords";
import { hitsAmong } from "./check";
import { columnCheck } from "./columnCheck";
import { project } from "./exampleRows";
import type { RuleFacts } from "./facts";
import { rowCheck } from "./rowCheck";
import { settingTitle } from "./settingChecks";

type Held = Column | Omit<Setting, "value"> | typeof ofYear;

/** Less than this is no difference: a share that was worked out is hardly ever exact. */
const tolerance = 0.000001;

/** What cells are held against. Of a sum that is too large V30 speaks: it was typed in pounds. */
function limitFor(held: Held): Limit | null {
  const limit = limitOf(held);
  return limit !== null && held.kind === "millions" ? { ...limit, max: null } : limit;
}

/** Whether a cell that can be read is outside. */
function isOutside(value: Cell, limit: Limit): boolean {
  if (limit.type === "length") return typeof value === "string" && value.length > (limit.max ?? Infinity);
  if (typeof value !== "number") return false;
  const nearest = Math.max(limit.min ?? -Infinity, Math.min(limit.max ?? Infinity, rounded(value, limit)));
  return limit.type === "percent" ? Math.abs(nearest - value) > tolerance : nearest !== value;
}

function rounded(value: number, { type }: Limit): number {
  if (type === "percent") return Math.round(value * 100) / 100;
  return type === "whole" ? Math.floor(value) : value;
}

/** TRUE where a cell is outside, or a count of it. Whatever stands there, none makes an error. */
function outsideNative(cell: string, { type, min, max }: Limit): string[] {
  switch (type) {
    case "length":
      return [`IFERROR(LEN(${cell})>${max},FALSE)`];
    case "whole":
      return [`IF(ISNUMBER(${cell}),MEDIAN(${min},INT(${cell}),${max})<>${cell})`];
    case "percent":
      return [`IF(ISNUMBER(${cell}),ABS(MEDIAN(${min},ROUND(${cell},2),${max})-${cell})>${tolerance})`];
    case "decimal":
    case "date":
      return [
        ...(min === null ? [] : [`COUNTIF(${cell},"<"&${min})`]),
        ...(max === null ? [] : [`COUNTIF(${cell},">"&${max})`]),
      ];
  }
}

/** What is outside among cells of a column or setting, made once for it: a call a cell. */
function judging(held: Held): (value: Cell, column: string) => RuleFacts["V78"] | null {
  const [limit, declared] = [limitFor(held), limitOf(held)];
  if (limit === null || declared === null) return () => null;
  return (value, column) => (isOutside(value, limit) ? { column, value, kind: held.kind, ...declared } : null);
}

function nativeOf(cell: string, held: Held): string[] {
  const limit = limitFor(held);
  return limit === null ? [] : outsideNative(cell, limit);
}

/** V78: the column takes what stands there. Its entry rule says the same when people type, and is passed by when they paste. */
export const withinLimits = columnCheck({
  rule: "V78",
  columns: (column) => !isYearColumn(column) && nativeOf("", column).length > 0,
  native: (columns) => [`OR(${columns.flatMap((column) => nativeOf(`{${column.id}}`, column)).join(",")})`],
  find: (column) => {
    const judge = judging(column);
    return (value) => {
      const facts = judge(value, column.title);
      return facts === null ? null : { column: column.id, facts };
    };
  },
  example: {
    bad: { tables: { PlanProjects: [{ ...project, wards: 1.5 }] } },
    good: { tables: { PlanProjects: [{ ...project, wards: 2 }] } },
  },
});

const judgeYear = judging(ofYear);
const capital = (y2026: number) => ({
  tables: { PlanProjects: [project], PlanCapital: [{ project: "P01", y2026, y2027: 12 - y2026 }] },
});

/** V78 for the cells of the plan's years. */
export const yearsWithinLimits = rowCheck({
  rule: "V78",
  table: "PlanCapital",
  native: `SUMPRODUCT(--${isYearNative},--ISNUMBER(${yearSpan}),--ISNUMBER(1/(${yearSpan}<${ofYear.min})))>0`,
  find: (row) =>
    hitsAmong(row.plan.yearColumns(), (column) => {
      const facts = judgeYear(row.raw(column), row.titleOf(column));
      return facts === null ? null : { column, facts };
    }),
  example: { bad: capital(-3), good: capital(3) },
});

/** Settings that are held against anything: of the dates that set the plan's years V01 speaks. */
const limited = settingKeys.flatMap((key) => {
  const setting = maybeSetting(key);
  return setting === undefined || setting.ofYears === true || nativeOf("", setting).length === 0 ? [] : [setting];
});
const judgeSetting = new Map(limited.map((setting) => [setting.key, judging(setting)]));

/** One test for all settings that are held against the same. */
function settingNatives(): string[] {
  const tests = new Map<string, string[]>();
  for (const setting of limited) {
    const test = `OR(${nativeOf("{value}", setting).join(",")})`;
    tests.set(test, [...(tests.get(test) ?? []), `"${setting.key}"`]);
  }
  return [...tests].map(([test, keys]) => `AND(SUMPRODUCT(--EXACT({key},{${keys.join(",")}}))>0,${test})`);
}

/** V78 for settings. */
export const settingWithinLimits = rowCheck({
  rule: "V78",
  table: "PlanSettings",
  needs: ["key"],
  native: settingNatives(),
  find: (row) => {
    const facts = judgeSetting.get(String(row.raw("key")))?.(row.raw("value"), settingTitle(row)) ?? null;
    return facts === null ? null : { column: "value", facts };
  },
  example: {
    bad: { tables: {}, settings: { "notice-days": -28 } },
    good: { tables: {}, settings: { "notice-days": 28 } },
  },
});
