import type { Template } from "../../plan/index";
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
