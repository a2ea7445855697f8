import type { PlanReader } from "../types";
import type { Check, ExamplePlan, PlanHit } from "./check";
import type { RuleCode } from "./ruleBook";

/** A rule about the plan as a whole, where no row could hold its code: something is missing altogether, or years disagree. */
export interface PlanCheck<R extends RuleCode> {
  readonly rule: R;
  /** Formula that counts what `find` lists, without a leading "="; an error counts as nought. Absent where no formula can. */
  readonly count?: string;
  readonly find: (plan: PlanReader) => PlanHit<R> | readonly PlanHit<R>[] | null;
  readonly example: { readonly bad: ExamplePlan; readonly good: ExamplePlan };
}

/** A check of the whole plan from its declaration; its count stands on the Checks sheet alone. */
export function planCheck<R extends RuleCode>({ rule, count, find, example }: PlanCheck<R>): Check<R> {
  const counted = count === undefined ? {} : { count };
  return { rule, example, on: () => null, ofPlan: { ...counted, find: (plan) => toList(find(plan)) } };
}

function toList<H>(found: H | readonly H[] | null): readonly H[] {
  if (found === null) return [];
  return Array.isArray(found) ? (found as readonly H[]) : [found as H];
}
