import { monthsAfter } from "../../dates/days";
import { isNumberThat } from "../formulas";
import type { Cell, RowReader } from "../types";
import { project } from "./exampleRows";
import type { Hit } from "./check";
import { closeAfter, ofSector, onSiteAt, valuesOf } from "./flowSums";
import { rowCheck } from "./rowCheck";

const table = "PlanProjects";
const id = (row: RowReader) => row.raw("id");
const projects = (...rows: readonly Readonly<Record<string, Cell>>[]) => ({
  tables: { PlanProjects: rows.map((row, at) => ({ ...project, id: `P0${at + 1}`, ...row })) },
});

/** How many projects are all of that, those withdrawn left out. */
function countOf(...tests: readonly string[]): string {
  const stands = "NOT(ISNUMBER(1/(PlanProjects[Stage now]=PlanStageWithdrawn)))";
  return `SUMPRODUCT(${[...tests, stands].map((test) => `--${test}`).join(",")})`;
}

const begun = isNumberThat("PlanProjects[On site date]", "<={onSite}");
const opened = isNumberThat("PlanProjects[Open date]", "<={onSite}");

/** V42: no more building at once than can be managed, looked at when each project starts on site. */
export const mostOnSite = rowCheck({
  rule: "V42",
  table,
  sparesGivenUp: true,
  needs: ["stage", "onSite"],
  whole: { PlanProjects: ["stage", "open"] },
  settings: ["most-on-site"],
  native: `${countOf(begun)}-${countOf(begun, opened)}>PlanMostOnSite`,
  find: (row) => {
    const [date, most] = [row.number("onSite"), row.setting("most-on-site")];
    const count = onSiteAt(row.plan, date);
    return count > most ? { column: "onSite", facts: { id: id(row), date, count, most } } : null;
  },
  example: {
    bad: { ...projects({ onSite: 46_400 }, { onSite: 46_410 }), settings: { "most-on-site": 1 } },
    good: { ...projects({ onSite: 46_400, open: 46_405 }, { onSite: 46_410 }), settings: { "most-on-site": 1 } },
  },
});

const later = isNumberThat("PlanProjects[Close date]", ">{close}");
const soon = isNumberThat("PlanProjects[Close date]", "<=EDATE({close},PlanGapMonths)");

/** Days of the shortest month. */
const shortestMonth = 28;

/** V43: closes follow each other without a long gap. */
export const noGap = rowCheck({
  rule: "V43",
  table,
  sparesGivenUp: true,
  needs: ["close"],
  whole: { PlanProjects: ["stage", "close"] },
  settings: ["gap-months"],
  native: `AND({close}>366,${countOf(later)}>0,${countOf(later, soon)}=0)`,
  find: (row) => {
    // EDATE takes whole months.
    const [close, gap] = [row.number("close"), Math.trunc(row.setting("gap-months"))];
    if (close <= 366) return null;
    const next = closeAfter(row.plan, close);
    // No gap of so many months is shorter than as many times 28 days.
    if (next === null || next.date - close <= gap * shortestMonth) return null;
    const until = monthsAfter(close, gap);
    if (until === null || next.date <= until) return null;
    return { column: "close", facts: { id: id(row), close, next: next.id, nextClose: next.date } };
  },
  example: {
    bad: projects({ close: 46_400 }, { close: 46_900 }),
    good: projects({ close: 46_400 }, { close: 46_700 }),
  },
});

/** Fewer projects than this are bound to be a large share each. */
const fewest = 3;
const positive = 'PlanProjects[Value],">0"';
const withdrawn = "PlanProjects[Stage now],PlanStageWithdrawn";
const sum = (criteria: string) =>
  `(SUMIFS(PlanProjects[Value],${criteria})-SUMIFS(PlanProjects[Value],${criteria},${withdrawn}))`;
const ofItsSector = `${positive},PlanProjects[Sector],{sector}`;
const isOfSector = "ISNUMBER(1/(PlanProjects[Sector]={sector}))";
const isLarger = isNumberThat("PlanProjects[Value]", ">{value}");
const enough = `{value}>0,COUNTIFS(${positive})-COUNTIFS(${positive},${withdrawn})>=${fewest}`;

/** V45: not too much of the whole in one project, nor in one sector; of a sector, its largest project says so. */
export const spreadOfValue = rowCheck({
  rule: "V45",
  table,
  sparesGivenUp: true,
  needs: ["stage", "value"],
  whole: { PlanProjects: ["stage", "sector", "value"] },
  native: [
    `AND(ISNUMBER(PlanLargestShare),${enough},{value}>PlanLargestShare*${sum(positive)})`,
    `AND(ISNUMBER(PlanSectorShare),{sector}<>"",${enough},${sum(ofItsSector)}>PlanSectorShare*${sum(positive)},${countOf(isOfSector, isLarger)}=0)`,
  ],
  find: (row) => {
    const value = row.number("value");
    const values = valuesOf(row.plan);
    const { count, total } = values;
    if (value <= 0 || count < fewest) return null;
    const own = ofSector(values, row.raw("sector"));
    const hits: (Hit<"V45"> | null)[] = [
      hitOf(row, "value", { part: value, total, key: "largest-share" }),
      own.largest > value || row.isBlank("sector")
        ? null
        : hitOf(row, "sector", { part: own.sum, total, key: "sector-share" }),
    ];
    return hits.filter((hit) => hit !== null);
  },
  example: {
    bad: projects({ value: 12 }, { value: 1, sector: "Energy" }, { value: 1, sector: "Housing" }),
    good: projects({ value: 12 }, { value: 11, sector: "Energy" }, { value: 10, sector: "Housing" }),
  },
});

function hitOf(
  row: RowReader,
  column: string,
  { part, total, key }: { part: number; total: number; key: string },
): Hit<"V45"> | null {
  const share = row.plan.settingOf(key);
  if (typeof share !== "number" || !(part > share * total)) return null;
  return { column, facts: { id: id(row), column, of: row.raw(column), share: part / total } };
}
