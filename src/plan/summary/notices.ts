import type { ClockDate, ClockEvent } from "../calendar/clock";
import type { PlanIndex } from "../planIndex";
import type { RowView } from "../rowView";
import type { CellChange } from "../types";
import { holds, maybeNumber } from "./view";

/** What the decisions of a meeting lack. */
export interface Notices {
  /** Dates to write where none stands: only days that can still be kept. */
  readonly changes: readonly CellChange[];
  /** Notices whose last day has gone by and that no date says were given. */
  readonly missed: readonly { readonly rowId: string; readonly event: ClockEvent; readonly date: number }[];
}

/** Columns that hold when something was or is to be done, and which decisions need it. */
const needs: readonly {
  readonly column: string;
  readonly event: ClockEvent;
  readonly of: (row: RowView) => boolean;
}[] = [
  { column: "published", event: "keyNotice", of: (row) => holds(row, "isKey", "PlanYes") },
  { column: "privateNotice", event: "privateNotice", of: isClosed },
  { column: "secondNotice", event: "secondNotice", of: isClosed },
  { column: "implement", event: "implement", of: (row) => maybeNumber(row, "callInEnds") !== null },
];

function isClosed(row: RowView): boolean {
  return holds(row, "openness", "PlanExempt") || holds(row, "openness", "PlanPartExempt");
}

/** Dates that the decisions of a meeting lack, from its clock; what people have entered stays. */
export function noticesFor(plan: PlanIndex, meeting: number, dates: readonly ClockDate[]): Notices {
  const lacking = plan
    .rows("PlanDecisions")
    .filter((row) => row.raw("meeting") === meeting && row.row.id !== null)
    .filter((row) => !holds(row, "status", "PlanDecisionWithdrawn") && !holds(row, "status", "PlanDecisionDeferred"))
    .flatMap((row) =>
      needs.filter(({ column, of }) => row.raw(column) === null && of(row)).map((need) => ({ row, ...need })),
    )
    .flatMap(({ row, column, event }) => {
      const found = dates.find((each) => each.event === event);
      return found === undefined ? [] : [{ rowId: row.row.id ?? "", column, ...found }];
    });
  return {
    changes: lacking
      .filter(({ passed }) => !passed)
      .map(({ rowId, column, date }) => ({ table: "PlanDecisions", rowId, column, from: null, to: date })),
    missed: lacking.filter(({ passed }) => passed).map(({ rowId, event, date }) => ({ rowId, event, date })),
  };
}
