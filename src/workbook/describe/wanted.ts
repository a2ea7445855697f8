import { isSameSpan, type PlanSpan, type Template } from "../../plan/index";
import { type Mark, parseMark } from "../identity";
import type { Site } from "../site";

/** What describing needs: the plan that should be, and what everything is called in this workbook. */
export interface Wanted {
  readonly template: Template;
  readonly site: Site;
}

/** Whether the plan in the workbook was made by an earlier template: what that one said is brought up to date. */
export function renews({ template, site }: Wanted): boolean {
  return (site.identity?.version ?? template.version) < template.version;
}

/** What marks a plan of this template. */
export function markOf({ version, options: { firstYear, years, closed = 0 } }: Template): Mark {
  return { version, firstYear, years, ...(closed > 0 ? { closed } : {}) };
}

/**
 * The years for which a sheet was last finished, where they are not the plan's: what follows the years only once (the end of
 * the plan among the settings, bank holidays, the cells that charts draw) has then still to be done on it.
 */
export function spanBehind({ template, site }: Wanted, sheet: string): PlanSpan | null {
  const mark = parseMark(site.marks[sheet] ?? "")?.identity;
  return mark === undefined || isSameSpan(mark, template.options) ? null : mark;
}

/** Whether the plan is getting other years: some of its sheets were last finished for those before. */
export function isRefitted(wanted: Wanted): boolean {
  return Object.keys(wanted.site.marks).some((sheet) => spanBehind(wanted, sheet) !== null);
}
