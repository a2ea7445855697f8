import { HostError } from "./hostError";
import type { Paths } from "./paths";
import { inClientSpelling, Query } from "./query";
import type { References } from "./references";
import type { Target } from "./target";
import type { Action } from "./wire";

/** What one action does: it changes the workbook, or gives the value of its answer, or both. */
type Verb = (act: Acting, target: Target, action: Action) => unknown;

/** The nine kinds of action, by `ActionType`. */
const verbs: Readonly<Record<number, Verb>> = {
  1: (act, target) => act.query.identity(target),
  2: (act, target, action) => act.query.of(target, action.QueryInfo),
  3: (act, target, action) => act.call(target, action),
  4: async (act, target, action) => act.set(target, action.Name, (await act.paths.resolved(action.ArgumentInfo))[0]),
  5: () => null,
  6: (act, target, action) => act.queryRecursively(target, action),
  7: async (act, target, action) => inClientSpelling(await act.query.of(target, action.QueryInfo)),
  8: (act, target, action) => act.ensureUnchanged(target, action.ObjectState ?? {}),
  9: (act, target, action) => act.update(target, action.ObjectState ?? {}),
};

/** Whether the action leaves a trace id, which the client takes as the sign that it was reached. */
export const isTrace = (action: Action): boolean => action.ActionType === 5;

/** Keeping and releasing references. */
const ofReferences: Readonly<Record<string, (references: References, target: Target, action: Action) => unknown>> = {
  _KeepReference: (references, target) => void (target.value !== null && references.keep(target)),
  _RemoveReference: (references, _target, { ArgumentInfo }) => references.release(String(ArgumentInfo?.Arguments?.[0])),
  _RemoveAllReferences: (references) => references.releaseAll(),
  _GetReferenceCount: (references) => references.count,
};

/** Carries out the actions of one batch. */
export class Acting {
  readonly query: Query;

  constructor(readonly paths: Paths) {
    this.query = new Query(paths.ground.catalogue, () => paths.ground.settle());
  }

  /** Does one action and gives the value of its answer. */
  async perform(action: Action): Promise<unknown> {
    const verb = verbs[action.ActionType];
    if (!verb) throw new HostError("InvalidRequest", `There is no action of type ${action.ActionType}.`);
    return (await verb(this, await this.target(action), action)) ?? null;
  }

  /** The object that an action is about; a trace is about none. */
  private target(action: Action): Target | Promise<Target> {
    return isTrace(action) ? this.paths.ground.root : this.paths.at(action.ObjectPathId);
  }

  /** Calls a method; on a null object nothing happens, as in Excel. Keeping and releasing references is the protocol's own, whatever the class. */
  async call(target: Target, action: Action): Promise<unknown> {
    const { catalogue, references } = this.paths.ground;
    const own = ofReferences[action.Name];
    if (own) return own(references, target, action);
    if (target.value === null) return null;
    const method = catalogue.method(target, action.Name);
    if (method.calculated) await this.paths.ground.settle();
    if (!method.reads) this.paths.ground.wrote();
    return method.run(target.value, ...(await this.paths.read(method.args, action.ArgumentInfo)));
  }

  /** Sets a property; of a null object, nothing. */
  set(target: Target, name: string, value: unknown): void {
    const { catalogue } = this.paths.ground;
    const { declared } = target;
    if (target.value === null) return;
    const scalar =
      catalogue.scalar(target, declared.setters?.[name] ?? name) ?? catalogue.notServed(declared.name, name);
    if (!scalar.set) throw new HostError("InvalidArgument", `${declared.name}.${name} is read-only`);
    this.paths.ground.wrote();
    scalar.set(target.value, value);
  }

  /** Sets several properties. */
  async update(target: Target, state: Record<string, unknown>): Promise<void> {
    const values = await this.paths.resolved({ Arguments: [state] });
    for (const [name, value] of Object.entries(values[0] as Record<string, unknown>)) this.set(target, name, value);
  }

  /** Refuses if any of the values is no longer what the client believes. */
  async ensureUnchanged(target: Target, state: Record<string, unknown>): Promise<void> {
    if (target.value === null) return;
    const now = inClientSpelling(await this.query.of(target, { Select: Object.keys(state) })) as Record<
      string,
      unknown
    >;
    for (const [name, value] of Object.entries(state)) {
      if (JSON.stringify(now[name]) === JSON.stringify(value)) continue;
      throw new HostError("Conflict", `${target.declared.name}.${name} has changed since it was read`);
    }
  }

  /** A query whose selections are given by class. No class of Excel nests in itself, so one level is all there is. */
  queryRecursively(target: Target, action: Action): Promise<unknown> {
    return this.query.of(target, action.RecursiveQueryInfo?.Queries[target.declared.name] ?? {});
  }
}
