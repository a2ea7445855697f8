import type { Injector } from "@univerjs/core";
import type { ArrayValueObject, BaseFunction, BaseValueObject, IFunctionService } from "@univerjs/engine-formula";
import { parseDay } from "../book/input";
import type { UniverModules } from "./loadUniver";
import { patchConditions } from "./univerConditions";
import { takeOneWay } from "./univerSteps";

const patched = new WeakSet<BaseFunction>();

/** Corrects what Univer 0.25.1 calculates wrongly. */
export function patchFunctions(injector: Injector, modules: UniverModules): void {
  const { formula } = modules;
  forgetComparisons(formula);
  patchBoolean(formula);
  patchDays(formula);
  rememberTexts(formula);
  const service = injector.get(formula.IFunctionService);
  patchSort(service);
  patchHyperlink(service, formula);
  patchCompare(service, formula);
  patchConditions(service, formula);
  takeOneWay(injector, modules);
}

/**
 * Univer remembers what stood in a column to answer the next comparison with it. What it remembers loses errors
 * (`OR(A1="",FALSE)` is FALSE where A1 is #N/A) and takes 0 and FALSE for an empty text. So it remembers nothing.
 */
function forgetComparisons({ CELL_INVERTED_INDEX_CACHE: remembered }: UniverModules["formula"]): void {
  remembered.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  remembered.set = () => undefined;
  remembered.setContinueBuildingCache = () => undefined;
}

/** Univer says that TRUE<>"" and TRUE<>1 are FALSE. */
function patchBoolean({ BooleanValueObject }: UniverModules["formula"]): void {
  const { prototype } = BooleanValueObject;
  if (patchedClasses.has(prototype)) return;
  const compareBy = prototype.compareBy;
  patchedClasses.add(prototype);
  prototype.compareBy = function (this: InstanceType<typeof BooleanValueObject>, value, operator) {
    return (operator as string) === "<>" && typeof value !== "boolean"
      ? BooleanValueObject.create(true)
      : compareBy.call(this, value, operator);
  };
}

const patchedClasses = new WeakSet<object>();

/** Stand-ins for `*` and `?`, from the part of Unicode that no text uses. */
const standIns: Readonly<Record<string, string>> = { "*": "\uE02A", "?": "\uE03F" };

/** In Univer `=` takes `*` and `?` for patterns; in Excel only MATCH, COUNTIF and their like do. */
function patchCompare(service: IFunctionService, formula: UniverModules["formula"]): void {
  const compare = service.getExecutor("COMPARE");
  if (!compare || patched.has(compare)) return;
  patched.add(compare);
  const calculate = compare.calculate.bind(compare);
  const isPattern = (value: BaseValueObject | null): boolean =>
    value?.isString() === true && /[*?]/.test(String(value.getValue()));
  const plain = (value: BaseValueObject): BaseValueObject =>
    isPattern(value)
      ? formula.StringValueObject.create(String(value.getValue()).replace(/[*?]/g, (sign) => standIns[sign] ?? sign))
      : value;
  const single = (value: BaseValueObject): BaseValueObject | null =>
    value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
  compare.calculate = (...variants: BaseValueObject[]) =>
    variants.some((value) => isPattern(single(value)))
      ? calculate(...variants.map((value) => (value.isArray() ? value.mapValue(plain) : plain(value))))
      : calculate(...variants);
}

/** SORT sorts the values it is given in place, and they are the cache of the range for every other formula of the pass. */
function patchSort(service: IFunctionService): void {
  const sort = service.getExecutor("SORT");
  if (!sort || patched.has(sort)) return;
  patched.add(sort);
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (...variants: BaseValueObject[]) => {
    const [array, ...rest] = variants;
    return calculate(...(array ? [copyOf(array), ...rest] : variants));
  };
}

/** A list of values of its own: some functions (SORT, IFERROR) change the one that they are given. */
export function copyOf(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? value.mapValue((cell) => cell) : value;
}

/** HYPERLINK answers with formatted text, which leaves the cell without a value. Its value is the words it shows. */
function patchHyperlink(service: IFunctionService, { StringValueObject }: UniverModules["formula"]): void {
  const hyperlink = service.getExecutor("HYPERLINK");
  if (!hyperlink || patched.has(hyperlink)) return;
  patched.add(hyperlink);
  const calculate = hyperlink.calculate.bind(hyperlink);
  hyperlink.calculate = (...variants: BaseValueObject[]) => {
    const words = calculate(...variants) as BaseValueObject;
    return words.isString() ? StringValueObject.create(String(words.getValue())) : words;
  };
}

/** Texts that are remembered not to be numbers. */
const mostTexts = 20_000;

/** Univer tries every text of every formula as a date, a time and a number each time it meets it; here what is none is known. */
function rememberTexts({ ValueObjectFactory: factory }: UniverModules["formula"]): void {
  if (patchedClasses.has(factory)) return;
  patchedClasses.add(factory);
  const create = factory.create.bind(factory);
  const texts = new Map<string, BaseValueObject>();
  factory.create = (raw, isIgnoreNumberPattern = false) => {
    if (typeof raw !== "string") return create(raw, isIgnoreNumberPattern);
    const key = `${isIgnoreNumberPattern} ${raw}`;
    const known = texts.get(key);
    if (known) return known;
    const made = create(raw, isIgnoreNumberPattern);
    if (made.isString()) remember(texts, key, made as BaseValueObject);
    return made;
  };
}

function remember(texts: Map<string, BaseValueObject>, text: string, value: BaseValueObject): void {
  if (texts.size >= mostTexts) texts.clear();
  texts.set(text, value);
}

/** Univer reads 1/4/2026 in a text as 4 January; here it is 1 April. */
function patchDays({ StringValueObject, NumberValueObject }: UniverModules["formula"]): void {
  const { prototype } = StringValueObject;
  if (patchedClasses.has(prototype)) return;
  patchedClasses.add(prototype);
  const convert = prototype.convertToNumberObjectValue;
  const errors = new Map<string, ReturnType<typeof convert>>();
  prototype.convertToNumberObjectValue = function (this: InstanceType<typeof StringValueObject>) {
    const text = String(this.getValue());
    const known = errors.get(text);
    if (known) return known;
    const day = parseDay(text.trim());
    const value = day ? NumberValueObject.create(day.v) : convert.call(this);
    if (value.isError()) remember(errors, text, value);
    return value;
  };
}
