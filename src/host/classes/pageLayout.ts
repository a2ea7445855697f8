import { absoluteAddressOf, isWholeColumns, isWholeRows } from "../book/area";
import { BookError } from "../book/bookError";
import type { PageSetup } from "../book/model";
import { cells, cellsFrom, type CellsArgument, cellsNamed } from "./addresses";
import type { HostClass, Scalar } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, number, oneOf, optional, record, text } from "./declare/readers";
import { RangesRef } from "./rangeAreas";
import type { RangeRef, SheetRef } from "./refs";

const { writable, link, does, finds } = members<SheetRef>();

function set({ seat, id, data }: SheetRef, change: Partial<PageSetup>): void {
  seat.book.setSheet(id, { page: { ...data.page, ...change } }, seat.source);
}

const PAPERS = ["Letter", "Tabloid", "Legal", "Statement", "Executive", "A3", "A4", "A5", "B4", "B5"] as const;

const switched = (name: "centerHorizontally" | "centerVertically" | "printGridlines"): Scalar<SheetRef> =>
  writable(
    ({ data }) => data.page[name],
    bool,
    (sheet, on) => set(sheet, { [name]: on }),
  );

const margin = (name: keyof PageSetup["margins"]): Scalar<SheetRef> =>
  writable(
    ({ data }) => data.page.margins[name],
    number,
    (sheet, points) => set(sheet, { margins: { ...sheet.data.page.margins, [name]: points } }),
  );

function zoomOf({ data }: SheetRef): Record<string, number> {
  const { scale, fitWidth, fitHeight } = data.page;
  if (fitWidth === undefined && fitHeight === undefined) return { scale: scale ?? 100 };
  return JSON.parse(JSON.stringify({ horizontalFitToPages: fitWidth, verticalFitToPages: fitHeight })) as Record<
    string,
    number
  >;
}

/** A scale, or pages to fit on: Excel knows one or the other. */
function zoom(sheet: SheetRef, given: Record<string, unknown>): void {
  const read = (name: string): number | undefined => optional(number)(given[name], name);
  const scale = read("scale");
  const fitWidth = read("horizontalFitToPages");
  const fitHeight = read("verticalFitToPages");
  const fits = fitWidth !== undefined || fitHeight !== undefined;
  if (scale !== undefined && (fits || scale < 10 || scale > 400)) {
    throw new BookError("InvalidArgument", "a zoom is a scale from 10 to 400, or pages to fit on");
  }
  set(sheet, { scale, fitWidth, fitHeight });
}

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function margins(sheet: SheetRef, unit: string, given: Record<string, unknown>): void {
  const change = { ...sheet.data.page.margins };
  for (const name of Object.keys(change) as (keyof PageSetup["margins"])[]) {
    const value = optional(number)(given[name], name);
    if (value !== undefined) change[name] = value * (POINTS[unit] ?? 1);
  }
  set(sheet, { margins: change });
}

