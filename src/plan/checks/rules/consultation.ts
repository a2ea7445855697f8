import type { Rule } from "./rule";

/** Rules of consultation and sponsors. */
export const consultationRules = {} as const satisfies Record<string, Rule>;
