import { HostError } from "./hostError";
import type { Target } from "./target";

/** The objects that a client keeps across requests, by the name given out for each. */
export class References {
  private readonly kept = new Map<string, Target>();
  private last = 0;

  /** Keeps an object and names it. */
  keep(target: Target): string {
    const known = target.referenceId;
    if (known !== undefined && this.kept.has(known)) return known;
    const name = `ref:${++this.last}`;
    target.referenceId = name;
    this.kept.set(name, target);
    return name;
  }

  /** The object kept under that name. */
  get(name: string): Target {
    const found = this.kept.get(name);
    if (!found) throw new HostError("InvalidReference", `Nothing is kept under the reference ${name}.`);
    return found;
  }

  /** Lets one go. */
  release(name: string): void {
    this.kept.delete(name);
  }

  /** Lets all go. */
  releaseAll(): void {
    this.kept.clear();
  }

  /** How many are kept. */
  get count(): number {
    return this.kept.size;
  }
}