/** Addresses of the cells that are printed; a text may name several blocks. */
function onSheet(sheet: SheetRef, given: CellsArgument): string {
  const blocks = typeof given === "string" ? given.split(/,(?=(?:[^']*'[^']*')*[^']*$)/) : [given];
  const found = blocks.map((block) => cellsFrom(sheet.seat, block, sheet));
  if (found.some((block) => block.sheet.id !== sheet.id)) {
    throw new BookError("InvalidArgument", "the cells lie on another sheet");
  }
  return found.map(({ area }) => absoluteAddressOf(area)).join(",");
}

/** Whole rows or columns that are printed on every page. */
function titles(sheet: SheetRef, given: CellsArgument, which: "titleRows" | "titleColumns"): void {
  const { area } = cellsFrom(sheet.seat, given, sheet);
  const whole = which === "titleRows" ? isWholeRows(area) : isWholeColumns(area);
  if (!whole) throw new BookError("InvalidArgument", "titles are whole rows or whole columns");
  set(sheet, { [which]: absoluteAddressOf(area) });
}

const at = (sheet: SheetRef, address: string | undefined): RangeRef | null =>
  address === undefined ? null : cellsNamed(sheet.seat, address, sheet);

function printArea(sheet: SheetRef): RangesRef | null {
  const { printArea: addresses } = sheet.data.page;
  const found = addresses?.split(",").map((address) => cellsNamed(sheet.seat, address, sheet)) ?? [];
  const [first] = found;
  return first
    ? RangesRef.on(
        first,
        found.map(({ area }) => area),
      )
    : null;
}

function existing<V>(found: V | null): V {
  if (found === null) throw new BookError("ItemNotFound", "It is not set on this sheet.");
  return found;
}

/** How a sheet is printed. */
export const pageLayout: HostClass<SheetRef> = {
  name: "PageLayout",
  scalars: {
    Orientation: writable(
      ({ data }) => data.page.orientation,
      oneOf("Portrait", "Landscape"),
      (sheet, orientation) => set(sheet, { orientation }),
    ),
    PrintOrder: writable(
      ({ data }) => data.page.printOrder ?? "DownThenOver",
      oneOf("DownThenOver", "OverThenDown"),
      (sheet, printOrder) => set(sheet, { printOrder }),
    ),
    PaperSize: writable(
      ({ data }) => spelled(data.page.paperSize),
      oneOf(...PAPERS),
      (sheet, paperSize) => set(sheet, { paperSize }),
    ),
    Zoom: writable(zoomOf, record, zoom),
    CenterHorizontally: switched("centerHorizontally"),
    CenterVertically: switched("centerVertically"),
    PrintGridlines: switched("printGridlines"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  links: { HeadersFooters: link("HeaderFooterGroup", (sheet) => sheet) },
  methods: {
    SetPrintArea: does([cells], (sheet, given) => set(sheet, { printArea: onSheet(sheet, given) })),
    SetPrintMargins: does([oneOf("Points", "Inches", "Centimeters"), record], margins),
    SetPrintTitleRows: does([cells], (sheet, given) => titles(sheet, given, "titleRows")),
    SetPrintTitleColumns: does([cells], (sheet, given) => titles(sheet, given, "titleColumns")),
    GetPrintArea: finds("RangeAreas", [], (sheet) => existing(printArea(sheet))),
    GetPrintAreaOrNullObject: finds("RangeAreas", [], printArea),
    GetPrintTitleRows: finds("Range", [], (sheet) => existing(at(sheet, sheet.data.page.titleRows))),
    GetPrintTitleRowsOrNullObject: finds("Range", [], (sheet) => at(sheet, sheet.data.page.titleRows)),
    GetPrintTitleColumns: finds("Range", [], (sheet) => existing(at(sheet, sheet.data.page.titleColumns))),
    GetPrintTitleColumnsOrNullObject: finds("Range", [], (sheet) => at(sheet, sheet.data.page.titleColumns)),
  },
};

/** Files may spell a paper otherwise than Excel's words. */
function spelled(paper: string | undefined): string {
  return PAPERS.find((known) => known.toLowerCase() === paper?.toLowerCase()) ?? paper ?? "Letter";
}

/** Headers and footers; this host knows those that all pages share. */
export const headerFooterGroup: HostClass<SheetRef> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: writable(
      () => "Default",
      oneOf("Default"),
      () => undefined,
    ),
    UseSheetMargins: writable(
      () => true,
      bool,
      () => undefined,
    ),
    UseSheetScale: writable(
      () => true,
      bool,
      () => undefined,
    ),
  },
  links: { DefaultForAllPages: link("HeaderFooter", (sheet) => sheet) },
};

/** Header and footer texts have at most this many characters. */
const LONGEST = 255;

const line = (name: keyof PageSetup["headers"]): Scalar<SheetRef> =>
  writable(
    ({ data }) => data.page.headers[name],
    text,
    (sheet, value) => {
      if (value.length > LONGEST)
        throw new BookError("InvalidArgument", `headers and footers have at most ${LONGEST} characters`);
      set(sheet, { headers: { ...sheet.data.page.headers, [name]: value } });
    },
  );

/** What is printed above and below every page. */
export const headerFooter: HostClass<SheetRef> = {
  name: "HeaderFooter",
  scalars: {
    LeftHeader: line("leftHeader"),
    CenterHeader: line("centerHeader"),
    RightHeader: line("rightHeader"),
    LeftFooter: line("leftFooter"),
    CenterFooter: line("centerFooter"),
    RightFooter: line("rightFooter"),
  },
};
