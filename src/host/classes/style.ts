import { BookError } from "../book/bookError";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { int, text } from "./declare/readers";
import { isBuiltIn, styleNamed, styleNames } from "./namedStyles";
import type { Seat } from "./seat";

/** A cell style. */
interface StyleRef {
  readonly seat: Seat;
  readonly name: string;
}

const styles = members<Seat>();

function find(seat: Seat, wanted: string): StyleRef | null {
  const name = styleNamed(seat, wanted);
  return name === undefined ? null : { seat, name };
}

function existing(found: StyleRef | null): StyleRef {
  if (!found) throw new BookError("ItemNotFound", "The requested style doesn't exist.");
  return found;
}

/** The cell styles. */
export const styleCollection: HostClass<Seat> = {
  name: "StyleCollection",
  scalars: {},
  items: { of: "Style", all: (seat) => styleNames(seat).map((name) => ({ seat, name })) },
  methods: {
    GetItem: styles.finds("Style", [text], (seat, wanted) => existing(find(seat, wanted))),
    GetItemOrNullObject: styles.finds("Style", [text], find),
    GetItemAt: styles.finds("Style", [int], (seat, at) => existing(find(seat, styleNames(seat)[at] ?? ""))),
    GetCount: styles.answers([], (seat) => styleNames(seat).length),
  },
};

const { get } = members<StyleRef>();

/** A cell style. Those built in are there to be used; this host does not change them. */
export const style: HostClass<StyleRef> = {
  name: "Style",
  scalars: {
    Name: get(({ name }) => name),
    BuiltIn: get(({ name }) => isBuiltIn(name)),
  },
};
