import type { ChangeView, CheckResult, FindingView, Preview, Reconciled } from "../actions";
import { commandLine as say } from "../text/commandLine";

/** What was or would be changed, one line each; then what Excel refused without harm. */
export function changeLines(done: Preview | Reconciled): string[] {
  const failures = "failures" in done ? done.failures : [];
  return [
    ...done.changes.map(changeLine),
    ...done.notes.map(changeLine),
    ...(failures.length > 0 ? [say.notDone, ...failures.map(changeLine)] : []),
  ];
}

function changeLine({ sheet, sentence }: ChangeView): string {
  return sheet ? `${sheet}: ${sentence}` : sentence;
}

/** A finding on one line: where, how grave, which rule, what. */
export function findingLine({ finding, sheet, cell, sentence }: FindingView): string {
  return `${cell ? `${sheet}!${cell}` : sheet} ${finding.severity} ${finding.rule} ${sentence}`;
}

/** A finding as the JSON of `check --json` gives it. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly table: string;
  /** Id of the row. */
  readonly row: string | null;
  /** Title of the column. */
  readonly column: string | null;
  /** Address on the sheet, e.g. `H7`. */
  readonly cell: string | null;
  readonly message: string;
  readonly fix?: string;
}

/** What `check --json` prints. */
export function findingsJson({ findings }: CheckResult): { findings: FindingJson[] } {
  return {
    findings: findings.map(({ finding, sheet, column, cell, sentence, fix }) => ({
      rule: finding.rule,
      severity: finding.severity,
      sheet,
      table: finding.table,
      row: finding.rowId ?? null,
      column: column ?? null,
      cell: cell ?? null,
      message: sentence,
      ...(fix === undefined ? {} : { fix }),
    })),
  };
}
