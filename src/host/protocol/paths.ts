import type { Reader } from "../classes/declare/readers";
import { HostError } from "./hostError";
import type { References } from "./references";
import type { Catalogue, Target } from "./target";
import type { ArgumentInfo, ObjectPath } from "./wire";

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
const ways: Readonly<Record<number, (paths: Paths, path: ObjectPath) => Target>> = {
  1: (paths) => paths.ground.root,
  2: (paths, path) => paths.ground.catalogue.target(path.Name.split(".").at(-1) ?? "", paths.ground.root.value),
  3: (paths, path) => paths.byMethod(paths.parentOf(path), path.Name, path.ArgumentInfo),
  4: (paths, path) => paths.byLink(paths.parentOf(path), path.Name),
  5: (paths, path) => paths.byMethod(paths.parentOf(path), "GetItem", path.ArgumentInfo),
  6: (paths, path) => paths.ground.references.get(path.Name),
  7: (paths) => ({ ...paths.ground.root, value: null }),
};

/** The objects of one batch. A path is followed once, when it is first needed: a method may have made its object. */
export class Paths {
  private readonly found = new Map<number, Target>();

  constructor(
    readonly ground: Ground,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  /** The object at a path. */
  at(id: number): Target {
    const known = this.found.get(id);
    if (known) return known;
    const path = this.paths[id];
    const way = path && ways[path.ObjectPathType];
    if (!way) throw new HostError("InvalidObjectPath", `The object path ${id} does not exist.`);
    const target = way(this, path);
    this.found.set(id, target);
    return target;
  }

  /** The object of the path above. */
  parentOf(path: ObjectPath): Target {
    return this.at(path.ParentObjectPathId ?? 0);
  }

  /** A linked object; what hangs on a null object is null too. */
  byLink(parent: Target, name: string): Target {
    const { catalogue } = this.ground;
    const link = catalogue.link(parent, name) ?? catalogue.notServed(parent.declared.name, name);
    return catalogue.target(link.to, parent.value === null ? null : link.at(parent.value));
  }

  /** The object that a method answers with. */
  byMethod(parent: Target, name: string, info?: ArgumentInfo): Target {
    const { catalogue } = this.ground;
    const method = catalogue.method(parent, name);
    const className = method.returns ?? catalogue.notServed(parent.declared.name, name);
    if (parent.value === null) return catalogue.target(className, null);
    if (!method.reads) this.ground.wrote();
    return catalogue.target(className, method.run(parent.value, ...this.read(method.args, info)));
  }

  /** Reads arguments; those that are objects stand as the ids of their paths. */
  read(readers: readonly Reader<unknown>[], info?: ArgumentInfo): unknown[] {
    const given = this.resolved(info);
    return readers.map((reader, at) => reader(given[at], `argument ${at + 1}`));
  }

  /** The arguments with every referenced path replaced by its object. */
  resolved(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, at) => this.replaced(argument, ids[at]));
  }

  private replaced(argument: unknown, id: unknown): unknown {
    if (typeof id === "number" && id !== 0) return this.at(id).value;
    if (!Array.isArray(id) || !Array.isArray(argument)) return argument;
    return argument.map((each: unknown, at) => this.replaced(each, id[at]));
  }
}
