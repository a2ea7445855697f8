import type { PageSetup } from "../../book/model";
import { withPrefix } from "../namespaces";
import { same } from "../same";
import { setAttribute } from "../xml/edits";
import { attributes, escapeText, isOn, numberOf } from "../xml/text";
import { child, childrenOf, outer, textOf } from "../xml/tree";
import type { SheetFeature, SheetReading, SheetWriting } from "./feature";
import { joinHeader, splitHeader } from "./headerFooter";
import { patchSheetProperty } from "./views";

const inch = 72;

// Excel's words for the paper sizes of a file, by number from 1.
const papers =
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note " +
  "Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 " +
  "EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS " +
  "FanfoldStdGerman FanfoldLegalGerman";
const paperNames = papers.split(" ");

/** Page set-up without print area and titles, which are defined names. */
export const page: SheetFeature = {
  read(from, into) {
    into.page = {
      ...readMargins(from),
      ...readSize(from),
      ...readOptions(from),
      headers: readHeaders(from),
      rowBreaks: readBreaks(from, "rowBreaks"),
      columnBreaks: readBreaks(from, "colBreaks"),
    };
  },
  patch(to, now) {
    const was = to.was.page;
    if (fits(was) !== fits(now.page)) patchFit(to, fits(now.page));
    patchOptions(to, now.page);
    if (!same(was.margins, now.page.margins))
      to.sections.put(to.splices, "pageMargins", prefixed(to, writeMargins(now.page)));
    patchSize(to, now.page);
    if (!same(was.headers, now.page.headers)) patchHeaders(to, now.page);
    patchBreaks(to, "rowBreaks", now.page.rowBreaks);
    patchBreaks(to, "colBreaks", now.page.columnBreaks);
  },
};

function prefixed(to: SheetWriting, xml: string): string {
  return withPrefix(xml, to.sections.prefix);
}

function fits(page: PageSetup): boolean {
  return page.fitWidth !== undefined || page.fitHeight !== undefined;
}

function readMargins({ sections }: SheetReading): Pick<PageSetup, "margins"> {
  const found = sections.node("pageMargins")?.attributes ?? {};
  const points = (name: string, otherwise: number): number =>
    Math.round((numberOf(found[name]) ?? otherwise) * inch * 1000) / 1000;
  return {
    margins: {
      top: points("top", 0.75),
      bottom: points("bottom", 0.75),
      left: points("left", 0.7),
      right: points("right", 0.7),
      header: points("header", 0.3),
      footer: points("footer", 0.3),
    },
  };
}

function readSize({
  sections,
}: SheetReading): Pick<PageSetup, "orientation" | "paperSize" | "scale" | "fitWidth" | "fitHeight" | "printOrder"> {
  const found = sections.node("pageSetup")?.attributes ?? {};
  const fit = isOn(child(sections.node("sheetPr"), "pageSetUpPr")?.attributes.fitToPage);
  const pages = (value: string | undefined): number | undefined => (value === "0" ? undefined : (numberOf(value) ?? 1));
  return {
    orientation: found.orientation === "landscape" ? "Landscape" : "Portrait",
    printOrder: found.pageOrder === "overThenDown" ? "OverThenDown" : undefined,
    paperSize: paperNames[(numberOf(found.paperSize) ?? 0) - 1],
    scale: fit ? undefined : numberOf(found.scale),
    fitWidth: fit ? pages(found.fitToWidth) : undefined,
    fitHeight: fit ? pages(found.fitToHeight) : undefined,
  };
}

function readOptions({
  sections,
}: SheetReading): Pick<PageSetup, "centerHorizontally" | "centerVertically" | "printGridlines"> {
  const found = sections.node("printOptions")?.attributes ?? {};
  return {
    centerHorizontally: isOn(found.horizontalCentered),
    centerVertically: isOn(found.verticalCentered),
    printGridlines: isOn(found.gridLines),
  };
}

function readHeaders({ sections }: SheetReading): PageSetup["headers"] {
  const node = sections.node("headerFooter");
  const none = { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };
  return {
    ...none,
    ...splitHeader(textOf(child(node, "oddHeader")), "Header"),
    ...splitHeader(textOf(child(node, "oddFooter")), "Footer"),
  };
}

/** Elements with page breaks, what the model calls them, and how far a break reaches across. */
const breaks = {
  rowBreaks: { held: "rowBreaks", max: 16383 },
  colBreaks: { held: "columnBreaks", max: 1048575 },
} as const;

function readBreaks({ sections }: SheetReading, name: keyof typeof breaks): number[] {
  return childrenOf(sections.node(name), "brk").map((each) => Number(each.attributes.id));
}

