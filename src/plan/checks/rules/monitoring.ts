import type { Rule } from "./rule";

/** Rules of the business plan, measures, risks and forums. */
export const monitoringRules = {} as const satisfies Record<string, Rule>;
