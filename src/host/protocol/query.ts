import type { Scalar } from "../classes/declare/hostClass";
import { HostError } from "./hostError";
import { everything, parted, type Selection, selectionOf } from "./selection";
import type { Catalogue, Target } from "./target";
import type { QueryInfo } from "./wire";

/** What a query gives: plain values by their names on the wire. Waits for results only if a value asked for needs them. */
export class Query {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly settle: () => Promise<void>,
  ) {}

  /** The answer for one object, which may be a collection. */
  async of(target: Target, info: QueryInfo = {}): Promise<Record<string, unknown> | null> {
    return this.answer(target, selectionOf(info), info);
  }

  /** What makes the client find the object again: its id, or the name it is kept under. A null object is null to it. */
  identity(target: Target): Record<string, unknown> | null {
    if (target.value === null) return null;
    const identity: Record<string, unknown> = {};
    for (const name of ["Id", "_Id"]) {
      const scalar = target.declared.scalars[name];
      if (scalar) identity[name] = scalar.get(target.value);
    }
    if (target.referenceId !== undefined) identity._ReferenceId = target.referenceId;
    return identity;
  }

  private async answer(
    target: Target,
    selection: Selection,
    range: QueryInfo,
  ): Promise<Record<string, unknown> | null> {
    if (target.value === null) return null;
    if (target.declared.items) return this.collection(target, selection, range);
    return this.object(target, selection);
  }

  private async collection(target: Target, selection: Selection, range: QueryInfo): Promise<Record<string, unknown>> {
    const { items, scalars } = target.declared;
    const { own, ofItems } = parted(selection, (name) => this.catalogue.wireName(scalars, name) !== undefined);
    const answer = await this.object(target, own);
    if (!items || !ofItems) return answer;
    const { Skip = 0, Top = Infinity } = range;
    const _Items: unknown[] = [];
    for (const value of items.all(target.value).slice(Skip, Skip + Top)) {
      const item = this.catalogue.target(items.of, value);
      _Items.push({ ...this.identity(item), ...(await this.answer(item, ofItems, {})) });
    }
    return { ...answer, _Items };
  }

  private async object(target: Target, selection: Selection): Promise<Record<string, unknown>> {
    const answer: Record<string, unknown> = {};
    if (selection.all) await this.allScalars(target, answer);
    for (const [name, inner] of selection.members) await this.member(target, name, inner, answer);
    return answer;
  }

  private async allScalars({ declared, value }: Target, into: Record<string, unknown>): Promise<void> {
    for (const [name, scalar] of Object.entries(declared.scalars)) {
      // The client takes an empty reference for "no longer kept"; the real one came when it was instantiated.
      if (name === "_ReferenceId" || !this.catalogue.offers(declared.name, name)) continue;
      into[name] = await this.value(scalar, value);
    }
  }

  private async member(target: Target, name: string, inner: Selection, into: Record<string, unknown>): Promise<void> {
    const { declared, value } = target;
    const scalar = this.catalogue.scalar(target, name);
    if (scalar) {
      into[this.catalogue.wireName(declared.scalars, name) ?? name] = await this.value(scalar, value);
      return;
    }
    const link = this.catalogue.link(target, name);
    if (!link) throw new HostError("ApiNotFound", `${declared.name}.${name} is not served by this host`);
    const linked = this.catalogue.target(link.to, link.at(value));
    const asked = inner.all || inner.members.size > 0 ? inner : everything();
    const found = await this.answer(linked, asked, {});
    into[this.catalogue.wireName(declared.links ?? {}, name) ?? name] = found && { ...this.identity(linked), ...found };
  }

  private async value(scalar: Scalar<unknown>, self: unknown): Promise<unknown> {
    if (scalar.calculated) await this.settle();
    return await scalar.get(self);
  }
}

/** The same with names in the client's spelling, as `retrieve` wants them. */
export function inClientSpelling(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inClientSpelling);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
    if (name === "_Items") return ["items", inClientSpelling(inner)];
    return [name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1), inClientSpelling(inner)];
  });
  return Object.fromEntries(entries);
}
