import type { ConditionalFormat } from "../../book/model";
import { areasName, parseAreas } from "../address";
import { formulaFromFile, formulaToFile } from "../formulaText";
import { withPrefix } from "../namespaces";
import { colorOf } from "../read/color";
import { isSet, type StylesRead } from "../read/styles";
import { setAttribute } from "../xml/edits";
import type { Section, Sections } from "../xml/sections";
import type { Splices } from "../xml/splices";
import { attributes, escapeText, isOn, numberOf } from "../xml/text";
import { at, child, childrenOf, parseXml, textOf, type XmlNode } from "../xml/tree";
import type { SheetFeature, SheetWriting } from "./feature";
import { patchList, type Read } from "./listPatch";

interface Rule {
  readonly holder: Section;
  readonly node: XmlNode;
  readonly value: ConditionalFormat;
}

/** Conditional formats with a formula of their own; the other kinds stay in the file as they are. */
export const conditionalFormats: SheetFeature = {
  read({ sections, styles }, into) {
    into.conditionalFormats = rulesOf(sections, styles).map((rule) => rule.value);
  },
  patch(to, now) {
    const rules = rulesOf(to.sections, to.styles);
    const gone = new Set<Rule>();
    const fresh = patchList(
      rules.map((rule) => readOf(rule, rules, gone, to)),
      now.conditionalFormats,
    );
    for (const holder of new Set([...gone].map((rule) => rule.holder)))
      removeFrom(holder, gone, to.splices, to.sections.text);
    const written = fresh.map((format) => writeRule(format, to)).join("");
    to.splices.insert(placeAfterFormats(to.sections), withPrefix(written, to.sections.prefix));
  },
};

function rulesOf(sections: Sections, styles: StylesRead): Rule[] {
  const rules = sections.all("conditionalFormatting").flatMap((holder) => {
    const root = parseXml(sections.text, holder.start, holder.end);
    const areas = parseAreas(root.attributes.sqref ?? "");
    return childrenOf(root, "cfRule")
      .filter((node) => node.attributes.type === "expression")
      .map((node) => ({ holder, node, value: readRule(node, areas, styles) }));
  });
  // The place among the rules names a rule: it is the same each time the part is read.
  rules.forEach(
    ({ value }, index) =>
      (value.id = `{${(index + 1).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`),
  );
  return rules;
}

function readRule(node: XmlNode, areas: ConditionalFormat["areas"], styles: StylesRead): ConditionalFormat {
  const { priority, stopIfTrue, dxfId } = node.attributes;
  const look = dxfId === undefined ? undefined : styles.differential[Number(dxfId)];
  return {
    id: "",
    areas,
    formula: formulaFromFile(textOf(child(node, "formula"))),
    priority: numberOf(priority) ?? 0,
    stopIfTrue: isOn(stopIfTrue),
    format: look ? readLook(look, styles) : {},
  };
}

function readLook(look: XmlNode, styles: StylesRead): ConditionalFormat["format"] {
  const font = child(look, "font");
  const pattern = at(look, "fill", "patternFill");
  const fill = colorOf(child(pattern, "bgColor"), styles.palette) ?? colorOf(child(pattern, "fgColor"), styles.palette);
  const color = colorOf(child(font, "color"), styles.palette);
  const format: ConditionalFormat["format"] = {};
  if (color) format.fontColor = color;
  if (child(font, "b")) format.bold = isSet(child(font, "b"));
  if (child(font, "i")) format.italic = isSet(child(font, "i"));
  if (fill) format.fill = fill;
  return format;
}

function readOf(rule: Rule, all: readonly Rule[], gone: Set<Rule>, to: SheetWriting): Read<ConditionalFormat> {
  const shares = all.some((other) => other !== rule && other.holder === rule.holder);
  const alone =
    !shares && childrenOf(parseXml(to.sections.text, rule.holder.start, rule.holder.end), "cfRule").length === 1;
  return {
    value: rule.value,
    remove: () => gone.add(rule),
    move: alone
      ? (sqref) => setAttribute(to.splices, { source: to.sections.text, ...rule.holder }, "sqref", sqref)
      : undefined,
  };
}

function removeFrom(holder: Section, gone: ReadonlySet<Rule>, splices: Splices, text: string): void {
  const unwanted = [...gone].filter((rule) => rule.holder === holder);
  const rules = childrenOf(parseXml(text, holder.start, holder.end), "cfRule").length;
  if (unwanted.length === rules) splices.replace(holder.start, holder.end, "");
  else for (const { node } of unwanted) splices.replace(node.start, node.end, "");
}

function writeRule(format: ConditionalFormat, { writer }: SheetWriting): string {
  const written = attributes({
    type: "expression",
    dxfId: writer.differential(format.format),
    priority: Math.max(1, format.priority),
    stopIfTrue: format.stopIfTrue || undefined,
  });
  const rule = `<cfRule${written}><formula>${escapeText(formulaToFile(format.formula))}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${areasName(format.areas)}">${rule}</conditionalFormatting>`;
}

function placeAfterFormats(sections: Sections): number {
  const last = sections.all("conditionalFormatting").pop();
  return last ? last.end : sections.placeFor("conditionalFormatting");
}
