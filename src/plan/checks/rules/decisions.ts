import type { Rule } from "./rule";

/** Rules of decisions. */
export const decisionsRules = {} as const satisfies Record<string, Rule>;
