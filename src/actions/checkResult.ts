import { checkPlan, kinds } from "../plan";
import type { Finding, Severity } from "../plan/types";
import { changeTexts, findingText, fixText } from "../text/findings";
import { addressOf } from "../workbook/placed";
import type { Reading } from "../workbook/rows/read";
import type { CheckResult, FindingView } from "./types";

/** Everything that is wrong with a plan that was read, in people's words and with its places. */
export function checkResult(reading: Reading): CheckResult {
  const findings = checkPlan(reading.plan).map((finding) => viewOf(finding, reading));
  const count = (severity: Severity): number => findings.filter((one) => one.finding.severity === severity).length;
  const reportDate = reading.plan.settings["report-date"];
  return {
    reportDate: typeof reportDate === "number" ? reportDate : null,
    findings,
    counts: { error: count("error"), warning: count("warning"), advice: count("advice") },
    rows: Object.fromEntries(Object.entries(reading.plan.tables).map(([table, rows]) => [table, rows.length])),
    missing: reading.gaps.map(({ table, column }) => ({ table, ...(column === undefined ? {} : { column }) })),
    reading,
  };
}

function viewOf(finding: Finding, reading: Reading): FindingView {
  const place = reading.places[finding.table];
  const column = place?.table.columns.find(({ id }) => id === finding.column);
  const cell = cellOf(finding, place);
  return {
    finding,
    sentence: findingText(finding),
    sheet: place?.sheet ?? finding.table,
    ...stepOf(finding, place?.table.step),
    ...(column ? { column: column.title } : {}),
    ...(cell === undefined ? {} : { cell }),
    ...(finding.fix ? fixOf(finding.fix, column !== undefined && isDate(column.kind)) : {}),
  };
}

/** A row of the ten steps is about its own step, every other row about the step of its table. */
function stepOf({ table, rowId }: Finding, step: number | undefined): Pick<FindingView, "step"> {
  const own = table === "PlanSteps" && rowId !== undefined ? Number(rowId) : step;
  return own === undefined || Number.isNaN(own) ? {} : { step: own };
}

function fixOf(changes: NonNullable<Finding["fix"]>, asDate: boolean): Pick<FindingView, "fix" | "writes"> {
  return {
    fix: fixText(changes, asDate),
    writes: changes.map((change) => ({ row: change.rowId, ...changeTexts(change, asDate) })),
  };
}

/** Address of the cell to go to: where no column is named, the row's id. */
function cellOf({ row, column }: Finding, place: Reading["places"][string] | undefined): string | undefined {
  const at = place?.columns[column ?? place.table.key];
  if (!place || row === undefined || at === undefined) return undefined;
  return addressOf(place.corner.row + row, place.corner.column + at);
}

/** Fixes of dates are told as dates: a serial number would say nothing. */
function isDate(kind: keyof typeof kinds): boolean {
  return kinds[kind].numberFormat === kinds.date.numberFormat;
}
