import { inspectPlan, kinds, maybeRule, maybeSetting, type PlanIndex } from "../plan";
import { placesOf } from "../plan/checks/places";
import { together, type ToldFinding } from "../plan/checks/together";
import { canBeNamed } from "../plan/checks/waived";
import { rowName } from "../plan/rowName";
import type { CellChange, Finding, Severity, SkippedRule } from "../plan/types";
import { acceptanceText } from "../text/acceptance";
import { changeTexts, findingText, fixText } from "../text/findings";
import { maybeToEnterText, nextErrorText, nextText } from "../text/next";
import { skippedText } from "../text/skipped";
import type { Reading } from "../workbook/rows/read";
import { addressOf } from "../workbook/placed";
import { newsSince, sinceWritten } from "./since";
import { inTurn, isToEnter, nextInTurn } from "./toEnter";
import { unreadableCells } from "./unreadable";
import type { CheckResult, FindingView, SkippedView } from "./types";

/** Everything that is wrong with a plan that was read, in people's words and with its places. */
export function checkResult(reading: Reading, before: CheckResult | null = null): CheckResult {
  const { findings: inRows, skipped, plan } = inspectPlan(reading.plan);
  const told = together(inRows);
  const found = told.map(({ finding }) => finding);
  const findings = inTurn(viewsOf(told, { reading, plan, counted: countedIn(inRows) }));
  const next = nextInTurn(findings);
  const open = found.filter(({ waivedBy }) => waivedBy === undefined);
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  const reportDate = reading.plan.settings["report-date"];
  return {
    reportDate: typeof reportDate === "number" ? reportDate : null,
    findings,
    ...(next === null ? {} : { next: { view: next, sentence: nextSentence(next) } }),
    counts: { error: count("error"), warning: count("warning"), advice: count("advice") },
    waived: found.length - open.length,
    skipped: skippedViews(skipped, reading),
    unreadable: unreadableCells(skipped, reading),
    ...(before === null ? {} : { news: newsSince(before.findings, findings) }),
    since: sinceWritten(reading.plan, findings),
    rows: Object.fromEntries(Object.entries(reading.plan.tables).map(([table, rows]) => [table, rows.length])),
    missing: reading.gaps.map(({ table, column }) => ({ table, ...(column === undefined ? {} : { column }) })),
    reading,
  };
}

/** The first finding of each row and rule that is open: it counts for the row. What no formula sees, the Plan cannot count. */
function countedIn(findings: readonly Finding[]): ReadonlySet<Finding> {
  const live = findings.filter(({ rule }) => maybeRule(rule)?.notLive === undefined);
  return new Set(placesOf(live).flatMap(({ accepted, findings: all }) => (accepted ? [] : all.slice(0, 1))));
}

/** What findings are shown with. */
interface Shown {
  readonly reading: Reading;
  readonly plan: PlanIndex;
  /** Those that the sheet Plan counts. */
  readonly counted: ReadonlySet<Finding>;
}

function viewsOf(told: readonly ToldFinding[], { reading, plan, counted }: Shown): FindingView[] {
  const rowOf = rowsById(reading);
  const isAcceptable = (each: Finding): boolean => each.severity !== "advice" && canBeNamed(each, plan);
  return told.map(({ finding, rest, all }) => ({
    ...viewOf(finding, reading, rowOf),
    ...nameOf(finding, plan),
    open: all.filter((each) => counted.has(each)).length,
    ...(rest.length > 0 ? { rest } : {}),
    ...(all.some(isAcceptable) ? { acceptable: true } : {}),
    ...(finding.acceptance ? { acceptance: acceptanceText(finding.acceptance) } : {}),
  }));
}

function nameOf(finding: Finding, plan: PlanIndex): Pick<FindingView, "name"> {
  const name = rowName(plan, finding);
  return name === null ? {} : { name };
}

/** Each rule once a reason, however many tables it was asked of. */
function skippedViews(skipped: readonly SkippedRule[], reading: Reading): SkippedView[] {
  const views = skipped.map((one) => skippedView(one, reading));
  return [...new Map(views.map((view) => [`${view.sheet}: ${view.sentence}`, view])).values()];
}

