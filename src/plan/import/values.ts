import { isError, kinds, longestText } from "../kinds";
import type { Cell, Column } from "../types";
import { dateOfNumber, dateOfText } from "./dates";
import { wholeProgramme } from "./synonyms";
import type { Ground } from "./ground";
import { type MoneyUnit, numberOfText, numberOfWord, rounded, toMillions } from "./numbers";
import type { CleaningCode, HeldCode } from "./types";
import { bare, isUnknown, wordMeant } from "./words";

/** What becomes of one value: what to write and how it was cleaned, or why not. */
export type Read = { readonly to: Cell; readonly how: CleaningCode | null } | { readonly held: HeldCode };

/** A column of the list with what holds for all its values. */
export interface Target {
  readonly column: Column;
  /** Unit of its plain numbers, where it holds money in £m. */
  readonly unit: MoneyUnit;
  readonly ground: Ground;
}

/** Reads one value for a column of the plan. */
export function readValue(value: Cell, target: Target): Read {
  if (value === null || value === "") return { to: null, how: null };
  if (isError(value)) return { held: "errorCell" };
  const { column, ground } = target;
  const isName = column.id === ground.importable.name;
  if (!isName && isUnknown(value)) return readUnknown(value, target);
  const read = readers[column.kind]?.(value, target) ?? readText(value);
  return "held" in read ? read : withinBounds(read, column);
}

/** `None` and `N/A` may be words of a list. */
function readUnknown(value: string | number | boolean, { column, ground }: Target): Read {
  const word = column.list === undefined ? null : wordMeant(value, ground.words(column.list));
  return word === null ? { to: null, how: "notKnown" } : { to: word, how: word === value ? null : "wordOfList" };
}

type Reader = (value: string | number | boolean, target: Target) => Read;

const readers: Partial<Record<Column["kind"], Reader>> = {
  date: readDate,
  millions: readMillions,
  number: readNumber,
  pounds: readNumber,
  percent: readNumber,
  integer: readWhole,
  step: readStep,
  choice: (value, { column, ground }) => readWord(value, ground.words(column.list ?? "")),
  rag: (value, { ground }) => readWord(value, ground.words("rag")),
  reference: readReference,
  id: readId,
};

function readDate(value: string | number | boolean): Read {
  const date = typeof value === "number" ? dateOfNumber(value) : typeof value === "string" ? dateOfText(value) : null;
  return date === null ? { held: "notDate" } : { to: date.serial, how: date.how };
}

function readMillions(value: string | number | boolean, { unit, ground: { largest } }: Target): Read {
  if (typeof value === "number") return inMillions(value, unit, { largest, how: null });
  const read = typeof value === "string" ? moneyText(value) : null;
  if (read === null || read.unit === "%") return { held: "notNumber" };
  const how = "numberFromText" as const;
  if (read.unit === "m") return { to: read.value, how };
  if (read.unit === "bn") return { to: rounded(read.value * 1_000), how };
  return inMillions(read.value, read.unit === "k" ? "thousands" : unit, { largest, how });
}

function inMillions(
  value: number,
  unit: MoneyUnit,
  { largest, how }: { readonly largest: number; readonly how: CleaningCode | null },
): Read {
  const millions = toMillions(value, unit, largest);
  return millions === null ? { held: "unitUnclear" } : { to: millions.value, how: millions.how ?? how };
}

function moneyText(text: string): ReturnType<typeof numberOfText> {
  return /^nil$/i.test(text.trim()) ? { value: 0, unit: null, pounds: false } : numberOfText(text);
}

function readNumber(value: string | number | boolean, { column }: Target): Read {
  if (typeof value === "number") return { to: value, how: null };
  const read = typeof value === "string" ? moneyText(value) : null;
  if (read === null) return { held: "notNumber" };
  const times = read.unit === null ? 1 : { bn: 1e9, m: 1e6, k: 1e3, "%": 0.01 }[read.unit];
  const isShare = read.unit === "%" && column.kind !== "percent";
  return isShare ? { held: "notNumber" } : { to: rounded(read.value * times), how: "numberFromText" };
}

function readWhole(value: string | number | boolean, target: Target): Read {
  const { words } = target.ground.importable.columns[target.column.id] ?? {};
  const ofWord = words && typeof value === "string" ? numberOfWord(value, words) : null;
  if (ofWord !== null) return { to: ofWord, how: String(ofWord) === value ? "numberFromText" : "wordToNumber" };
  const read = readNumber(value, target);
  if ("held" in read) return read;
  return Number.isInteger(read.to) ? read : { held: "notWhole" };
}

/** `Step 3`, `3. Realistic discussions`. */
function readStep(value: string | number | boolean): Read {
  const digits = /^(?:step\s*)?(\d{1,2})\b/i.exec(String(value).trim());
  const step = Number(digits?.[1]);
  if (!digits || step < 1 || step > 10) return { held: "outOfRange" };
  return { to: step, how: step === value ? null : "numberFromText" };
}

function readWord(value: string | number | boolean, words: readonly Cell[]): Read {
  const meant = wordMeant(value === true ? "Yes" : value === false ? "No" : value, words);
  return meant === null ? { held: "notOnList" } : { to: meant, how: meant === value ? null : "wordOfList" };
}

function readReference(value: string | number | boolean, { column, ground }: Target): Read {
  if (wholeProgramme.includes(bare(value))) return { to: null, how: "wholeProgramme" };
  // What refers to rows of the list itself is looked up once these have their ids.
  if (column.references === ground.table.name) return { to: String(value).trim(), how: null };
  const id = ground.idOf(column.references ?? "", value);
  if (id === null) return { held: "noSuchProject" };
  return { to: id, how: id === value ? null : "nameToId" };
}

function readId(value: string | number | boolean): Read {
  const id = String(value).trim();
  const asText = typeof value === "string" && id === value ? null : ("spaces" as const);
  // An id that the plan cannot take is left out, and the row gets one of its own.
  return id.length > 20 || /[*?~]/.test(id) ? { to: null, how: "idGiven" } : { to: id, how: asText };
}

function readText(value: string | number | boolean): Read {
  const text = String(value)
    .replace(/\u00a0/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();
  if (text.length > longestText) return { held: "tooLong" };
  return { to: text === "" ? null : text, how: typeof value === "string" && text !== value ? "spaces" : null };
}

function withinBounds(read: { readonly to: Cell; readonly how: CleaningCode | null }, column: Column): Read {
  const { to } = read;
  if (typeof to !== "number" || kinds[column.kind].holds !== "number") return read;
  const [min, max] = [column.min ?? -Infinity, column.max ?? Infinity];
  return to < min || to > max ? { held: "outOfRange" } : read;
}
