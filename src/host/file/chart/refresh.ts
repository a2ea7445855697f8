import type { Scalar } from "../../book/model";
import type { CellLookup } from "../sheet/feature";
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
  const sheet = reference.slice(0, reference.lastIndexOf("!")).replace(/^'|'$/g, "").replace(/''/g, "'");
  if (!cache || !isTouched(sheet)) return;
  const found = cells(reference);
  // What is hidden may be left out of a cache, and a number among texts is cached as it is shown.
  if (!found || found.isHidden) return;
  const isNumbers = node.name === "numRef";
  const isLabels = node.name === "datalabelsRange";
  if (!isNumbers && !isLabels && found.values.some((value) => typeof value === "number")) return;
  const values = isLabels ? found.texts : found.values;
  if (sameCache(cache, values, isNumbers)) return;
  const prefix = cache.qualified.slice(0, -cache.name.length).replace(":", "") || "c";
  const points = isNumbers ? numberPoints(values) : textPoints(values);
  const format = child(cache, "formatCode");
  const written = points.replaceAll("c:", `${isLabels ? "c" : prefix}:`);
  splices.replace(cache.openEnd, cache.closeStart, (format ? outer(format) : "") + written);
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
