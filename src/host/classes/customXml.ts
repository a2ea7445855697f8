import { BookError } from "../book/bookError";
import type { CustomXml } from "../book/model";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { text } from "./declare/readers";
import type { Seat } from "./seat";

const seats = members<Seat>();

/** A custom XML part. */
export class XmlRef {
  constructor(
    readonly seat: Seat,
    readonly id: string,
  ) {}

  /** The part; refused once it is deleted. */
  get data(): CustomXml {
    const found = this.seat.book.data.customXml.find(({ id }) => id === this.id);
    if (!found) throw new BookError("ItemNotFound", "The requested custom XML part doesn't exist.");
    return found;
  }
}

/** Custom XML parts, all of them or those of one namespace. */
interface XmlParts {
  readonly seat: Seat;
  readonly namespace?: string;
}

function partsIn({ seat, namespace }: XmlParts): XmlRef[] {
  const here = seat.book.data.customXml.filter((part) => namespace === undefined || part.namespace === namespace);
  return here.map(({ id }) => new XmlRef(seat, id));
}

function partWithId(parts: XmlParts, wanted: string): XmlRef | null {
  return partsIn(parts).find(({ id }) => id === wanted) ?? null;
}

function existingPart(found: XmlRef | null): XmlRef {
  if (!found) throw new BookError("ItemNotFound", "The requested custom XML part doesn't exist.");
  return found;
}

/** Every custom XML part. */
export const customXmlPartCollection: HostClass<Seat> = {
  name: "CustomXmlPartCollection",
  scalars: {},
  items: { of: "CustomXmlPart", all: (seat) => partsIn({ seat }) },
  methods: {
    Add: seats.makes("CustomXmlPart", [text], (seat, xml) => {
      const added = seat.book.parts.setCustomXml(undefined, xml, seat.source);
      return added && new XmlRef(seat, added.id);
    }),
    GetByNamespace: seats.finds("CustomXmlPartScopedCollection", [text], (seat, namespace) => ({ seat, namespace })),
    GetItem: seats.finds("CustomXmlPart", [text], (seat, id) => existingPart(partWithId({ seat }, id))),
    GetItemOrNullObject: seats.finds("CustomXmlPart", [text], (seat, id) => partWithId({ seat }, id)),
    GetCount: seats.answers([], (seat) => partsIn({ seat }).length),
  },
};

const scoped = members<XmlParts>();

/** The one part, or null; several are refused. */
function onlyPart(parts: XmlParts): XmlRef | null {
  const found = partsIn(parts);
  if (found.length > 1)
    throw new BookError("InvalidOperation", "There are several custom XML parts of that namespace.");
  return found[0] ?? null;
}

/** The custom XML parts of one namespace. */
export const customXmlPartScopedCollection: HostClass<XmlParts> = {
  name: "CustomXmlPartScopedCollection",
  scalars: {},
  items: { of: "CustomXmlPart", all: partsIn },
  methods: {
    GetItem: scoped.finds("CustomXmlPart", [text], (parts, id) => existingPart(partWithId(parts, id))),
    GetItemOrNullObject: scoped.finds("CustomXmlPart", [text], partWithId),
    GetOnlyItem: scoped.finds("CustomXmlPart", [], (parts) => existingPart(onlyPart(parts))),
    GetOnlyItemOrNullObject: scoped.finds("CustomXmlPart", [], onlyPart),
    GetCount: scoped.answers([], (parts) => partsIn(parts).length),
  },
};

const part = members<XmlRef>();

/** A custom XML part. */
export const customXmlPart: HostClass<XmlRef> = {
  name: "CustomXmlPart",
  scalars: { Id: part.get(({ id }) => id), NamespaceUri: part.get(({ data }) => data.namespace) },
  methods: {
    GetXml: part.answers([], ({ data }) => data.xml),
    SetXml: part.does([text], ({ seat, id }, xml) => void seat.book.parts.setCustomXml(id, xml, seat.source)),
    Delete: part.does([], ({ seat, id }) => void seat.book.parts.setCustomXml(id, null, seat.source)),
  },
};
