import { BookError } from "../book/bookError";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import type { Seat } from "./seat";

/** A workbook that an add-in made beside its own: nobody sees it before it is opened. */
export class CreatedRef {
  constructor(
    readonly seat: Seat,
    readonly id: string,
    readonly bytes: Uint8Array,
  ) {}
}

const created = members<CreatedRef>();

/** A workbook made beside this one. */
export const workbookCreated: HostClass<CreatedRef> = {
  name: "WorkbookCreated",
  scalars: { Id: created.get(({ id }) => id) },
  methods: { Open: created.does([], ({ seat, bytes }) => seat.desk.open(bytes)) },
};

/** Makes a workbook from a file in base64, or an empty one. */
export function createWorkbook(seat: Seat, base64: string): CreatedRef {
  const bytes = seat.desk.newWorkbook(base64 === "" ? undefined : bytesOf(base64));
  return new CreatedRef(seat, `{${bytes.length}-${seat.desk.opened.length}}`, bytes);
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new BookError("InvalidArgument", "the workbook is no base64");
  }
}
