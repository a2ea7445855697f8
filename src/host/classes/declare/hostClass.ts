import type { Reader } from "./readers";

/** A property with a plain value. */
export interface Scalar<Self> {
  get(self: Self): unknown;
  /** Absent: read-only. */
  set?(self: Self, value: unknown): void;
  /** The value depends on formulas: what was written before has to be calculated first. */
  calculated?: boolean;
}

/** A property that is another object. `null` is a null object. */
export interface Link<Self> {
  to: string;
  at(self: Self): unknown;
}

/** A method. With `returns` its result is an object of that class (`null`: a null object), else a plain value. */
export interface Method<Self> {
  returns?: string;
  /** One reader for each argument that matters; what the client sends beyond them is passed over. */
  args: readonly Reader<unknown>[];
  run(self: Self, ...args: unknown[]): unknown;
  /** The answer depends on formulas. */
  calculated?: boolean;
  /** Does not change the workbook: it may be asked again for the same path. */
  reads?: boolean;
}

/** What makes a class a collection: its items, all of one class. */
export interface Items<Self> {
  of: string;
  all(self: Self): readonly unknown[];
}

/**
 * A class of the object model as the host serves it. Names are those on the wire. The dispatcher knows verbs only, so
 * serving another member is one more entry here.
 */
export interface HostClass<Self> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, Scalar<Self>>>;
  readonly links?: Readonly<Record<string, Link<Self>>>;
  readonly methods?: Readonly<Record<string, Method<Self>>>;
  readonly items?: Items<Self>;
  /** Names that the client uses only when it sets a property, with the property's own name. */
  readonly setters?: Readonly<Record<string, string>>;
}

/** All classes by name. */
export type Registry = ReadonlyMap<string, HostClass<never>>;
