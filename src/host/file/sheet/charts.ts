import type { ChartData, SheetData } from "../../book/model";
import { readBox, writeBox } from "../chart/anchor";
import { writeChart } from "../chart/chart";
import { writeFrame } from "../chart/frame";
import { chartRelationship, readChart } from "../chart/readChart";
import { refreshCaches } from "../chart/refresh";
import { declaration, sheetDrawing, toStrict, withPrefix } from "../namespaces";
import type { Parts } from "../package";
import { addContentType, addRelationship, appendChild, relationshipsOf, removeRelationships } from "../relationships";
import { same } from "../same";
import { removeWithParts } from "../write/removePart";
import { relationshipAttribute, setAttribute } from "../xml/edits";
import { Splices } from "../xml/splices";
import { child, descendants, parseXml, relationshipId, type XmlNode } from "../xml/tree";
import type { SheetFeature, SheetReading, SheetWriting } from "./feature";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

interface Known {
  readonly anchor: XmlNode;
  readonly part: string;
  readonly relationship: string;
  readonly chart: ChartData;
}

/** Charts of the kinds that we write; others stay in the file as they are. */
export const charts: SheetFeature = {
  read(from, into) {
    const drawing = drawingOf(from);
    into.charts = drawing ? knownCharts(from.parts, drawing, into).map(({ chart }) => chart) : [];
  },
  patch(to, now) {
    if (to.was.charts.length === 0 && now.charts.length === 0) return;
    const drawing = drawingOf(to);
    const known = drawing ? knownCharts(to.edit, drawing, to.was) : [];
    const wanted = new Map(now.charts.map((chart) => [chart.id, chart]));
    if (drawing) patchKnown(to, { drawing, known, wanted, now });
    const fresh = now.charts.filter((chart) => !known.some((each) => each.chart.id === chart.id));
    if (fresh.length > 0) {
      const into = drawing ?? addDrawing(to);
      for (const chart of fresh) addChart(to, into, chart, now);
    }
    if (drawing && fresh.length === 0) removeEmpty(to, drawing);
  },
};

/** Name of the part that holds what is drawn over a sheet's cells. */
export function drawingOf({ parts, part, sections }: SheetReading): string | undefined {
  const node = sections.node("drawing");
  const id = node && relationshipId(node);
  const target = relationshipsOf(parts, part).find((each) => each.id === id)?.target;
  return target !== undefined && parts.has(target) ? target : undefined;
}

function knownCharts(parts: Parts, drawing: string, sheet: SheetData): Known[] {
  const related = relationshipsOf(parts, drawing);
  const anchors = parseXml(parts.text(drawing)).children.filter((node) => /Anchor$/.test(node.name));
  return anchors.flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const relationship = frame && chartRelationship(frame);
    const part = related.find((each) => each.id === relationship)?.target;
    const content = part !== undefined && parts.has(part) ? readChart(parts.text(part)) : undefined;
    if (!frame || !relationship || part === undefined || !content) return [];
    const chart: ChartData = { ...readNaming(frame, part), ...readBox(anchor, sheet), ...content };
    return [{ anchor, part, relationship, chart }];
  });
}

function readNaming(frame: XmlNode, part: string): Pick<ChartData, "id" | "name" | "altText"> {
  const { id, name = "", descr } = descendants(frame, "cNvPr")[0]?.attributes ?? {};
  return descr ? { id: idOf(part, id), name, altText: descr } : { id: idOf(part, id), name };
}

function idOf(part: string, shape: string | undefined): string {
  const hex = (value: string | undefined): string =>
    Number(value ?? 0)
      .toString(16)
      .toUpperCase()
      .padStart(8, "0");
  return `{${hex(/(\d+)\.xml$/.exec(part)?.[1])}-0000-0000-0000-0000${hex(shape)}}`;
}

interface KnownPatch {
  readonly drawing: string;
  readonly known: readonly Known[];
  readonly wanted: ReadonlyMap<string, ChartData>;
  readonly now: SheetData;
}

function patchKnown(to: SheetWriting, { drawing, known, wanted, now }: KnownPatch): void {
  const { edit } = to;
  const splices = new Splices(edit.text(drawing));
  for (const each of known) {
    const chart = wanted.get(each.chart.id);
    if (!chart) splices.replace(each.anchor.start, each.anchor.end, "");
    else if (same(chart, each.chart)) refresh(to, each);
    else patchOne(to, { each, chart, splices, now });
  }
  edit.set(drawing, splices.apply());
  for (const each of known) {
    if (wanted.has(each.chart.id)) continue;
    removeRelationships(edit, drawing, (one) => one.id === each.relationship);
    removeWithParts(edit, each.part);
  }
}