function skippedView(skipped: SkippedRule, { places, plan }: Reading): SkippedView {
  const { rule, table, rowId, judged, columns, settings = [], word, inPart } = skipped;
  const titleOf = (id: string): string => places[table]?.table.columns.find((each) => each.id === id)?.title ?? id;
  const names = settings.map((key) => maybeSetting(key)?.title ?? key);
  const isBlank = (key: string): boolean => (plan.settings[key] ?? null) === null;
  const facts = {
    rule,
    row: rowId ?? null,
    ...(judged === undefined ? {} : { judged }),
    columns: columns.map(titleOf),
    settings: names,
    blank: names.filter((_, at) => isBlank(settings[at] ?? "")),
    word,
    inPart,
  };
  return { skipped, sentence: skippedText(facts), sheet: places[table]?.sheet ?? table };
}

function viewOf(finding: Finding, reading: Reading, rowOf: RowById): Omit<FindingView, "open"> {
  const place = reading.places[finding.table];
  const column = place?.table.columns.find(({ id }) => id === finding.column);
  const cell = cellOf(finding, reading, rowOf);
  return {
    finding,
    sentence: sentenceOf(finding),
    sheet: place?.sheet ?? finding.table,
    ...stepOf(finding, place?.table.step),
    ...(column ? { column: column.title } : {}),
    ...(cell === undefined ? {} : { cell }),
    ...(finding.fix ? fixOf(finding.fix, reading) : {}),
    ...(maybeRule(finding.rule)?.renumbers === true ? { renumbers: true } : {}),
  };
}

/** What is only not yet there is said as what to enter: it is no fault. */
function sentenceOf(finding: Finding): string {
  return (isToEnter(finding) ? maybeToEnterText(finding) : undefined) ?? findingText(finding);
}

/** What to do next: clear an error where there is one, else enter what is still missing. */
function nextSentence(view: FindingView): string {
  return isToEnter(view.finding) ? nextText(view.finding) : nextErrorText(view);
}

/** A row of the ten steps is about its own step, every other row about the step of its table. */
function stepOf({ table, rowId }: Finding, step: number | undefined): Pick<FindingView, "step"> {
  const own = table === "PlanSteps" && rowId !== undefined ? Number(rowId) : step;
  return own === undefined || Number.isNaN(own) ? {} : { step: own };
}

function fixOf(changes: NonNullable<Finding["fix"]>, { places }: Reading): Pick<FindingView, "fix" | "writes"> {
  const columnOf = ({ table, column }: CellChange) => places[table]?.table.columns.find(({ id }) => id === column);
  const asDate = (change: CellChange): boolean => isDate(columnOf(change)?.kind ?? "text");
  return {
    fix: fixText(changes, changes.every(asDate)),
    writes: changes.map((change) => ({
      row: change.rowId,
      column: columnOf(change)?.title ?? change.column,
      ...changeTexts(change, asDate(change)),
    })),
  };
}

/** Where the first row with an id stands in the body of a table. */
type RowById = (table: string, id: string) => number | undefined;

/** Finds rows by their ids; a table is gone through once, when it is first asked for. */
function rowsById({ plan }: Reading): RowById {
  const known = new Map<string, Map<string, number>>();
  return (table, id) => {
    let rows = known.get(table);
    if (rows === undefined) {
      const named = (plan.tables[table] ?? []).flatMap((row) => (row.id === null ? [] : [[row.id, row.at] as const]));
      known.set(table, (rows = new Map(named.reverse())));
    }
    return rows.get(id);
  };
}

/** Address of the cell to go to: where no column is named, the row's id. What concerns the whole plan may still name a row. */
function cellOf({ table, row, rowId, column }: Finding, { places }: Reading, rowOf: RowById): string | undefined {
  const place = places[table];
  const at = place?.columns[column ?? place.table.key];
  const down = row ?? (rowId === undefined ? undefined : rowOf(table, rowId));
  if (!place || down === undefined || at === undefined) return undefined;
  return addressOf(place.corner.row + down, place.corner.column + at);
}

/** Fixes of dates are told as dates: a serial number would say nothing. */
function isDate(kind: keyof typeof kinds): boolean {
  return kinds[kind].numberFormat === kinds.date.numberFormat;
}
