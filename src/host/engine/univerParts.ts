import type { Injector } from "@univerjs/core";
import type { ArrayValueObject, BaseAstNode, BaseValueObject } from "@univerjs/engine-formula";
import type { Pass } from "./dependencies";
import type { UniverModules } from "./loadUniver";
import type { ReadArea } from "./readAreas";
import { copyOf } from "./univerPatches";
import { nodeKinds, stepBefore } from "./univerSteps";

/** A formula that is being calculated. */
type Calculating = { readonly pass: Pass; readonly cell: Parameters<Pass["concerns"]>[0] } | undefined;

/** What a part of a formula last came to. */
interface Part {
  /** What it reads; null where that cannot be told, and nothing is kept. */
  readonly reads: readonly ReadArea<unknown>[] | null;
  value: BaseValueObject | undefined;
  calculatedIn: number;
}

/** Functions that go through columns and come to one value: what they came to is worth keeping. */
const gathering = new Set(["COUNTIF", "COUNTIFS", "LOOKUP", "MATCH", "SUMIF", "SUMIFS", "SUMPRODUCT"]);
/** They ask for more than the values of the cells that they name. */
const asksForMore = new Set([
  ...["AGGREGATE", "CELL", "INDIRECT", "INFO", "NOW", "OFFSET", "RAND", "RANDARRAY", "RANDBETWEEN"],
  ...["SHEET", "SHEETS", "SUBTOTAL", "TODAY"],
]);
/** Whatever else there is in a formula (LAMBDA, the cells an array fills) tells less of what it reads. */
const telling = new Set<number>(Object.values(nodeKinds));

/**
 * Lets Univer calculate of a formula only the parts for which something has changed: a row of a table looks through whole
 * columns for many reasons, and one cell typed concerns few of them.
 */
export function keepParts(injector: Injector, modules: UniverModules, calculating: () => Calculating): void {
  const known = new WeakMap<object, WeakMap<BaseAstNode, Part>>();
  const partOf = (node: BaseAstNode, now: NonNullable<Calculating>): Part => {
    let parts = known.get(now.cell);
    if (!parts) known.set(now.cell, (parts = new WeakMap()));
    let part = parts.get(node);
    if (!part) parts.set(node, (part = { reads: readsOf(node, now), value: undefined, calculatedIn: 0 }));
    return part;
  };
  stepBefore(injector, modules, (step) => (node, x, y) => {
    const now = isGathering(node) ? calculating() : undefined;
    if (!now) return step(node, x, y);
    const part = partOf(node, now);
    if (part.value && part.reads && now.pass.isSince(part.calculatedIn, part.reads)) {
      node.setValue(copyOf(part.value));
      return 0;
    }
    const done = step(node, x, y);
    part.value = keptOf(node);
    part.calculatedIn = now.pass.number;
    return done;
  });
}

const isGathering = (node: BaseAstNode): boolean =>
  (node.nodeType as number) === nodeKinds.function && gathering.has(node.getToken());

/** What it came to, if that is one value. */
function keptOf(node: BaseAstNode): BaseValueObject | undefined {
  const value = node.getValue();
  if (!value?.isValueObject() || !isSingle(value as BaseValueObject)) return undefined;
  return copyOf(value as BaseValueObject);
}

/** Longer lists would take much room. */
function isSingle(value: BaseValueObject): boolean {
  if (!value.isArray()) return true;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1;
}

/** The areas that a part reads; null where it reads what its text does not tell. */
function readsOf(node: BaseAstNode, { pass, cell }: NonNullable<Calculating>): readonly ReadArea<unknown>[] | null {
  const kind = node.nodeType as number;
  if (!telling.has(kind) || node.getToken() === "@" || asksForMore.has(node.getToken())) return null;
  if (kind === nodeKinds.reference) return pass.readsOf(cell, node.getToken());
  // Its ends are cells, or else only a calculation shows them.
  if (kind === nodeKinds.span)
    return pass.readsOf(
      cell,
      node
        .getChildren()
        .map((end) => end.getToken())
        .join(":"),
    );
  const beneath = node.getChildren().map((child) => readsOf(child, { pass, cell }));
  return beneath.some((reads) => reads === null) ? null : [...new Set(beneath.flatMap((reads) => reads ?? []))];
}
