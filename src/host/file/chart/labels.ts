import type { Label, SeriesData } from "../../book/model";
import { columnLetters } from "../../book/area";
import { parseArea } from "../address";
import { same } from "../same";
import type { CellLookup } from "../sheet/feature";
import { attributes, escapeAttribute, escapeText, isOn } from "../xml/text";
import { child, childrenOf, descendants, textOf, type XmlNode } from "../xml/tree";
import { readTextLook, richText, runLook, textProperties } from "./look";
import { kindOf } from "./kinds";
import { referenceOf, textPoints, textsFrom } from "./source";

const c15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"';
/** What Excel calls the extension of labels and of the range that labels are taken from. */
const labelExtension = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";
const rangeExtension = "{02D57815-91ED-43cb-92C2-25804820EDAC}";

const positions: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Positions that Excel takes for a kind of series; any other makes it offer to repair the file. */
function allowedPositions(type: string): string[] {
  const { element, grouping } = kindOf(type);
  if (element === "barChart")
    return grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"];
  if (element === "lineChart" || element === "scatterChart") return ["l", "r", "t", "b", "ctr"];
  return element === "pieChart" ? ["bestFit", "ctr", "inEnd", "outEnd"] : [];
}

const shownWords = { showVal: "showValue", showSerName: "showSeriesName", showCatName: "showCategoryName" } as const;

/** Labels that run down one column of cells in the order of the points. */
interface LabelRange {
  readonly reference: string;
  readonly first: number;
  readonly column: string;
  readonly sheet: string;
}

/** The column that the points' labels run down, or undefined where they are linked in another way. */
export function labelRange(series: SeriesData, points: number): LabelRange | undefined {
  const linked = Object.entries(series.points).flatMap(([index, { label }]) =>
    label?.formula ? [{ index: Number(index), cell: cellOf(label.formula) }] : [],
  );
  const start = linked[0]?.cell && { ...linked[0].cell, row: linked[0].cell.row - linked[0].index };
  if (!start || start.row < 0) return undefined;
  const isRun = linked.every(({ index, cell }) => same(cell, { ...start, row: start.row + index }));
  if (!isRun) return undefined;
  const last = Math.max(points, ...Object.keys(series.points).map((index) => Number(index) + 1));
  const column = columnLetters(start.column);
  const { sheet, row: first } = start;
  return { sheet, first, column, reference: `${sheet}!$${column}$${first + 1}:$${column}$${first + last}` };
}

function cellOf(formula: string): { sheet: string; row: number; column: number } | undefined {
  const match = /^=?\s*(.+)!([^!]+)$/.exec(formula);
  const area = match && parseArea(match[2]!);
  return match && area && area.rows === 1 && area.columns === 1
    ? { sheet: match[1]!, row: area.row, column: area.column }
    : undefined;
}

/** `<c:dLbls>` of a series; nothing where it has no labels. */
export function writeLabels(series: SeriesData, range: LabelRange | undefined, cells: CellLookup): string {
  const own = Object.entries(series.points).filter(
    (each): each is [string, { label: Label }] => each[1].label !== undefined,
  );
  if (!series.labels && own.length === 0) return "";
  const each = own
    .map(([index, { label }]) => writePointLabel(Number(index), label, { series, range, cells }))
    .join("");
  const general = series.labels ?? { show: false };
  const flags = general.show === false ? shownParts({}) : shownParts(general);
  const extension = range ? `<c:extLst>${labelFlags()}</c:extLst>` : "";
  return `<c:dLbls>${each}${lookOf(general, series.type)}${flags}${extension}</c:dLbls>`;
}

interface Of {
  readonly series: SeriesData;
  readonly range: LabelRange | undefined;
  readonly cells: CellLookup;
}

function writePointLabel(index: number, label: Label, { series, range, cells }: Of): string {
  const start = `<c:dLbl><c:idx val="${index}"/>`;
  if (label.show === false && !label.formula && label.text === undefined) return `${start}<c:delete val="1"/></c:dLbl>`;
  const all = { ...series.labels, ...label };
  const look = lookOf(all, series.type);
  if (label.formula && range) {
    const field = `<a:fld id="${fieldId(index)}" type="CELLRANGE">${runLook(all)}<a:pPr/><a:t>[CELLRANGE]</a:t></a:fld><a:endParaRPr lang="en-GB"/>`;
    return `${start}<c:tx>${richText({}, field)}</c:tx>${look}${shownParts({})}<c:extLst>${labelFlags()}</c:extLst></c:dLbl>`;
  }
  if (label.formula)
    return `${start}<c:tx>${textsFrom(label.formula, cells)}</c:tx>${look}${shownParts({ showValue: true })}</c:dLbl>`;
  if (label.text !== undefined) {
    const run = `<a:r>${runLook(all)}<a:t>${escapeText(label.text)}</a:t></a:r>`;
    return `${start}<c:tx>${richText(all, run)}</c:tx>${look}${shownParts({ showValue: true })}</c:dLbl>`;
  }
  return `${start}${look}${shownParts(all)}</c:dLbl>`;
}

