import { clearedWord, waivedMark } from "../plan/tables/findings";
import type { PlanData } from "../plan/types";
import type { CheckResult, FindingView, SinceWritten } from "./types";

/** A finding's place as people see it: what tells it from others, whatever the values now are. */
interface Found {
  readonly rule: string;
  readonly sheet: string;
  readonly row: string;
  /** Heading of the column. */
  readonly column: string;
  /** A post has accepted it. */
  readonly waived: boolean;
}

/** What one check found that another had not, and the other way round. */
interface Since<B extends Found, A extends Found> {
  readonly fresh: readonly A[];
  readonly cleared: readonly B[];
  readonly still: readonly A[];
}

/** Two lists of findings compared by rule and place; one that had been accepted and is open again is new. */
function foundSince<B extends Found, A extends Found>(before: readonly B[], after: readonly A[]): Since<B, A> {
  const open = new Set(before.filter(({ waived }) => !waived).map(keyOf));
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const isFresh = (each: A): boolean => !(each.waived ? old : open).has(keyOf(each));
  return {
    fresh: after.filter(isFresh),
    cleared: before.filter((each) => !now.has(keyOf(each))),
    still: after.filter((each) => !isFresh(each)),
  };
}

function keyOf({ rule, sheet, row, column }: Found): string {
  return [rule, sheet, row, column].join("\n");
}

/** A finding as it is compared and written to the sheet. */
export function foundOf({ finding, sheet, column }: FindingView): Found {
  const waived = finding.waivedBy !== undefined;
  return { rule: finding.rule, sheet, row: finding.rowId ?? "", column: column ?? "", waived };
}

/** What is new in a check after another, and what of that is gone. */
export function newsSince(
  before: readonly FindingView[],
  after: readonly FindingView[],
): NonNullable<CheckResult["news"]> {
  const placed = (views: readonly FindingView[]) => views.map((view) => ({ ...foundOf(view), view }));
  const { fresh, cleared } = foundSince(placed(before), placed(after));
  return { fresh: fresh.map(({ view }) => view), cleared: cleared.map(({ view }) => view) };
}

/** What has changed since the findings were last written to the sheet; null where they never were. */
export function sinceWritten(plan: PlanData, findings: readonly FindingView[]): SinceWritten | null {
  const rows = plan.tables["PlanFindings"] ?? [];
  const date = rows[0]?.cells["date"];
  if (rows.length === 0 || typeof date !== "number") return null;
  const text = (cell: unknown): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");
  const before = rows.flatMap(({ cells }): Found[] => {
    const [rule, sheet, row, column] = ["rule", "sheet", "row", "column"].map((id) => text(cells[id]));
    const waived = text(cells["severity"]).endsWith(waivedMark);
    return rule && cells["severity"] !== clearedWord
      ? [{ rule, sheet: sheet ?? "", row: row ?? "", column: column ?? "", waived }]
      : [];
  });
  const { fresh, cleared, still } = foundSince(before, findings.map(foundOf));
  return { date, fresh: fresh.length, cleared: cleared.length, still: still.length };
}
