import type { Injector } from "@univerjs/core";
import type { ArrayValueObject, BaseAstNode, BaseValueObject } from "@univerjs/engine-formula";
import type { UniverModules } from "./loadUniver";

/** Calculates a node of a formula and those beneath it. */
export type Step = (node: BaseAstNode, x?: number, y?: number) => unknown;

/** Univer's kinds of nodes that are told apart here. */
export const nodeKinds = {
  reference: 1,
  constant: 2,
  operator: 3,
  function: 4,
  span: 10,
  sign: 11,
  nothing: 13,
} as const;

/** What Univer declares private. */
interface Interpreting {
  _execute: Step;
}

/** Puts itself before Univer's way of calculating a node: `before` gets that way, and the one for the nodes beneath. */
export function stepBefore(
  injector: Injector,
  { formula }: UniverModules,
  before: (step: Step, beneath: Step) => Step,
): void {
  const interpreter = injector.get(formula.Interpreter) as unknown as Interpreting;
  interpreter._execute = before(interpreter._execute.bind(interpreter), (...node) => interpreter._execute(...node));
}

/** Whether the node is this function. */
export const isCalled = (node: BaseAstNode, ...names: readonly string[]): boolean =>
  names.includes(node.getToken()) && (node.nodeType as number) !== nodeKinds.reference;

/** Univer calculates both ways of an IF and takes one; here it calculates the one that it takes. */
export function takeOneWay(injector: Injector, modules: UniverModules): void {
  const { NumberValueObject } = modules.formula;
  stepBefore(injector, modules, (step, beneath) => (node, x, y) => {
    const [condition, ...ways] = isCalled(node, "IF") ? node.getChildren() : [];
    if (!condition || [condition, ...ways].some((each) => isCalled(each, "LAMBDA"))) return step(node, x, y);
    beneath(condition, x, y);
    const chosen = wayOf(condition);
    for (const [at, way] of ways.entries()) {
      if (chosen === null || chosen === at || !isWork(way)) beneath(way, x, y);
      // What it does not take has to be there all the same.
      else way.setValue(NumberValueObject.create(0));
    }
    node.execute();
    return 0;
  });
}

const isWork = ({ nodeType }: BaseAstNode): boolean =>
  [nodeKinds.function, nodeKinds.operator].some((kind) => kind === (nodeType as number));

/** Which of the ways after a condition is taken: neither after an error (-1), each for some cells after an array (null). */
function wayOf(condition: BaseAstNode): number | null {
  const value = condition.getValue();
  if (!value || value.isReferenceObject()) return null;
  const single =
    value.isValueObject() && isArray(value as BaseValueObject) ? onlyCell(value as ArrayValueObject) : value;
  if (!single) return null;
  if (single.isError()) return -1;
  return (single as BaseValueObject).getValue() ? 0 : 1;
}

const isArray = (value: BaseValueObject): value is ArrayValueObject => value.isArray();

function onlyCell(array: ArrayValueObject): BaseValueObject | null {
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? null) : null;
}
