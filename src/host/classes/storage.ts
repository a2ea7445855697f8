import { BookError } from "../book/bookError";
import type { HostClass, Scalar } from "./declare/hostClass";
import { members } from "./declare/members";
import { anything, key, type Reader, text } from "./declare/readers";
import type { SheetRef } from "./refs";
import type { Seat } from "./seat";

/** One entry of a keyed store. */
export interface EntryRef<Owner> {
  readonly owner: Owner;
  readonly key: string;
}

/** What a keyed store does; the classes of settings and properties differ in nothing else. */
interface Store<Owner, V> {
  readonly collection: string;
  readonly entry: string;
  readonly value: Reader<V>;
  /** The client finds entries again by an id. */
  readonly hasId: boolean;
  all(owner: Owner): ReadonlyMap<string, unknown>;
  put(owner: Owner, key: string, value: V): void;
  remove(owner: Owner, key: string): void;
}

/** The entry of that key, in any case. */
function findEntry<Owner, V>(store: Store<Owner, V>, owner: Owner, wanted: string): EntryRef<Owner> | null {
  const found = [...store.all(owner).keys()].find((known) => known.toLowerCase() === wanted.toLowerCase());
  return found === undefined ? null : { owner, key: found };
}

function existingEntry<Owner, V>(store: Store<Owner, V>, owner: Owner, wanted: string): EntryRef<Owner> {
  const found = findEntry(store, owner, wanted);
  if (!found) throw new BookError("ItemNotFound", `The requested item doesn't exist: ${wanted}`);
  return found;
}

function collectionOf<Owner, V>(store: Store<Owner, V>): HostClass<Owner> {
  const { makes, finds, answers } = members<Owner>();
  return {
    name: store.collection,
    scalars: {},
    items: { of: store.entry, all: (owner) => [...store.all(owner).keys()].map((own) => ({ owner, key: own })) },
    methods: {
      Add: makes(store.entry, [text, store.value], (owner, name, value) => {
        const known = findEntry(store, owner, name)?.key ?? name;
        store.put(owner, known, value as V);
        return { owner, key: known };
      }),
      GetItem: finds(store.entry, [text], (owner, wanted) => existingEntry(store, owner, wanted)),
      GetItemOrNullObject: finds(store.entry, [text], (owner, wanted) => findEntry(store, owner, wanted)),
      GetCount: answers([], (owner) => store.all(owner).size),
    },
  };
}

function entryOf<Owner, V>(store: Store<Owner, V>): HostClass<EntryRef<Owner>> {
  const { get, writable, does } = members<EntryRef<Owner>>();
  const id: Record<string, Scalar<EntryRef<Owner>>> = store.hasId ? { _Id: get(({ key: own }) => own) } : {};
  return {
    name: store.entry,
    scalars: {
      ...id,
      Key: get(({ key: own }) => own),
      Value: writable(
        ({ owner, key: own }) => store.all(owner).get(existingEntry(store, owner, own).key) ?? null,
        store.value,
        ({ owner, key: own }, value) => store.put(owner, existingEntry(store, owner, own).key, value),
      ),
    },
    methods: { Delete: does([], ({ owner, key: own }) => store.remove(owner, own)) },
  };
}

/** The two classes of a keyed store: its collection, and its entry. */
function keyedStore<Owner, V>(store: Store<Owner, V>): [HostClass<Owner>, HostClass<EntryRef<Owner>>] {
  return [collectionOf(store), entryOf(store)];
}

/** Settings that add-ins keep in the workbook. */
export const [settingCollection, setting] = keyedStore<Seat, unknown>({
  collection: "SettingCollection",
  entry: "Setting",
  value: anything,
  hasId: true,
  all: ({ book }) => book.data.settings,
  put: ({ book, source }, name, value) => book.parts.setSetting(name, value ?? null, source),
  remove: ({ book, source }, name) => book.parts.setSetting(name, undefined, source),
});

const sheetStore = keyedStore<SheetRef, string>({
  collection: "WorksheetCustomPropertyCollection",
  entry: "WorksheetCustomProperty",
  value: text,
  hasId: true,
  all: ({ data }) => data.customProperties,
  put: (sheet, name, value) => setSheetProperty(sheet, (properties) => properties.set(name, value)),
  remove: (sheet, name) => setSheetProperty(sheet, (properties) => properties.delete(name)),
});

/** Texts kept with a sheet. */
export const [worksheetCustomPropertyCollection, worksheetCustomProperty] = sheetStore;

function setSheetProperty({ seat, id, data }: SheetRef, change: (properties: Map<string, string>) => unknown): void {
  const customProperties = new Map(data.customProperties);
  change(customProperties);
  seat.book.setSheet(id, { customProperties }, seat.source);
}

/** Values of document properties: texts, numbers, truth values; dates come as ISO texts. */
const propertyValue: Reader<string | number | boolean> = (argument, name) =>
  typeof argument === "boolean" ? argument : key(argument, name);

const [properties, property] = keyedStore<Seat, string | number | boolean>({
  collection: "CustomPropertyCollection",
  entry: "CustomProperty",
  value: propertyValue,
  hasId: false,
  all: ({ book }) => book.data.properties.custom,
  put: ({ book, source }, name, value) => book.parts.setProperties({ custom: { [name]: value } }, source),
  remove: ({ book, source }, name) => book.parts.setProperties({ custom: { [name]: null } }, source),
});

const seats = members<Seat>();

/** Custom document properties. */
export const customPropertyCollection: HostClass<Seat> = {
  ...properties,
  methods: {
    ...properties.methods,
    DeleteAll: seats.does([], ({ book, source }) => {
      const names = [...book.data.properties.custom.keys()];
      book.parts.setProperties({ custom: Object.fromEntries(names.map((name) => [name, null])) }, source);
    }),
  },
};

/** A custom document property. */
export const customProperty: HostClass<EntryRef<Seat>> = {
  ...property,
  scalars: {
    ...property.scalars,
    Type: members<EntryRef<Seat>>().get(({ owner, key: own }) => typeName(owner.book.data.properties.custom.get(own))),
  },
};

function typeName(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  if (typeof value === "boolean") return "Boolean";
  return value instanceof Date ? "Date" : "String";
}

type PlainProperty = "title" | "subject" | "author" | "keywords" | "comments" | "category";

const plain = (name: PlainProperty): Scalar<Seat> =>
  seats.writable(
    ({ book }) => book.data.properties[name],
    text,
    ({ book, source }, value) => book.parts.setProperties({ [name]: value }, source),
  );

/** Properties of the document. */
export const documentProperties: HostClass<Seat> = {
  name: "DocumentProperties",
  scalars: {
    Title: plain("title"),
    Subject: plain("subject"),
    Author: plain("author"),
    Keywords: plain("keywords"),
    Comments: plain("comments"),
    Category: plain("category"),
  },
  links: { Custom: seats.link("CustomPropertyCollection", (seat) => seat) },
};
