import { BookError } from "../book/bookError";
import { cellsNamed } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, text } from "./declare/readers";
import { listens } from "./events";
import { type RangeRef, SheetRef } from "./refs";
import type { Seat } from "./seat";

const { get, writable, link, does, answers, finds } = members<Seat>();

/** Cells that an event told of, by the reference it carried. */
function eventCells(seat: Seat, reference: string): RangeRef | null {
  const at = reference.lastIndexOf("!");
  const sheet = new SheetRef(seat, reference.slice(0, at));
  return seat.book.sheet(sheet.id) ? cellsNamed(seat, reference.slice(at + 1), sheet) : null;
}

function selected(seat: Seat): RangeRef {
  const { sheet, area } = seat.book.selection;
  return new SheetRef(seat, sheet).range(area);
}

/** The workbook: the root of everything. */
export const workbook: HostClass<Seat> = {
  name: "Workbook",
  scalars: {
    Name: get(({ book }) => book.data.name),
    ReadOnly: get(({ book }) => book.data.readOnly),
    IsDirty: writable(
      ({ desk }) => desk.isDirty,
      bool,
      ({ desk }, dirty) => void (desk.isDirty = dirty),
    ),
    AutoSave: get(() => false),
    PreviouslySaved: get(() => true),
    CalculationEngineVersion: get(() => 191029),
    UsePrecisionAsDisplayed: writable(() => false, bool, refuseTrue("precision as displayed")),
    ChartDataPointTrack: writable(
      () => true,
      bool,
      () => undefined,
    ),
  },
  links: {
    Application: link("Application", (seat) => seat),
    Worksheets: link("WorksheetCollection", (seat) => seat),
    Tables: link("TableCollection", (seat) => ({ seat })),
    Names: link("NamedItemCollection", (seat) => ({ seat })),
    CustomXmlParts: link("CustomXmlPartCollection", (seat) => seat),
    Properties: link("DocumentProperties", (seat) => seat),
    Protection: link("WorkbookProtection", (seat) => seat),
    Settings: link("SettingCollection", (seat) => seat),
    Styles: link("StyleCollection", (seat) => seat),
    _Runtime: link("Runtime", (seat) => seat),
  },
  methods: {
    GetSelectedRange: finds("Range", [], selected),
    GetActiveCell: finds("Range", [], (seat) => selected(seat).at({ ...selected(seat).area, rows: 1, columns: 1 })),
    GetIsActiveCollabSession: answers([], () => false),
    Save: does([], ({ desk }) => void (desk.isDirty = false)),
    _GetRangeForEventByReferenceId: finds("Range", [text], (seat, reference) => {
      const found = eventCells(seat, reference);
      if (!found) throw new BookError("ItemNotFound", "The cells of that event are gone.");
      return found;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: finds("Range", [text], eventCells),
    ...listens(
      { seat: (seat: Seat) => seat, target: () => "Workbook" },
      { Activated: 2203, AutoSaveSettingChanged: 2200 },
    ),
  },
};

function refuseTrue(what: string): (seat: Seat, value: boolean) => void {
  return (_seat, value) => {
    if (value) throw new BookError("InvalidArgument", `this host does not offer ${what}`);
  };
}
