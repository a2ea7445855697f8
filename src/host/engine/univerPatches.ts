import type { Injector } from "@univerjs/core";
import type { BaseFunction, BaseValueObject } from "@univerjs/engine-formula";
import type { UniverModules } from "./loadUniver";

const patched = new WeakSet<BaseFunction>();

/**
 * Corrects what Univer 0.25.1 calculates wrongly.
 * SORT sorts the values it is given in place, and they are the cache of the range for every other formula of the pass.
 */
export function patchFunctions(injector: Injector, { formula }: UniverModules): void {
  const service = injector.get(formula.IFunctionService);
  const sort = service.getExecutor("SORT");
  if (!sort || patched.has(sort)) return;
  patched.add(sort);
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (...variants: BaseValueObject[]) => {
    const [array, ...rest] = variants;
    return calculate(...(array ? [copyOf(array), ...rest] : variants));
  };
}

function copyOf(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? value.mapValue((cell) => cell) : value;
}
