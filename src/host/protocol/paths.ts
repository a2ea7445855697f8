import type { Reader } from "../classes/declare/readers";
import { HostError } from "./hostError";
import type { References } from "./references";
import { type Catalogue, nullTarget, type Target } from "./target";
import type { ArgumentInfo, ObjectPath } from "./wire";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a batch stands on: the classes, the root object and what the client has kept. */
export interface Ground {
  readonly catalogue: Catalogue;
  readonly root: Target;
  readonly references: References;
  /** Waits until what was written is calculated. */
  settle(): Promise<void>;
  /** Told of every action that changes the workbook. */
  wrote(): void;
}

/** The seven ways in which a path reaches its object, by `ObjectPathType`. */
const ways: Readonly<Record<number, (paths: Paths, path: ObjectPath) => Target | Promise<Target>>> = {
  1: (paths) => paths.ground.root,
  2: (paths, path) => paths.ground.catalogue.target(path.Name.split(".").at(-1) ?? "", paths.ground.root.value),
  3: async (paths, path) => paths.byMethod(await paths.parentOf(path), path.Name, path.ArgumentInfo),
  4: async (paths, path) => paths.byLink(await paths.parentOf(path), path.Name),
  5: async (paths, path) => paths.byMethod(await paths.parentOf(path), "GetItem", path.ArgumentInfo),
  6: (paths, path) => paths.ground.references.get(path.Name),
  7: () => nullTarget,
};

/** The objects of one batch. A path is followed once, when it is first needed: a method may have made its object. */
export class Paths {
  private readonly found = new Map<number, Promise<Target>>();

  constructor(
    readonly ground: Ground,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  /** The object at a path. */
  at(id: number): Promise<Target> {
    const known = this.found.get(id);
    if (known) return known;
    const target = this.follow(id);
    this.found.set(id, target);
    return target;
  }

  private async follow(id: number): Promise<Target> {
    const path = this.paths[id];
    const way = path && ways[path.ObjectPathType];
    if (!way) throw new HostError("InvalidObjectPath", `The object path ${id} does not exist.`);
    return way(this, path);
  }

  /** The object of the path above. */
  parentOf(path: ObjectPath): Promise<Target> {
    return this.at(path.ParentObjectPathId ?? 0);
  }

  /** A linked object; what hangs on a null object is null too. */
  byLink(parent: Target, name: string): Target {
    if (parent === nullTarget) return nullTarget;
    const { catalogue } = this.ground;
    const link = catalogue.link(parent, name) ?? catalogue.notServed(parent.declared.name, name);
    return catalogue.target(link.to, parent.value === null ? null : link.at(parent.value));
  }

  /** The object that a method answers with. */
  async byMethod(parent: Target, name: string, info?: ArgumentInfo): Promise<Target> {
    if (parent === nullTarget) return nullTarget;
    const { catalogue } = this.ground;
    const method = catalogue.method(parent, name);
    const className = method.returns ?? catalogue.notServed(parent.declared.name, name);
    if (parent.value === null) return catalogue.target(className, null);
    if (!method.reads) this.ground.wrote();
    const args = await this.read(method.args, info);
    if (method.calculated) await this.ground.settle();
    return catalogue.target(className, await method.run(parent.value, ...args));
  }

  /** Reads arguments; those that are objects stand as the ids of their paths. */
  async read(readers: readonly Reader<unknown>[], info?: ArgumentInfo): Promise<unknown[]> {
    const given = await this.resolved(info);
    return readers.map((reader, at) => reader(given[at], `argument ${at + 1}`));
  }

  /** The arguments with every referenced path replaced by its object. */
  resolved(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return Promise.all((info?.Arguments ?? []).map((argument, at) => this.replaced(argument, ids[at])));
  }

  private async replaced(argument: unknown, id: unknown): Promise<unknown> {
    if (typeof id === "number" && id !== 0) return (await this.at(id)).value;
    if (Array.isArray(argument)) {
      const inner: readonly unknown[] = Array.isArray(id) ? id : [];
      // A grid of values, which can be large, holds no objects and is not walked.
      if (inner.length === 0 && !argument.some(isRecord)) return argument;
      return Promise.all(argument.map((each: unknown, at) => this.replaced(each, inner[at])));
    }
    return isRecord(argument) ? this.replacedWithin(argument) : argument;
  }

  /** Within plain objects an object stands as `{ _ObjectPathId }`. */
  private async replacedWithin(argument: Record<string, unknown>): Promise<unknown> {
    if (typeof argument._ObjectPathId === "number") return (await this.at(argument._ObjectPathId)).value;
    const entries = Object.entries(argument).map(
      async ([name, value]) => [name, await this.replaced(value, 0)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}
