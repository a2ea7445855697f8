import type { HostClass, Link, Method, Registry, Scalar } from "../classes/declare/hostClass";
import { HostError } from "./hostError";
import type { Requirements } from "./requirements";

/** An object of the model: a value and the class that says what it can do. `value: null` is a null object. */
export interface Target {
  readonly declared: HostClass<unknown>;
  readonly value: unknown;
  /** The name under which it was kept, once it was. */
  referenceId?: string;
}

/** What a null object is once the client knows that it is one: of no class any more, and so is all that hangs on it. */
export const nullTarget: Target = { declared: { name: "Object", scalars: {} }, value: null };

/** Finds members of classes by their names on the wire and refuses what is not served or not offered. */
export class Catalogue {
  private readonly foldedNames = new WeakMap<object, Map<string, string>>();

  constructor(
    private readonly registry: Registry,
    private readonly requirements: Requirements,
  ) {}

  /** A target of the named class. */
  target(className: string, value: unknown): Target {
    const declared = this.registry.get(className) as HostClass<unknown> | undefined;
    if (!declared) throw new HostError("ApiNotFound", `${className} is not served by this host`);
    return { declared, value };
  }

  /** The scalar of that name; `undefined` when the class has none. */
  scalar({ declared }: Target, name: string): Scalar<unknown> | undefined {
    return this.member(declared, declared.scalars, name);
  }

  /** The link of that name; `undefined` when the class has none. */
  link({ declared }: Target, name: string): Link<unknown> | undefined {
    return this.member(declared, declared.links ?? {}, name);
  }

  /** The method of that name. */
  method({ declared }: Target, name: string): Method<unknown> {
    const found = this.member(declared, declared.methods ?? {}, name);
    return found ?? this.notServed(declared.name, name);
  }

  /** Refuses a member by name. */
  notServed(className: string, member: string): never {
    throw new HostError("ApiNotFound", `${className}.${member} is not served by this host`);
  }

  /** Whether the set that the member belongs to is offered. */
  offers(className: string, wireName: string): boolean {
    return this.requirements.offers(className, wireName);
  }

  /** The spelling on the wire of a name that a query gives in the client's spelling. */
  wireName(names: object, given: string): string | undefined {
    if (Object.hasOwn(names, given)) return given;
    let folded = this.foldedNames.get(names);
    if (!folded) this.foldedNames.set(names, (folded = new Map(Object.keys(names).map((n) => [n.toLowerCase(), n]))));
    return folded.get(given.toLowerCase());
  }

  private member<M>(declared: HostClass<unknown>, members: Readonly<Record<string, M>>, given: string): M | undefined {
    const name = this.wireName(members, given);
    if (name === undefined) return undefined;
    this.requirements.check(declared.name, name);
    return members[name];
  }
}
