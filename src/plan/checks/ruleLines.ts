import type { CheckLine } from "../tables/checks";
import { checks } from "./all";
import { missingNative, neededSettings } from "./neededSettings";
import { maybeRule, ruleCodes } from "./ruleBook";

/** The rows of the Checks sheet. */
export function ruleLines(): CheckLine[] {
  return ruleCodes.flatMap((code) => {
    const rule = maybeRule(code);
    if (rule === undefined) return [];
    const counts = checks.flatMap((check) => (check.rule === code ? (check.ofPlan?.count ?? []) : []));
    return [{ ...rule, rule: code, counts, waitsFor: neededSettings(code).map(missingNative) }];
  });
}
