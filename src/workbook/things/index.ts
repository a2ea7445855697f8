import type { ThingKindName } from "../../plan/change";
import type { Thing, ThingKind, Wave } from "../thing";
import { below, type BelowThing } from "./below";
import { calculated, type FormulaThing } from "./calculated";
import { cells, type CellsThing } from "./cells";
import { chart, type ChartThing } from "./chart";
import { column, type ColumnThing } from "./column";
import { entries, type EntriesThing } from "./entries";
import { identity, type IdentityThing } from "./identity";
import { ids, type IdsThing } from "./ids";
import { link, type LinkThing } from "./link";
import { list, type ListThing } from "./list";
import { look, type LookThing } from "./look";
import { name, type NameThing } from "./name";
import { nation, type NationThing } from "./nation";
import { numberFormat, type NumberFormatThing } from "./numberFormat";
import { page, type PageThing } from "./page";
import { setting, type SettingThing } from "./setting";
import { sheet, type SheetThing } from "./sheet";
import { source, type SourceThing } from "./source";
import { starter, type StarterThing } from "./starter";
import { table, type TableThing } from "./table";
import { texts, type TextsThing } from "./texts";
import { words, type WordsThing } from "./words";
import { validation, type ValidationThing } from "./validation";

/** Any thing of the plan. */
export type AnyThing =
  | SheetThing
  | TableThing
  | ColumnThing
  | StarterThing
  | SettingThing
  | NationThing
  | TextsThing
  | ListThing
  | BelowThing
  | WordsThing
  | IdsThing
  | CellsThing
  | EntriesThing
  | FormulaThing
  | NameThing
  | ValidationThing
  | NumberFormatThing
  | LookThing
  | PageThing
  | LinkThing
  | ChartThing
  | SourceThing
  | IdentityThing;

type Kinds = { readonly [K in ThingKindName]: ThingKind<Extract<AnyThing, { kind: K }>> };

const kinds: Kinds = {
  sheet,
  table,
  column,
  name,
  cells,
  entries,
  starter,
  setting,
  nation,
  texts,
  list,
  below,
  words,
  ids,
  formula: calculated,
  validation,
  numberFormat,
  look,
  page,
  link,
  identity,
  chart,
  source,
};

/** What a thing's kind knows of it. */
export function kindOf(thing: Thing): ThingKind<Thing> {
  // A thing and its kind share `kind`, which the compiler cannot follow through a look-up.
  return kinds[thing.kind] as unknown as ThingKind<Thing>;
}

/** The group of requests in which a thing is written. */
export function waveOf(thing: Thing): Wave {
  const { wave } = kindOf(thing);
  return typeof wave === "function" ? wave(thing) : wave;
}
