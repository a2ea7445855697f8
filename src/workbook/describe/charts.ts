import type { Naming } from "../localise";
import type { AnyThing } from "../things/index";
import type { Wanted } from "./describe";

/** The plan's charts. */
export function chartThings(_wanted: Wanted, _naming: Naming): AnyThing[] {
  return [];
}
