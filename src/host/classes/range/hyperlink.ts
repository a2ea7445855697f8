import { holds } from "../../book/area";
import { BookError } from "../../book/bookError";
import type { RangeRef } from "../refs";
import { shownValue } from "./grid";

/** The link of the cells: null when there is none or they differ. */
export function hyperlinkOf({ seat, sheet, area }: RangeRef): Record<string, string> | null {
  const found = sheet.data.hyperlinks.find(({ row, column }) => holds(area, row, column));
  if (!found) return null;
  const { row, column, address, documentReference, screenTip } = found;
  const textToDisplay = String(shownValue(seat.book.getCell(sheet.id, row, column).value));
  return JSON.parse(JSON.stringify({ address, documentReference, screenTip, textToDisplay })) as Record<string, string>;
}

/** Gives each cell of the range the link, or takes it away. */
export function setHyperlink({ seat, sheet, area }: RangeRef, given: unknown): void {
  const link = readLink(given);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const { textToDisplay, ...target } = link ?? {};
      seat.book.parts.setHyperlink(sheet.id, { row, column }, link && target, seat.source);
      if (textToDisplay === undefined) continue;
      seat.book.writeValues(sheet.id, { row, column, rows: 1, columns: 1 }, [[textToDisplay]], seat.source);
    }
  }
}

type Link = { address?: string; documentReference?: string; screenTip?: string; textToDisplay?: string };

function readLink(given: unknown): Link | null {
  if (given === null || given === undefined) return null;
  const { address, documentReference, screenTip, textToDisplay } = given as Record<string, unknown>;
  const link = { address, documentReference, screenTip, textToDisplay };
  for (const part of Object.values(link)) {
    if (part !== undefined && part !== null && typeof part !== "string")
      throw new BookError("InvalidArgument", "a link is made of texts");
  }
  return Object.fromEntries(Object.entries(link).filter(([, part]) => typeof part === "string")) as Link;
}
