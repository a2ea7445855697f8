import { BookError } from "../../book/bookError";
import { namedColours } from "./colours";

/** Turns one argument from the wire into what a class works with, or refuses it. `undefined` is an argument left out. */
export type Reader<V> = (argument: unknown, name: string) => V;

function refuse(name: string, wanted: string): never {
  throw new BookError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${name} takes ${wanted}.`,
  );
}

/** A text; numbers and truth values are taken as their text, as COM does. */
export const text: Reader<string> = (argument, name) => {
  if (typeof argument === "string") return argument;
  if (typeof argument === "number" || typeof argument === "boolean") return String(argument);
  return refuse(name, "a text");
};

/** A number; texts that are numbers are taken. */
export const number: Reader<number> = (argument, name) => {
  const value = typeof argument === "string" && argument.trim() !== "" ? Number(argument) : argument;
  return typeof value === "number" && Number.isFinite(value) ? value : refuse(name, "a number");
};

/** A number from `least` to `most`. */
export const within =
  (least: number, most: number): Reader<number> =>
  (argument, name) => {
    const value = number(argument, name);
    return value >= least && value <= most ? value : refuse(name, `a number from ${least} to ${most}`);
  };

/** A whole number. */
export const int: Reader<number> = (argument, name) => {
  const value = number(argument, name);
  return Number.isInteger(value) ? value : refuse(name, "a whole number");
};

/** True or false. */
export const bool: Reader<boolean> = (argument, name) =>
  typeof argument === "boolean" ? argument : refuse(name, "true or false");

/** A text or a number: the key of an item, by name or id or place. */
export const key: Reader<string | number> = (argument, name) =>
  typeof argument === "string" || typeof argument === "number" ? argument : refuse(name, "a name or a number");

/** Whatever was sent. */
export const anything: Reader<unknown> = (argument) => argument;

/** A plain object. */
export const record: Reader<Record<string, unknown>> = (argument, name) =>
  typeof argument === "object" && argument !== null && !Array.isArray(argument)
    ? (argument as Record<string, unknown>)
    : refuse(name, "an object");

/** May be left out or null. */
export const optional =
  <V>(reader: Reader<V>): Reader<V | undefined> =>
  (argument, name) =>
    argument === undefined || argument === null ? undefined : reader(argument, name);

/** May be left out or null; then it is `value`. */
export const orElse =
  <V>(reader: Reader<V>, value: V): Reader<V> =>
  (argument, name) =>
    argument === undefined || argument === null ? value : reader(argument, name);

/** One of the words; Excel does not mind their case. */
export const oneOf =
  <W extends string>(...words: readonly W[]): Reader<W> =>
  (argument, name) => {
    const found = words.find((word) => typeof argument === "string" && word.toLowerCase() === argument.toLowerCase());
    return found ?? refuse(name, `one of ${words.join(", ")}`);
  };

/** A colour as "#RRGGBB" in upper case; the names of HTML that Excel knows are taken. An empty text is "no colour". */
export const color: Reader<string> = (argument, name) => {
  if (argument === "" || argument === null) return "";
  const value = typeof argument === "string" ? argument.trim() : "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1] ?? namedColours.get(value.toLowerCase());
  return hex ? `#${hex.toUpperCase()}` : refuse(name, "a colour such as #4472C4");
};

/** The object behind an argument that was an API object; `null` for a null object. */
export const object =
  <V>(test: (value: unknown) => value is V): Reader<V> =>
  (argument, name) =>
    test(argument) ? argument : refuse(name, "an object of this workbook");

/** Takes what the first reader takes, else what the second does. */
export const either =
  <A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> =>
  (argument, name) => {
    try {
      return first(argument, name);
    } catch {
      return second(argument, name);
    }
  };
