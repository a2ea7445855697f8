import { eachStored, walkable } from "../../book/cells";
import type { Style } from "../../book/model";
import type { StyleChange } from "../../book/styles";
import type { RangeRef } from "../refs";

/** What all the cells have in common, or null where they differ. */
export function commonStyle<V>(range: RangeRef, pick: (style: Style) => V): V | null {
  const [first, ...rest] = [...stylesOf(range)].map((index) => pick(range.seat.book.styles.at(index)));
  if (first === undefined) return null;
  const key = JSON.stringify(first);
  return rest.every((other) => JSON.stringify(other) === key) ? first : null;
}

/** The indexes of all styles in the range; whole rows and columns are looked at where the sheet is used. */
function stylesOf({ seat, sheet, area }: RangeRef): Set<number> {
  const found = new Set<number>();
  const part = walkable(sheet.data, area);
  if (part && part.rows * part.columns <= 200_000) {
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        found.add(seat.book.getCell(sheet.id, row, column).style);
      }
    }
  } else eachStored(sheet.data, area, ({ style }) => void found.add(style));
  if (found.size === 0) found.add(seat.book.getCell(sheet.id, area.row, area.column).style);
  return found;
}

/** Changes how the cells look. */
export function restyle({ seat, sheet, area }: RangeRef, change: StyleChange): void {
  seat.book.setStyle(sheet.id, area, change, seat.source);
}
