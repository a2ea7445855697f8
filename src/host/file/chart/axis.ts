import type { AxisData } from "../../book/model";
import type { CellLookup } from "../sheet/feature";
import { escapeAttribute, isOn, numberOf } from "../xml/text";
import { child, type XmlNode } from "../xml/tree";
import { readLine, readTextLook, shapeProperties, textProperties } from "./look";
import { readTitle, type Title, writeTitle } from "./title";

/** Where an axis stands in a chart. */
export interface AxisPlace {
  readonly element: "catAx" | "dateAx" | "valAx";
  readonly id: number;
  readonly crosses: number;
  readonly side: "l" | "r" | "t" | "b";
  /** Where this axis meets the other one, which is said by the other one's position. */
  readonly meets?: string;
  /** For a value axis: whether columns stand between the ticks of the other. */
  readonly between?: boolean;
}

const labelWords: Readonly<Record<string, string>> = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };
const meetWords: Readonly<Record<string, string>> = { Automatic: "autoZero", Maximum: "max", Minimum: "min" };

/** `<c:catAx>`, `<c:dateAx>` or `<c:valAx>`. */
export function writeAxis(axis: AxisData, place: AxisPlace, cells: CellLookup): string {
  const title = axis.titleFormula || axis.title ? writeTitle(titleOf(axis), cells) : "";
  const gridlines = axis.majorGridlines ? wrapped("majorGridlines", shapeProperties(undefined, axis.gridline)) : "";
  const pieces = [
    `<c:axId val="${place.id}"/>`,
    writeScaling(axis),
    `<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place.side}"/>`,
    gridlines,
    title,
    writeFormat(axis),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="${wordOf(labelWords, axis.tickLabelPosition)}"/>`,
    shapeProperties(undefined, axis.line),
    textProperties({ size: axis.fontSize, color: axis.fontColor }),
    `<c:crossAx val="${place.crosses}"/><c:crosses val="${wordOf(meetWords, place.meets)}"/>`,
    place.element === "valAx" ? writeValueEnd(axis, place) : writeCategoryEnd(axis, place),
  ];
  return wrapped(place.element, pieces.join(""));
}

function writeFormat({ numberFormat, linkNumberFormat }: AxisData): string {
  if (numberFormat === undefined) return '<c:numFmt formatCode="General" sourceLinked="1"/>';
  return `<c:numFmt formatCode="${escapeAttribute(numberFormat)}" sourceLinked="${linkNumberFormat ? 1 : 0}"/>`;
}

/** A file's word; the first of the list where nothing is said. */
function wordOf(words: Readonly<Record<string, string>>, said: string | undefined): string {
  return (said === undefined ? undefined : words[said]) ?? Object.values(words)[0]!;
}

function titleOf({ title, titleFormula, titleSize, titleBold, titleColor }: AxisData): Title {
  return { text: title, formula: titleFormula, size: titleSize, bold: titleBold, color: titleColor };
}

function wrapped(element: string, inner: string): string {
  return inner === "" ? `<c:${element}/>` : `<c:${element}>${inner}</c:${element}>`;
}

function writeScaling({ minimum, maximum, reversed }: AxisData): string {
  const limit = (name: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${name} val="${value}"/>`;
  return `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/>${limit("max", maximum)}${limit("min", minimum)}</c:scaling>`;
}

function writeValueEnd({ majorUnit, minorUnit }: AxisData, { between }: AxisPlace): string {
  const unit = (name: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${name} val="${value}"/>`;
  return `<c:crossBetween val="${between ? "between" : "midCat"}"/>${unit("majorUnit", majorUnit)}${unit("minorUnit", minorUnit)}`;
}

function writeCategoryEnd({ categoryType }: AxisData, { element }: AxisPlace): string {
  if (element === "dateAx") return '<c:auto val="0"/><c:lblOffset val="100"/>';
  return `<c:auto val="${categoryType === "TextAxis" ? 0 : 1}"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>`;
}

/** An axis as it is where a chart does not say. */
export function hiddenAxis(): AxisData {
  return { visible: false, majorGridlines: false };
}

/** The reverse of `writeAxis`; `other` is the axis that this one meets. */
export function readAxis(node: XmlNode, other: XmlNode | undefined): AxisData {
  const look = readTextLook(child(node, "txPr"));
  const facts: Partial<AxisData> = {
    ...readAxisTitle(child(node, "title")),
    ...readScale(node),
    ...readFormat(child(node, "numFmt")),
    tickLabelPosition: wordFor(labelWords, valueIn(node, "tickLblPos"), "nextTo"),
    categoryType: readCategoryType(node),
    position: wordFor(meetWords, valueIn(other, "crosses"), "autoZero"),
    line: readLine(child(node, "spPr")),
    gridline: readLine(child(child(node, "majorGridlines"), "spPr")),
    fontSize: look.size,
    fontColor: look.color,
  };
  const given = Object.fromEntries(Object.entries(facts).filter(([, each]) => each !== undefined)) as Partial<AxisData>;
  return {
    visible: !isOn(valueIn(node, "delete")),
    majorGridlines: child(node, "majorGridlines") !== undefined,
    ...given,
  };
}

function valueIn(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.val;
}

function readAxisTitle(node: XmlNode | undefined): Partial<AxisData> {
  if (!node) return {};
  const { text, formula, size, bold, color } = readTitle(node);
  return { title: text, titleFormula: formula, titleSize: size, titleBold: bold, titleColor: color };
}

function readScale(node: XmlNode): Partial<AxisData> {
  const scaling = child(node, "scaling");
  return {
    minimum: numberOf(valueIn(scaling, "min")),
    maximum: numberOf(valueIn(scaling, "max")),
    majorUnit: numberOf(valueIn(node, "majorUnit")),
    minorUnit: numberOf(valueIn(node, "minorUnit")),
    reversed: valueIn(scaling, "orientation") === "maxMin" || undefined,
  };
}

function readFormat(node: XmlNode | undefined): Partial<AxisData> {
  const isLinked = isOn(node?.attributes.sourceLinked);
  const format = node?.attributes.formatCode;
  if (isLinked && format === "General") return {};
  return { numberFormat: format, linkNumberFormat: isLinked || undefined };
}

function readCategoryType(node: XmlNode): string | undefined {
  if (node.name === "dateAx") return "DateAxis";
  return valueIn(node, "auto") === "0" ? "TextAxis" : undefined;
}

function wordFor(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
  automatic: string,
): string | undefined {
  if (value === undefined || value === automatic) return undefined;
  return Object.keys(words).find((word) => words[word] === value);
}
