import type { Scalar, SheetData } from "../../book/model";
import type { PackageEdit, Parts } from "../package";
import type { StylesRead } from "../read/styles";
import type { Sections } from "../xml/sections";
import type { Splices } from "../xml/splices";
import type { StyleWriter } from "../write/styles";

/** What a feature of a sheet reads from. */
export interface SheetReading {
  readonly parts: Parts;
  /** Name of the sheet's part. */
  readonly part: string;
  readonly sections: Sections;
  readonly styles: StylesRead;
}

/** What a feature of a sheet writes with. `was` holds what the part said before, without its cells. */
export interface SheetWriting extends SheetReading {
  readonly edit: PackageEdit;
  readonly splices: Splices;
  readonly was: SheetData;
  readonly writer: StyleWriter;
  readonly shared: BookWriting;
}

/** What all sheets of one save have in common. */
export interface BookWriting {
  readonly strict: boolean;
  /** The id to store for a new table: its own unless another table of the file has it. */
  tableId(wanted: number): number;
  /** Whether a sheet of that name may hold other values than its file. */
  isTouched(sheet: string): boolean;
  /** Looks up cells for the caches of charts. */
  readonly cellsOf: CellLookup;
}

/** What the cells of a reference hold. */
export interface LookedUp {
  /** Row by row. */
  readonly values: Scalar[];
  /** What each cell shows; null for an empty one. */
  readonly texts: (string | null)[];
  /** Of the first cell. */
  readonly numberFormat: string;
  /** Whether some of the cells are hidden. */
  readonly isHidden: boolean;
}

/** Looks up a reference such as `'Chart data'!$B$2:$B$11`; undefined for one that cannot be followed. */
export type CellLookup = (reference: string) => LookedUp | undefined;

/** One thing a sheet can carry, read from and written to the sheet's part. */
export interface SheetFeature {
  read(from: SheetReading, into: SheetData): void;
  /** Splices what differs from `was`; what does not differ is left as it stands. */
  patch(to: SheetWriting, now: SheetData): void;
}

/** Children of `<worksheet>` in the order of its schema. */
export const sheetOrder: readonly string[] = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");
