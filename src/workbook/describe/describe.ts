import type { Template } from "../../plan/index";
import type { Site } from "../site";
import type { AnyThing } from "../things/index";
import { chartThings } from "./charts";
import { identityThings } from "./identity";
import { nameThings } from "./names";
import { namingOf } from "./naming";
import { sheetThings } from "./sheets";
import { tableThings } from "./tables";

/** What describing needs: the plan that should be, and what everything is called in this workbook. */
export interface Wanted {
  readonly template: Template;
  readonly site: Site;
}

/** Every thing that a plan has in a workbook, in the order in which things of one wave are written. */
export function describe(wanted: Wanted): AnyThing[] {
  const naming = namingOf(wanted);
  const things: AnyThing[] = [
    ...sheetThings(wanted, naming),
    ...tableThings(wanted, naming),
    ...nameThings(wanted, naming),
    ...identityThings(wanted),
    ...chartThings(wanted, naming),
  ];
  const plain = Object.keys(wanted.site.plain);
  return things.filter(
    (thing) =>
      !("table" in thing) || !plain.includes(thing.table) || ["table", "column", "starter"].includes(thing.kind),
  );
}
