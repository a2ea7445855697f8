import { labelOf } from "../site";
import type { Thing, ThingKind } from "../thing";
import { identityKey } from "../identity";
import type { FormerSheet } from "../site";

/** A worksheet of the plan. Its name is only a label: people rename sheets, and the mark stays. */
export interface SheetThing extends Thing {
  readonly kind: "sheet";
  readonly sheet: string;
  /** What is noted on the sheet in the moment it is made, so that it is known again whatever happens next. */
  readonly mark: string;
}

/** Sheets: added in their place among the others, found again by their mark, their table or a name that leads to them. A copy is named and left. */
export const sheet: ThingKind<SheetThing> = {
  wave: "sheets",
  attributes: { copies: { onChange: "accept" } },
  load: ({ sheet: id }, site) => {
    if (!site.sheets[id]) return null;
    const copies = site.copies[id] ?? [];
    return { asks: [], read: () => ({ values: { copies: copies.length }, facts: { found: copies.join(", ") } }) };
  },
  create: ({ sheet: id, mark }, { context, site }) => {
    setAside(site.former[id], context);
    const added = context.workbook.worksheets.add(labelOf(site, id));
    added.customProperties.add(identityKey, mark);
    const position = site.positions[id];
    if (position !== undefined) added.position = position;
  },
  update: () => undefined,
};

/** A sheet of an earlier template, laid out otherwise, becomes the council's own: nothing on it is touched. */
function setAside(former: FormerSheet | undefined, { workbook }: Excel.RequestContext): void {
  if (!former) return;
  const sheet = workbook.worksheets.getItem(former.name);
  if (former.marked) sheet.customProperties.getItem(identityKey).delete();
  if (former.kept !== former.name) sheet.name = former.kept;
}