function patchOne(
  to: SheetWriting,
  { each, chart, splices, now }: { each: Known; chart: ChartData; splices: Splices; now: SheetData },
): void {
  const { anchor, chart: was } = each;
  const named = descendants(anchor, "cNvPr")[0];
  if (named && was.name !== chart.name) setAttribute(splices, named, "name", chart.name);
  if (named && was.altText !== chart.altText) setAttribute(splices, named, "descr", chart.altText);
  const box = ({ left, top, width, height }: ChartData): object => ({ left, top, width, height });
  if (!same(box(was), box(chart))) moveAnchor(anchor, chart, now, splices);
  const content = (of: ChartData): object => ({ ...of, name: 0, altText: 0, left: 0, top: 0, width: 0, height: 0 });
  if (!same(content(was), content(chart))) to.edit.set(each.part, strict(to, writeChart(chart, to.shared.cellsOf)));
}

/** A chart that stays as it was shows what its cells now hold. */
function refresh({ edit, shared }: SheetWriting, { part }: Known): void {
  edit.set(
    part,
    refreshCaches(edit.text(part), shared.cellsOf, (sheet) => shared.isTouched(sheet)),
  );
}

/** An anchor of another kind becomes one of ours, which keeps its size. */
function moveAnchor(anchor: XmlNode, chart: ChartData, now: SheetData, splices: Splices): void {
  const prefix = anchor.qualified.slice(0, -anchor.name.length);
  const placed = anchor.children.filter((node) => ["from", "to", "pos", "ext"].includes(node.name));
  const [first, ...rest] = placed;
  if (!first) return;
  splices.replace(first.start, first.end, writeBox(chart, now).replaceAll("xdr:", prefix));
  for (const node of rest) splices.replace(node.start, node.end, "");
  const nameFrom = anchor.start + 1 + prefix.length;
  splices.replace(nameFrom, nameFrom + anchor.name.length, "oneCellAnchor");
  if (anchor.attributes.editAs !== undefined) setAttribute(splices, anchor, "editAs", undefined);
  splices.replace(anchor.closeStart, anchor.end, `</${prefix}oneCellAnchor>`);
}

function strict({ shared }: SheetWriting, xml: string): string {
  return shared.strict ? toStrict(xml) : xml;
}

function addDrawing(to: SheetWriting): string {
  const { edit, part, sections, splices, shared } = to;
  const drawing = edit.freeName("xl/drawings/drawing#.xml");
  edit.set(drawing, strict(to, `${declaration}<xdr:wsDr xmlns:xdr="${sheetDrawing}"></xdr:wsDr>`));
  addContentType(edit, drawing, drawingType);
  const id = addRelationship(edit, part, { kind: "drawing", target: drawing });
  splices.insert(
    sections.placeFor("drawing"),
    withPrefix(`<drawing${relationshipAttribute(sections, id, shared.strict)}/>`, sections.prefix),
  );
  return drawing;
}

function addChart(to: SheetWriting, drawing: string, chart: ChartData, now: SheetData): void {
  const { edit, shared } = to;
  const part = edit.freeName("xl/charts/chart#.xml");
  edit.set(part, strict(to, writeChart(chart, shared.cellsOf)));
  addContentType(edit, part, chartType);
  const relationship = addRelationship(edit, drawing, { kind: "chart", target: part });
  const root = parseXml(edit.text(drawing));
  const shapes = descendants(root, "cNvPr").map((node) => Number(node.attributes.id));
  const frame = writeFrame(chart, writeBox(chart, now), { shape: Math.max(1, ...shapes) + 1, relationship });
  edit.set(drawing, appendChild(root, strict(to, frame)));
}

/** A drawing from which the last thing went is taken out with its mention. */
function removeEmpty({ edit, part, sections, splices }: SheetWriting, drawing: string): void {
  if (parseXml(edit.text(drawing)).children.length > 0) return;
  const node = sections.node("drawing");
  const id = node && relationshipId(node);
  if (!node || !id) return;
  splices.replace(node.start, node.end, "");
  removeRelationships(edit, part, (each) => each.id === id);
  removeWithParts(edit, drawing);
}
