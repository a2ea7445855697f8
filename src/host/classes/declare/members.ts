import type { Link, Method, Scalar } from "./hostClass";
import type { Reader } from "./readers";

/** One reader for each argument of a method. */
type ReadersOf<A extends readonly unknown[]> = readonly [...{ [K in keyof A]: Reader<A[K]> }];

/** The builders of members, typed for a class whose objects are `Self`. */
export interface Members<Self> {
  /** A read-only value. */
  get(get: (self: Self) => unknown): Scalar<Self>;
  /** A read-only value that depends on formulas. */
  result(get: (self: Self) => unknown): Scalar<Self>;
  /** A value that may be set. */
  writable<V>(get: (self: Self) => unknown, read: Reader<V>, set: (self: Self, value: V) => void): Scalar<Self>;
  /** A value that depends on formulas and may be set. */
  writableResult<V>(get: (self: Self) => unknown, read: Reader<V>, set: (self: Self, value: V) => void): Scalar<Self>;
  /** Another object. */
  link(to: string, at: (self: Self) => unknown): Link<Self>;
  /** A method that changes the workbook or answers with a plain value. */
  does<A extends readonly unknown[]>(args: ReadersOf<A>, run: (self: Self, ...args: A) => unknown): Method<Self>;
  /** A method that only reads and answers with a plain value. */
  answers<A extends readonly unknown[]>(args: ReadersOf<A>, run: (self: Self, ...args: A) => unknown): Method<Self>;
  /** A method that finds an object and changes nothing. */
  finds<A extends readonly unknown[]>(
    to: string,
    args: ReadersOf<A>,
    run: (self: Self, ...args: A) => unknown,
  ): Method<Self>;
  /** A method that makes an object. */
  makes<A extends readonly unknown[]>(
    to: string,
    args: ReadersOf<A>,
    run: (self: Self, ...args: A) => unknown,
  ): Method<Self>;
}

type AnyRun<Self> = (self: Self, ...args: unknown[]) => unknown;

/** The builders for one class: `const { get, writable, finds } = members<Sheet>()`. */
export function members<Self>(): Members<Self> {
  const scalar = <V>(
    get: (self: Self) => unknown,
    read: Reader<V>,
    set: (self: Self, value: V) => void,
  ): Scalar<Self> => ({ get, set: (self, value) => set(self, read(value, "the value")) });
  // The readers turn `unknown` into what `run` takes, in the dispatcher and nowhere else.
  const method = (args: readonly Reader<unknown>[], run: unknown, more: Partial<Method<Self>>): Method<Self> => ({
    args,
    run: run as AnyRun<Self>,
    ...more,
  });
  return {
    get: (get) => ({ get }),
    result: (get) => ({ get, calculated: true }),
    writable: scalar,
    writableResult: (get, read, set) => ({ ...scalar(get, read, set), calculated: true }),
    link: (to, at) => ({ to, at }),
    does: (args, run) => method(args, run, {}),
    answers: (args, run) => method(args, run, { reads: true, calculated: true }),
    finds: (returns, args, run) => method(args, run, { returns, reads: true }),
    makes: (returns, args, run) => method(args, run, { returns }),
  };
}
