import type { Scalar } from "../../book/model";
import type { CellLookup, LookedUp } from "../sheet/feature";
import { Splices } from "../xml/splices";
import { child, outer, parseXml, textOf, type XmlNode } from "../xml/tree";
import { cachedTexts, numberPoints, shown, textPoints } from "./source";

const caches: Readonly<Record<string, string>> = {
  numRef: "numCache",
  strRef: "strCache",
  datalabelsRange: "dlblRangeCache",
};

/** A chart part with the caches of changed sheets brought up to date: readers that do not calculate draw from them. */
export function refreshCaches(text: string, cells: CellLookup, isTouched: (sheet: string) => boolean): string {
  const splices = new Splices(text);
  const visit = (node: XmlNode): void => {
    const name = caches[node.name];
    if (name) refresh(splices, { node, cache: child(node, name), cells, isTouched });
    else for (const each of node.children) visit(each);
  };
  visit(parseXml(text));
  return splices.apply();
}

interface Source {
  readonly node: XmlNode;
  readonly cache: XmlNode | undefined;
  readonly cells: CellLookup;
  readonly isTouched: (sheet: string) => boolean;
}

function refresh(splices: Splices, { node, cache, cells, isTouched }: Source): void {
  const reference = textOf(child(node, "f"));
  if (!cache || !isTouched(sheetOf(reference))) return;
  const found = cells(reference);
  // What is hidden may be left out of a cache.
  if (!found || found.isHidden) return;
  const values = cachedValues(node.name, found);
  if (!values || sameCache(cache, values, node.name === "numRef")) return;
  const points = node.name === "numRef" ? numberPoints(values) : textPoints(values);
  const format = child(cache, "formatCode");
  const prefix = node.name === "datalabelsRange" ? "c:" : cache.qualified.slice(0, -cache.name.length);
  const written = points.replace(/<(\/?)c:/g, `<$1${prefix}`);
  splices.replace(cache.openEnd, cache.closeStart, (format ? outer(format) : "") + written);
}

function sheetOf(reference: string): string {
  const name = reference.slice(0, reference.lastIndexOf("!"));
  return name.replace(/^'|'$/g, "").replace(/''/g, "'");
}

/** What a cache is to hold; undefined for texts among which there are numbers, cached as they are shown. */
function cachedValues(kind: string, found: LookedUp): readonly Scalar[] | undefined {
  if (kind === "datalabelsRange") return found.texts;
  const isPlain = kind === "numRef" || !found.values.some((value) => typeof value === "number");
  return isPlain ? found.values : undefined;
}

function sameCache(cache: XmlNode, values: readonly Scalar[], isNumbers: boolean): boolean {
  const cached = cachedTexts(cache);
  return values.every((value, index) => {
    const was = cached[index];
    if (!isNumbers) return (was ?? "") === shown(value);
    const number = was === undefined || was === "" || Number.isNaN(Number(was)) ? undefined : Number(was);
    return typeof value === "number" ? number === value : number === undefined;
  });
}
