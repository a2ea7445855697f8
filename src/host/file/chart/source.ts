import type { Scalar } from "../../book/model";
import type { CellLookup } from "../sheet/feature";
import { escapeText } from "../xml/text";
import { child, childrenOf, textOf, type XmlNode } from "../xml/tree";

/** A reference with what it held when the file was saved, so that readers which do not calculate can draw. */
export function numbersFrom(reference: string, cells: CellLookup): string {
  const found = cells(reference);
  const format = escapeText(found?.numberFormat ?? "General");
  const cache = `<c:numCache><c:formatCode>${format}</c:formatCode>${numberPoints(found?.values ?? [])}</c:numCache>`;
  return `<c:numRef><c:f>${bare(reference)}</c:f>${cache}</c:numRef>`;
}

/** Count and points of a cache of numbers; what is no number leaves a gap. */
export function numberPoints(values: readonly Scalar[]): string {
  const points = values.map((value, index) => (typeof value === "number" ? point(index, String(value)) : ""));
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

/** As `numbersFrom`, for texts. */
export function textsFrom(reference: string, cells: CellLookup): string {
  return `<c:strRef><c:f>${bare(reference)}</c:f><c:strCache>${textPoints(cells(reference)?.values ?? [])}</c:strCache></c:strRef>`;
}

/** Texts for what holds texts, numbers where every value is one. */
export function eitherFrom(reference: string, cells: CellLookup): string {
  const values = (cells(reference)?.values ?? []).filter((value) => value !== null);
  const areNumbers = values.length > 0 && values.every((value) => typeof value === "number");
  return areNumbers ? numbersFrom(reference, cells) : textsFrom(reference, cells);
}

/** Count and points of a cache of texts. */
export function textPoints(values: readonly Scalar[]): string {
  const points = values
    .map((value, index) => (value === null || value === "" ? "" : point(index, shown(value))))
    .join("");
  return `<c:ptCount val="${values.length}"/>${points}`;
}

function point(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`;
}

/** A value as a chart's cache has it. */
export function shown(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function bare(reference: string): string {
  return escapeText(reference.replace(/^=/, ""));
}

/** The reference of a data source (`<c:cat>`, `<c:val>`, ...), without "=". */
export function referenceOf(node: XmlNode | undefined): string | undefined {
  const holder = node?.children.find((each) => /Ref$/.test(each.name));
  const text = textOf(child(holder, "f"));
  return text === "" ? undefined : text;
}

/** The texts that a cache holds, by index. */
export function cachedTexts(holder: XmlNode | undefined): string[] {
  const texts: string[] = [];
  for (const node of childrenOf(holder, "pt")) texts[Number(node.attributes.idx)] = textOf(child(node, "v"));
  return texts;
}
