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
  const format =
    axis.numberFormat === undefined
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${escapeAttribute(axis.numberFormat)}" sourceLinked="${axis.linkNumberFormat ? 1 : 0}"/>`;
  const gridlines = axis.majorGridlines ? wrapped("majorGridlines", shapeProperties(undefined, axis.gridline)) : "";
  const pieces = [
    `<c:axId val="${place.id}"/>`,
    writeScaling(axis),
    `<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place.side}"/>`,
    gridlines,
    title,
    format,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="${labelWords[axis.tickLabelPosition ?? "NextToAxis"] ?? "nextTo"}"/>`,
    shapeProperties(undefined, axis.line),
    textProperties({ size: axis.fontSize, color: axis.fontColor }),
    `<c:crossAx val="${place.crosses}"/><c:crosses val="${meetWords[place.meets ?? "Automatic"] ?? "autoZero"}"/>`,
    place.element === "valAx" ? writeValueEnd(axis, place) : writeCategoryEnd(axis, place),
  ];
  return wrapped(place.element, pieces.join(""));
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
  const scaling = child(node, "scaling");
  const value = (holder: XmlNode | undefined, name: string): string | undefined => child(holder, name)?.attributes.val;
  const format = child(node, "numFmt");
  const linked = isOn(format?.attributes.sourceLinked);
  const title = child(node, "title");
  const said = title && readTitle(title);
  const look = readTextLook(child(node, "txPr"));
  const facts: Partial<AxisData> = {
    title: said?.text,
    titleFormula: said?.formula,
    titleSize: said?.size,
    titleBold: said?.bold,
    titleColor: said?.color,
    minimum: numberOf(value(scaling, "min")),
    maximum: numberOf(value(scaling, "max")),
    majorUnit: numberOf(value(node, "majorUnit")),
    minorUnit: numberOf(value(node, "minorUnit")),
    numberFormat: linked && format?.attributes.formatCode === "General" ? undefined : format?.attributes.formatCode,
    linkNumberFormat: linked && format?.attributes.formatCode !== "General" ? true : undefined,
    reversed: value(scaling, "orientation") === "maxMin" || undefined,
    tickLabelPosition: wordFor(labelWords, value(node, "tickLblPos"), "nextTo"),
    categoryType: node.name === "dateAx" ? "DateAxis" : value(node, "auto") === "0" ? "TextAxis" : undefined,
    position: wordFor(meetWords, value(other, "crosses"), "autoZero"),
    line: readLine(child(node, "spPr")),
    gridline: readLine(child(child(node, "majorGridlines"), "spPr")),
    fontSize: look.size,
    fontColor: look.color,
  };
  const given = Object.fromEntries(Object.entries(facts).filter(([, each]) => each !== undefined)) as Partial<AxisData>;
  return {
    visible: !isOn(value(node, "delete")),
    majorGridlines: child(node, "majorGridlines") !== undefined,
    ...given,
  };
}

function wordFor(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
  automatic: string,
): string | undefined {
  if (value === undefined || value === automatic) return undefined;
  return Object.keys(words).find((word) => words[word] === value);
}