function fieldId(index: number): string {
  return `{${(index + 1).toString(16).toUpperCase().padStart(8, "0")}-54E9-4D5E-9C0F-7C3B6A1F20D4}`;
}

function labelFlags(): string {
  return `<c:ext uri="${labelExtension}" ${c15}><c15:showDataLabelsRange val="1"/></c:ext>`;
}

function lookOf(label: Label, type: string): string {
  const word = label.position === undefined ? undefined : positions[label.position];
  const format =
    label.numberFormat === undefined
      ? ""
      : `<c:numFmt formatCode="${escapeAttribute(label.numberFormat)}" sourceLinked="0"/>`;
  const position = word && allowedPositions(type).includes(word) ? `<c:dLblPos val="${word}"/>` : "";
  return `${format}${textProperties(label)}${position}`;
}

function shownParts({ showValue, showSeriesName, showCategoryName }: Label): string {
  const flag = (name: string, on: boolean | undefined): string => `<c:${name}${attributes({ val: Boolean(on) })}/>`;
  return (
    flag("showLegendKey", false) +
    flag("showVal", showValue) +
    flag("showCatName", showCategoryName) +
    flag("showSerName", showSeriesName) +
    flag("showPercent", false) +
    flag("showBubbleSize", false)
  );
}

/** The extension of a series that says where labels are taken from, with their texts. */
export function writeLabelRange(range: LabelRange | undefined, cells: CellLookup): string {
  if (!range) return "";
  const cache = `<c15:dlblRangeCache>${textPoints(cells(range.reference)?.texts ?? [])}</c15:dlblRangeCache>`;
  return `<c:extLst><c:ext uri="${rangeExtension}" ${c15}><c15:datalabelsRange><c15:f>${escapeText(range.reference)}</c15:f>${cache}</c15:datalabelsRange></c:ext></c:extLst>`;
}

/** Labels of a series element: those of all its points, and of single ones by index. */
export function readLabels(node: XmlNode): { labels?: Label; points: Map<number, Label> } {
  const holder = child(node, "dLbls");
  const points = new Map<number, Label>();
  if (!holder) return { points };
  const range = descendants(node, "datalabelsRange").map((each) => textOf(child(each, "f")))[0];
  for (const each of childrenOf(holder, "dLbl"))
    points.set(Number(child(each, "idx")?.attributes.val), readPointLabel(each, range));
  if (isOn(child(holder, "delete")?.attributes.val)) return { points };
  const labels = readLook(holder);
  const showsNone = points.size > 0 && !labels.showValue && !labels.showSeriesName && !labels.showCategoryName;
  return { labels: showsNone ? { ...labels, show: false } : labels, points };
}

function readPointLabel(node: XmlNode, range: string | undefined): Label {
  if (isOn(child(node, "delete")?.attributes.val)) return { show: false };
  const look = readLook(node);
  const source = child(node, "tx");
  const reference = referenceOf(source);
  if (reference !== undefined) return { ...bareLook(look), formula: `=${reference}` };
  const index = Number(child(node, "idx")?.attributes.val);
  const isField =
    source !== undefined && descendants(source, "fld").some((each) => each.attributes.type === "CELLRANGE");
  if (isField && range) return { ...bareLook(look), formula: `=${cellInRange(range, index)}` };
  const rich = child(source, "rich");
  return rich ? { ...bareLook(look), ...readTextLook(rich), text: descendants(rich, "t").map(textOf).join("") } : look;
}

function cellInRange(range: string, index: number): string {
  const bang = range.lastIndexOf("!");
  const area = parseArea(range.slice(bang + 1));
  if (!area) return range;
  return `${range.slice(0, bang)}!$${columnLetters(area.column)}$${area.row + index + 1}`;
}

/** The look of a label whose text is its own, so that what it would show else does not matter. */
function bareLook(label: Label): Label {
  const look = { ...label };
  for (const part of Object.values(shownWords)) delete look[part];
  return look;
}

function readLook(node: XmlNode): Label {
  const label: Label = { ...readTextLook(child(node, "txPr")) };
  const position = child(node, "dLblPos")?.attributes.val;
  const word = Object.keys(positions).find((each) => positions[each] === position);
  const format = child(node, "numFmt");
  if (word) label.position = word;
  if (format && !isOn(format.attributes.sourceLinked)) label.numberFormat = format.attributes.formatCode;
  for (const [element, part] of Object.entries(shownWords))
    if (isOn(child(node, element)?.attributes.val)) label[part] = true;
  return label;
}
