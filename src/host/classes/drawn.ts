import { BookError } from "../book/bookError";
import type { Comment, Shape } from "../book/model";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { int, text } from "./declare/readers";
import type { SheetRef } from "./refs";

/** A shape or a comment as it stood in the file, on its sheet. */
interface On<T> {
  readonly sheet: SheetRef;
  readonly data: T;
}

/** The collection of what a sheet holds of one kind: it can be looked at, and nothing is added. */
function collection<T extends { readonly id: string }>(
  name: string,
  of: string,
  held: (sheet: SheetRef) => readonly T[],
): HostClass<SheetRef> {
  const { answers, finds } = members<SheetRef>();
  const all = (sheet: SheetRef): On<T>[] => held(sheet).map((data) => ({ sheet, data }));
  const existing = (found: On<T> | undefined): On<T> => {
    if (!found) throw new BookError("ItemNotFound", "The requested item doesn't exist.");
    return found;
  };
  const find = (sheet: SheetRef, id: string): On<T> | undefined => all(sheet).find(({ data }) => data.id === id);
  return {
    name,
    scalars: {},
    items: { of, all },
    methods: {
      GetCount: answers([], (sheet) => held(sheet).length),
      GetItem: finds(of, [text], (sheet, id) => existing(find(sheet, id))),
      GetItemAt: finds(of, [int], (sheet, at) => existing(all(sheet)[at])),
      GetItemOrNullObject: finds(of, [text], (sheet, id) => find(sheet, id) ?? null),
    },
  };
}

/** Pictures, text boxes and other shapes of a sheet. */
export const shapeCollection = collection("ShapeCollection", "Shape", ({ data }) => data.shapes);

/** The threads of comments on a sheet. */
export const commentCollection = collection("CommentCollection", "Comment", ({ data }) => data.comments);

const ofShape = members<On<Shape>>();

/** A shape: what kind it is. */
export const shape: HostClass<On<Shape>> = {
  name: "Shape",
  scalars: {
    Id: ofShape.get(({ data }) => data.id),
    Type: ofShape.get(({ data }) => data.type),
  },
  methods: {},
};

const ofComment = members<On<Comment>>();

/** A comment: that it is there. */
export const comment: HostClass<On<Comment>> = {
  name: "Comment",
  scalars: { Id: ofComment.get(({ data }) => data.id) },
  methods: {},
};
