import type { AnyThing } from "../things/index";
import { chartThings } from "./charts";
import { identityThings } from "./identity";
import { nameThings } from "./names";
import { namingOf } from "./naming";
import { sheetThings } from "./sheets";
import { tableThings } from "./tables";
import { isRefitted, renews, type Wanted } from "./wanted";

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
  const here = things.filter(
    (thing) =>
      !("table" in thing) || !plain.includes(thing.table) || ["table", "column", "starter"].includes(thing.kind),
  );
  const why = { ...(renews(wanted) ? { renewed: 1 } : {}), ...(isRefitted(wanted) ? { refitted: 1 } : {}) };
  return Object.keys(why).length > 0 ? here.map((thing) => ({ ...thing, facts: { ...thing.facts, ...why } })) : here;
}
