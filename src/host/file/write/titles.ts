import { quotedSheet } from "../../book/formulaText";
import type { PackageEdit } from "../package";
import { relatedPart } from "../relationships";
import { same } from "../same";
import { Splices } from "../xml/splices";
import { escapeText, isOn } from "../xml/text";
import { at, child, childrenOf, descendants, parseXml, relationshipId, textOf, type XmlNode } from "../xml/tree";

/** Titles of one kind in the document properties: a heading and what stands under it. */
interface Group {
  readonly heading: string;
  readonly titles: readonly string[];
}

/** What of a workbook part has a title: sheets by their relationship, and names that mean ranges. */
interface Titled {
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

/**
 * Keeps the titles in the document properties like the workbook: which group is which is told by its titles, since its
 * heading is in the language of whoever wrote the file. `before` is the workbook part as it was.
 */
export function patchTitles(edit: PackageEdit, workbookPart: string, before: string): void {
  const part = relatedPart(edit, "", "extended-properties");
  const [was, now] = [before, edit.text(workbookPart)].map(titledOf) as [Titled, Titled];
  if (part === undefined || same(was, now)) return;
  const text = edit.text(part);
  const root = parseXml(text);
  const groups = groupsOf(root);
  if (!groups) return;
  const after = withNames(withSheets(groups, was, now), was, now);
  if (same(groups, after)) return;
  const splices = new Splices(text);
  writeVector(splices, at(root, "HeadingPairs", "vector"), after.flatMap(pairOf));
  writeVector(
    splices,
    at(root, "TitlesOfParts", "vector"),
    after.flatMap(({ titles }) => titles.map(stringOf)),
  );
  edit.set(part, splices.apply());
}

function titledOf(workbook: string): Titled {
  const root = parseXml(workbook);
  const sheets = childrenOf(child(root, "sheets"), "sheet");
  const nameOf = (node: XmlNode | undefined): string => node?.attributes.name ?? "";
  const names = childrenOf(child(root, "definedNames"), "definedName").filter(isRange);
  return {
    sheets: new Map(sheets.map((node) => [relationshipId(node) ?? "", nameOf(node)])),
    names: names.map((node) => {
      const { localSheetId, name = "" } = node.attributes;
      const scope = localSheetId === undefined ? "" : `${quotedSheet(nameOf(sheets[Number(localSheetId)]))}!`;
      return scope + name.replace("_xlnm.", "");
    }),
  };
}

/** Whether Excel lists a name: one that is seen and means cells. */
function isRange(node: XmlNode): boolean {
  const { name = "", hidden } = node.attributes;
  const means = textOf(node);
  return !isOn(hidden) && !name.endsWith("_FilterDatabase") && means.includes("!") && !/[("#]/.test(means);
}

/** The groups as they stand; undefined where headings and titles do not tally. */
function groupsOf(root: XmlNode): Group[] | undefined {
  const pairs = descendants(at(root, "HeadingPairs", "vector") ?? root, "variant");
  const titles = childrenOf(at(root, "TitlesOfParts", "vector"), "lpstr").map(textOf);
  const groups: Group[] = [];
  let from = 0;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const count = Number(textOf(pairs[index + 1]));
    groups.push({ heading: textOf(child(pairs[index], "lpstr")), titles: titles.slice(from, (from += count)) });
  }
  return groups.length > 0 && from === titles.length ? groups : undefined;
}

/** The groups of sheets with the names and in the order that they have now; new sheets stand in the first of them. */
function withSheets(groups: readonly Group[], was: Titled, now: Titled): Group[] {
  const ids = new Map([...was.sheets].map(([id, name]) => [name, id]));
  const isOfSheets = ({ titles }: Group): boolean => titles.length > 0 && titles.every((title) => ids.has(title));
  const first = groups.findIndex(isOfSheets);
  return groups.map((group, index) => {
    if (!isOfSheets(group)) return group;
    const mine = new Set(group.titles.map((title) => ids.get(title)));
    const kept = [...now.sheets].filter(([id]) => mine.has(id) || (index === first && !was.sheets.has(id)));
    return { ...group, titles: kept.map(([, name]) => name) };
  });
}

/** The groups with the names that there are now; a group of names is made where the first ones came. */
function withNames(groups: readonly Group[], was: Titled, now: Titled): Group[] {
  const [old, fresh] = [new Set(was.names), now.names.filter((name) => !was.names.includes(name))];
  const at = groups.findIndex(({ titles }) => titles.length > 0 && titles.every((title) => old.has(title)));
  const there = groups[at];
  if (!there)
    return fresh.length > 0 && old.size === 0 ? [...groups, { heading: "Named Ranges", titles: fresh }] : [...groups];
  const titles = [...there.titles.filter((title) => now.names.includes(title)), ...fresh];
  return groups.flatMap((group, index) => (index === at ? (titles.length > 0 ? [{ ...group, titles }] : []) : [group]));
}

const stringOf = (text: string): string => `<vt:lpstr>${escapeText(text)}</vt:lpstr>`;
const pairOf = ({ heading, titles }: Group): string[] =>
  [stringOf(heading), `<vt:i4>${titles.length}</vt:i4>`].map((value) => `<vt:variant>${value}</vt:variant>`);

/** Replaces the entries of a vector, in the prefix that it has. */
function writeVector(splices: Splices, vector: XmlNode | undefined, entries: readonly string[]): void {
  if (!vector) return;
  const prefix = vector.qualified.slice(0, -vector.name.length);
  const open = vector.source.slice(vector.start, vector.openEnd).replace(/size="\d+"/, `size="${entries.length}"`);
  const xml = entries.join("").replaceAll(/(<\/?)vt:/g, `$1${prefix}`);
  splices.replace(vector.start, vector.closeStart, open + xml);
}
