import type { ChangeView, CheckResult, FindingView, Preview, Reconciled } from "../actions";
import { isoOf } from "../dates/days";
import type { Acceptance } from "../plan/types";
import { changeGroupText } from "../text/changeGroups";
import { commandLine as say } from "../text/commandLine";
import { doneText } from "../text/done";
import { bracketedRow } from "../text/rowLabel";
import { maybeExplanation } from "../text/rules";

/** Changes of one kind up to this many are listed one by one. */
const fewOfAKind = 4;

/**
 * What was or would be changed, then what Excel refused without harm. Many changes of one kind are one line; with `all`
 * each change has its own.
 */
export function changeLines(done: Preview | Reconciled, all: boolean): string[] {
  const isDone = "failures" in done;
  const failures = isDone ? done.failures : [];
  const renewed = done.upgrade !== undefined;
  const lines = (changes: readonly ChangeView[], said: Said): string[] =>
    all ? changes.map((change) => changeLine(change, said)) : grouped(changes, { renewed, said });
  const listed = [...lines(done.changes, isDone ? doneText : asItIs), ...lines(done.notes, asItIs)];
  const shortened = listed.length < done.changes.length + done.notes.length;
  return [
    ...(done.upgrade ? [say.upgrade(done.upgrade)] : []),
    ...listed,
    ...(shortened ? [say.everyLine] : []),
    ...(failures.length > 0 ? [say.notDone, ...failures.map((change) => changeLine(change))] : []),
  ];
}

/** How a sentence is said: as it is, or as done. */
type Said = (sentence: string) => string;

const asItIs: Said = (sentence) => sentence;

function grouped(
  changes: readonly ChangeView[],
  { renewed, said }: { readonly renewed: boolean; readonly said: Said },
): string[] {
  const groups = new Map<string, ChangeView[]>();
  for (const change of changes) {
    const key = `${change.action} ${change.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length <= fewOfAKind) return [...new Set(group.map((change) => changeLine(change, said)))];
    const sheets = [...new Set(group.map(({ sheet }) => sheet))].filter((sheet) => sheet !== "");
    return [said(changeGroupText(first, { count: group.length, sheets, renewed }))];
  });
}

/** A change on one line: its sheet, and what it is. */
export function changeLine({ sheet, sentence }: ChangeView, said = asItIs): string {
  return sheet ? `${sheet}: ${said(sentence)}` : said(sentence);
}

/** A finding on one line: where, in which row, how grave, which rule, what. */
export function findingLine(view: FindingView): string {
  const { finding, sheet, cell, sentence, acceptance } = view;
  const said = acceptance === undefined ? sentence : `${sentence} ${acceptance}`;
  return `${cell ? `${sheet}!${cell}` : sheet}${bracketedRow(view)} ${finding.severity} ${finding.rule} ${said}`;
}

/** A finding as the JSON of `check --json` gives it. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly table: string;
  /** Id of the row. */
  readonly row: string | null;
  /** What the row is called in words. */
  readonly name: string | null;
  /** Title of the column. */
  readonly column: string | null;
  /** Address on the sheet, e.g. `H7`. */
  readonly cell: string | null;
  readonly message: string;
  readonly fix?: string;
  /** Id of the waiver by which a post has accepted it. */
  readonly waivedBy?: string;
  /** The waiver that holds for it, or held once, in its state now. */
  readonly waiver?: WaiverJson;
}

/** What a waiver says of a finding. */
export interface WaiverJson {
  readonly id: string;
  readonly state: Acceptance["state"];
  readonly post: string;
  readonly reason: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string | null;
}

/** What `check --json` prints. */
export interface CheckJson {
  /** The date at which all was judged, `YYYY-MM-DD`; null where the plan has none. */
  readonly reportDate: string | null;
  readonly findings: readonly FindingJson[];
  /** Why the rules that were found matter, and where they come from. */
  readonly rules: Readonly<Record<string, { readonly why: string; readonly source: string }>>;
  /** Rules that were not judged, for something they need cannot be read. */
  readonly skipped: readonly { readonly rule: string; readonly sheet: string; readonly message: string }[];
}

/** The findings of a check as data. */
export function findingsJson(result: CheckResult): CheckJson {
  return {
    reportDate: dayIn(result.reportDate),
    findings: result.findings.map(findingJson),
    rules: reasonsOf(result),
    skipped: result.skipped.map(({ skipped, sheet, sentence }) => ({ rule: skipped.rule, sheet, message: sentence })),
  };
}

function findingJson({ finding, sheet, name, column, cell, sentence, fix }: FindingView): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet,
    table: finding.table,
    row: finding.rowId ?? null,
    name: name ?? null,
    column: column ?? null,
    cell: cell ?? null,
    message: sentence,
    ...(fix === undefined ? {} : { fix }),
    ...(finding.waivedBy === undefined ? {} : { waivedBy: finding.waivedBy }),
    ...(finding.acceptance === undefined ? {} : { waiver: waiverJson(finding.acceptance) }),
  };
}

function waiverJson({ waiver, state, post, reason, until }: Acceptance): WaiverJson {
  return { id: waiver, state, post, reason, until: dayIn(until) };
}

function dayIn(serial: number | null): string | null {
  return serial === null ? null : isoOf(serial);
}

function reasonsOf({ findings }: CheckResult): CheckJson["rules"] {
  const rules = [...new Set(findings.map(({ finding }) => finding.rule))].sort();
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const explanation = maybeExplanation(rule);
      return explanation === undefined ? [] : [[rule, explanation]];
    }),
  );
}

/** Why each rule that was found matters, a line each. */
export function explained(result: CheckResult): string[] {
  return Object.entries(reasonsOf(result)).map(([rule, reason]) => say.why({ rule, ...reason }));
}

const csvColumns = [
  "rule",
  "severity",
  "sheet",
  "table",
  "row",
  "name",
  "column",
  "cell",
  "message",
  "fix",
  "waivedBy",
] as const;

/** What follows them: the date at which all was judged, and the waiver that holds for the finding or held once. */
const csvColumnsOfWaiver = ["reportDate", "waiver", "waiverState", "acceptedBy", "acceptedUntil", "reason"] as const;

/** First line of the findings as CSV; columns before those of the findings are named by the caller. */
export function csvHeader(...before: readonly string[]): string {
  return [...before, ...csvColumns, ...csvColumnsOfWaiver].join(",");
}

/** The findings as lines of CSV. */
export function csvLines({ findings, reportDate }: CheckResult, ...before: readonly string[]): string[] {
  return findings.map((view) => {
    const json = findingJson(view);
    const { id, state, post, until, reason } = json.waiver ?? {};
    const waiver = [dayIn(reportDate), id, state, post, until, reason];
    return [...before, ...csvColumns.map((column) => json[column]), ...waiver]
      .map((cell) => csvCell(cell ?? ""))
      .join(",");
  });
}

/** Quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe, since findings quote what people typed. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
