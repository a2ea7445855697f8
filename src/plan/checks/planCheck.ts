import type { PlanReader } from "../types";
import type { Check, Elsewhere, ExamplePlan, PlanHit } from "./check";
import { allReadNative } from "./elsewhere";
import type { FactOf } from "./facts";
import { areSet, settingNative } from "./readable";
import type { RuleCode } from "./ruleBook";

/** A rule about the plan as a whole, where no row could hold its code: something is missing altogether, or years disagree. */
export interface PlanCheck<R extends RuleCode> extends Elsewhere {
  readonly rule: R;
  /** Keys of settings that must hold a number. */
  readonly settings?: readonly string[];
  /** Formula that counts what `find` lists, given those, without a leading "="; an error counts as nought. Absent where no formula can. */
  readonly count?: string;
  readonly find: (plan: PlanReader) => PlanHit<R> | readonly PlanHit<R>[] | null;
  /** Facts that follow the report date: what is accepted does not come back because a month has passed. */
  readonly moving?: readonly FactOf<R>[];
  readonly example: { readonly bad: ExamplePlan; readonly good: ExamplePlan };
}

/** A check of the whole plan from its declaration; its count stands on the Checks sheet alone. */
export function planCheck<R extends RuleCode>(declared: PlanCheck<R>): Check<R> {
  const { rule, count, settings = [], find, example, moving, whole, partly } = declared;
  const guard = [...settings.map(settingNative), ...(whole === undefined ? [] : allReadNative(whole))];
  const read = count === undefined || guard.length === 0 ? count : `IF(AND(${guard.join(",")}),${count},0)`;
  const ofPlan = {
    settings,
    find: (plan: PlanReader) => (areSet(plan, settings) ? toList(find(plan)) : []),
    ...(read === undefined ? {} : { count: read }),
    ...(whole === undefined ? {} : { whole }),
    ...(partly === undefined ? {} : { partly }),
  };
  return { rule, example, on: () => null, ofPlan, ...(moving === undefined ? {} : { moving }) };
}

function toList<H>(found: H | readonly H[] | null): readonly H[] {
  if (found === null) return [];
  return Array.isArray(found) ? (found as readonly H[]) : [found as H];
}
