import type { Book } from "../book/book";
import type { Source } from "../book/changes";
import type { ChartPicture } from "../book/pictures";
import type { Desk } from "./desk";
import type { Subscriptions } from "./subscriptions";

/** Where a client sits: the book it works on, in whose name it writes, and what it listens to. */
export interface Seat {
  readonly book: Book;
  readonly desk: Desk;
  readonly source: Extract<Source, { by: "client" }>;
  readonly events: Subscriptions;
  /** Draws charts; absent where there is nothing to draw with. */
  readonly picture?: ChartPicture;
}
