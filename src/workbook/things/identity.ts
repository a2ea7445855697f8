import { isSameSpan } from "../../plan/index";
import {
  identityKey,
  parseMark,
  parseXml,
  printFinished,
  printMark,
  printXml,
  type Identity,
  type Mark,
} from "../identity";
import type { Site } from "../site";
import type { BookAt, Found, Thing, ThingKind } from "../thing";

/** One of the places that remember the plan: the custom XML part, the document property, or a sheet's own property. */
export interface IdentityThing extends Thing {
  readonly kind: "identity";
  readonly kept: "xml" | "property" | "sheet";
  readonly sheet?: string;
  readonly mark: Mark;
}

/** Excel's ids of some four hundred columns. */
const bytesOfXml = 20_000;

/** How the plan is recognised. Any three of the four (table names are the fourth) may be lost, and come back from the others. */
export const identity: ThingKind<IdentityThing> = {
  wave: ({ kept }) => (kept === "property" ? "sheets" : "fragile"),
  attributes: { mark: {} },
  bytes: ({ kept }) => (kept === "xml" ? bytesOfXml : 600),
  load: (thing, site) => {
    if (thing.kept === "xml") return loadXml(site);
    const mark = thing.kept === "sheet" ? site.marks[thing.sheet ?? ""] : site.property;
    if (mark === null || mark === undefined) return null;
    // Other years are noted before anything is written for them: what is stopped on the way is finished by the next repair.
    const span = parseMark(mark)?.identity;
    const structural = thing.kept === "property" && span !== undefined && !isSameSpan(span, thing.mark);
    return { asks: [], read: () => ({ values: { mark }, structural }) };
  },
  create: (thing, book) => {
    if (thing.kept === "xml") book.context.workbook.customXmlParts.add(printXml(identityOf(thing.mark, book.site)));
    else if (thing.kept === "property") book.context.workbook.properties.custom.add(identityKey, printMark(thing.mark));
    else if (book.site.sheets[thing.sheet ?? ""]) markSheet(thing, book);
  },
  update: (thing, book, found) => {
    if (thing.kept !== "xml") return identity.create(thing, book);
    const part = book.context.workbook.customXmlParts.getItem(String(found.detail));
    part.setXml(printXml(identityOf(thing.mark, book.site)));
  },
};

function markSheet({ sheet = "", mark }: IdentityThing, book: BookAt): void {
  book.sheet(sheet).customProperties.add(identityKey, printFinished(mark, sheet));
}

/** What the custom XML part should hold for a plan that stands like this. */
export function identityOf(mark: IdentityThing["mark"], site: Site): Identity {
  const columns = Object.fromEntries(
    Object.entries(site.tables).map(([table, found]) => [
      table,
      Object.fromEntries(Object.entries(found.columns).map(([id, place]) => [id, place.id])),
    ]),
  );
  const names = Object.fromEntries(Object.entries(site.names).filter(([declared, is]) => declared !== is));
  return { ...mark, columns, names };
}

function loadXml(site: Site): ReturnType<typeof identity.load> {
  const id = site.xmlParts[0];
  if (id === undefined) return null;
  const answers: OfficeExtension.ClientResult<string>[] = [];
  return {
    asks: [
      {
        bytes: 20_000,
        queue: ({ context }) => void answers.push(context.workbook.customXmlParts.getItem(id).getXml()),
      },
    ],
    read: (): Found => {
      const found = parseXml(answers[0]?.value ?? "");
      return { values: { mark: found ? printXml(found) : "" }, detail: id };
    },
  };
}
