import type { PlanChange, ThingKindName } from "../plan/change";
import type { Site } from "./site";

/** A value of an attribute: plain data, compared by `same`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Values of attributes by name. */
export type Values = Readonly<Record<string, Value>>;

/** Something that a plan has in a workbook, as plain data. Kinds add what they need to make it. */
export interface Thing {
  /** Unique address, e.g. `validation/PlanMilestones/forecast`. */
  readonly at: string;
  readonly kind: ThingKindName;
  /** What is compared with the workbook. */
  readonly values: Values;
  /** Address of the thing it comes with: creating that one brings this one. */
  readonly within?: string;
  readonly facts: PlanChange["facts"];
}

/**
 * What is written, in the order in which it is sent. Cells outside tables go with the sheets they stand on; entries, rules
 * and charts share requests, each filled up to its most bytes; behind them alone goes what some builds refuse.
 */
export const waves = ["sheets", "cells", "entries", "rules", "charts", "fragile"] as const;

/** One of `waves`. */
export type Wave = (typeof waves)[number];

/** A workbook in the middle of a request: objects by the plan's own ids, wherever they now are. */
export interface BookAt {
  readonly context: Excel.RequestContext;
  readonly site: Site;
  /** A sheet of the plan, by id. */
  sheet(id: string): Excel.Worksheet;
  /** A table of the plan, by its declared name. */
  table(name: string): Excel.Table;
  /** Body of a column, by declared table name and column id. */
  body(table: string, column: string): Excel.Range;
  /** One cell of a body, its row counted from 0. */
  cell(table: string, column: string, row: number): Excel.Range;
  /** Its heading. */
  heading(table: string, column: string): Excel.Range;
}

/** One read of bounded size; asks are packed into requests whose responses stay below 4 MB. */
export interface Ask {
  /** Bytes the answer may take, estimated generously. */
  readonly bytes: number;
  /** Queues the load; the proxies are kept by the closure and read after the sync. */
  queue(book: BookAt): void;
}

/** What was found of a thing. `detail` is for the kind's own update; the diff never looks at it. */
export interface Found {
  readonly values: Values;
  readonly facts?: PlanChange["facts"];
  readonly detail?: unknown;
  /** Mending it moves other things: it is mended first, and everything is looked at again. */
  readonly structural?: boolean;
  /** What it tells of where other things are. */
  readonly learns?: Partial<Pick<Site, "alignments" | "rowOrder" | "corners" | "texts">>;
}

/** How a thing is looked at: what to ask, and how to read the answers (null: it is not there). */
export interface Probe {
  readonly asks: readonly Ask[];
  /** `site` knows what the things before this one have told. */
  read(site: Site): Found | null;
}

/** How one attribute is compared and what a difference means. */
export interface Attribute {
  /** Whether two values mean the same to Excel; equality of the plain data when absent. */
  same?(want: Value, found: Value): boolean;
  /** `accept`: people may change it; it is named and left. */
  readonly onChange?: "update" | "accept";
}

/** Everything that shared code may ask of a kind of thing. Only load, create and update touch Excel. */
export interface ThingKind<T extends Thing> {
  /** Version of ExcelApi without which it cannot be seen; there it is taken to be as it should. */
  readonly needs?: string;
  readonly wave: Wave | ((thing: T) => Wave);
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** How to look at it; null when what it stands on is missing, so that it surely is too. */
  load(thing: T, site: Site): Probe | null;
  create(thing: T, book: BookAt): void;
  /**
   * Bytes that making it takes in a request, measured and rounded up; absent where its own size as text tells.
   * `made`: addresses of what is made in the same piece of work.
   */
  bytes?(thing: T, made: ReadonlySet<string>): number;
  update(thing: T, book: BookAt, found: Found): void;
}

/** A thing that is there exactly when something else is: nothing is asked of Excel, and it is given only once. */
export function presentWhen(present: boolean): Probe | null {
  return present ? { asks: [], read: () => ({ values: {} }) } : null;
}