function patchFit(to: SheetWriting, fit: boolean): void {
  const known = child(to.sections.node("sheetPr"), "pageSetUpPr");
  if (known) setAttribute(to.splices, known, "fitToPage", fit ? "1" : undefined);
  else patchSheetProperty(to, "pageSetUpPr", `<pageSetUpPr fitToPage="1"/>`);
}

function patchOptions(to: SheetWriting, now: PageSetup): void {
  const { was, sections } = to;
  patchAttributes(to, "printOptions", sections.node("printOptions"), {
    horizontalCentered: changed(was.page.centerHorizontally, now.centerHorizontally, flag),
    verticalCentered: changed(was.page.centerVertically, now.centerVertically, flag),
    gridLines: changed(was.page.printGridlines, now.printGridlines, flag),
  });
}

function patchSize(to: SheetWriting, now: PageSetup): void {
  const was = to.was.page;
  const pages = (value: number | undefined): string => String(value ?? 0);
  const fit = fits(now) && !(was.fitWidth === now.fitWidth && was.fitHeight === now.fitHeight);
  patchAttributes(to, "pageSetup", to.sections.node("pageSetup"), {
    paperSize: changed(was.paperSize, now.paperSize, (name) => paperNumber(name)),
    scale: changed(was.scale, now.scale, (scale) => (scale === undefined ? undefined : String(Math.round(scale)))),
    fitToWidth: fit ? { value: pages(now.fitWidth) } : undefined,
    fitToHeight: fit ? { value: pages(now.fitHeight) } : undefined,
    pageOrder: changed(was.printOrder, now.printOrder, (order) =>
      order === "OverThenDown" ? "overThenDown" : undefined,
    ),
    orientation: changed(was.orientation, now.orientation, (word) => word.toLowerCase()),
  });
}

interface Change {
  readonly value: string | undefined;
}

function changed<T>(was: T, is: T, write: (value: T) => string | undefined): Change | undefined {
  return was === is ? undefined : { value: write(is) };
}

function flag(value: boolean): string | undefined {
  return value ? "1" : undefined;
}

function paperNumber(name: string | undefined): string | undefined {
  const at = paperNames.findIndex((paper) => paper.toLowerCase() === name?.toLowerCase());
  return at < 0 ? undefined : String(at + 1);
}

function patchAttributes(
  to: SheetWriting,
  name: string,
  known: ReturnType<SheetReading["sections"]["node"]>,
  values: Record<string, Change | undefined>,
): void {
  const changes = Object.entries(values).filter((each): each is [string, Change] => each[1] !== undefined);
  if (known) {
    for (const [attribute, { value }] of changes) setAttribute(to.splices, known, attribute, value);
    return;
  }
  const written = attributes(Object.fromEntries(changes.map(([attribute, { value }]) => [attribute, value])));
  if (written) to.splices.insert(to.sections.placeFor(name), prefixed(to, `<${name}${written}/>`));
}

function writeMargins({ margins }: PageSetup): string {
  const inches = (points: number): number => Math.round((points / inch) * 1e6) / 1e6;
  const { left, right, top, bottom, header, footer } = margins;
  const written = attributes({
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(footer),
  });
  return `<pageMargins${written}/>`;
}

function patchHeaders(to: SheetWriting, page: PageSetup): void {
  const known = to.sections.node("headerFooter");
  const kinds = ["Header", "Footer"] as const;
  const pieces = kinds.map((kind) => {
    const node = child(known, `odd${kind}`);
    const text = joinHeader(page.headers, kind);
    if (text === joinHeader(to.was.page.headers, kind)) return node ? outer(node) : "";
    return text === "" ? "" : prefixed(to, `<odd${kind}>${escapeText(text)}</odd${kind}>`);
  });
  const rest = (known?.children ?? []).filter((each) => each.name !== "oddHeader" && each.name !== "oddFooter");
  const inner = [...pieces, ...rest.map(outer)].join("");
  const open = prefixed(to, `<headerFooter${attributes(known?.attributes ?? {})}>`);
  to.sections.put(to.splices, "headerFooter", inner === "" ? null : open + inner + prefixed(to, "</headerFooter>"));
}

function patchBreaks(to: SheetWriting, name: keyof typeof breaks, now: readonly number[]): void {
  const { held, max } = breaks[name];
  if (same(to.was.page[held], now)) return;
  const written = now.map((at) => `<brk id="${at}" max="${max}" man="1"/>`).join("");
  const counts = `count="${now.length}" manualBreakCount="${now.length}"`;
  to.sections.put(to.splices, name, now.length === 0 ? null : prefixed(to, `<${name} ${counts}>${written}</${name}>`));
}
